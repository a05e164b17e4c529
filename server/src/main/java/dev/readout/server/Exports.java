package dev.readout.server;

import dev.readout.export.Calendar;
import dev.readout.export.Csv;
import dev.readout.export.Feed;
import dev.readout.export.JsonLd;
import dev.readout.export.JsonLines;
import dev.readout.export.Packet;
import dev.readout.export.Plover;
import dev.readout.export.Revisions;
import dev.readout.export.Table;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.record.EntryKey;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.SearchQuery;
import dev.readout.server.Parameter.Shape;
import dev.readout.server.Route.Answer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record in the formats that others read, as files to take away; the routes of them. */
final class Exports {
    private static final int FEED = 500;
    private static final int BUFFER = 1 << 16;
    private static final String LINES = "application/x-ndjson";

    private final Library library;

    Exports(Library library) {
        this.library = library;
    }

    List<Route> routes() {
        Parameter table = Parameter.inPath(
                "list",
                new Shape.Word(
                        Arrays.stream(Table.values()).map(Table::toString).toList()),
                "which list of the record");
        List<Route> routes = new ArrayList<>();
        routes.add(export("csv/{list}", "exportCsv", "A list of the record as CSV.", "text/csv")
                .parameters(table, Routes.AS_OF_PARAMETER)
                .does(ask -> {
                    Table asked = table(ask);
                    return written(
                            ask, "text/csv", ask.given("list") + ".csv", (record, to) -> Csv.write(record, asked, to));
                }));
        routes.add(export("jsonl/{list}", "exportJsonLines", "A list of the record as JSON lines.", LINES)
                .parameters(table, Routes.AS_OF_PARAMETER)
                .does(ask -> {
                    Table asked = table(ask);
                    return written(
                            ask,
                            LINES,
                            ask.given("list") + ".jsonl",
                            (record, to) -> JsonLines.write(record, asked, to));
                }));
        routes.add(export("plover", "exportPlover", "Encounters and positions as PLOVER event data.", LINES)
                .parameters(Routes.AS_OF_PARAMETER)
                .does(ask -> written(ask, LINES, "plover.jsonl", Plover::write)));
        routes.add(export(
                        "jsonld",
                        "exportJsonLd",
                        "The record as JSON-LD: schema.org, Web Annotation and PROV.",
                        "application/ld+json")
                .parameters(Routes.AS_OF_PARAMETER)
                .does(ask -> written(ask, "application/ld+json", "record.jsonld", JsonLd::write)));
        routes.add(export("ics", "exportCalendar", "The agenda, for a calendar.", "text/calendar")
                .parameters(Routes.AS_OF_PARAMETER)
                .does(ask -> file(ask, "text/calendar", "agenda.ics", Calendar.write(record(ask), revisions(ask)))));
        routes.add(export("atom", "exportFeed", "The newest changes as an Atom feed.", "application/atom+xml")
                .parameters(Stream.concat(
                                Stream.of(Parameter.inQuery(
                                        "of",
                                        new Shape.Text(100),
                                        "the id of an entry: changes of it and of those that name it. With q or a"
                                                + " filter of the search: changes of the "
                                                + SearchQuery.MOST_HITS
                                                + " best hits, as the record is now. Otherwise all")),
                                Searches.ASKED.stream())
                        .toArray(Parameter[]::new))
                .does(this::feed));
        routes.add(export("packet/{id}", "exportPacket", "One entry with all that it takes to cite it.", Reply.JSON)
                .parameters(
                        Parameter.inPath(
                                "id",
                                new Shape.Text(100),
                                "of an attribution, statement, claim, encounter or position"),
                        Routes.AS_OF_PARAMETER)
                .does(this::packet));
        return routes;
    }

    private static Routes.Builder export(String path, String name, String summary, String type) {
        return Routes.get("/api/export/" + path, name, "Exports", summary).answer(200, Answer.of("The file.", type));
    }

    private Edition edition(Ask ask) {
        return library.edition(ask.text("as-of"));
    }

    private ReadoutRecord record(Ask ask) {
        return library.snapshot(edition(ask)).record();
    }

    private static Table table(Ask ask) {
        return Table.valueOf(ask.given("list").toUpperCase(Locale.ROOT));
    }

    /** What a calendar holds is replaced by what has changed more often: changes up to the edition asked for count. */
    private Revisions revisions(Ask ask) {
        long last = edition(ask).number();
        return key -> Revisions.Revision.of(library.history(key).stream()
                .filter(change -> change.edition().number() <= last)
                .toList());
    }

    private Reply feed(Ask ask) {
        Optional<String> of = ask.text("of");
        Map<String, String> asked = Searches.asked(ask);
        if (of.isPresent() && !asked.isEmpty()) {
            throw ApiProblem.wrongParameter("of", "does not go with a search.");
        }
        if (!asked.isEmpty()) {
            return feedOfSearch(ask, asked);
        }
        Snapshot now = library.current();
        return feed(
                now.edition(),
                of.orElse("all"),
                "Readout: changes" + of.map(id -> " of " + id).orElse(""),
                newest(all -> of.map(id -> Feed.concerning(id, all)).orElse(all)),
                now);
    }

    private Reply feedOfSearch(Ask ask, Map<String, String> asked) {
        Library.Found found = library.search(Searches.query(ask).page(0, SearchQuery.MOST_HITS));
        Set<EntryKey> keys = found.result().keys();
        String words = asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        // In this edition, so that the same feed is never of two.
        return feed(
                found.edition(),
                "search " + words,
                "Readout: changes of what is found by " + words,
                newest(all -> all.stream()
                        .filter(change -> keys.contains(change.key())
                                && change.edition().number() <= found.edition().number())
                        .toList()),
                library.snapshot(found.edition()));
    }

    /** The newest changes of some kind, with whole editions. */
    private List<Change> newest(UnaryOperator<List<Change>> wanted) {
        List<Change> changes = new ArrayList<>();
        for (Edition edition : library.editions().reversed()) {
            if (changes.size() >= FEED) {
                break;
            }
            changes.addAll(wanted.apply(library.changesOf(edition)));
        }
        return changes;
    }

    private Reply feed(Edition edition, String id, String title, List<Change> changes, Snapshot record) {
        return reply(edition, "application/atom+xml", "changes.atom", Feed.write(id, title, changes, record.record()));
    }

    private Reply packet(Ask ask) {
        String id = ask.given("id");
        Packet packet = Packet.of(record(ask), id)
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Kind.NOT_FOUND,
                        "The record has no attribution, statement, claim, encounter or position of this id."));
        return file(ask, Reply.JSON, "packet.json", packet.json());
    }

    private Reply file(Ask ask, String type, String name, String text) {
        return reply(edition(ask), type, name, text);
    }

    private Reply reply(Edition edition, String type, String name, String text) {
        return named(
                new Reply(
                        200,
                        withCharset(type),
                        text.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                edition,
                name);
    }

    /** Sends a file while it is written. */
    private Reply written(Ask ask, String type, String name, Writing writing) {
        // What cannot be asked for is found out before the first byte goes.
        ReadoutRecord record = record(ask);
        Reply reply = Reply.written(withCharset(type), to -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
            writing.write(record, writer);
            writer.flush();
        });
        return named(reply, edition(ask), name);
    }

    private Reply named(Reply reply, Edition edition, String name) {
        return reply.basedOn(library.basis(edition))
                .with("Content-Disposition", "attachment; filename=\"readout-" + name + "\"");
    }

    private static String withCharset(String type) {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    /** Writes a record. */
    private interface Writing {
        void write(ReadoutRecord record, Writer to) throws IOException;
    }
}
