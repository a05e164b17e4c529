package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.history.Change;
import dev.readout.record.EntryKey;
import dev.readout.store.Right;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How a server starts, or says why it does not. */
class StartingTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void saysThatAPortIsTaken() {
        try (Served served = Served.of(desk)) {
            int port = served.address().getPort();
            assertThatThrownBy(() -> start("127.0.0.1", port, Optional.empty()))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("port " + port + " of 127.0.0.1 is taken");
        }
    }

    @Test
    void doesNotLetOthersInWhereNobodyHasAToken() {
        NewToken gone = desk.token(Right.READ);
        desk.revoke(gone);
        for (String host : new String[] {"0.0.0.0", "::"}) {
            assertThatThrownBy(() -> start(host, 0, Optional.empty()))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("readout token add");
        }
        assertThatThrownBy(() -> start("127.0.0.1", 0, Optional.of("desk.example")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("readout token add");
    }

    @Test
    void letsOthersInWhereSomebodyHas() {
        desk.token(Right.READ);
        try (Served served = start("0.0.0.0", 0, Optional.empty())) {
            assertThat(served.address().toString()).startsWith("http://0.0.0.0:");
        }
    }

    @Test
    void saysThatThereIsNoSuchAddress() {
        desk.token(Right.READ);
        assertThatThrownBy(() -> start("no such host", 0, Optional.empty()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no address");
        // Reserved for documents (RFC 5737): no machine has it.
        assertThatThrownBy(() -> start("192.0.2.1", 0, Optional.empty())).isInstanceOf(ServerException.class);
    }

    @Test
    void endsWhatItHasBegunBeforeItStops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FakeDesk slow = new FakeDesk() {
            @Override
            public synchronized List<Change> history(EntryKey key) {
                asked.countDown();
                LockSupport.parkNanos(500_000_000);
                return super.history(key);
            }
        };
        Served served = Served.of(slow);
        String id = served.json("/api/statements?limit=1").at("/entries/0/id").asText();
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> served.get("/api/statements/" + id + "/history"));
        asked.await();
        served.stop();

        assertThat(answer.get().statusCode()).isEqualTo(200);
        served.close();
    }

    private Served start(String host, int port, Optional<String> proxied) {
        return new Served(desk, new Settings(host, port, proxied, Served.LIMITS));
    }
}
