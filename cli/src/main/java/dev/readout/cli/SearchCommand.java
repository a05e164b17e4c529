package dev.readout.cli;

import dev.readout.publish.SearchText;
import dev.readout.record.EntryKind;
import dev.readout.search.DateRange;
import dev.readout.search.Filters;
import dev.readout.search.RecordSearch;
import dev.readout.search.SearchJson;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchQuery.Mode;
import dev.readout.search.SearchResult;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout search}: finds entries of a record. */
@Command(
        name = "search",
        header = "Find what was said, offered and agreed, who met whom, and who is who.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "By words (in any form), by \"phrases\" in quotation marks (as they stand), by the beginning of a word with a"
                    + " star (offer*), by names under any spelling, and by what is meant: \"who offered troops\" finds"
                    + " what says so in other words. Without words all entries that meet the filters are printed, the"
                    + " newest first. Several values of one filter are alternatives.",
            ""
        },
        parameterListHeading = "Parameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout search prisoners",
            "  readout search who offered troops --speaker Zhelimov",
            "  readout search --kind call --said 2026-03 --place Issolmar",
            "  readout search guarantee --origins 2 --format json",
            "",
            "Exit codes: 0 the hits were printed, or there are none; 1 there is no such store, or something could not be"
                    + " read or written; 2 the command line makes no sense."
        })
final class SearchCommand implements Callable<Integer> {
    private static final int HITS = 20;

    private final Environment environment;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Said by, held by, or with the part of. In any spelling; or an id.")
    private List<String> speakers = List.of();

    @Option(names = "--to", paramLabel = "NAME", description = "Said, offered or put to.")
    private List<String> addressees = List.of();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Published by.")
    private List<String> outlets = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Taking place there, or naming it.")
    private List<String> places = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "A kind of entry (statement, attribution, claim, encounter, position, entity, article) or a"
                    + " finer one as the record has it: call, planned, offer, promise, direct, person. Of several kinds"
                    + " of entries any, of several finer ones any.")
    private List<String> kinds = List.of();

    @Option(
            names = "--said",
            paramLabel = "DAYS",
            converter = DaysConverter.class,
            description = "Said or held on these days, where reports tell them: 2026-03-20, 2026-03,"
                    + " 2026-03-01..2026-03-20, 2026-03-01.. or ..2026-03-20.")
    private DateRange said = DateRange.ANY;

    @Option(
            names = "--published",
            paramLabel = "DAYS",
            converter = DaysConverter.class,
            description = "Printed by a report of these days.")
    private DateRange published = DateRange.ANY;

    @Option(
            names = "--origins",
            paramLabel = "N",
            defaultValue = "0",
            description = "With at least so many that can know it independently.")
    private int origins;

    @Option(
            names = "--by",
            paramLabel = "WAY",
            defaultValue = "mixed",
            description = "Compare words, meaning, or both (mixed). Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private Mode mode;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "1",
            description = "Print from this hit on. Default: ${DEFAULT-VALUE}.")
    private int first;

    @Option(
            names = "--hits",
            paramLabel = "N",
            defaultValue = "" + HITS,
            description = "Print so many hits at most. Default: ${DEFAULT-VALUE}.")
    private int hits;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text for a terminal, json (readout-search/1) for programs. Default: what the name of the --out"
                            + " file says, or text.")
    private @Nullable Form form;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutOption out = new OutOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    SearchCommand(Environment environment) {
        this.environment = environment;
    }

    /** In what form hits are printed. */
    enum Form {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        out.check(environment);
        SearchQuery query = query();
        return store.opened(environment, run -> {
            try (RecordSearch search = store.search(environment)) {
                run.index(search);
                print(query, search.search(query));
            }
        });
    }

    private void print(SearchQuery query, SearchResult result) {
        boolean json = form == null ? out.ending().equals("json") : form == Form.JSON;
        out.write(
                json ? SearchJson.write(query, result) : SearchText.render(query, result, out.style(environment)),
                environment);
    }

    private SearchQuery query() {
        Set<EntryKind> entries = EnumSet.noneOf(EntryKind.class);
        Set<String> types = new HashSet<>();
        for (String kind : kinds) {
            String name = kind.strip().toLowerCase(Locale.ROOT);
            Optional<EntryKind> entry = Filters.findable().stream()
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            if (entry.isPresent()) {
                entries.add(entry.get());
            } else if (Filters.knownTypes().contains(name)) {
                types.add(name);
            } else {
                throw Failure.wrongUsage("--kind " + kind + ": there is no such kind. Kinds of entries: "
                        + names(Filters.findable().stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList())
                        + "; finer ones: " + names(Filters.knownTypes()) + ".");
            }
        }
        if (origins < 0 || first < 1 || hits < 0 || hits > SearchQuery.MOST_HITS || first > SearchQuery.LAST_OFFSET) {
            throw Failure.wrongUsage("--origins is a number from 0 on, --first one from 1 to " + SearchQuery.LAST_OFFSET
                    + ", --hits one from 0 to " + SearchQuery.MOST_HITS + ".");
        }
        return new SearchQuery(
                String.join(" ", words),
                new Filters(entries, types, speakers, addressees, outlets, said, published, places, origins),
                mode,
                first - 1,
                hits);
    }

    private static String names(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
