package dev.readout.server;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.article.PrintedTime;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.HistoryJson;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.Agenda;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.server.Parameter.Shape;
import dev.readout.server.Route.Answer;
import dev.readout.server.Route.Method;
import dev.readout.store.Right;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The table of all that can be asked of the server, and what answers. */
final class Routes {
    static final String NOTICE =
            "Read by a machine. Until a person has reviewed an entry, check it against the words of the"
                    + " reports that it gives.";

    static final int FEW = 50;
    private static final int MOST = 500;
    private static final int LONGEST_ID = 100;
    static final int LONGEST_TEXT = 300;
    static final String LIMIT = "limit";
    private static final String AFTER = "after";
    static final String SKIP = "skip";
    private static final String AS_OF = "as-of";
    private static final String BODIES = "bodies";
    static final Parameter AS_OF_PARAMETER = Parameter.inQuery(
            AS_OF,
            new Shape.AsOf(),
            "the record as it was then: the number of an edition, or a day or moment, whose last edition is meant;"
                    + " otherwise as it is now");
    static final Parameter LIMIT_PARAMETER =
            Parameter.inQuery(LIMIT, new Shape.Whole(1, MOST), "how many at most; otherwise " + FEW);
    static final Parameter SKIP_PARAMETER =
            Parameter.inQuery(SKIP, new Shape.Whole(0, Integer.MAX_VALUE), "how many to leave out before the first");
    private static final Map<String, String> ENDINGS = endings();

    private final Library library;
    private final Intake intake;
    private final Reviewing reviewing;
    private final Clock clock;
    private final int largest;
    private final boolean local;
    private final byte[] description;
    private final List<Route> all;

    Routes(
            Library library,
            Intake intake,
            Reviewing reviewing,
            Limits limits,
            Clock clock,
            boolean local,
            String version) {
        this.library = library;
        this.intake = intake;
        this.reviewing = reviewing;
        this.clock = clock;
        this.largest = limits.body();
        this.local = local;
        this.all = List.copyOf(table());
        this.description = OpenApi.describe(all, version);
    }

    List<Route> all() {
        return all;
    }

