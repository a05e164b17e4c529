package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide on pages, as a browser without script sends it. */
class SiteReviewTest {
    private static final DecidingDesk DESK = new DecidingDesk();
    /** One for all: to start and to stop it takes longer than most tests. */
    private static final Served SERVED = Served.of(DESK);

    private final Visit visit = new Visit(SERVED);
    private final int before = DESK.reviews().all().size();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @AfterEach
    void nothingFailed() {
        assertThat(SERVED.log()).isEmpty();
    }

    /** What this test has decided. */
    private List<Review> made() {
        List<Review> all = DESK.reviews().all();
        return all.subList(before, all.size());
    }

    private JsonNode first(String list, int parts) {
        String rests = list.equals("entities") ? "mentions" : list.equals("encounters") ? "passages" : "attributions";
        return SERVED.json("/api/" + list + "?limit=500")
                .path("entries")
                .valueStream()
                .filter(one -> one.path(rests)
                                .valueStream()
                                .map(rest -> list.equals("entities") ? rest.path("article") : rest)
                                .distinct()
                                .count()
                        >= parts)
                .findFirst()
                .orElseThrow();
    }

    private Review last() {
        return DESK.reviews().all().getLast();
    }

    @Test
    void whatIsDecidedStandsOnThePageUnderANameThatIsKept() {
        String page = "/statements/" + first("statements", 1).path("id").asText();
        visit.open(page + "/correct");

        HttpResponse<String> after = visit.decide(
                "form", "confirmed", "entry", page.substring(1), "by", "Ana Bränd", "reason", "I was there");

        assertThat(after.uri().getPath()).isEqualTo(page);
        assertThat(after.body()).contains("Checked, in statements", "Ana Bränd", ">Undo</button>");
        assertThat(last().action()).isInstanceOf(Action.Confirmed.class);
        assertThat(last().reason()).contains("I was there");
        assertThat(visit.open(page + "/correct").body()).contains("value=\"Ana Bränd\"");
    }

    @Test
    void someReportsArePartedFromAStatementAndComeBack() {
        JsonNode statement = first("statements", 3);
        String id = statement.path("id").asText();
        String parted = statement.at("/attributions/0").asText();
        assertThat(visit.open("/statements/" + id + "/correct").body()).contains("value=\"" + parted + "\"");

        HttpResponse<String> after =
                visit.decide("form", "apart", "entry", "statements/" + id, "place", parted, "by", "Ana");

        assertThat(((Action.Apart) last().action()).these())
                .extracting(handle -> ((Handle.Saying) handle).attribution().value())
                .containsExactly(parted);
        assertThat(after.uri().getPath()).isEqualTo("/statements/" + id);
        assertThat(after.body()).doesNotContain("id=\"r-" + parted);
        String number = Long.toString(last().number());
        HttpResponse<String> undone =
                visit.decide("form", "undo", "number", number, "entry", "statements/" + id, "by", "Ana");
        assertThat(undone.body()).contains("is undone", "id=\"r-" + parted);
        assertThat(visit.send("form", "undo", "number", number, "by", "Ana").body())
                .contains("undone already");
    }

