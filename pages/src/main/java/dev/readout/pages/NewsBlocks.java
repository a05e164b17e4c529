package dev.readout.pages;

import dev.readout.pages.News.Group;
import dev.readout.publish.RecordParts;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Sets news: the lines that matter most of each group, or all of one group. For one thread. */
final class NewsBlocks {
    private static final Map<Group, Integer> SHOWN = shown();

    private final RecordParts parts;
    private final Map<EntryKey, Integer> passages = new HashMap<>();
    private final Set<EntryKey> listed = new HashSet<>();

    NewsBlocks(ReadoutRecord record, RecordParts parts) {
        this.parts = parts;
        record.statements()
                .forEach(statement -> count(
                        EntryKind.STATEMENT,
                        statement.id().value(),
                        statement.attributions().size()));
        record.encounters()
                .forEach(encounter -> count(
                        EntryKind.ENCOUNTER,
                        encounter.id().value(),
                        encounter.evidence().size()));
        record.positions()
                .forEach(position -> count(
                        EntryKind.POSITION,
                        position.id().value(),
                        position.evidence().size()));
        record.articles()
                .forEach(recorded ->
                        count(EntryKind.ARTICLE, recorded.article().id().value(), 0));
        listed.addAll(parts.claims());
        listed.addAll(parts.differences());
    }

    private static Map<Group, Integer> shown() {
        Map<Group, Integer> shown = new EnumMap<>(Group.class);
        shown.put(Group.BECAME, 5);
        shown.put(Group.MET, 4);
        shown.put(Group.SAID, 6);
        shown.put(Group.OFFERED, 4);
        shown.put(Group.CLAIMED, 4);
        shown.put(Group.DIFFER, 4);
        shown.put(Group.MORE, 5);
        return shown;
    }

    private void count(EntryKind kind, String id, int number) {
        EntryKey key = new EntryKey(kind, id);
        passages.put(key, number);
        listed.add(key);
    }

    /** Returns how many there are of each group: "4 reports, 12 statements"; empty for none. */
    String counted(News news) {
        List<String> counts = new ArrayList<>();
        List<Group> order = new ArrayList<>(List.of(Group.values()));
        // Reports first: the rest came with them.
        order.remove(Group.REPORTS);
        order.addFirst(Group.REPORTS);
        for (Group group : order) {
            int number = news.of(group, listed::contains).size();
            if (number > 0 && group != Group.BECAME && group != Group.MORE) {
                counts.add(group.count(number));
            }
        }
        return String.join(", ", counts);
    }

    /**
     * Returns the lines that matter most of each group that has any: what most passages tell first, then what is newest.
     *
     * @param all the address of a page of all of a group
     */
    List<Grouped> few(News news, BiFunction<Group, Integer, String> all) {
        List<Grouped> groups = new ArrayList<>();
        SHOWN.forEach((group, most) -> {
            Map<EntryKey, List<String>> entries = news.of(group, listed::contains);
            if (!entries.isEmpty()) {
                List<EntryKey> first = entries.keySet().stream()
                        .sorted(Comparator.comparing((EntryKey key) -> passages.getOrDefault(key, 0))
                                .thenComparing(this::day)
                                .reversed())
                        .limit(most)
                        .toList();
                groups.add(new Grouped(
                        "new-" + group.word(),
                        group.heading(),
                        parts.lines(remarked(entries, first)),
                        entries.size() > first.size()
                                ? List.of(new Block.Link(
                                        "All " + group.count(entries.size()), all.apply(group, 1), false))
                                : List.of()));
            }
        });
        return groups;
    }

    /**
     * Returns a page of all entries of a group, what is newest first.
     *
     * @param all the address of a page of them
     */
    Block all(News news, Group group, int page, BiFunction<Group, Integer, String> all) {
        Map<EntryKey, List<String>> entries = news.of(group, listed::contains);
        List<EntryKey> newest = entries.keySet().stream()
                .sorted(Comparator.comparing(this::day).reversed())
                .toList();
        Paging<EntryKey> paging = Paging.of(newest, page, number -> all.apply(group, number));
        return new Block(
                "list",
                "",
                paging.range(),
                Optional.of(parts.lines(remarked(entries, paging.shown()))),
                paging.links("Newer", "Older"));
    }

    /** Returns links to all groups that have anything. */
    List<Block.Link> groups(News news, Optional<Group> here, BiFunction<Group, Integer, String> all) {
        List<Block.Link> links = new ArrayList<>();
        for (Group group : Group.values()) {
            int number = news.of(group, listed::contains).size();
            if (number > 0) {
                links.add(new Block.Link(
                        group.heading() + " " + number, all.apply(group, 1), here.equals(Optional.of(group))));
            }
        }
        return links;
    }

    private static Map<EntryKey, List<String>> remarked(Map<EntryKey, List<String>> entries, List<EntryKey> some) {
        Map<EntryKey, List<String>> remarked = new LinkedHashMap<>();
        some.forEach(key -> remarked.put(key, entries.getOrDefault(key, List.of())));
        return remarked;
    }

    private LocalDate day(EntryKey key) {
        return parts.day(key).orElse(LocalDate.MIN);
    }
}
