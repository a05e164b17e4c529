package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import dev.readout.store.Right;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide, over HTTP. */
class ReviewingTest {
    private final FakeDesk desk = new FakeDesk();
    private final Served served = Served.of(desk);

    @AfterEach
    void stop() {
        served.close();
    }

    private static ObjectNode body(String action) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return body.put("action", action).put("by", "Ana Brand").put("reason", "I asked them");
    }

    private HttpResponse<String> post(JsonNode body) {
        return served.post("/api/reviews", Reply.JSON, body.toString());
    }

    private Review taken(JsonNode body) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode review = Json.tree(answer.body()).path("review");
        assertThat(review.path("by").asText()).isEqualTo("Ana Brand");
        assertThat(Json.tree(answer.body()).at("/edition/number").asLong())
                .isEqualTo(served.json("/api").at("/edition/number").asLong());
        return desk.reviews().review(review.path("number").asLong()).orElseThrow();
    }

    private String id(String list, int place) {
        return served.json("/api/" + list + "?limit=500")
                .at("/entries/" + place + "/id")
                .asText();
    }

    @Test
    void twoEntriesAreNamedByTheirIdsAndKeptByWhatTheyRestOn() {
        ObjectNode body = body("apart").put("list", "statements");
        body.putArray("these").add(id("statements", 0));
        body.putArray("those").add(id("statements", 1));

        Action.Apart apart = (Action.Apart) taken(body).action();

        Set<String> attributions = new HashSet<>();
        served.json("/api/statements/" + id("statements", 0))
                .path("attributions")
                .forEach(one -> attributions.add(one.asText()));
        assertThat(apart.these())
                .extracting(handle -> ((Handle.Saying) handle).attribution().value())
                .containsExactlyInAnyOrderElementsOf(attributions);
    }

    @Test
    void oneMentionIsPartedFromTheEntryThatHasIt() {
        JsonNode entity = served.json("/api/entities?limit=500")
                .path("entries")
                .valueStream()
                .filter(one -> one.path("mentions")
                                .valueStream()
                                .map(mention -> mention.path("article").asText())
                                .distinct()
                                .count()
                        > 2)
                .findFirst()
                .orElseThrow();
        JsonNode mention = entity.at("/mentions/0");
        ObjectNode body = body("apart").put("list", "entities");
        ObjectNode words = body.putArray("these").addObject();
        words.set("article", mention.get("article"));
        words.set("begin", mention.get("begin"));
        words.set("end", mention.get("end"));
        body.putArray("those").add(entity.path("id").asText());

        Action.Apart apart = (Action.Apart) taken(body).action();

        assertThat(apart.these()).hasSize(1);
        assertThat(apart.those())
                .isNotEmpty()
                .noneMatch(handle ->
                        handle.article().value().equals(mention.path("article").asText()));
    }

    @Test
    void aSpeakerIsNamedByAMentionOfTheSameReport() {
        JsonNode attribution = served.json("/api/attributions?limit=500")
                .path("entries")
                .valueStream()
                .filter(one -> one.has("speaker"))
                .findFirst()
                .orElseThrow();
        ObjectNode body =
                body("speaker").put("attribution", attribution.path("id").asText());
        body.set("speaker", attribution.get("speaker"));

        Action.Speaker speaker = (Action.Speaker) taken(body).action();

        assertThat(speaker.speaker().orElseThrow().article().value())
                .isEqualTo(attribution.path("article").asText());
        body.remove("speaker");
        assertThat(((Action.Speaker) taken(body).action()).speaker()).isEmpty();
        body.put("speaker", "nobody");
        assertThat(Served.problem(post(body), 400).path("detail").asText()).contains("mentions nobody");
    }

    @Test
    void aFieldIsSetForAReason() {
        ObjectNode body = body("field")
                .put("id", id("attributions", 0))
                .put("field", "act")
                .put("value", "deny");

        assertThat(taken(body).action())
                .isInstanceOfSatisfying(
                        Action.SetField.class, set -> assertThat(set.field()).isEqualTo(ReviewedField.ACT));
        body.remove("reason");
        assertThat(Served.problem(post(body), 400).path("detail").asText()).contains("reason");
        body.put("reason", "so").put("value", "shout");
        assertThat(Served.problem(post(body), 400).path("detail").asText()).contains("act is one of");
    }

    @Test
    void anUndoingIsADecisionToo() {
        ObjectNode body = body("confirmed").put("list", "statements").put("id", id("statements", 0));
        Review made = taken(body);
        String undo = "/api/reviews/" + made.number() + "/undo";

        HttpResponse<String> undone = served.post(undo, Reply.JSON, "{\"by\":\"Ben\",\"reason\":\"not so\"}");

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        JsonNode list = served.json("/api/reviews");
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.at("/reviews/0/action").asText()).isEqualTo("undo");
        assertThat(list.at("/reviews/1/effect").asText()).isEqualTo("undone");
        assertThat(list.at("/reviews/1/effectBy").asLong())
                .isEqualTo(list.at("/reviews/0/number").asLong());
        assertThat(Served.problem(served.post(undo, Reply.JSON, "{\"by\":\"Ben\"}"), 400)
                        .path("detail")
                        .asText())
                .contains("undone already");
        Served.problem(served.post("/api/reviews/9/undo", Reply.JSON, "{\"by\":\"Ben\"}"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "7",
                "{",
                "{}",
                "{\"action\":7}",
                "{\"action\":\"burn\",\"by\":\"Ana\"}",
                "{\"action\":\"together\",\"action\":\"apart\",\"by\":\"Ana\"}",
                "{\"action\":\"confirmed\",\"list\":\"statements\",\"id\":\"nothing\",\"by\":\"Ana\"}",
                "{\"action\":\"confirmed\",\"list\":\"articles\",\"id\":\"nothing\",\"by\":\"Ana\"}",
                "{\"action\":\"together\",\"list\":\"statements\",\"these\":[],\"by\":\"Ana\"}",
                "{\"action\":\"together\",\"list\":\"statements\",\"these\":[\"\",\" \"],\"by\":\"Ana\"}",
                "{\"action\":\"together\",\"list\":\"statements\",\"these\":[{},{}],\"by\":\"Ana\"}",
                "{\"action\":\"together\",\"list\":\"entities\",\"these\":[{\"article\":\"a\",\"begin\":0,\"end\":4}],\"by\":\"Ana\"}",
                "{\"action\":\"apart\",\"list\":\"undecided\",\"these\":[\"a\"],\"those\":[\"b\"],\"by\":\"Ana\"}",
                "{\"action\":\"notAnEncounter\",\"encounter\":\"n1\",\"by\":\"Ana\"}",
                "{\"action\":\"notAnEncounter\",\"passages\":[{\"article\":\"a\",\"begin\":-1,\"end\":4}],\"by\":\"Ana\"}",
                "{\"action\":\"field\",\"field\":\"mood\",\"id\":\"n1\",\"value\":\"1\",\"by\":\"Ana\",\"reason\":\"x\"}",
                "{\"action\":\"speaker\",\"attribution\":\"none\",\"by\":\"Ana\"}"
            })
    void nonsenseIsRefusedAndChangesNothing(String body) {
        Served.problem(served.post("/api/reviews", Reply.JSON, body), 400);

        assertThat(desk.reviews().isEmpty()).isTrue();
        assertThat(served.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"by, ' '", "by, 'Ana\u202eBrand'", "by, 'a\nb'", "reason, 'bell \u0007'", "more, 'field'"})
    void hostileWordsAreRefused(String field, String value) {
        ObjectNode body = body("confirmed").put("list", "statements").put("id", id("statements", 0));

        Served.problem(post(body.put(field, value)), 400);

        assertThat(desk.reviews().isEmpty()).isTrue();
    }

    @Test
    void depthAndLengthAreNoWayIn() {
        Served.problem(served.post("/api/reviews", Reply.JSON, "[".repeat(5000)), 400);
        Served.problem(served.post("/api/reviews", Reply.JSON, " ".repeat(10_001)), 413);
        Served.problem(served.post("/api/reviews", "text/plain", "{}"), 415);
        assertThat(served.log()).isEmpty();
    }

    @Test
    void whoeverHoldsATokenDecidesInItsName() {
        NewToken reviewer = desk.token(Right.READ, Right.REVIEW);
        NewToken reader = desk.token(Right.READ);
        ObjectNode body = body("confirmed").put("list", "statements").put("id", id("statements", 0));
        String[] asReviewer = {"Authorization", "Bearer " + reviewer.secret()};
        String[] asReader = {"Authorization", "Bearer " + reader.secret()};

        Served.problem(served.post("/api/reviews", Reply.JSON, body.toString(), asReader), 403);
        Served.problem(served.post("/api/reviews", Reply.JSON, body.toString(), asReviewer), 400);
        body.remove("by");
        HttpResponse<String> taken = served.post("/api/reviews", Reply.JSON, body.toString(), asReviewer);

        assertThat(Json.tree(taken.body()).at("/review/by").asText()).isEqualTo("test");
        assertThat(Served.problem(post(body), 400).path("detail").asText()).contains("who decides");
    }

    @Test
    void theQueueGivesTheLeastCertainFirstPageByPage() {
        JsonNode first = served.json("/api/review-queue?limit=2");
        JsonNode second = served.json(first.path("next").asText());

        assertThat(first.path("questions")).hasSize(2);
        assertThat(first.at("/questions/0/certainty").asDouble())
                .isLessThanOrEqualTo(second.at("/questions/0/certainty").asDouble());
        assertThat(first.at("/questions/0")).isNotEqualTo(second.at("/questions/0"));
        assertThat(first.at("/questions/0/entries/0/entry").isObject()).isTrue();
        assertThat(served.json("/api/review-queue?question=sameEntity").path("questions"))
                .allMatch(question -> question.path("question").asText().equals("sameEntity"));
    }
}
