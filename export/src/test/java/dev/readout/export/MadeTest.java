package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Maker;
import dev.readout.extract.Decision;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What exports say of who made and who reviewed an entry. */
class MadeTest {
    private static final Decision MACHINE = new Decision(new Maker("rules/encounters", "1"), 0.8);

    @Test
    void isMachineReadUntilAPersonHasReviewedIt() {
        Made made = Made.of(MACHINE);

        assertThat(made.review()).isEqualTo("machine-read");
        assertThat(made.line()).isEqualTo("machine-read by rules/encounters 1, score 0.80");
        assertThat(made.json().path("reviewed").asBoolean()).isFalse();
    }

    @Test
    void saysWhoReviewedItAndWhen() {
        Made made = Made.of(
                MACHINE.checked(new Decision.Reviewed("Ana \"B\" Brand", Instant.parse("2026-03-05T23:59:00Z"))));

        assertThat(made.review()).isEqualTo("reviewed by Ana \"B\" Brand on 2026-03-05");
        assertThat(made.line()).isEqualTo(made.review());
        assertThat(made.json().path("reviewed").asBoolean()).isTrue();
        assertThat(Made.review(
                        Json.read("{\"reviewed\":true,\"reviewer\":\"Ana\",\"reviewedAt\":\"2026-03-05T23:59:00Z\"}")))
                .isEqualTo("reviewed by Ana on 2026-03-05");
    }
}
