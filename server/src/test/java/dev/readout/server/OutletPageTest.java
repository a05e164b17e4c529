package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of outlets answers to whatever it is asked. */
class OutletPageTest {
    private static final Served SERVED = Served.of(new FakeDesk());

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/outlets?page=1000000",
                "/outlets?columns=1000000",
                "/outlets?from=2999-01-01",
                "/outlets?until=0001-01-01",
                "/outlets?from=2026-06-01&until=2026-05-01",
                "/outlets?as-of=1"
            })
    void showsSomethingForWhatIsNotThere(String path) {
        assertThat(SERVED.get(path).statusCode()).isEqualTo(200);
        assertThat(SERVED.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outlets?by=size", "/outlets?columns=0", "/outlets?page=x", "/outlets?from=May"})
    void refusesWhatItDoesNotUnderstand(String path) {
        assertThat(SERVED.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsLinksOfThenAsOfThen() {
        String page = SERVED.get("/outlets?as-of=1").body();

        assertThat(page).contains("as-of=1&amp;by=latest").doesNotContain("href=\"/outlets?by=");
    }

    @Test
    void marksWordsThatFitInTheReportWhoseHeadlineDoesNotHaveThem() {
        HttpResponse<String> page = SERVED.get("/search?q=gauges&kind=article");

        assertThat(page.body()).contains("class=\"found-in\"").contains("<mark>gauge</mark>");
    }
}
