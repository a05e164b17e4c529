package dev.readout.server;

import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine.Deed;
import dev.readout.pages.News;
import dev.readout.pages.Pages;
import dev.readout.pages.Sending;
import dev.readout.pages.Sending.Sent;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.read.Problem;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.server.Batches.Batch;
import dev.readout.server.Batches.Part;
import dev.readout.server.Parameter.Shape;
import dev.readout.store.Right;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages on which people add reports, see how far they are, and then what was new in them.
 *
 * <p>Thread-safe.
 */
final class SiteAdding {
    static final String PATH = "/add";

    /** Articles that are told of one by one. */
    private static final int TOLD = 100;

    private static final int LONGEST_ID = 100;
    /** Bytes of a form that holds a token alone. */
    private static final int SHORT = 1000;

    private static final int LONGEST_ADDRESS = 2000;
    private static final long MEGABYTE = 1 << 20;
    private static final Set<Deed> CAME = Set.of(Deed.ADDED, Deed.REVISED, Deed.UPDATED);
    private static final String EXAMPLE = "/example";
    private static final Parameter ID = Parameter.inPath("id", new Shape.Text(LONGEST_ID), "of what was sent together");

    private final Library library;
    private final Intake intake;
    private final Unreads unreads;
    private final FormToken tokens;
    private final Limits limits;
    private final Clock clock;
    private final Batches batches = new Batches();

