package dev.readout.server;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.record.EntryKey;
import dev.readout.record.RecordEntry;
import dev.readout.record.ReviewEffects;
import dev.readout.record.ReviewJson;
import dev.readout.record.ReviewQueue;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import dev.readout.server.Parameter.Shape;
import dev.readout.server.Route.Answer;
import dev.readout.server.Route.Method;
import dev.readout.store.Right;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the decisions of people, shows them, and says what had best be looked at next.
 *
 * <p>Thread-safe. A decision is answered when there is an edition that takes account of it.
 */
final class Reviewing {
    private static final String NUMBER = "number";
    private static final String QUESTION = "question";

    private final Desk desk;
    private final Library library;
    private final Runnable onEdition;
    private final int largest;

    /** @param onEdition told when there is another edition */
    Reviewing(Desk desk, Library library, Runnable onEdition, Limits limits) {
        this.desk = desk;
        this.library = library;
        this.onEdition = onEdition;
        this.largest = limits.body();
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Routes.get(
                        "/api/reviews",
                        "listReviews",
                        "Review",
                        "What people decided, the last first, and what it does to the record now.")
                .parameters(Routes.LIMIT_PARAMETER, Routes.SKIP_PARAMETER)
                .json("Decisions.", "Reviews")
                .does(this::list));
        routes.add(new Routes.Builder(
                        Method.POST,
                        "/api/reviews",
                        "addReview",
                        "Review",
                        "Has the record be as a person decides. The answer comes when it is.")
                .right(Right.REVIEW)
                .takes(List.of(Reply.JSON))
                .answer(200, Answer.json("The decision, and the edition that takes account of it.", "Reviewed"))
                .does(this::review));
        routes.add(Routes.get("/api/reviews/{number}", "getReview", "Review", "One decision.")
                .parameters(number())
                .json("The decision.", "Review")
                .does(this::one));
        routes.add(new Routes.Builder(
                        Method.POST,
                        "/api/reviews/{number}/undo",
                        "undoReview",
                        "Review",
                        "Undoes a decision by another one, which can be undone too.")
                .right(Right.REVIEW)
                .parameters(number())
                .takes(List.of(Reply.JSON))
                .answer(200, Answer.json("The undoing, and the edition that takes account of it.", "Reviewed"))
                .does(this::undo));
        routes.add(Routes.get(
                        "/api/review-queue",
                        "listQuestions",
                        "Review",
                        "What had best be looked at: the least certain decisions first, but for those that a person has"
                                + " decided or checked.")
                .parameters(
                        Parameter.inQuery(
                                QUESTION,
                                new Shape.Word(Arrays.stream(ReviewQueue.Question.values())
                                        .map(Reviewing::camel)
                                        .toList()),
                                "questions of this kind alone; otherwise all"),
                        Routes.LIMIT_PARAMETER,
                        Routes.SKIP_PARAMETER)
                .json("Questions, with the entries that they are about.", "Questions")
                .does(this::queue));
        return routes;
    }

    private static Parameter number() {
        return Parameter.inPath(NUMBER, new Shape.Whole(1, Long.MAX_VALUE), "of the decision");
    }

    private Reply review(Ask ask) {
        byte[] body = body(ask);
        Snapshot snapshot = library.current();
        return decided(ask, Proposal.read(body, snapshot.record(), snapshot.handles()), "");
    }

    private Reply undo(Ask ask) {
        long number = Long.parseLong(ask.given(NUMBER));
        checkUndoable(number);
        return decided(ask, Proposal.undo(body(ask), number), " or the decision is gone");
    }

    /** Refuses to undo what is not there, or has been undone. */
    void checkUndoable(long number) {
        Reviews reviews = desk.reviews();
        if (reviews.review(number).isEmpty()) {
            throw missing(number);
        }
        Review undone = reviews.undone().get(number);
        if (undone != null) {
            throw new ApiProblem(
                    ApiProblem.Kind.BAD_REQUEST,
                    "Decision " + number + " has been undone already, by " + undone.number() + ".");
        }
    }

    private Reply decided(Ask ask, Proposal proposal, String otherwise) {
        Review review = kept(ask, List.of(proposal), otherwise).getFirst();
        if (library.refresh()) {
            onEdition.run();
        }
        library.index();
        Snapshot snapshot = library.current();
        Map<Long, ReviewEffects.Effect> effects = ReviewEffects.of(snapshot.handles(), desk.reviews());
        return Reply.json(Json.object(out -> {
            Json.edition(out, "edition", snapshot.edition());
            out.writeFieldName("review");
            review(out, review, effects.get(review.number()));
        }));
    }

    /** What was decided, and whether the record takes account of it already. */
    record Decided(List<Review> reviews, boolean upToDate) {}

    /**
     * Keeps decisions, and brings the record up to date with them; searches follow when the index is next looked after.
     *
     * @param otherwise what else may be the reason why one cannot be kept
     * @param patience how long to wait for the record
     * @throws ApiProblem when one cannot be kept; those before it are
     */
    Decided decide(Ask ask, List<Proposal> proposals, String otherwise, Duration patience) {
        List<Review> kept = kept(ask, proposals, otherwise);
        return new Decided(kept, library.refresh(patience, onEdition));
    }

    private List<Review> kept(Ask ask, List<Proposal> proposals, String otherwise) {
        List<Review> kept = new ArrayList<>();
        try {
            for (Proposal proposal : proposals) {
                kept.add(desk.review(by(ask.visitor(), proposal), proposal.action(), proposal.reason())
                        .orElseThrow(() -> new ApiProblem(
                                ApiProblem.Kind.BAD_REQUEST,
                                "This cannot be decided: a report that it is about is not there any more" + otherwise
                                        + ".")));
            }
            return kept;
        } catch (IllegalArgumentException e) {
            throw Proposal.nonsense(e);
        } finally {
            if (!kept.isEmpty() && kept.size() < proposals.size()) {
                library.refresh(Duration.ZERO, onEdition);
            }
        }
    }

    /** Whose a token is decides by it; on this machine people say who they are. */
    private static String by(Visitor visitor, Proposal proposal) {
        Optional<String> person = visitor.person();
        if (person.isPresent()
                && proposal.by().filter(by -> !by.equals(person.get())).isPresent()) {
            throw new ApiProblem(
                    ApiProblem.Kind.BAD_REQUEST,
                    "This cannot be decided: who decides is whose the token is; leave out by.");
        }
        return person.or(proposal::by)
                .orElseThrow(() ->
                        new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "This cannot be decided: say in by who decides."));
    }

    private byte[] body(Ask ask) {
        byte[] bytes;
        try {
            bytes = ask.body().readNBytes(largest + 1);
        } catch (IOException e) {
            throw new ApiProblem(ApiProblem.Kind.TIMEOUT, "The decision did not arrive whole.");
        }
        if (bytes.length > largest) {
            throw Routes.tooLarge(largest);
        }
        return bytes;
    }

    private Reply list(Ask ask) {
        Snapshot snapshot = library.current();
        Reviews reviews = desk.reviews();
        Map<Long, ReviewEffects.Effect> effects = ReviewEffects.of(snapshot.handles(), reviews);
        List<Review> all = reviews.all().reversed();
        int skip = ask.number(Routes.SKIP, 0);
        int limit = ask.number(Routes.LIMIT, Routes.FEW);
        List<Review> page = all.stream().skip(skip).limit(limit).toList();
        Optional<String> next = next("/api/reviews", Map.of(), limit, skip + page.size(), all.size());
        return Routes.linked(
                Reply.json(Json.object(out -> {
                            Json.edition(out, "edition", snapshot.edition());
                            out.writeNumberField("total", all.size());
                            Routes.next(out, next);
                            out.writeArrayFieldStart("reviews");
                            for (Review review : page) {
                                review(out, review, effects.get(review.number()));
                            }
                            out.writeEndArray();
                        }))
                        .basedOn(basis(snapshot, reviews)),
                next);
    }

    private Reply one(Ask ask) {
        long number = Long.parseLong(ask.given(NUMBER));
        Snapshot snapshot = library.current();
        Reviews reviews = desk.reviews();
        Review review = reviews.review(number).orElseThrow(() -> missing(number));
        ReviewEffects.Effect effect =
                ReviewEffects.of(snapshot.handles(), reviews).get(number);
        return Reply.json(Json.object(out -> fields(out, review, effect))).basedOn(basis(snapshot, reviews));
    }

    private String basis(Snapshot snapshot, Reviews reviews) {
        return library.basis(snapshot.edition()) + reviews.hashCode();
    }

    private Reply queue(Ask ask) {
        Snapshot snapshot = library.current();
        List<ReviewQueue.Item> all = snapshot.queue().stream()
                .filter(item -> ask.text(QUESTION)
                        .map(question -> question.equals(camel(item.question())))
                        .orElse(true))
                .toList();
        int skip = ask.number(Routes.SKIP, 0);
        int limit = ask.number(Routes.LIMIT, Routes.FEW);
        List<ReviewQueue.Item> page = all.stream().skip(skip).limit(limit).toList();
        Map<String, String> same =
                ask.text(QUESTION).map(question -> Map.of(QUESTION, question)).orElse(Map.of());
        Optional<String> next = next("/api/review-queue", same, limit, skip + page.size(), all.size());
        return Routes.linked(
                Reply.json(Json.object(out -> {
                            out.writeStringField("notice", Routes.NOTICE);
                            Json.edition(out, "edition", snapshot.edition());
                            out.writeNumberField("total", all.size());
                            Routes.next(out, next);
                            out.writeArrayFieldStart("questions");
                            for (ReviewQueue.Item item : page) {
                                question(out, item, snapshot);
                            }
                            out.writeEndArray();
                        }))
                        .basedOn(library.basis(snapshot.edition())),
                next);
    }

    private static void question(JsonGenerator out, ReviewQueue.Item item, Snapshot snapshot) throws IOException {
        out.writeStartObject();
        out.writeStringField("question", camel(item.question()));
        out.writeNumberField("score", item.score());
        out.writeNumberField("certainty", item.certainty());
        if (item.reason().isPresent()) {
            out.writeStringField("reason", item.reason().get());
        }
        out.writeArrayFieldStart("entries");
        for (EntryKey key : item.entries()) {
            out.writeStartObject();
            out.writeStringField("list", key.kind().list());
            out.writeStringField("id", key.id());
            Optional<RecordEntry> entry = snapshot.shelf(key.kind()).entry(key.id());
            if (entry.isPresent()) {
                out.writeFieldName("entry");
                out.writeRawValue(entry.get().json());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void review(JsonGenerator out, Review review, ReviewEffects.@Nullable Effect effect)
            throws IOException {
        out.writeStartObject();
        fields(out, review, effect);
        out.writeEndObject();
    }

    private static void fields(JsonGenerator out, Review review, ReviewEffects.@Nullable Effect effect)
            throws IOException {
        var fields = Json.tree(ReviewJson.write(review)).properties();
        for (var field : fields) {
            out.writeFieldName(field.getKey());
            out.writeRawValue(field.getValue().toString());
        }
        ReviewEffects.Effect now = Objects.requireNonNullElseGet(
                effect, () -> new ReviewEffects.Effect(ReviewEffects.Kind.POINTS_NOWHERE, Optional.empty(), List.of()));
        out.writeStringField("effect", camel(now.kind()));
        if (now.by().isPresent()) {
            out.writeNumberField("effectBy", now.by().get());
        }
        out.writeArrayFieldStart("entries");
        for (EntryKey key : now.entries()) {
            out.writeStartObject();
            out.writeStringField("list", key.kind().list());
            out.writeStringField("id", key.id());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static Optional<String> next(String path, Map<String, String> same, int limit, int skipped, int all) {
        return skipped < all && limit > 0
                ? Optional.of(Routes.nextPage(path, same, limit, Map.of(Routes.SKIP, Integer.toString(skipped))))
                : Optional.empty();
    }

    private static ApiProblem missing(long number) {
        return new ApiProblem(ApiProblem.Kind.NOT_FOUND, "There is no decision " + number + ".");
    }

    /** {@code POINTS_NOWHERE} as {@code pointsNowhere}. */
    private static String camel(Enum<?> constant) {
        StringBuilder text = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }
}
