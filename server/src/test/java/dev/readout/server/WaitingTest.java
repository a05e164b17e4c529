package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.history.Edition;
import dev.readout.review.Action;
import dev.readout.review.Review;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Deciding in a record so large that bringing it up to date takes longer than anybody waits. */
class WaitingTest {
    private static final class SlowDesk extends FakeDesk {
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile boolean slow;

        @Override
        public synchronized Optional<Review> review(String by, Action action, Optional<String> reason) {
            slow = true;
            return super.review(by, action, reason);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // others are answered while it waits
        public Edition current() {
            if (slow) {
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.current();
        }
    }

    @Test
    void saysThatADecisionIsKeptUntilTheRecordTakesAccountOfIt() throws InterruptedException {
        SlowDesk desk = new SlowDesk();
        try (Served served = Served.of(desk)) {
            Visit visit = new Visit(served);
            String statement =
                    served.json("/api/statements?limit=1").at("/entries/0/id").asText();
            visit.open("/statements/" + statement + "/correct");

            HttpResponse<String> decided =
                    visit.send("form", "confirmed", "entry", "statements/" + statement, "by", "Ana Brand");

            assertThat(decided.statusCode()).isEqualTo(303);
            String where = decided.headers().firstValue("Location").orElseThrow();
            assertThat(where).startsWith("/decisions?decided=");
            Document waiting = Jsoup.parse(visit.open(where).body());
            assertThat(waiting.select(".waiting").text()).contains("Kept.", "brought up to date");
            assertThat(waiting.select(".waiting").attr("hx-get")).isEqualTo(where);
            // Whoever else looks is not kept waiting.
            assertThat(served.get("/statements/" + statement).statusCode()).isEqualTo(200);

            HttpResponse<String> answered = visit.answer(visit.open("/review").body(), "Ana Brand");
            String next = answered.headers().firstValue("Location").orElseThrow();
            assertThat(next).startsWith("/review?skip=1&decided=");
            Document stays = Jsoup.parse(visit.open(next).body());
            assertThat(stays.select(".waiting")).hasSize(1);
            assertThat(stays.select(".waiting").hasAttr("hx-get")).isFalse();

            desk.done.countDown();
            for (int i = 0; i < 100 && visit.open(where).body().contains("class=\"waiting\""); i++) {
                Thread.sleep(50);
            }
            assertThat(Jsoup.parse(visit.open(where).body()).select(".waiting")).isEmpty();
            assertThat(desk.reviews().all()).hasSize(2);
            assertThat(served.log()).isEmpty();
        }
    }
}
