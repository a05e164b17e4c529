package dev.readout.server;

import dev.readout.pages.Pages;
import dev.readout.pages.Places;
import dev.readout.pages.ReviewPages;
import dev.readout.pages.Sitting;
import dev.readout.pages.Typed;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReviewEffects;
import dev.readout.record.ReviewQueue.Question;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import dev.readout.search.Filters;
import dev.readout.search.SearchQuery;
import dev.readout.server.Parameter.Shape;
import dev.readout.store.Right;
import gg.jte.Content;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages on which people decide, and the forms that they send. What is sent comes to the same proposals as over the API.
 *
 * <p>Thread-safe.
 */
final class SiteReview {
    /** What of a page's address says which decisions led to it. */
    static final Parameter DECIDED = Parameter.inQuery(
            "decided", new Shape.Text(500), "numbers of decisions with commas between, which were made just now");

    private static final String NAME_COOKIE = "readout-name";
    private static final int LONGEST_NAME = 100;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int LIKELY = 8;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_WORDS = 200;
    /** Words of an entry by which others like it are looked for: a search takes as long as it has words. */
    private static final int MOST_WORDS = 8;

    private static final int DEEPEST = 1_000_000;
    private static final Pattern ADDRESS = Pattern.compile("(?:^|/)(names|statements|encounters)/([^/?#\\s]+)");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Parameter QUEUE =
            Parameter.inQuery("queue", new Shape.Text(50), "the place in the queue to go back to");
    private static final Parameter FIND =
            Parameter.inQuery("find", new Shape.Text(LONGEST_WORDS), "words by which to look for another entry");

    private final Desk desk;
    private final Library library;
    private final Reviewing reviewing;
    private final FormToken tokens;
    private final int largest;
    private final Duration patience;

