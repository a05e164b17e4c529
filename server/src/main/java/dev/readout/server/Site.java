package dev.readout.server;

import dev.readout.annotate.Mention;
import dev.readout.pages.Assets;
import dev.readout.pages.OutletPages;
import dev.readout.pages.Pages;
import dev.readout.pages.Places;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.search.SearchQuery;
import dev.readout.server.Parameter.Shape;
import dev.readout.server.Route.Answer;
import dev.readout.server.Route.Method;
import dev.readout.store.Right;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The pages: which addresses they have, and what a browser may do with them. */
final class Site {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int LONGEST_ID = 200;
    private static final int MOST_PAGES = 1_000_000;
    /** CSP Level 3: nothing but what comes from here, and no script or style within a page. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final Parameter AS_OF = Parameter.inQuery(
            "as-of", new Shape.AsOf(), "the record as of then: the number of an edition, a day or a moment");
    static final Parameter PAGE =
            Parameter.inQuery("page", new Shape.Whole(1, MOST_PAGES), "which part of the list, from 1");

    private static final String LIST = "list";
    private static final Parameter ID = Parameter.inPath("id", new Shape.Text(LONGEST_ID), "of the entry");
    private static final Parameter PART = Parameter.inQuery(
            "part", new Shape.Whole(1, MOST_PAGES), "which part of what is too much for one page, from 1");

    private final Library library;

    private final Clock clock;
    private final SiteReview review;

    /** @param clock for the day from which the agenda looks */
    Site(Library library, Clock clock, SiteReview review) {
        this.library = library;
        this.clock = clock;
        this.review = review;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(drawn("/timeline", Pages.timelineLists(), Pages::timeline));
        routes.add(drawn(Pages.Listing.POSITIONS.path(), Pages.positionLists(), Pages::positions));
        for (Pages.Listing listing : Pages.Listing.values()) {
            if (listing == Pages.Listing.POSITIONS) {
                continue;
            }
            routes.add(page(
                    listing.path(),
                    parameters(listing),
                    ask -> of(ask, pages -> {
                        Optional<Mention.Kind> kind = ask.text("kind").flatMap(Pages::kind);
                        return Optional.of(pages.list(listing, kind, ask.number("page", 1)));
                    })));
        }
        routes.add(page(
                "/agenda",
                List.of(
                        Parameter.inQuery("on", new Shape.Day(), "the day on which to look"),
                        AS_OF,
                        list(Pages.agendaLists()),
                        PAGE),
                ask -> of(
                        ask,
                        pages -> Optional.of(pages.agenda(
                                ask.text("on").map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock)),
                                ask.text(LIST),
                                ask.number("page", 1))))));
        routes.add(outlets(this::outlets));
        routes.add(page("/search", Searches.ASKED, this::search));
        Places.folders()
                .forEach((kind, folder) -> routes.add(page(
                        "/" + folder + "/{id}",
                        kind == EntryKind.ARTICLE
                                ? List.of(ID, AS_OF, PART)
                                : kind == EntryKind.ENTITY
                                        ? List.of(ID, AS_OF, SiteReview.DECIDED, list(Pages.nameLists()), PAGE)
                                        : List.of(ID, AS_OF, SiteReview.DECIDED, PART),
                        ask -> entry(kind, ask))));
        routes.addAll(review.routes());
        for (String name : Assets.names()) {
            routes.add(new Route(
                    Method.GET,
                    "/assets/" + name,
                    name,
                    "Pages",
                    "What pages are made of.",
                    Right.READ,
                    List.of(),
                    List.of(),
                    Map.of(200, Answer.of("The file.", Assets.type(name))),
                    (Route.Action.Answering) ask -> new Reply(
                            200,
                            Assets.type(name),
                            Assets.bytes(name),
                            Optional.empty(),
                            Optional.of("asset"),
                            Map.of())));
        }
        return routes;
    }

    private static Parameter list(List<String> words) {
        return Parameter.inQuery(LIST, new Shape.Word(words), "the list of the page that is shown alone, part by part");
    }

    private Route drawn(String path, List<String> lists, BiFunction<Pages, Pages.Days, String> picture) {
        return page(
                path,
                List.of(
                        AS_OF,
                        Parameter.inQuery("from", new Shape.Day(), "the first day that is drawn"),
                        Parameter.inQuery("until", new Shape.Day(), "the last day that is drawn"),
                        list(lists),
                        PAGE),
                ask -> of(
                        ask,
                        pages -> Optional.of(picture.apply(
                                pages,
                                new Pages.Days(
                                        ask.text("from").map(LocalDate::parse),
                                        ask.text("until").map(LocalDate::parse),
                                        ask.text(LIST),
                                        ask.number("page", 1))))));
    }

    private static Route outlets(Function<Ask, Reply> action) {
        return page(
                OutletPages.PATH,
                List.of(
                        AS_OF,
                        PAGE,
                        Parameter.inQuery("from", new Shape.Day(), "the first day of statements that are shown"),
                        Parameter.inQuery("until", new Shape.Day(), "the last day of statements that are shown"),
                        Parameter.inQuery(
                                "by",
                                new Shape.Word(OutletPages.orders()),
                                "most: those that most outlets carry first; latest; alone: those that one outlet alone"
                                        + " carries. Otherwise most"),
                        Parameter.inQuery(
                                "columns",
                                new Shape.Whole(1, MOST_PAGES),
                                "which dozen of the outlets, those that carry most first, from 1")),
                action);
    }

    private Reply outlets(Ask ask) {
        return of(
                ask,
                pages -> Optional.of(pages.outlets()
                        .page(
                                ask.text("from").map(LocalDate::parse),
                                ask.text("until").map(LocalDate::parse),
                                ask.text("by").orElse(""),
                                ask.number("columns", 1),
                                ask.number("page", 1))));
    }

    private static List<Parameter> parameters(Pages.Listing listing) {
        List<Parameter> parameters = new ArrayList<>(List.of(AS_OF, PAGE));
        if (listing == Pages.Listing.NAMES) {
            parameters.add(Parameter.inQuery(
                    "kind", new Shape.Word(Pages.kinds()), "names of this kind alone; otherwise people"));
        }
        return parameters;
    }

    static Route page(String path, List<Parameter> parameters, Function<Ask, Reply> action) {
        return new Route(
                Method.GET,
                path,
                path,
                "Pages",
                "A page.",
                Right.READ,
                parameters,
                List.of(),
                Map.of(200, Answer.of("The page.", "text/html")),
                (Route.Action.Answering) action::apply);
    }

    /** Returns the route of a form that a page sends. */
    static Route form(
            String path, Right right, List<String> takes, List<Parameter> parameters, Function<Ask, Reply> action) {
        return new Route(
                Method.POST,
                path,
                path,
                "Pages",
                "A form.",
                right,
                parameters,
                takes,
                Map.of(200, Answer.of("Where to go on.", "text/html")),
                (Route.Action.Answering) action::apply);
    }

    private Reply of(Ask ask, Function<Pages, Optional<String>> page) {
        Snapshot snapshot = snapshot(ask);
        return page.apply(pages(snapshot, ask))
                .map(html -> html(200, html).basedOn(library.basis(snapshot.edition())))
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Kind.NOT_FOUND, "The record has nothing at this address, or has it no longer."));
    }

    private Snapshot snapshot(Ask ask) {
        return library.snapshot(library.edition(ask.text("as-of")));
    }

    private static Pages pages(Snapshot snapshot, Ask ask) {
        return snapshot.pages(ask.text("as-of").isPresent());
    }

    private Reply search(Ask ask) {
        SearchQuery query = Searches.query(ask);
        Pages pages = library.current().pages(false);
        if (query.text().isBlank()) {
            return html(200, pages.search(new Pages.Found("", "", List.of(), 0, Map.of(), List.of())));
        }
        Library.Found found = library.search(query);
        return html(
                200,
                pages.search(new Pages.Found(
                        query.text(),
                        ask.text("kind").orElse(""),
                        found.result().hits(),
                        found.result().total(),
                        found.result().counts(),
                        found.result().unknown())));
    }

    private Reply entry(EntryKind kind, Ask ask) {
        EntryKey asked = new EntryKey(kind, ask.given("id"));
        Snapshot snapshot = snapshot(ask);
        Optional<EntryKey> key = pages(snapshot, ask).key(asked);
        if (key.isPresent() && !key.get().equals(asked)) {
            // It was merged into another since somebody kept this address.
            Places places = snapshot.places(ask.text("as-of").isPresent());
            return html(301, "").with("Location", places.of(key.get()));
        }
        if (ask.text(SiteReview.DECIDED.name()).isPresent() && ask.text("as-of").isEmpty() && key.isPresent()) {
            return review.entry(asked, ask);
        }
        return of(
                ask,
                pages -> ask.text(LIST)
                        .map(list -> pages.name(asked, list, ask.number("page", 1)))
                        .orElseGet(() -> pages.entry(asked, ask.number("part", 1))));
    }

    /** Returns a page that says what went wrong. */
    static Reply problem(ApiProblem problem) {
        Reply reply = html(problem.kind().status(), Pages.problem(problem.kind().title(), problem.detail()));
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    static Reply html(int status, String page) {
        return new Reply(
                status,
                HTML,
                page.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                // Without a referrer at all a browser would not say either that a form is from here.
                Map.of("Content-Security-Policy", POLICY, "Referrer-Policy", "same-origin"));
    }
}