    @Test
    void nothingTypedIsLostWhereSomethingIsWrong() {
        JsonNode statement = first("statements", 3);
        String id = statement.path("id").asText();
        visit.open("/statements/" + id + "/correct");

        HttpResponse<String> wrong = visit.send(
                "form", "apart", "entry", "statements/" + id, "by", "A<b>na", "reason", "\"><script>x</script>");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Nothing is ticked", "value=\"A&lt;b>na\"", "&#34;>&lt;script>x&lt;/script>")
                .doesNotContain("<script>x");
        assertThat(made()).isEmpty();
        String ticked = statement.at("/attributions/1").asText();
        HttpResponse<String> nameless =
                visit.send("form", "apart", "entry", "statements/" + id, "place", ticked, "by", " ");
        assertThat(nameless.body()).contains("Say who you are").containsPattern("value=\"" + ticked + "\" checked");
    }

    @Test
    void twoAreOneByTheAddressOfTheOther() {
        List<String> ids = SERVED.json("/api/encounters?limit=2")
                .path("entries")
                .valueStream()
                .map(one -> one.path("id").asText())
                .toList();
        String entry = "encounters/" + ids.getFirst();
        visit.open("/" + entry + "/correct");

        visit.decide(
                "form",
                "together",
                "entry",
                entry,
                "by",
                "Ana",
                "address",
                SERVED.address() + "encounters/" + ids.getLast() + "?as-of=2#top");

        assertThat(((Action.Together) last().action()).relation()).isEqualTo(Action.Relation.ENCOUNTER);
        String statement = first("statements", 1).path("id").asText();
        assertThat(together(entry, "/statements/" + statement)).contains("only two of a kind");
        assertThat(together(entry, "/" + entry)).contains("this very page");
        assertThat(together(entry, "https://example.org/")).contains("not the address");
        assertThat(together(entry, "/encounters/none")).contains("nothing at the address");
        assertThat(together(entry, "")).contains("Say which");
    }

    private String together(String entry, String address) {
        HttpResponse<String> answer = visit.send("form", "together", "entry", entry, "by", "Ana", "address", address);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void otherEntriesAreLookedForByTheirWords() {
        JsonNode statement = first("statements", 1);
        String page = "/statements/" + statement.path("id").asText() + "/correct";

        assertThat(visit.open(page + "?find=gauge").body()).contains("name=\"other\"", "value=\"gauge\"");
        assertThat(visit.open(page + "?find=zzzzqqqq").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSpeakerIsOneWhomTheReportNamesOrNobody() {
        JsonNode statement = first("statements", 2);
        String entry = "statements/" + statement.path("id").asText();
        visit.open("/" + entry + "/correct");
        String one = statement.at("/attributions/0").asText();
        String other = statement.at("/attributions/1").asText();

        visit.decide("form", "speaker", "entry", entry, "speaker", "-", "place", one, "place", other, "by", "Ana");

        assertThat(made())
                .hasSize(2)
                .allSatisfy(review ->
                        assertThat(((Action.Speaker) review.action()).speaker()).isEmpty());
        visit.decide(
                "form",
                "speaker",
                "entry",
                entry,
                "speaker",
                statement.path("speaker").asText(),
                "place",
                one,
                "by",
                "Ana");
        assertThat(((Action.Speaker) last().action()).speaker()).isPresent();
        assertThat(visit.send("form", "speaker", "entry", entry, "speaker", "nobody", "place", one, "by", "Ana")
                        .body())
                .contains("does not name");
    }

    @Test
    void fieldsOfAnEncounterAreSetForAReason() {
        String entry = "encounters/" + first("encounters", 2).path("id").asText();
        visit.open("/" + entry + "/correct");
        assertThat(visit.send("form", "field", "entry", entry, "kind", "visit", "by", "Ana")
                        .body())
                .contains("Say why", "<option value=\"visit\" selected");

        visit.decide(
                "form",
                "field",
                "entry",
                entry,
                "kind",
                "visit",
                "from",
                "2026-05-01",
                "until",
                "2026-05-03",
                "minutes",
                "40",
                "by",
                "Ana",
                "reason",
                "The ministry says so");

        assertThat(made())
                .extracting(review -> ((Action.SetField) review.action()).field())
                .containsExactlyInAnyOrder(ReviewedField.KIND, ReviewedField.DATE, ReviewedField.DURATION);
        assertThat(visit.send("form", "field", "entry", entry, "from", "never", "by", "Ana", "reason", "x")
                        .body())
                .contains("date is a day");
        assertThat(visit.send("form", "field", "entry", entry, "minutes", "-1", "by", "Ana", "reason", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoEncounterIsAllOfItOrWhatIsTicked() {
        JsonNode encounter = first("encounters", 2);
        String entry = "encounters/" + encounter.path("id").asText();
        visit.open("/" + entry + "/correct");
        JsonNode passage = encounter.at("/passages/0");

        visit.decide(
                "form",
                "not",
                "entry",
                entry,
                "by",
                "Ana",
                "place",
                passage.path("article").asText() + " " + passage.path("begin").asInt() + " "
                        + passage.path("end").asInt());
        assertThat(((Action.NotAnEncounter) last().action()).passages()).hasSize(1);
        visit.decide("form", "not", "entry", entry, "by", "Ana");
        assertThat(((Action.NotAnEncounter) last().action()).passages())
                .hasSize(encounter.path("passages").size());
    }

    @Test
    void aNameIsPartedReportByReport() {
        String entry = "names/" + first("entities", 3).path("id").asText();
        String body = visit.open("/" + entry + "/correct").body();
        String place = body.replaceFirst("(?s).*?name=\"place\" value=\"([^\"]*)\".*", "$1");

        visit.decide("form", "apart", "entry", entry, "place", place, "by", "Ana");

        Action.Apart apart = (Action.Apart) last().action();
        assertThat(apart.these())
                .allMatch(handle -> place.startsWith(handle.article().value() + " "));
        assertThat(apart.those())
                .noneMatch(handle -> place.startsWith(handle.article().value() + " "));
    }

    @Test
    void theQueueGoesOnWhereItWasAndLeavesNothingOut() {
        String first = visit.open("/review?question=sameStatement").body();
        assertThat(first).contains("They say the same", "1 of ");
        String entry = value(first, "entry");
        String other = value(first, "other");

        HttpResponse<String> after = visit.decide(
                "form",
                "answer",
                "answer",
                "apart",
                "entry",
                entry,
                "other",
                other,
                "queue",
                value(first, "queue"),
                "by",
                "Ana");

        assertThat(after.uri().toString()).contains("/review?question=sameStatement");
        assertThat(after.body()).contains("Statements are not one", ">Undo</button>");
        String one = visit.open("/review?question=attribution&skip=1").body();
        assertThat(one).contains("2 of ");
        visit.decide(
                "form",
                "answer",
                "answer",
                "confirmed",
                "entry",
                value(one, "entry"),
                "attribution",
                value(one, "attribution"),
                "queue",
                value(one, "queue"),
                "by",
                "Ana");
        assertThat(((Action.Confirmed) last().action()).of()).isEqualTo("attributions");
        assertThat(visit.send("form", "answer", "answer", "perhaps", "entry", entry, "queue", "x", "by", "Ana")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String value(String page, String field) {
        return page.replaceFirst("(?s).*?name=\"" + field + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void decisionsAreListedWithWhatTheyDoNow() {
        String entry = "statements/" + first("statements", 1).path("id").asText();
        visit.open("/" + entry + "/correct");
        visit.decide("form", "confirmed", "entry", entry, "by", "Ana", "reason", "seen");
        visit.decide("form", "undo", "number", Long.toString(last().number()), "by", "Ben");

        assertThat(visit.open("/decisions").body()).contains("Ana", "Ben", "“<bdi>seen</bdi>”", "Undone by decision");
    }

    @Test
    void aFormWithoutItsTokenOrWithThatOfAnotherBrowserIsRefused() {
        String entry = "statements/" + first("statements", 1).path("id").asText();
        visit.open("/" + entry + "/correct");
        String own = visit.token();
        Visit another = new Visit(SERVED);
        another.open("/review");
        for (String token : List.of("", " ", another.token(), own + "x", own.substring(1))) {
            visit.token(token);
            assertThat(confirm(visit, entry).statusCode()).as(token).isEqualTo(403);
        }
        visit.token(own);
        Visit bare = new Visit(SERVED);
        bare.token(own);
        assertThat(confirm(bare, entry).statusCode()).isEqualTo(403);
        bare.jar().put("readout-form", "guessed");
        assertThat(confirm(bare, entry).statusCode()).isEqualTo(403);
        assertThat(made()).isEmpty();
        assertThat(confirm(visit, entry).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> confirm(Visit visit, String entry) {
        return visit.send("form", "confirmed", "entry", entry, "by", "Ana");
    }

    @Test
    void theCookieOfFormsIsForThisSiteAlone() {
        assertThat(SERVED.get("/review").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(SERVED.get("/review", "Cookie", "readout-name=%zz; readout-form=\"; ;;=")
                        .statusCode())
                .isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "form, ''",
        "form, burn",
        "entry, ''",
        "entry, statements/none",
        "entry, nothing",
        "entry, reports/none",
        "by, 'Ana\u202eBrand'",
        "by, 'a\nb'",
        "reason, 'bell \u0007'",
        "queue, '9999999999'"
    })
    void nonsenseDecidesNothing(String field, String value) {
        String entry = "statements/" + first("statements", 1).path("id").asText();
        visit.open("/" + entry + "/correct");
        String[] fields = {"form", "confirmed", "entry", entry, "by", "Ana", "reason", "so", "queue", ""};
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(field)) {
                fields[i + 1] = value;
            }
        }

        int status = visit.send(fields).statusCode();

        assertThat(status).isIn(field.equals("queue") ? List.of(303) : List.of(400, 404));
        assertThat(made().isEmpty()).isEqualTo(!field.equals("queue"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/review?question=mood",
                "/review?skip=-1",
                "/decisions?page=0",
                "/statements/none/correct",
                "/reports/none/correct"
            })
    void addressesThatMakeNoSenseAreProblems(String path) {
        assertThat(SERVED.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void bodiesThatAreNoFormsAreRefused() {
        assertThat(SERVED.post("/review", "application/json", "{}").statusCode())
                .isEqualTo(415);
        assertThat(SERVED.post("/review", Form.TYPE, "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
        assertThat(SERVED.post("/review", Form.TYPE, "a=%zz").statusCode()).isEqualTo(400);
        assertThat(SERVED.post("/review", Form.TYPE, "a=1&".repeat(2000)).statusCode())
                .isEqualTo(400);
        assertThat(SERVED.post("/review", Form.TYPE, "").statusCode()).isEqualTo(403);
    }

    @Test
    void pagesOfThenOfferNothingToCorrect() {
        String page = "/statements/" + first("statements", 1).path("id").asText();
        assertThat(SERVED.get(page).body()).contains("Correct this");
        assertThat(SERVED.get(page + "?as-of=2").body()).doesNotContain("Correct this");
        assertThat(SERVED.get(page + "?as-of=2&decided=1").statusCode()).isEqualTo(200);
        assertThat(SERVED.get(page + "?decided=nonsense").statusCode()).isEqualTo(200);
        assertThat(SERVED.get(page).headers().firstValue("Set-Cookie")).isEqualTo(Optional.empty());
    }
}
