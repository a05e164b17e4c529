package dev.readout.cli;

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
import dev.readout.reconcile.Entity;
import dev.readout.record.Bodies;
import dev.readout.record.EntryKey;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordJson;
import dev.readout.search.RecordSearch;
import dev.readout.search.SearchQuery;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout export}: the record in the formats that others read. */
@Command(
        name = "export",
        header = "Write the record in a format that others read.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "What goes out is the words that the record rests on and the hashes of the reports, not the reports: those"
                    + " belong to their publishers. Every entry says by what it was made, and that it is machine-read.",
            ""
        },
        parameterListHeading = "Formats:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout export csv statements --out statements.csv",
            "  readout export ics --out agenda.ics",
            "  readout export atom --out changes.xml",
            "  readout export atom --search \"prisoners home\" --out prisoners.xml",
            "  readout export packet se43e73437589fc04 --out packet.md",
            "",
            "Exit codes: 0 it was written; 1 there is no such store or entry, or something could not be read or"
                    + " written; 2 the command line makes no sense."
        })
final class ExportCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = {
                "json: the record, readout-record/1, without the bodies of reports",
                "csv LIST, jsonl LIST: one of attributions, statements, encounters, positions",
                "plover: encounters and positions as event data, one JSON object a line",
                "jsonld: schema.org, Web Annotation and PROV",
                "ics: the agenda, for a calendar",
                "atom, atom ID: what changed in the record, or of one person or encounter, as a feed; with --search, of"
                        + " what a search finds",
                "packet ID: one entry with all that it takes to cite it, as Markdown, or as JSON in an --out file whose"
                        + " name ends in .json"
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private Kind format;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LIST|ID", description = "Which list, or which entry.")
    private @Nullable String what;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Only what had been published by the end of a day, as 2026-03-20.")
    private @Nullable LocalDate on;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "With atom: the changes of what readout search finds by these words, the best "
                    + SearchQuery.MOST_HITS + " hits in the record as it is now.")
    private @Nullable String search;

    @Option(
            names = "--bodies",
            paramLabel = "full",
            description = "With json: the whole bodies of the reports too. Keep such a file on this machine.")
    private @Nullable BodiesWanted bodies;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutOption out = new OutOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        out.check(environment);
        if (bodies != null && format != Kind.JSON) {
            throw Failure.wrongUsage("--bodies goes with json alone: nothing else holds bodies.");
        }
        if (on != null && format == Kind.ATOM) {
            throw Failure.wrongUsage("--on goes with what the record is, not with its changes.");
        }
        String words = search;
        if (words != null && (format != Kind.ATOM || what != null || words.isBlank())) {
            throw Failure.wrongUsage("--search goes with atom alone, without an ID, and has words.");
        }
        if (words != null) {
            return store.opened(environment, run -> out.write(feed(words, run), environment));
        }
        Writing writing = writing();
        return store.opened(environment, run -> {
            ReadoutRecord record = on == null ? run.record() : run.record(on);
            out.write(to -> writing.write(record, run.kept(), to), environment);
            if (bodies != null) {
                environment
                        .err()
                        .println("readout: it holds the whole of "
                                + Words.count(record.articles().size(), "report")
                                + ", which belong to their publishers: do not pass it on.");
            }
        });
    }

    private Writing writing() {
        if (format == Kind.CSV || format == Kind.JSONL) {
            Table table = table();
            return format == Kind.CSV
                    ? (record, kept, to) -> Csv.write(record, table, to)
                    : (record, kept, to) -> JsonLines.write(record, table, to);
        }
        if (format == Kind.PACKET) {
            if (what == null) {
                throw Failure.wrongUsage("say of which entry, by its id: readout export packet ID");
            }
            String id = what;
            return (record, kept, to) -> to.write(packet(record, id));
        }
        if (format == Kind.ATOM) {
            return (record, kept, to) -> to.write(feed(record, kept));
        }
        if (what != null) {
            throw Failure.wrongUsage(format + " is of the whole record; " + what + " is too much.");
        }
        Bodies all = bodies == null ? Bodies.LEFT_OUT : Bodies.WHOLE;
        return switch (format) {
            case PLOVER -> (record, kept, to) -> Plover.write(record, to);
            case JSONLD -> (record, kept, to) -> JsonLd.write(record, to);
            case ICS -> (record, kept, to) -> to.write(calendar(record, kept));
            case JSON, CSV, JSONL, ATOM, PACKET -> (record, kept, to) -> new RecordJson().write(record, all, to);
        };
    }

    /** The agenda of an earlier day is made anew and has no history of its own. */
    private String calendar(ReadoutRecord record, KeptRecord kept) {
        return Calendar.write(record, on == null ? key -> Revisions.Revision.of(kept.history(key)) : Revisions.NONE);
    }

    private String feed(String words, ReadingRun run) {
        Set<EntryKey> found;
        try (RecordSearch index = store.search(environment)) {
            run.index(index);
            found = index.search(SearchQuery.of(words).page(0, SearchQuery.MOST_HITS))
                    .keys();
        }
        return Feed.write(
                "search q=" + words,
                "Changes of what is found by " + words,
                all(run.kept()).stream()
                        .filter(change -> found.contains(change.key()))
                        .toList(),
                run.record());
    }

    private static List<Change> all(KeptRecord kept) {
        return kept.latest()
                .map(latest -> kept.changes(Optional.empty(), latest))
                .orElse(List.of());
    }

    private String feed(ReadoutRecord record, KeptRecord kept) {
        List<Change> all = all(kept);
        String id = what;
        if (id == null) {
            return Feed.write("all", "Changes of the record", all, record);
        }
        List<Change> changes = Feed.concerning(id, all);
        if (changes.isEmpty()) {
            throw Failure.failed("nothing ever changed of " + id + ". readout record --format json lists the ids.");
        }
        String name = record.entities().stream()
                .filter(entity -> entity.id().value().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElse(id);
        return Feed.write(id, "Changes of " + name, changes, record);
    }

    private Table table() {
        return Stream.of(Table.values())
                .filter(table -> table.toString().equals(what))
                .findFirst()
                .orElseThrow(() -> Failure.wrongUsage("say which list: readout export " + format + " "
                        + String.join(
                                "|",
                                Stream.of(Table.values()).map(Table::toString).toList())));
    }

    private String packet(ReadoutRecord record, String id) {
        Packet packet = Packet.of(record, id)
                .orElseThrow(
                        () -> Failure.failed("the record has no attribution, statement, claim, encounter or position "
                                + id + ". readout record --format json lists them."));
        return out.ending().equals("json") ? packet.json() : packet.markdown();
    }

    /** Writes a record, with its history where that matters. */
    private interface Writing {
        void write(ReadoutRecord record, KeptRecord kept, Writer to) throws IOException;
    }

    /** The formats. */
    enum Kind {
        JSON,
        CSV,
        JSONL,
        PLOVER,
        JSONLD,
        ICS,
        ATOM,
        PACKET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of the bodies goes out. */
    enum BodiesWanted {
        FULL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
