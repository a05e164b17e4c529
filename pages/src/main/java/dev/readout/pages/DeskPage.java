package dev.readout.pages;

import dev.readout.publish.RecordParts;
import dev.readout.record.Agenda;
import dev.readout.record.EntryKey;
import dev.readout.record.ReadoutRecord;
import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page to begin with, in the order of a morning: what is new, what is to come or overdue, where reports contradict each other,
 * what could not be read. For one thread.
 */
final class DeskPage {
    /** The address of all differences. */
    static final String DIFFERENCES = "/differences";

    private static final String SEEN = "/seen";
    private static final String NEW = "/new";
    private static final int LATEST = 6;
    private static final int FEW = 4;
    private static final int UNREAD = 5;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ReadoutRecord record;
    private final RecordParts parts;
    private final Catalogue catalogue;
    private final Places places;
    private final NewsBlocks newsBlocks;
    private final long edition;

    /** @param edition the number of the one that is shown */
    DeskPage(
            ReadoutRecord record,
            RecordParts parts,
            Catalogue catalogue,
            Places places,
            NewsBlocks newsBlocks,
            long edition) {
        this.record = record;
        this.parts = parts;
        this.catalogue = catalogue;
        this.places = places;
        this.newsBlocks = newsBlocks;
        this.edition = edition;
    }

    /** Returns what stands on it. */
    List<Block> blocks(Visit visit) {
        if (record.articles().isEmpty()) {
            return places.asOf().isPresent()
                    ? List.of(new Block("empty", "", "Nothing had been read by then.", Optional.empty(), List.of()))
                    : empty(visit);
        }
        List<Block> blocks = new ArrayList<>();
        if (visit.example()) {
            blocks.add(content("example", "", "", Pages.template("example.jte", Map.of())));
        }
        visit.since().ifPresentOrElse(since -> news(blocks, since), () -> first(blocks));
        agenda(blocks, visit);
        contradictions(blocks);
        unread(blocks, visit);
        return blocks;
    }

