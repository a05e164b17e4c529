package dev.readout.server;

import dev.readout.record.EntryKind;
import dev.readout.search.DateRange;
import dev.readout.search.Filters;
import dev.readout.search.SearchJson;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchQuery.Mode;
import dev.readout.server.Parameter.Shape;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The search of the record, with the words and filters that {@code readout search} has; the route of it. */
final class Searches {
    private static final int LONGEST_QUERY = 2_000;
    private static final Shape.Text WORDS = new Shape.Text(LONGEST_QUERY);
    /** Names hold commas. */
    private static final Shape.Texts NAMES = new Shape.Texts(Routes.LONGEST_TEXT, '|');

    private static final Shape.Texts KINDS = new Shape.Texts(Routes.LONGEST_TEXT, ',');
    private static final String Q = "q";
    private static final String SPEAKER = "speaker";
    private static final String ADDRESSEE = "addressee";
    private static final String OUTLET = "outlet";
    private static final String PLACE = "place";
    private static final String KIND = "kind";
    private static final String SAID = "said";
    private static final String PUBLISHED = "published";
    private static final String FROM = "-from";
    private static final String UNTIL = "-until";
    private static final String ORIGINS = "origins";
    private static final String BY = "by";
    private static final String TYPING = "typing";

    /** What a search may be asked for. */
    static final List<Parameter> ASKED = List.of(
            Parameter.inQuery(
                    Q,
                    WORDS,
                    "words, in any form; \"phrases\" in quotation marks, as they stand; beginnings of words with a star;"
                            + " names under any spelling. Without it all that meets the filters is found, the newest"
                            + " first"),
            Parameter.inQuery(
                    TYPING,
                    new Shape.Word(List.of("true", "false")),
                    "true where somebody is still typing: the last word may be the beginning of another one"),
            Parameter.inQuery(
                    BY,
                    new Shape.Word(Arrays.stream(Mode.values()).map(Json::lower).toList()),
                    "compare words, meaning, or both; otherwise both"),
            Parameter.inQuery(
                    KIND,
                    KINDS,
                    "a kind of entry or a finer one as the record has it; of several with commas between, any"),
            Parameter.inQuery(
                    SPEAKER,
                    NAMES,
                    "said by, held by, or with the part of: a name in any spelling, or an id; of several with | between,"
                            + " any"),
            Parameter.inQuery(ADDRESSEE, NAMES, "said, offered or put to; of several with | between, any"),
            Parameter.inQuery(OUTLET, NAMES, "published by; of several with | between, any"),
            Parameter.inQuery(PLACE, NAMES, "taking place there, or naming it; of several with | between, any"),
            Parameter.inQuery(SAID + FROM, new Shape.Day(), "said or held on this day or later, as 2026-03-02"),
            Parameter.inQuery(SAID + UNTIL, new Shape.Day(), "said or held on this day or earlier, as 2026-03-02"),
            Parameter.inQuery(
                    PUBLISHED + FROM, new Shape.Day(), "printed by a report of this day or later, as 2026-03-02"),
            Parameter.inQuery(
                    PUBLISHED + UNTIL, new Shape.Day(), "printed by a report of this day or earlier, as 2026-03-02"),
            Parameter.inQuery(
                    ORIGINS,
                    new Shape.Whole(0, Integer.MAX_VALUE),
                    "with at least so many that can know it independently"));

    private final Library library;

    Searches(Library library) {
        this.library = library;
    }

    Route route() {
        return Routes.get(
                        "/api/search",
                        "search",
                        "Search",
                        "What was said, offered and agreed, who met whom, and who is who, the best hit first."
                                + " Readout-Edition says in which edition.")
                .parameters(Stream.concat(
                                ASKED.stream(),
                                Stream.of(
                                        Routes.LIMIT_PARAMETER,
                                        Parameter.inQuery(
                                                Routes.SKIP,
                                                new Shape.Whole(0, SearchQuery.LAST_OFFSET),
                                                "how many hits to leave out before the first")))
                        .toArray(Parameter[]::new))
                .json("Hits, as readout-search/1 has them; Link says where to go on.", "SearchResult")
                .does(this::search);
    }

    private Reply search(Ask ask) {
        SearchQuery query = query(ask);
        Library.Found found = library.search(query);
        int skipped = query.offset() + found.result().hits().size();
        boolean more = !found.result().hits().isEmpty()
                && skipped < found.result().total()
                && skipped <= SearchQuery.LAST_OFFSET;
        Optional<String> next = more
                ? Optional.of(Routes.nextPage(
                        "/api/search", asked(ask), query.limit(), Map.of(Routes.SKIP, Integer.toString(skipped))))
                : Optional.empty();
        return Routes.linked(
                Reply.json(SearchJson.write(query, found.result()).getBytes(StandardCharsets.UTF_8))
                        .basedOn(library.basis(found.edition()))
                        .with("Readout-Edition", Long.toString(found.edition().number())),
                next);
    }

    /** Returns what a request says of a search, in one order. */
    static Map<String, String> asked(Ask ask) {
        Map<String, String> asked = new LinkedHashMap<>();
        ASKED.forEach(parameter -> ask.text(parameter.name()).ifPresent(value -> asked.put(parameter.name(), value)));
        return asked;
    }

    /** Returns the search that a request asks for. */
    static SearchQuery query(Ask ask) {
        SearchQuery query = new SearchQuery(
                ask.text(Q).orElse(""),
                filters(ask),
                ask.text(BY)
                        .map(way -> Mode.valueOf(way.toUpperCase(Locale.ROOT)))
                        .orElse(Mode.MIXED),
                ask.number(Routes.SKIP, 0),
                ask.number(Routes.LIMIT, Routes.FEW));
        return ask.text(TYPING).filter("true"::equals).isPresent() ? query.typed() : query;
    }

    private static Filters filters(Ask ask) {
        Set<EntryKind> entries = EnumSet.noneOf(EntryKind.class);
        Set<String> types = new HashSet<>();
        for (String kind : all(ask, KIND, KINDS)) {
            Optional<EntryKind> entry = Filters.findable().stream()
                    .filter(each -> Json.lower(each).equals(kind))
                    .findFirst();
            if (entry.isPresent()) {
                entries.add(entry.get());
            } else if (Filters.knownTypes().contains(kind)) {
                types.add(kind);
            } else {
                Set<String> known = new TreeSet<>(Filters.knownTypes());
                Filters.findable().forEach(each -> known.add(Json.lower(each)));
                throw ApiProblem.wrongParameter(KIND, "must be of: " + String.join(", ", known) + ".");
            }
        }
        return new Filters(
                entries,
                types,
                all(ask, SPEAKER, NAMES),
                all(ask, ADDRESSEE, NAMES),
                all(ask, OUTLET, NAMES),
                days(ask, SAID),
                days(ask, PUBLISHED),
                all(ask, PLACE, NAMES),
                ask.number(ORIGINS, 0));
    }

    private static List<String> all(Ask ask, String name, Shape.Texts shape) {
        return ask.text(name).map(shape::split).orElse(List.of());
    }

    private static DateRange days(Ask ask, String name) {
        Optional<LocalDate> from = ask.text(name + FROM).map(LocalDate::parse);
        Optional<LocalDate> until = ask.text(name + UNTIL).map(LocalDate::parse);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw ApiProblem.wrongParameter(name + FROM, "is later than " + name + UNTIL + ".");
        }
        return new DateRange(from, until);
    }
}
