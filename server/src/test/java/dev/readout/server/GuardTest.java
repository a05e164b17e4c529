package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.store.Right;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who may come in, and how often. */
class GuardTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void servesThisMachineUnderItsOwnNamesAlone() throws IOException {
        try (Served served = Served.of(desk)) {
            for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:8017", "127.0.0.1:1"}) {
                assertThat(served.raw(request(host))).as(host).startsWith("HTTP/1.1 200 ");
            }
            for (String host :
                    new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.1"}) {
                assertThat(served.raw(request(host)))
                        .as(host)
                        .startsWith("HTTP/1.1 421 ")
                        .contains("wrong-host");
            }
        }
    }

    @Test
    void takesNothingFromPagesOfOtherSites() {
        try (Served served = Served.of(desk)) {
            String own = "http://127.0.0.1:" + served.address().getPort();
            Served.problem(post(served, "Origin", "https://evil.example"), 403);
            Served.problem(post(served, "Origin", "null"), 403);
            Served.problem(post(served, "Origin", "http://127.0.0.1:1"), 403);
            Served.problem(post(served, "Sec-Fetch-Site", "cross-site"), 403);
            Served.problem(post(served, "Sec-Fetch-Site", "same-site"), 403);
            assertThat(post(served, "Origin", own).statusCode()).isEqualTo(202);
            assertThat(post(served, "Sec-Fetch-Site", "same-origin").statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void asksOthersForATokenWithTheRight() {
        NewToken reader = desk.token(Right.READ);
        NewToken adder = desk.token(Right.ADD);
        NewToken gone = desk.token(Right.READ, Right.ADD);
        desk.revoke(gone);
        try (Served served = shared(Served.LIMITS)) {
            HttpResponse<String> none = served.get("/api/statements");
            Served.problem(none, 401);
            assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"readout\"");
            Served.problem(served.get("/nowhere"), 401);
            for (String wrong : new String[] {
                "Bearer " + gone.secret(),
                "Bearer nonsense",
                "Bearer ",
                "Basic eDp5",
                "Bearer " + reader.kept().sha256()
            }) {
                Served.problem(served.get("/api/statements", "Authorization", wrong), 401);
            }
            assertThat(served.get("/api/statements", bearer(reader)).statusCode())
                    .isEqualTo(200);
            Served.problem(served.post("/api/articles", "text/plain", "words", bearer(reader)), 403);
            Served.problem(served.get("/api/statements", bearer(adder)), 403);
            assertThat(served.post("/api/articles", "text/plain", "words", bearer(adder))
                            .statusCode())
                    .isEqualTo(202);
            Served.problem(served.get("/api/record?bodies=full", bearer(reader)), 403);
            Served.problem(served.get("/reports"), 401);
            assertThat(served.get("/reports", bearer(reader)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesNoTokenOutOfAnAddress() {
        NewToken reader = desk.token(Right.READ);
        try (Served served = shared(Served.LIMITS)) {
            Served.problem(served.get("/api/statements?access_token=" + reader.secret()), 401);
        }
    }

    @Test
    void shutsOutWhoseTokenIsRevokedWithinTwoSeconds() throws InterruptedException {
        NewToken reader = desk.token(Right.READ);
        try (Served served = shared(Served.LIMITS)) {
            assertThat(served.get("/api", bearer(reader)).statusCode()).isEqualTo(200);
            desk.revoke(reader);
            Thread.sleep(1200);
            Served.problem(served.get("/api", bearer(reader)), 401);
        }
    }

    @Test
    void countsRequestsOfEachTokenAndOfWhoeverHasNone() {
        NewToken one = desk.token(Right.READ);
        NewToken other = desk.token(Right.READ);
        try (Served served = shared(Served.LIMITS.withRate(1, 3))) {
            for (int i = 0; i < 3; i++) {
                assertThat(served.get("/api", bearer(one)).statusCode()).isEqualTo(200);
                Served.problem(served.get("/api"), 401);
            }
            HttpResponse<String> refused = served.get("/api", bearer(one));
            Served.problem(refused, 429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            Served.problem(served.get("/api", "Authorization", "Bearer guess"), 429);
            assertThat(served.get("/api", bearer(other)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsGoOnAtTheRate() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, 3, now::get);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.waiting("a")).isZero();
        }
        assertThat(limit.waiting("a")).isEqualTo(1);
        assertThat(limit.waiting("b")).isZero();
        now.addAndGet(500_000_000);
        assertThat(limit.waiting("a")).isZero();
        assertThat(limit.waiting("a")).isEqualTo(1);
        now.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.waiting("a")).isZero();
        }
        assertThat(limit.waiting("a")).isEqualTo(1);
    }

    @Test
    void makesTokensThatNobodyGuessesAndKeepsOnlyTheirHash() {
        NewToken token = NewToken.make("a program", Set.of(Right.READ), FakeDesk.FIRST);

        assertThat(token.secret()).matches("readout_[A-Za-z0-9_-]{43}");
        assertThat(token.kept().sha256()).isEqualTo(NewToken.hash(token.secret()));
        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(NewToken.make("a", Set.of(Right.READ), FakeDesk.FIRST, new Random(1))
                        .secret())
                .isNotEqualTo(token.secret());
        assertThatThrownBy(() -> NewToken.make("a", Set.of(), FakeDesk.FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standsBehindAProxyUnderItsNameWithTokensAlone() throws IOException {
        NewToken reader = desk.token(Right.READ);
        try (Served served = shared(Served.LIMITS)) {
            assertThat(served.raw(request("desk.example"))).startsWith("HTTP/1.1 401 ");
            assertThat(served.raw(
                            "GET /api HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\nAuthorization: Bearer "
                                    + reader.secret() + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(served.raw(request("other.example"))).startsWith("HTTP/1.1 421 ");
        }
    }

    /** Others reach it through a proxy: as good as another address for what is asked of them, and there on every machine. */
    private Served shared(Limits limits) {
        return new Served(desk, new Settings("127.0.0.1", 0, Optional.of("desk.example"), limits));
    }

    private static HttpResponse<String> post(Served served, String header, String value) {
        return served.post("/api/articles", "text/plain", "words", header, value);
    }

    private static String[] bearer(NewToken token) {
        return new String[] {"Authorization", "Bearer " + token.secret()};
    }

    private static String request(String host) {
        return "GET /api HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }
}