    private List<Block> empty(Visit visit) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(content("begin", "", "", Pages.template("begin.jte", Map.of("token", visit.token()))));
        unread(blocks, visit);
        return blocks;
    }

    private void first(List<Block> blocks) {
        if (places.asOf().isEmpty()) {
            blocks.add(content("welcome", "", "", Pages.template("welcome.jte", Map.of())));
        }
        latest(blocks);
    }

    private void news(List<Block> blocks, Visit.Since since) {
        News news = since.news();
        String from = moment(since.seen().at());
        if (news.isEmpty()) {
            blocks.add(new Block(
                    "news",
                    "New",
                    "Nothing since " + from + ", when you marked all as seen or came for the first time.",
                    Optional.empty(),
                    List.of()));
            latest(blocks);
            return;
        }
        List<String> lead = new ArrayList<>();
        String counted = newsBlocks.counted(news);
        if (!since.whole()) {
            lead.add(
                    "Too much came since you marked all as seen to show it all; this is what came since " + from + ".");
        }
        if (!counted.isEmpty()) {
            lead.add(counted + ".");
        }
        if (news.gone() > 0) {
            lead.add((news.gone() == 1 ? "1 report was" : news.gone() + " reports were") + " removed for good.");
        }
        if (news.aside() > 0) {
            lead.add("Not counted: " + news.aside()
                    + (news.aside() == 1 ? " entry that reads" : " entries that read")
                    + " otherwise though no report came that tells of it.");
        }
        blocks.add(content(
                "news",
                "New since " + from,
                String.join(" ", lead),
                groups(
                        newsBlocks.few(
                                news,
                                (group, page) -> places.page(
                                        NEW,
                                        Map.of(
                                                "after",
                                                Long.toString(since.seen().number()),
                                                "list",
                                                group.word()))),
                        Optional.of(SEEN + "?edition=" + edition))));
    }

    private void latest(List<Block> blocks) {
        List<Grouped> groups = new ArrayList<>();
        group(groups, "latest-met", "Who met whom", catalogue.encounters(), LATEST, "/encounters", "encounters");
        group(groups, "latest-said", "Who said what", catalogue.statements(), LATEST, "/statements", "statements");
        if (!groups.isEmpty()) {
            blocks.add(content(
                    "latest",
                    "The latest",
                    catalogue
                            .lastPrinted()
                            .map(day -> "The last report is of " + DAY.format(day) + ".")
                            .orElse(""),
                    groups(groups, Optional.empty())));
        }
    }

    private void agenda(List<Block> blocks, Visit visit) {
        Agenda agenda = Agenda.of(record, visit.on());
        Map<String, List<EntryKey>> lists = agenda.entries();
        List<Grouped> groups = new ArrayList<>();
        // Of what is to come the first days, of what is overdue the last: older ones have been looked at.
        group(groups, "to-come", "To come", first(lists, "toCome", "due"));
        group(groups, "overdue", "Overdue", last(lists, "overdue", "pastDue"));
        if (!groups.isEmpty()) {
            blocks.add(new Block(
                    "agenda",
                    "Agenda",
                    "What reports announce, seen from " + DAY.format(visit.on()) + ".",
                    Optional.of(groups(groups, Optional.empty())),
                    List.of(new Block.Link("The whole agenda", places.page("/agenda", Map.of()), false))));
        }
    }

    private static List<EntryKey> first(Map<String, List<EntryKey>> lists, String encounters, String positions) {
        return Stream.of(encounters, positions)
                .flatMap(name -> lists.getOrDefault(name, List.of()).stream().limit(FEW))
                .toList();
    }

    private static List<EntryKey> last(Map<String, List<EntryKey>> lists, String encounters, String positions) {
        return Stream.of(encounters, positions)
                .flatMap(name ->
                        lists.getOrDefault(name, List.of()).reversed().stream().limit(FEW))
                .toList();
    }

    private void contradictions(List<Block> blocks) {
        List<Grouped> groups = new ArrayList<>();
        group(groups, "differ", "Reports differ", parts.differences(), FEW, DIFFERENCES, "differences");
        group(groups, "denied", "Somebody denies it", parts.denied(), FEW, "/claims", "claims, the denied ones first");
        if (!groups.isEmpty()) {
            blocks.add(content("contradictions", "Contradictions", "", groups(groups, Optional.empty())));
        }
    }

    private static void unread(List<Block> blocks, Visit visit) {
        if (!visit.unread().isEmpty()) {
            List<Unread> some = visit.unread().stream().limit(UNREAD).toList();
            blocks.add(new Block(
                    "unread",
                    "Could not be read",
                    "Sent since Readout was started this time; what the command line could not read, it has told there.",
                    Optional.of(Pages.template("unread.jte", Map.of("unread", some))),
                    visit.unread().size() > some.size()
                            ? List.of(new Block.Link("All " + visit.unread().size(), AddPage.PATH + "#unread", false))
                            : List.of()));
        }
    }

    private void group(List<Grouped> groups, String id, String heading, List<EntryKey> some) {
        if (!some.isEmpty()) {
            groups.add(new Grouped(id, heading, lines(some), List.of()));
        }
    }

    private void group(
            List<Grouped> groups, String id, String heading, List<EntryKey> all, int most, String path, String what) {
        if (!all.isEmpty()) {
            groups.add(new Grouped(
                    id,
                    heading,
                    lines(all.stream().limit(most).toList()),
                    all.size() > most
                            ? List.of(new Block.Link("All " + what, places.page(path, Map.of()), false))
                            : List.of()));
        }
    }

    private Content lines(List<EntryKey> keys) {
        Map<EntryKey, List<String>> plain = new LinkedHashMap<>();
        keys.forEach(key -> plain.put(key, List.of()));
        return parts.lines(plain);
    }

    /** Returns what came after an edition, one group of it. */
    List<Block> news(Visit.Since since, News.Group group, int page) {
        NewsAddress all = (of, number) -> places.page(
                NEW,
                Map.of(
                        "after",
                        Long.toString(since.seen().number()),
                        "list",
                        of.word(),
                        "page",
                        number == 1 ? "" : Integer.toString(number)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                "groups",
                "",
                "Since " + moment(since.seen().at()) + ".",
                Optional.empty(),
                newsBlocks.groups(since.news(), Optional.of(group), all::of)));
        blocks.add(newsBlocks.all(since.news(), group, page, all::of));
        return blocks;
    }

    /** The address of a page of a group. */
    private interface NewsAddress {
        String of(News.Group group, Integer page);
    }

    /** Returns all that reports differ on. */
    List<Block> differences(int page) {
        Paging<EntryKey> paging = Paging.of(
                parts.differences(),
                page,
                number -> places.page(DIFFERENCES, Map.of("page", number == 1 ? "" : Integer.toString(number))));
        return List.of(new Block(
                "list",
                "",
                "Values in reports that cannot all be true, what was printed last first. " + paging.range() + ".",
                paging.total() == 0 ? Optional.empty() : Optional.of(lines(paging.shown())),
                paging.links("Newer", "Older")));
    }

    static Content groups(List<Grouped> groups, Optional<String> seen) {
        return Pages.template("groups.jte", Map.of("groups", groups, "seen", seen));
    }

    private static Block content(String id, String heading, String lead, Content content) {
        return new Block(id, heading, lead, Optional.of(content), List.of());
    }

    /** "3 June 2026, 10:00 UTC". */
    static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }
}