    SiteAdding(Library library, Intake intake, Unreads unreads, FormToken tokens, Limits limits, Clock clock) {
        this.library = library;
        this.intake = intake;
        this.unreads = unreads;
        this.tokens = tokens;
        this.limits = limits;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Site.page(PATH, List.of(), this::adding),
                Site.form(PATH, Right.ADD, List.of(Upload.TYPE), List.of(), this::add),
                Site.page(PATH + "/{id}", List.of(ID, SiteDesk.LIST, Site.PAGE), this::sending),
                Site.form(EXAMPLE, Right.ADD, List.of(Form.TYPE), List.of(), this::example));
    }

    static long megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }

    private Reply adding(Ask ask) {
        FormToken.Browser browser = tokens.browser(ask);
        return browser.keep(
                Site.html(200, pages().adding((int) megabytes(limits.body()), unreads.all(), browser.token())));
    }

    private Pages pages() {
        return library.current().pages(false);
    }

    private Reply add(Ask ask) {
        Upload upload = Upload.read(ask, limits);
        Optional<Reply> refusal = tokens.refusal(ask, PATH, Upload.TYPE, upload.values());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        List<Optional<Capture>> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Hints hints = hints(upload);
        for (Upload.Named file : upload.files()) {
            names.add(file.name());
            reports.add(file.bytes().map(bytes -> new Capture(file.name(), bytes, hints, now)));
        }
        pasted(upload, hints, now).ifPresent(report -> {
            names.add(upload.field("title").map(Upload::cleaned).orElse("The text that was pasted"));
            reports.add(Optional.of(report));
        });
        if (reports.isEmpty()) {
            throw new ApiProblem(
                    ApiProblem.Kind.BAD_REQUEST, "Nothing was sent. Go back, and choose files or paste a text.");
        }
        return sent(names, reports, false);
    }

    private Reply example(Ask ask) {
        Optional<Reply> refusal =
                tokens.refusal(ask, EXAMPLE, Form.TYPE, Form.read(ask, SHORT).values());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!library.current().record().articles().isEmpty()) {
            throw new ApiProblem(
                    ApiProblem.Kind.BAD_REQUEST,
                    "The example is for an empty record: its reports are invented, and this record has others.");
        }
        List<Capture> reports = Example.reports(clock.instant());
        return sent(
                reports.stream().map(Capture::name).toList(),
                reports.stream().map(Optional::of).toList(),
                true);
    }

    private Reply sent(List<String> names, List<Optional<Capture>> reports, boolean example) {
        Edition before = library.current().edition();
        List<Job> jobs =
                intake.submit(reports.stream().flatMap(Optional::stream).toList());
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Part(
                    names.get(i),
                    reports.get(i).isPresent() ? Optional.of(jobs.get(next++).id()) : Optional.empty()));
        }
        Batch batch = new Batch(intake.newId(), before, parts, example, Optional.empty());
        batches.put(batch);
        return Site.html(303, "").with("Location", batch.path());
    }

    private static Hints hints(Upload upload) {
        upload.field("outlet").ifPresent(outlet -> new Shape.Text(Routes.LONGEST_TEXT).check("outlet", outlet));
        upload.field("published").ifPresent(day -> new Shape.Published().check("published", day));
        return new Hints(upload.field("published").map(PrintedTime::parse), upload.field("outlet"));
    }

    /**
     * Returns the text as a report. With a headline or an address it is kept as the JSON that collectors write: in front matter the
     * words would count as Markdown, in which a line break and a star mean something.
     */
    private Optional<Capture> pasted(Upload upload, Hints hints, Instant now) {
        Optional<String> text = upload.field("text").map(words -> words.replace("\r\n", "\n"));
        Optional<String> title = upload.field("title");
        Optional<String> url = upload.field("url");
        title.ifPresent(given -> new Shape.Text(Routes.LONGEST_TEXT).check("title", given));
        url.ifPresent(given -> {
            new Shape.Text(LONGEST_ADDRESS).check("url", given);
            if (!given.matches("(?i)https?://\\S+")) {
                throw ApiProblem.wrongParameter("url", "must be the address of a page, with https:// before it.");
            }
        });
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (title.isEmpty() && url.isEmpty()) {
            return Optional.of(new Capture("pasted.txt", text.get().getBytes(StandardCharsets.UTF_8), hints, now));
        }
        byte[] json = Json.object(out -> {
            if (title.isPresent()) {
                out.writeStringField("title", title.get());
            }
            if (url.isPresent()) {
                out.writeStringField("url", url.get());
            }
            out.writeStringField("text", text.get());
        });
        return Optional.of(new Capture("pasted.json", json, hints, now));
    }

    private Reply sending(Ask ask) {
        Batch batch = batches.batch(ask.given("id"))
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Kind.NOT_FOUND,
                        "Nothing was sent under this address since Readout was started; what was kept is among the"
                                + " reports."));
        Sending sending = told(batch);
        Optional<News.Group> group = ask.text(SiteDesk.LIST.name()).flatMap(News::group);
        return Site.html(
                200,
                group.isPresent() && sending.news().isPresent()
                        ? pages().sent(sending, sending.news().get(), group.get(), ask.number("page", 1))
                        : pages().sending(sending, batch.example()));
    }

    private Sending told(Batch batch) {
        List<Told> all = new ArrayList<>();
        int read = 0;
        boolean done = true;
        long through = 0;
        for (Part part : batch.parts()) {
            Optional<Job> job = part.job().flatMap(intake::job);
            all.addAll(told(part, job));
            read += job.filter(each -> each.state() == Job.State.WAITING).isPresent() ? 0 : 1;
            done &= job.filter(each -> each.state() == Job.State.WAITING || each.state() == Job.State.KEPT)
                    .isEmpty();
            through = Math.max(through, job.flatMap(Job::edition).orElse(0L));
        }
        Map<State, Integer> counts = new EnumMap<>(State.class);
        all.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        List<Sent> first = all.stream()
                .sorted(Comparator.comparing((Told each) -> !each.sent().failed()))
                .limit(TOLD)
                .map(Told::sent)
                .toList();
        return new Sending(
                batch.path(),
                batch.parts().size(),
                read,
                done,
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().words())
                        .toList(),
                first,
                all.size() - first.size(),
                done ? Optional.of(news(batch, all, through)) : Optional.empty());
    }

    /** What came of an article, and what is told of it. */
    private record Told(State state, Sent sent) {}

    /** What can come of an article, as pages have it. */
    private enum State {
        UNREADABLE,
        TOO_LARGE,
        FAILED,
        FORGOTTEN,
        KEPT,
        REVISED,
        UPDATED,
        KNOWN,
        READING,
        WAITING,
        LONG_AGO;

        boolean failed() {
            return compareTo(KEPT) < 0;
        }

        String words() {
            return switch (this) {
                case UNREADABLE -> "not readable";
                case TOO_LARGE -> "too large";
                case FAILED -> "failed";
                case FORGOTTEN -> "removed for good before";
                case KEPT -> "kept";
                case REVISED -> "kept as another version";
                case UPDATED -> "known already, updated";
                case KNOWN -> "known already";
                case READING -> "being read";
                case WAITING -> "waiting";
                case LONG_AGO -> "read long ago";
            };
        }
    }

    private List<Told> told(Part part, Optional<Job> job) {
        if (part.job().isEmpty()) {
            return List.of(told(
                    part.name(),
                    State.TOO_LARGE,
                    List.of("It has more than " + megabytes(limits.body())
                            + " MB, more than any report; where it holds several, send them one by one."),
                    Optional.empty()));
        }
        if (job.isEmpty()) {
            return List.of(told(part.name(), State.LONG_AGO, List.of(), Optional.empty()));
        }
        return switch (job.get().state()) {
            case WAITING ->
                List.of(told(
                        part.name(),
                        intake.isInHand(job.get().id()) ? State.READING : State.WAITING,
                        List.of(),
                        Optional.empty()));
            case FAILED ->
                List.of(told(
                        part.name(),
                        State.FAILED,
                        List.of(
                                "Nothing of it is kept. Whoever keeps this server has been told why; send it again later."),
                        Optional.empty()));
            case KEPT, DONE -> {
                List<Addition> additions = job.get().additions();
                List<Told> all = new ArrayList<>();
                for (int i = 0; i < additions.size(); i++) {
                    String name = additions.size() == 1
                            ? part.name()
                            : part.name() + ", " + (i + 1) + " of " + additions.size();
                    all.add(told(name, additions.get(i)));
                }
                yield all;
            }
        };
    }

    private Told told(String name, Addition addition) {
        List<String> words = new ArrayList<>();
        State state = switch (addition.outcome()) {
            case ADDED -> State.KEPT;
            case REVISED -> State.REVISED;
            case UPDATED -> State.UPDATED;
            case UNCHANGED -> State.KNOWN;
            case UNREADABLE -> State.UNREADABLE;
            case FORGOTTEN -> State.FORGOTTEN;
            case FAILED -> State.FAILED;
        };
        switch (state) {
            case UNREADABLE -> words.add((Unreads.why(addition) + " " + Unreads.advice(addition)).strip());
            case FORGOTTEN -> words.add("Somebody removed it for good, and so it does not come in again.");
            case FAILED ->
                words.add("Readout has a fault, and this report brought it out; the others are read all the same.");
            default ->
                // What is missing can be said when it is added once more.
                addition.problems().stream().map(Problem::message).forEach(words::add);
        }
        return told(name, state, words, addition.article());
    }

    private Told told(String name, State state, List<String> words, Optional<ArticleId> article) {
        return new Told(
                state,
                new Sent(
                        name,
                        state.words(),
                        state.failed(),
                        words,
                        article.map(id -> new EntryKey(EntryKind.ARTICLE, id.value()))
                                .filter(key -> pages().key(key).isPresent())));
    }

    /** Returns what these articles did to the record: of each edition since, what they are among the causes of. */
    private News news(Batch batch, List<Told> all, long through) {
        if (batch.news().isPresent()) {
            return batch.news().get();
        }
        Set<String> articles = all.stream()
                .flatMap(each -> each.sent().article().stream())
                .map(EntryKey::id)
                .collect(Collectors.toSet());
        Snapshot now = library.current();
        Edition to = through == 0 ? now.edition() : library.edition(Optional.of(Long.toString(through)));
        List<Change> changes = batch.after().number() >= to.number()
                ? List.of()
                : library.changes(batch.after(), to).stream()
                        .filter(change -> change.causes().stream()
                                .anyMatch(line -> CAME.contains(line.deed())
                                        && articles.contains(line.article().value())))
                        .toList();
        News news = News.of(changes, SiteDesk.lookup(now));
        batches.brought(batch.id(), news);
        return news;
    }
}
