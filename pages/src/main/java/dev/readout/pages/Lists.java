package dev.readout.pages;

import dev.readout.publish.RecordParts;
import dev.readout.record.EntryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lists of one page: of each the first entries and a link to all, or one of them alone, part by part.
 *
 * <p>For one thread.
 */
final class Lists {
    private final RecordParts parts;
    private final Places places;
    private final String path;
    private final Map<String, String> query;
    private final Optional<Asked> asked;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * One list alone.
     *
     * @param list its word in an address
     * @param page from 1
     */
    record Asked(String list, int page) {}

    /**
     * Makes none yet.
     *
     * @param path of the page
     * @param query what else its address says
     * @param asked the list that is shown alone; empty for the first of each
     */
    Lists(RecordParts parts, Places places, String path, Map<String, String> query, Optional<Asked> asked) {
        this.parts = parts;
        this.places = places;
        this.path = path;
        this.query = query;
        this.asked = asked;
    }

    /** Returns whether the first of each are shown, and what else the page has. */
    boolean areFirsts() {
        return asked.isEmpty();
    }

    /**
     * Adds a list, where it is to be shown.
     *
     * @param list its word in an address
     */
    void add(String list, String heading, List<EntryKey> all) {
        boolean alone = asked.filter(each -> each.list().equals(list)).isPresent();
        if (all.isEmpty() || (asked.isPresent() && !alone)) {
            return;
        }
        if (alone) {
            Block part = paged(all, asked.get().page(), list, heading);
            List<Block.Link> links = new ArrayList<>(part.links());
            links.add(new Block.Link("Back to all of the page", places.page(path, query), false));
            blocks.add(new Block(part.id(), part.heading(), part.lead(), part.content(), links));
            return;
        }
        boolean more = all.size() > Paging.SIZE;
        blocks.add(new Block(
                list,
                heading,
                more ? "The first " + Paging.SIZE + " of " + all.size() + "." : "",
                Optional.of(parts.lines(more ? all.subList(0, Paging.SIZE) : all)),
                more
                        ? List.of(new Block.Link("All " + all.size(), places.page(path, with("list", list)), false))
                        : List.of()));
    }

    /** Returns a part of the list that the page consists of. */
    Block paged(List<EntryKey> all, int page) {
        return paged(all, page, "", "");
    }

    private Block paged(List<EntryKey> all, int page, String list, String heading) {
        Paging<EntryKey> paging = Paging.of(all, page, number -> {
            Map<String, String> with = with("list", list);
            with.put("page", number == 1 ? "" : Integer.toString(number));
            return places.page(path, with);
        });
        return new Block(
                list.isEmpty() ? "list" : list,
                heading,
                paging.range(),
                Optional.of(parts.lines(paging.shown())),
                paging.links("Before", "After"));
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> with = new TreeMap<>(query);
        with.put(name, value);
        return with;
    }

    List<Block> blocks() {
        return blocks;
    }
}
