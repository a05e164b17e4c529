package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.store.Right;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of a server that others reach. */
class SignInTest {
    private static final String[] BROWSER = {"Accept", "text/html"};

    private final FakeDesk desk = new FakeDesk();
    private final NewToken reader = desk.token(Right.READ);
    private final NewToken reviewer = desk.token(Right.READ, Right.ADD, Right.REVIEW);
    private final Served served =
            new Served(desk, new Settings("127.0.0.1", 0, Optional.of("desk.example"), Served.LIMITS));
    private final Visit visit = new Visit(served);

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpResponse<String> signIn(String secret, String to, String... headers) {
        visit.open("/sign-in");
        return visit.post("/sign-in", headers, "secret", secret, "to", to);
    }

    @Test
    void leadsABrowserToSignInAndBackAndAProgramNowhere() {
        HttpResponse<String> first = served.get("/reports?page=2", BROWSER);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/sign-in?to=%2Freports%3Fpage%3D2");
        Served.problem(served.get("/reports"), 401);
        assertThat(served.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(served.get("/assets/pages.css").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsATokenInACookieThatNoScriptReads() {
        HttpResponse<String> in = signIn(reader.secret(), "/reports?page=1");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/reports?page=1");
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(visit.open("/").statusCode()).isEqualTo(200);
        assertThat(visit.open("/sign-in").body()).contains("You are signed in as");
        assertThat(signIn(reader.secret(), "/", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .endsWith("; Secure");
    }

    @Test
    void takesNoOtherTokenAndLeadsNowhereElse() {
        HttpResponse<String> wrong = signIn("readout_guessed", "/");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("not known here").doesNotContain("readout_guessed");
        assertThat(wrong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SignIn.COOKIE));
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-in", ""}) {
            assertThat(signIn(reader.secret(), to).headers().firstValue("Location"))
                    .as(to)
                    .contains("/");
        }
        visit.token("another");
        assertThat(visit.post("/sign-in", new String[0], "secret", reader.secret())
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post("/sign-in", Form.TYPE, "secret=" + reader.secret(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void opensNothingOfTheApiByACookie() {
        signIn(reader.secret(), "/");

        Served.problem(served.get("/api/statements", "Cookie", SignIn.COOKIE + "=" + reader.secret()), 401);
    }

    @Test
    void signsOutAndShutsOutWhoseTokenIsRevoked() throws InterruptedException {
        signIn(reader.secret(), "/");
        visit.open("/sign-in");
        HttpResponse<String> out = visit.post("/sign-out", new String[0]);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith(SignIn.COOKIE + "=; Max-Age=0");

        signIn(reader.secret(), "/");
        assertThat(visit.open("/").statusCode()).isEqualTo(200);
        desk.revoke(reader);
        Thread.sleep(1200);
        assertThat(served.get("/", "Accept", "text/html", "Cookie", SignIn.COOKIE + "=" + reader.secret())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void showsOthersNoMoreOfAReportThanTheRecordRestsOn() {
        signIn(reader.secret(), "/");
        String report = served.get("/api/articles?limit=1", "Authorization", "Bearer " + reader.secret())
                .body();
        String path = "/reports/" + Json.tree(report).at("/entries/0/id").asText();
        Document shown = Jsoup.parse(visit.open(path).body());
        Document whole;
        try (Served local = Served.of(desk)) {
            whole = Jsoup.parse(local.get(path).body());
        }

        assertThat(shown.select(".body .aside").text()).contains("on which nothing in the record rests");
        assertThat(shown.select(".body > p:not(.aside)")).isNotEmpty();
        assertThat(shown.select(".body > p:not(.aside)").size())
                .isLessThan(whole.select(".body > p:not(.aside)").size());
    }

    @Test
    void decidesInTheNameOfWhoseTheTokenIs() {
        signIn(reviewer.secret(), "/");
        String queue = visit.open("/review").body();
        assertThat(queue).contains("As <bdi>test</bdi>").doesNotContain("Your name");
        visit.answer(queue, "Somebody Else");

        assertThat(desk.reviews().all())
                .singleElement()
                .satisfies(review -> assertThat(review.by()).isEqualTo("test"));

        Visit other = new Visit(served);
        other.open("/sign-in");
        other.post("/sign-in", new String[0], "secret", reader.secret());
        other.open("/review");
        assertThat(other.send("form", "answer", "entry", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormThatIsOlderThanTheServerIsOfferedAgain() {
        try (Served local = Served.of(desk)) {
            Visit before = new Visit(local);
            before.open("/add");
            before.token("of-an-earlier-run");
            HttpResponse<String> answer = before.send("form", "answer", "reason", "two \"speakers\"");

            assertThat(answer.statusCode()).isEqualTo(403);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("form").attr("action")).isEqualTo("/review");
            assertThat(page.select("[name=reason]").attr("value")).isEqualTo("two \"speakers\"");
            assertThat(page.select("[name=token]").attr("value"))
                    .isNotEqualTo("of-an-earlier-run")
                    .isNotEmpty();
        }
    }
}
