package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Maker;
import dev.readout.extract.Decision;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of who decided and who reviewed something. */
class CheckedTest {
    private static final Decision MACHINE = new Decision(new Maker("rules/encounters", "1"), 0.8);
    private static final Decision REVIEWED =
            MACHINE.checked(new Decision.Reviewed("Ana Brand", Instant.parse("2026-03-05T09:00:00Z")));

    @Test
    void saysWhoReviewedItAndWhen() {
        assertThat(Checked.words(MACHINE)).isEmpty();
        assertThat(Checked.words(REVIEWED)).contains("reviewed by Ana Brand on 5 March 2026");
        assertThat(Checked.by(REVIEWED))
                .isEqualTo("Machine-read, confidence 0.80; reviewed by Ana Brand on 5 March 2026");
        assertThat(Checked.by(new Decision(new Maker("reviewer/Ana Brand", "7"), 1)))
                .isEqualTo("Machine-read, and decided by Ana Brand");
    }

    @Test
    void aRecordIsMachineReadButForWhatPeopleReviewed() {
        assertThat(Checked.notice(Stream.of(MACHINE, MACHINE))).isEqualTo("Machine-read, not reviewed.");
        assertThat(Checked.notice(Stream.of(MACHINE, REVIEWED)))
                .isEqualTo("Machine-read, but for 1 entry reviewed by people.");
        assertThat(Checked.notice(Stream.of(REVIEWED, REVIEWED)))
                .isEqualTo("Machine-read, but for 2 entries reviewed by people.");
    }
}