    SiteReview(Desk desk, Library library, Reviewing reviewing, FormToken tokens, Limits limits) {
        this.patience = limits.patience();
        this.desk = desk;
        this.library = library;
        this.reviewing = reviewing;
        this.tokens = tokens;
        this.largest = limits.body();
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Site.page(
                ReviewPages.QUEUE,
                List.of(
                        Parameter.inQuery(
                                "question",
                                new Shape.Word(ReviewPages.questions()),
                                "questions of this kind alone; otherwise all"),
                        Parameter.inQuery("skip", new Shape.Whole(0, DEEPEST), "how many to leave out"),
                        DECIDED),
                this::queue));
        routes.add(Site.page(
                ReviewPages.DECISIONS,
                List.of(
                        Parameter.inQuery("page", new Shape.Whole(1, DEEPEST), "which part of the list, from 1"),
                        DECIDED),
                this::decisions));
        for (EntryKind kind : ReviewPages.CORRECTED) {
            routes.add(Site.page(
                    "/" + Places.folders().get(kind) + "/{id}/" + ReviewPages.CORRECT,
                    List.of(Parameter.inPath("id", new Shape.Text(LONGEST_ID), "of the entry"), QUEUE, FIND),
                    ask -> correct(kind, ask)));
        }
        routes.add(Site.form(ReviewPages.QUEUE, Right.REVIEW, List.of(Form.TYPE), List.of(), this::decide));
        return routes;
    }

    // ---- pages

    private Sitting sitting(Ask ask, FormToken.Browser browser) {
        Optional<String> person = ask.visitor().person();
        String name = person.or(() -> ask.cookie(NAME_COOKIE)
                        .flatMap(SiteReview::decoded)
                        .filter(text -> text.length() <= LONGEST_NAME))
                .orElse("");
        return new Sitting(browser.token(), name, person.isPresent());
    }

    /** Returns a page with forms, which is of one browser and name alone. */
    private Reply page(Snapshot snapshot, FormToken.Browser browser, Sitting sitting, Reviews reviews, String html) {
        return browser.keep(Site.html(200, html)
                .basedOn(library.basis(snapshot.edition()) + browser.id() + " " + sitting.token() + " "
                        + reviews.hashCode() + " " + sitting.name() + " " + library.isBehind()));
    }

    private Reply queue(Ask ask) {
        Snapshot snapshot = library.current();
        FormToken.Browser browser = tokens.browser(ask);
        Sitting sitting = sitting(ask, browser);
        Reviews reviews = desk.reviews();
        Optional<Question> question = ask.text("question").flatMap(ReviewPages::question);
        ReviewPages pages = snapshot.pages(false).review();
        String html = pages.queue(
                snapshot.queue(),
                question,
                ask.number("skip", 0),
                sitting,
                news(ask, snapshot, reviews, sitting, "", ""),
                Typed.NOTHING);
        return page(snapshot, browser, sitting, reviews, html);
    }

    private Reply decisions(Ask ask) {
        Snapshot snapshot = library.current();
        FormToken.Browser browser = tokens.browser(ask);
        Sitting sitting = sitting(ask, browser);
        Reviews reviews = desk.reviews();
        String html = snapshot.pages(false)
                .review()
                .decisions(
                        reviews,
                        ReviewEffects.of(snapshot.handles(), reviews),
                        ask.number("page", 1),
                        sitting,
                        news(
                                ask,
                                snapshot,
                                reviews,
                                sitting,
                                "",
                                ReviewPages.DECISIONS + "?decided="
                                        + ask.text(DECIDED.name()).orElse("")),
                        Typed.NOTHING);
        return page(snapshot, browser, sitting, reviews, html);
    }

    /** Returns the page of an entry to which a decision led. */
    Reply entry(EntryKey key, Ask ask) {
        Snapshot snapshot = library.current();
        FormToken.Browser browser = tokens.browser(ask);
        Sitting sitting = sitting(ask, browser);
        Reviews reviews = desk.reviews();
        return snapshot.pages(false)
                .entry(key, news(ask, snapshot, reviews, sitting, ReviewPages.name(key), ""))
                .map(html -> page(snapshot, browser, sitting, reviews, html))
                .orElseThrow(SiteReview::gone);
    }

    /** @param again the address to load again when the record is up to date; empty for a page that had better stay as it is */
    private Optional<Content> news(
            Ask ask, Snapshot snapshot, Reviews reviews, Sitting sitting, String entry, String again) {
        Set<Long> numbers = ask.text(DECIDED.name()).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!numbers.isEmpty() && library.isBehind()) {
            return Optional.of(ReviewPages.waiting(numbers.size(), again));
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : snapshot.pages(false)
                        .review()
                        .news(numbers, reviews, ReviewEffects.of(snapshot.handles(), reviews), sitting, entry);
    }

    private Reply correct(EntryKind kind, Ask ask) {
        Snapshot snapshot = library.current();
        Pages pages = snapshot.pages(false);
        EntryKey key = pages.key(new EntryKey(kind, ask.given("id"))).orElseThrow(SiteReview::gone);
        FormToken.Browser browser = tokens.browser(ask);
        Sitting sitting = sitting(ask, browser);
        String find = ask.text("find").orElse("");
        String html = correct(key, snapshot, sitting, ask.text("queue").orElse(""), find, Typed.NOTHING)
                .orElseThrow(SiteReview::gone);
        return page(snapshot, browser, sitting, Reviews.NONE, html);
    }

    private Optional<String> correct(
            EntryKey key, Snapshot snapshot, Sitting sitting, String queue, String find, Typed typed) {
        return snapshot.pages(false)
                .review()
                .correct(key, snapshot.handles(), sitting, queue, likely(key, snapshot, find), find, typed);
    }

    private static ApiProblem gone() {
        return new ApiProblem(
                ApiProblem.Kind.NOT_FOUND, "The record has nothing at this address, or has it no longer.");
    }

    /** What the program was itself unsure of, then what a search for the entry's own words, or for others, finds. */
    private List<EntryKey> likely(EntryKey key, Snapshot snapshot, String find) {
        if (key.kind() == EntryKind.CLAIM || key.kind() == EntryKind.POSITION) {
            return List.of();
        }
        Set<EntryKey> likely = new LinkedHashSet<>();
        if (find.isEmpty()) {
            likely.addAll(snapshot.pages(false).review().unsure(key));
        }
        String own = snapshot.pages(false).review().words(key);
        String words = WORDS.splitAsStream(find.isEmpty() ? own : find)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            try {
                Filters kind = new Filters(
                        EnumSet.of(key.kind()),
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Filters.NONE.said(),
                        Filters.NONE.published(),
                        List.of(),
                        0);
                library.search(SearchQuery.of(words).with(kind)).result().hits().stream()
                        .flatMap(hit -> Stream.concat(Stream.of(hit.key()), hit.through().stream()))
                        .forEach(likely::add);
            } catch (ApiProblem busy) {
                // The index is being made: what the program was unsure of is there without.
            }
        }
        Pages pages = snapshot.pages(false);
        return likely.stream()
                .filter(other -> other.kind() == key.kind())
                .flatMap(other -> pages.key(other).stream())
                .filter(other -> !other.equals(key))
                .distinct()
                .limit(LIKELY)
                .toList();
    }

    // ---- forms

    private Reply decide(Ask ask) {
        Form sent = Form.read(ask, largest);
        // Whose a token is decides by it.
        Form form =
                ask.visitor().person().map(person -> sent.with("by", person)).orElse(sent);
        Optional<Reply> refusal = tokens.refusal(ask, ReviewPages.QUEUE, Form.TYPE, form.values());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Snapshot snapshot = library.current();
        try {
            Optional<EntryKey> key = entry(form, snapshot);
            List<Handle> rests = key.map(snapshot.handles()::of).orElse(List.of());
            List<Proposal> proposals = new Proposing(form, snapshot, key).proposals();
            for (Proposal proposal : proposals) {
                if (proposal.action() instanceof Action.Undo undo) {
                    reviewing.checkUndoable(undo.review());
                }
            }
            Reviewing.Decided decided = reviewing.decide(ask, proposals, " or the decision is gone", patience);
            List<Review> kept = decided.reviews();
            String numbers =
                    kept.stream().map(review -> Long.toString(review.number())).collect(Collectors.joining(","));
            String to = (decided.upToDate() ? after(form, key, rests, kept) : meanwhile(form)) + "decided=" + numbers;
            return Site.html(303, "")
                    .with("Location", to)
                    .with("Set-Cookie", remembered(kept.getFirst().by()));
        } catch (ApiProblem problem) {
            return switch (problem.kind()) {
                case BAD_REQUEST, WRONG_PARAMETER, NOT_FOUND -> again(ask, form, problem);
                default -> throw problem;
            };
        }
    }

    private static String remembered(String name) {
        return NAME_COOKIE + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "; Path=/; HttpOnly; SameSite=Strict" + "; Max-Age=" + YEAR_SECONDS;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the entry that a form is about, as the record has it now; empty for a form that is about none. */
    private static Optional<EntryKey> entry(Form form, Snapshot snapshot) {
        String name = form.text("entry");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<EntryKind, String> folder : Places.folders().entrySet()) {
            if (name.startsWith(folder.getValue() + "/")) {
                String id = name.substring(folder.getValue().length() + 1);
                return Optional.of(snapshot.pages(false)
                        .key(new EntryKey(folder.getKey(), id))
                        .orElseThrow(() -> new ApiProblem(
                                ApiProblem.Kind.NOT_FOUND,
                                "What this is about is not in the record any more; somebody may have decided of it.")));
            }
        }
        throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "This form is about nothing that the record has.");
    }

    /** Returns where to go when something was decided, ready to be followed by another parameter. */
    private String after(Form form, Optional<EntryKey> key, List<Handle> rests, List<Review> kept) {
        Optional<Place> place = Place.of(form.text("queue"));
        if (place.isPresent()) {
            return further(ReviewPages.queue(place.get().question(), place.get().skip()));
        }
        return key.flatMap(entry -> now(entry, rests, kept))
                .map(entry -> further(library.current().places(false).of(entry)))
                .orElse(ReviewPages.DECISIONS + "?");
    }

    /** Returns where to go while the record does not take account yet of what was decided. */
    private static String meanwhile(Form form) {
        return Place.of(form.text("queue"))
                .map(place -> further(ReviewPages.queue(place.question(), place.skip() + 1)))
                .orElse(ReviewPages.DECISIONS + "?");
    }

    private static String further(String address) {
        return address + (address.indexOf('?') < 0 ? '?' : '&');
    }

    /** An entry may have another id now: it is found by what it rests on, but for what was parted from it. */
    private Optional<EntryKey> now(EntryKey entry, List<Handle> rests, List<Review> kept) {
        Set<Handle> parted = kept.stream()
                .flatMap(review ->
                        review.action() instanceof Action.Apart apart ? apart.these().stream() : Stream.empty())
                .collect(Collectors.toSet());
        Snapshot snapshot = library.current();
        EntryHandles handles = snapshot.handles();
        if (entry.kind() == EntryKind.CLAIM || entry.kind() == EntryKind.POSITION) {
            return snapshot.pages(false).key(entry);
        }
        return Stream.concat(
                        rests.stream().filter(handle -> !parted.contains(handle)),
                        rests.stream().filter(parted::contains))
                .flatMap(handle -> handles.entries(entry.kind(), handle).stream())
                .findFirst()
                .or(() -> snapshot.pages(false).key(entry));
    }

    /** Returns the page from which a form came, with what was typed and what is wrong with it. */
    private Reply again(Ask ask, Form form, ApiProblem problem) {
        Snapshot snapshot = library.current();
        FormToken.Browser browser = tokens.browser(ask);
        Sitting sitting = sitting(ask, browser);
        Reviews reviews = desk.reviews();
        Typed typed = new Typed(problem.detail(), form.values());
        ReviewPages pages = snapshot.pages(false).review();
        Optional<Place> place = Place.of(form.text("queue"));
        Optional<EntryKey> key;
        try {
            key = entry(form, snapshot);
        } catch (ApiProblem gone) {
            key = Optional.empty();
        }
        String html = switch (form.text("form")) {
            case "answer" ->
                pages.queue(
                        snapshot.queue(),
                        place.flatMap(Place::question),
                        place.map(Place::skip).orElse(0),
                        sitting,
                        Optional.empty(),
                        typed);
            case "undo" ->
                pages.decisions(
                        reviews, ReviewEffects.of(snapshot.handles(), reviews), 1, sitting, Optional.empty(), typed);
            default ->
                key.flatMap(entry -> correct(entry, snapshot, sitting, form.text("queue"), "", typed))
                        .orElseThrow(() -> problem);
        };
        return browser.keep(Site.html(problem.kind().status(), html));
    }

    /** A place in the queue: "sameStatement 3", or "3" among all. */
    private record Place(Optional<Question> question, int skip) {
        static Optional<Place> of(String text) {
            String plain = text.strip();
            int space = plain.indexOf(' ');
            String number = plain.substring(space + 1);
            return number.matches("[0-9]{1,6}")
                    ? Optional.of(new Place(
                            space < 0 ? Optional.empty() : ReviewPages.question(plain.substring(0, space)),
                            Integer.parseInt(number)))
                    : Optional.empty();
        }
    }

    /** Returns the entry of some kind that a pasted address leads to; empty where it leads nowhere. */
    static Optional<EntryKey> pasted(String address) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String folder = matcher.group(1);
        return decoded(matcher.group(2))
                .flatMap(id -> Places.folders().entrySet().stream()
                        .filter(each -> each.getValue().equals(folder))
                        .map(each -> new EntryKey(each.getKey(), id))
                        .findFirst());
    }
}