    /** Returns the methods that an address takes, as the header {@code Allow} has them. */
    String allowed(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : all) {
            if (path.matches(route.path().replaceAll("\\{[a-z]+\\}", "[^/]+"))) {
                methods.add(route.method().name());
                if (route.method() == Method.GET) {
                    methods.add("HEAD");
                }
            }
        }
        return String.join(", ", methods);
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put("text/html", "html");
        endings.put("application/xhtml+xml", "xhtml");
        endings.put("text/markdown", "md");
        endings.put("text/plain", "txt");
        endings.put("application/json", "json");
        endings.put("application/x-ndjson", "jsonl");
        return java.util.Collections.unmodifiableMap(endings);
    }

    private List<Route> table() {
        List<Route> routes = new ArrayList<>();
        routes.add(get("/api", "getOverview", "Record", "What is here: the edition, and how many entries of each kind.")
                .parameters(AS_OF_PARAMETER)
                .json("The overview.", "Overview")
                .does(this::overview));
        routes.add(get("/api/openapi.json", "getDescription", "Description", "This description, in OpenAPI 3.1.")
                .answer(200, Answer.of("The description.", Reply.JSON))
                .does(ask -> Reply.json(description).basedOn("description")));
        routes.add(get("/api/record", "getRecord", "Record", "The whole record, in the format readout-record/1.")
                .parameters(AS_OF_PARAMETER, bodies())
                .json("The record.", "Record")
                .does(this::record));
        for (EntryKind kind : EntryKind.values()) {
            entries(routes, kind);
        }
        routes.add(get(
                        "/api/agenda",
                        "getAgenda",
                        "Record",
                        "What is to happen, what is overdue, and what became of plans and promises.")
                .parameters(
                        Parameter.inQuery(
                                "on",
                                new Shape.Day(),
                                "the day on which to look ahead, as 2026-03-02; otherwise today"),
                        AS_OF_PARAMETER)
                .json("The agenda.", "Agenda")
                .does(this::agenda));
        routes.add(new Searches(library).route());
        routes.addAll(new Exports(library).routes());
        routes.addAll(reviewing.routes());
        routes.add(get("/api/editions", "listEditions", "History", "All editions of the record, the last one first.")
                .parameters(LIMIT_PARAMETER, SKIP_PARAMETER)
                .json("Editions.", "Editions")
                .does(this::editions));
        routes.add(get("/api/changes", "listChanges", "History", "What came after one edition, up to another one.")
                .parameters(
                        Parameter.inQuery(
                                        "from",
                                        new Shape.AsOf(),
                                        "the edition after which changes count: its number, or a day or moment")
                                .asked(),
                        Parameter.inQuery(
                                "to", new Shape.AsOf(), "the last edition that counts; otherwise that of now"),
                        Parameter.inQuery(
                                "kind",
                                new Shape.Word(lists()),
                                "changes of entries of this list alone; otherwise all"),
                        LIMIT_PARAMETER,
                        SKIP_PARAMETER)
                .json("Changes, oldest first.", "Changes")
                .does(this::changes));
        routes.add(new Route(
                Method.GET,
                "/api/events",
                "listen",
                "History",
                "Each edition as it comes, as server-sent events; Last-Event-ID goes on where a line broke.",
                Right.READ,
                List.of(Parameter.inQuery(
                        "edition",
                        new Shape.Whole(0, Long.MAX_VALUE),
                        "the number of the edition that the listener knows; otherwise that of now")),
                List.of(),
                Map.of(
                        200,
                        Answer.of(
                                "Events: edition, with what it did, and missed, where too many came meanwhile to tell"
                                        + " of each. Comments in between say that the line is open.",
                                "text/event-stream")),
                new Route.Action.Telling()));
        routes.add(new Builder(
                        Method.POST,
                        "/api/articles",
                        "addArticle",
                        "Adding",
                        "Takes a report in. It is read in the background: the answer names the job to ask for.")
                .right(Right.ADD)
                .parameters(
                        Parameter.inQuery(
                                "outlet",
                                new Shape.Text(LONGEST_TEXT),
                                "who published it, where the report does not say so"),
                        Parameter.inQuery(
                                "published",
                                new Shape.Published(),
                                "when it was published, where the report does not say so"),
                        Parameter.inQuery(
                                "name",
                                new Shape.Text(LONGEST_TEXT),
                                "what to call it, as a file is called; nothing is opened by this name"))
                .takes(List.copyOf(ENDINGS.keySet()))
                .answer(202, Answer.json("It waits to be read; Location names the job.", "Job"))
                .does(this::add));
        routes.add(get("/api/jobs/{id}", "getJob", "Adding", "What became of a report that was sent.")
                .right(Right.ADD)
                .parameters(Parameter.inPath("id", new Shape.Text(LONGEST_ID), "of the job"))
                .json("The job.", "Job")
                .does(this::job));
        return routes;
    }

    private void entries(List<Route> routes, EntryKind kind) {
        String name = kind.list();
        String one = kind == EntryKind.UNDECIDED ? "undecided link" : Json.lower(kind);
        String schema = schema(kind);
        List<Parameter> asking = new ArrayList<>(List.of(
                LIMIT_PARAMETER,
                Parameter.inQuery(AFTER, new Shape.Text(LONGEST_ID), "the id after which to go on"),
                AS_OF_PARAMETER));
        for (Filter filter : Filter.of(kind)) {
            asking.add(Parameter.inQuery(
                    filter.name(),
                    switch (filter.match()) {
                        case IS, HOLDS -> new Shape.Text(LONGEST_TEXT);
                        case FROM, UNTIL -> new Shape.Day();
                    },
                    "only those " + filter.description()));
        }
        routes.add(get(
                        "/api/" + name,
                        "list" + capital(name),
                        "Record",
                        "The " + (kind == EntryKind.UNDECIDED ? "links that were weighed and not made" : name)
                                + ", ordered by id.")
                .parameters(asking.toArray(new Parameter[0]))
                .json("Some entries, and where to go on.", schema + "List")
                .does(ask -> list(kind, ask)));
        Parameter id = Parameter.inPath("id", new Shape.Text(LONGEST_ID), "of the " + one);
        List<Parameter> single = new ArrayList<>(List.of(id, AS_OF_PARAMETER));
        if (kind == EntryKind.ARTICLE) {
            single.add(bodies());
        }
        routes.add(get("/api/" + name + "/{id}", "get" + schema, "Record", "One " + one + ".")
                .parameters(single.toArray(new Parameter[0]))
                .json("The entry, as readout-record/1 has it.", schema)
                .answer(301, Answer.json("It was merged into another one; Location names that.", "Moved"))
                .does(ask -> entry(kind, ask)));
        routes.add(get(
                        "/api/" + name + "/{id}/history",
                        "get" + schema + "History",
                        "History",
                        "What became of one " + one + ", edition by edition, and what caused it.")
                .parameters(id, LIMIT_PARAMETER, SKIP_PARAMETER)
                .json("Changes, oldest first.", "History")
                .does(ask -> history(kind, ask)));
    }

    static String schema(EntryKind kind) {
        return capital(Json.lower(kind));
    }

    private static List<String> lists() {
        return java.util.Arrays.stream(EntryKind.values()).map(EntryKind::list).toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Parameter bodies() {
        return Parameter.inQuery(
                BODIES,
                new Shape.Word(List.of("full")),
                "full adds the whole body of each article, on a server that only its own machine reaches: articles"
                        + " belong to their publishers; otherwise evidence and hashes alone");
    }

    // What answers.

    private Reply overview(Ask ask) {
        Snapshot snapshot = snapshot(ask);
        return Reply.json(Json.object(out -> {
                    out.writeStringField("format", "readout-record/1");
                    out.writeStringField("notice", NOTICE);
                    Json.edition(out, "edition", snapshot.edition());
                    out.writeObjectFieldStart("counts");
                    for (EntryKind kind : EntryKind.values()) {
                        out.writeNumberField(kind.list(), snapshot.shelf(kind).size());
                    }
                    out.writeEndObject();
                    out.writeStringField("description", "/api/openapi.json");
                }))
                .basedOn(library.basis(snapshot.edition()));
    }

    private Reply record(Ask ask) {
        Snapshot snapshot = snapshot(ask);
        boolean full = full(ask);
        return Reply.json(out -> {
                    out.writeStringField("format", "readout-record/1");
                    for (EntryKind kind : EntryKind.values()) {
                        out.writeArrayFieldStart(kind.list());
                        for (RecordEntry entry : snapshot.shelf(kind).entries()) {
                            out.writeRawValue(full ? whole(entry, snapshot.edition()) : entry.json());
                        }
                        out.writeEndArray();
                    }
                })
                .basedOn(library.basis(snapshot.edition()));
    }

    private String whole(RecordEntry entry, Edition edition) {
        return entry.key().kind() == EntryKind.ARTICLE
                ? library.whole(entry.key(), edition).orElse(entry).json()
                : entry.json();
    }

    private Reply agenda(Ask ask) {
        Snapshot snapshot = snapshot(ask);
        LocalDate on = ask.text("on").map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
        Agenda agenda = Agenda.of(snapshot.record(), on);
        return Reply.json(Json.object(out -> {
                    out.writeStringField("notice", NOTICE);
                    Json.edition(out, "edition", snapshot.edition());
                    out.writeStringField("on", on.toString());
                    for (Map.Entry<String, List<EntryKey>> list :
                            agenda.entries().entrySet()) {
                        out.writeArrayFieldStart(list.getKey());
                        for (EntryKey key : list.getValue()) {
                            out.writeRawValue(snapshot.shelf(key.kind())
                                    .entry(key.id())
                                    .orElseThrow()
                                    .json());
                        }
                        out.writeEndArray();
                    }
                }))
                .basedOn(library.basis(snapshot.edition()) + on + "\n");
    }

    private Reply list(EntryKind kind, Ask ask) {
        Snapshot snapshot = snapshot(ask);
        Map<String, String> filters = new LinkedHashMap<>();
        for (Filter filter : Filter.of(kind)) {
            ask.text(filter.name()).ifPresent(value -> filters.put(filter.name(), value));
        }
        int limit = ask.number(LIMIT, FEW);
        Shelf.Page page = snapshot.shelf(kind).page(filters, ask.text(AFTER).orElse(""), limit);
        Optional<String> next = page.more()
                ? Optional.of(nextPage(
                        "/api/" + kind.list(),
                        filters,
                        limit,
                        Map.of(
                                AFTER,
                                page.entries().getLast().key().id(),
                                AS_OF,
                                Long.toString(snapshot.edition().number()))))
                : Optional.empty();
        return linked(
                Reply.json(Json.object(out -> {
                            out.writeStringField("notice", NOTICE);
                            Json.edition(out, "edition", snapshot.edition());
                            out.writeNumberField("total", page.total());
                            next(out, next);
                            out.writeArrayFieldStart("entries");
                            for (RecordEntry entry : page.entries()) {
                                out.writeRawValue(entry.json());
                            }
                            out.writeEndArray();
                        }))
                        .basedOn(library.basis(snapshot.edition())),
                next);
    }

    private Reply entry(EntryKind kind, Ask ask) {
        Edition edition = library.edition(ask.text(AS_OF));
        EntryKey key = new EntryKey(kind, ask.given("id"));
        boolean now = edition.equals(library.current().edition());
        boolean full = full(ask);
        Optional<RecordEntry> entry = now && !full
                ? library.current().shelf(kind).entry(key.id())
                : library.whole(key, edition).map(there -> full ? there : ShownArticle.of(there));
        if (entry.isPresent()) {
            return Reply.json(entry.get().json().getBytes(StandardCharsets.UTF_8))
                    .basedOn(library.basis(edition))
                    .with("Readout-Edition", Long.toString(edition.number()));
        }
        Optional<String> successor = library.snapshot(edition).shelf(kind).successor(key.id());
        if (successor.isPresent()) {
            String there = "/api/" + kind.list() + "/" + encoded(successor.get());
            String query =
                    ask.text(AS_OF).map(then -> "?as-of=" + encoded(then)).orElse("");
            return Reply.json(Json.object(out -> {
                        out.writeStringField("id", successor.get());
                        out.writeStringField("location", there + query);
                    }))
                    .status(301)
                    .basedOn(library.basis(edition))
                    .with("Location", there + query);
        }
        throw new ApiProblem(
                ApiProblem.Kind.NOT_FOUND,
                "Edition " + edition.number() + " of the record has no such entry; if it ever had, " + "/api/"
                        + kind.list() + "/" + encoded(key.id()) + "/history says what became of it.");
    }

    private Reply history(EntryKind kind, Ask ask) {
        Edition now = library.current().edition();
        EntryKey key = new EntryKey(kind, ask.given("id"));
        List<Change> changes = library.history(key).stream()
                .filter(change -> change.edition().number() <= now.number())
                .toList();
        if (changes.isEmpty()) {
            throw new ApiProblem(ApiProblem.Kind.NOT_FOUND, "No edition of the record ever had such an entry.");
        }
        List<Change> page = changes.stream()
                .skip(ask.number(SKIP, 0))
                .limit(ask.number(LIMIT, FEW))
                .toList();
        return changes(
                        new Library.Changed(page, changes.size()),
                        ask,
                        "/api/" + kind.list() + "/" + encoded(key.id()) + "/history",
                        Map.of(),
                        out -> {})
                .basedOn(library.basis(now));
    }

    private Reply editions(Ask ask) {
        List<Edition> editions = library.editions().reversed();
        int skip = ask.number(SKIP, 0);
        int limit = ask.number(LIMIT, FEW);
        List<Edition> page = editions.stream().skip(skip).limit(limit).toList();
        Optional<String> next = skip + page.size() < editions.size()
                ? Optional.of(
                        nextPage("/api/editions", Map.of(), limit, Map.of(SKIP, Integer.toString(skip + page.size()))))
                : Optional.empty();
        return linked(
                Reply.json(Json.object(out -> {
                            out.writeNumberField("total", editions.size());
                            next(out, next);
                            out.writeArrayFieldStart("editions");
                            for (Edition edition : page) {
                                out.writeStartObject();
                                Json.edition(out, edition);
                                out.writeEndObject();
                            }
                            out.writeEndArray();
                        }))
                        .basedOn(library.basis(editions.getFirst())),
                next);
    }

    private Reply changes(Ask ask) {
        Edition from = library.edition(Optional.of(ask.given("from")));
        Edition to = library.edition(ask.text("to"));
        if (from.number() > to.number()) {
            throw ApiProblem.wrongParameter("from", "is later than to.");
        }
        Optional<String> wanted = ask.text("kind");
        Library.Changed changes = library.changes(
                from,
                to,
                kind -> wanted.map(list -> list.equals(kind.list())).orElse(true),
                ask.number(SKIP, 0),
                ask.number(LIMIT, FEW));
        Map<String, String> same = new LinkedHashMap<>();
        same.put("from", Long.toString(from.number()));
        same.put("to", Long.toString(to.number()));
        ask.text("kind").ifPresent(kind -> same.put("kind", kind));
        return changes(changes, ask, "/api/changes", same, out -> {
                    out.writeStringField("notice", NOTICE);
                    Json.edition(out, "from", from);
                    Json.edition(out, "to", to);
                })
                .basedOn(library.basis(from) + library.basis(to));
    }

    private static Reply changes(
            Library.Changed changes, Ask ask, String path, Map<String, String> same, Json.Document head) {
        int end = ask.number(SKIP, 0) + changes.page().size();
        Optional<String> next = end < changes.total()
                ? Optional.of(nextPage(path, same, ask.number(LIMIT, FEW), Map.of(SKIP, Integer.toString(end))))
                : Optional.empty();
        return linked(
                Reply.json(Json.object(out -> {
                    head.write(out);
                    out.writeNumberField("total", changes.total());
                    next(out, next);
                    out.writeArrayFieldStart("changes");
                    for (Change change : changes.page()) {
                        out.writeRawValue(HistoryJson.object(shown(change)));
                    }
                    out.writeEndArray();
                })),
                next);
    }

    private static Change shown(Change change) {
        EntryKind kind = change.key().kind();
        return new Change(
                change.key(),
                change.edition(),
                change.before().map(json -> ShownArticle.of(kind, json)),
                change.after().map(json -> ShownArticle.of(kind, json)),
                change.causes());
    }

    private Reply add(Ask ask) {
        byte[] bytes;
        try {
            bytes = ask.body().readNBytes(largest + 1);
        } catch (IOException e) {
            throw new ApiProblem(ApiProblem.Kind.TIMEOUT, "The report did not arrive whole.");
        }
        if (bytes.length > largest) {
            throw tooLarge(largest);
        }
        if (bytes.length == 0) {
            throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "Send the report as the body of the request.");
        }
        Hints hints = new Hints(ask.text("published").map(PrintedTime::parse), ask.text("outlet"));
        Job job = intake.submit(new Capture(fileName(ask), bytes, hints, clock.instant()));
        return Reply.json(job.json()).status(202).with("Location", job.path());
    }

    static ApiProblem tooLarge(int largest) {
        return new ApiProblem(ApiProblem.Kind.TOO_LARGE, "A report may have " + largest + " bytes; this one has more.");
    }

    /** The name is told again wherever the article is, and its ending helps to read it: nothing else comes of it. */
    private static String fileName(Ask ask) {
        String ending = "." + ENDINGS.getOrDefault(ask.type(), "txt");
        String name = ask.text("name")
                .map(given -> given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .map(given -> given.replaceAll("\\p{Cntrl}", "").strip())
                .filter(given -> !given.isEmpty())
                .orElse("report");
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private Reply job(Ask ask) {
        return Reply.json(intake.job(ask.given("id"))
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Kind.NOT_FOUND,
                        "No report was sent under this name, or it came to its end long ago; what was kept is in"
                                + " /api/articles."))
                .json());
    }

    // What they share.

    /** Whole bodies leave for nobody but this machine: articles belong to their publishers. */
    private boolean full(Ask ask) {
        boolean full = ask.text(BODIES).isPresent();
        if (full && !local) {
            throw new ApiProblem(
                    ApiProblem.Kind.NOT_ALLOWED,
                    "Whole bodies are for the machine alone on which this server runs: articles belong to their"
                            + " publishers.");
        }
        return full;
    }

    private Snapshot snapshot(Ask ask) {
        return ask.text(AS_OF).isEmpty() ? library.current() : library.snapshot(library.edition(ask.text(AS_OF)));
    }

    static void next(JsonGenerator out, Optional<String> next) throws IOException {
        if (next.isPresent()) {
            out.writeStringField("next", next.get());
        }
    }

    static Reply linked(Reply reply, Optional<String> next) {
        return next.map(there -> reply.with("Link", "<" + there + ">; rel=\"next\""))
                .orElse(reply);
    }

    static String nextPage(String path, Map<String, String> same, int limit, Map<String, String> place) {
        Map<String, String> parameters = new LinkedHashMap<>(same);
        parameters.put(LIMIT, Integer.toString(limit));
        for (String name : List.of(AFTER, SKIP, AS_OF)) {
            if (place.containsKey(name)) {
                parameters.put(name, place.getOrDefault(name, ""));
            }
        }
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
        return path + "?" + String.join("&", pairs);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Builder get(String path, String name, String group, String summary) {
        return new Builder(Method.GET, path, name, group, summary);
    }

    /** Puts one route together. */
    static final class Builder {
        private final Method method;
        private final String path;
        private final String name;
        private final String group;
        private final String summary;
        private final Map<Integer, Answer> gives = new LinkedHashMap<>();
        private List<Parameter> parameters = List.of();
        private List<String> takes = List.of();
        private Right right = Right.READ;

        Builder(Method method, String path, String name, String group, String summary) {
            this.method = method;
            this.path = path;
            this.name = name;
            this.group = group;
            this.summary = summary;
        }

        Builder right(Right needed) {
            right = needed;
            return this;
        }

        Builder parameters(Parameter... known) {
            parameters = List.of(known);
            return this;
        }

        Builder takes(List<String> types) {
            takes = types;
            return this;
        }

        Builder json(String description, String schema) {
            return answer(200, Answer.json(description, schema));
        }

        Builder answer(int status, Answer answer) {
            gives.put(status, answer);
            return this;
        }

        Route does(Route.Action.Answering action) {
            return new Route(method, path, name, group, summary, right, parameters, takes, gives, action);
        }
    }
}
