package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.PositionKind;
import dev.readout.extract.event.EventCode;
import dev.readout.extract.event.PloverEvent;
import dev.readout.reconcile.event.EventCodes;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/decisions/event-codes.md. */
class EventCodesTest {
    @ParameterizedTest
    @CsvSource({
        "CALL,    HELD,      CONSULT phone 04 past",
        "CALL,    ONGOING,   CONSULT phone 04 past",
        "CALL,    PLANNED,   CONSULT phone 03 future",
        "VISIT,   HELD,      CONSULT visit 04 past",
        "VISIT,   PROPOSED,  CONSULT visit 03 hypothetical",
        "MEETING, HELD,      CONSULT - 04 past",
        "SUMMIT,  PLANNED,   CONSULT - 03 future",
        "TALKS,   ONGOING,   CONSULT - 04 past",
        "TALKS,   CANCELLED, CONSULT - 04 hypothetical",
        "MEETING, DENIED,    CONSULT - 04 hypothetical",
    })
    void codesEncounters(EncounterKind kind, EncounterStatus status, String expected) {
        assertThat(shown(EventCodes.of(kind, status))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(EncounterStatus.class)
    void neverTakesAnEncounterForAnAgreement(EncounterStatus status) {
        for (EncounterKind kind : EncounterKind.values()) {
            EventCode code = EventCodes.of(kind, status);
            assertThat(code.plover()).isEqualTo(PloverEvent.CONSULT);
            assertThat(code.when() == EventCode.When.PAST)
                    .isEqualTo(status == EncounterStatus.HELD || status == EncounterStatus.ONGOING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSAL,   POSITIVE, CERTAIN,     AGREE - 03 hypothetical",
        "OFFER,      POSITIVE, CERTAIN,     AGREE - 03 hypothetical",
        "COMMITMENT, POSITIVE, CERTAIN,     AGREE - 03 future",
        "COMMITMENT, POSITIVE, LIKELY,      AGREE - 03 future",
        "COMMITMENT, POSITIVE, CONDITIONAL, AGREE - 03 hypothetical",
        "DEMAND,     POSITIVE, CERTAIN,     REQUEST - 10 past",
        "DEMAND,     NEGATIVE, CERTAIN,     REQUEST - 10 hypothetical",
        "CONDITION,  POSITIVE, CERTAIN,     REQUEST - 10 hypothetical",
        "REFUSAL,    POSITIVE, CERTAIN,     REJECT - 12 past",
        "REFUSAL,    POSITIVE, POSSIBLE,    REJECT - 12 hypothetical",
        "REFUSAL,    NEGATIVE, CERTAIN,     REJECT - 12 hypothetical",
        "SUPPORT,    POSITIVE, CERTAIN,     SUPPORT - 05 past",
        "SUPPORT,    NEGATIVE, CERTAIN,     SUPPORT - 05 hypothetical",
        "OFFER,      NEGATIVE, CERTAIN,     AGREE - 03 hypothetical",
        "COMMITMENT, NEGATIVE, CERTAIN,     AGREE - 03 hypothetical",
    })
    void codesPositions(PositionKind kind, Polarity polarity, Modality modality, String expected) {
        assertThat(shown(EventCodes.of(kind, polarity, modality))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(PositionKind.class)
    void neverTakesAPositionForAnAgreementThatIsFulfilled(PositionKind kind) {
        for (Polarity polarity : Polarity.values()) {
            for (Modality modality : Modality.values()) {
                EventCode code = EventCodes.of(kind, polarity, modality);
                assertThat(code.plover() == PloverEvent.AGREE && code.when() == EventCode.When.PAST)
                        .isFalse();
            }
        }
    }

    @Test
    void knowsNoRootThatCameoHasNot() {
        for (String root : new String[] {"", "0", "00", "21", "040", "xx"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EventCode(PloverEvent.CONSULT, Optional.empty(), root, EventCode.When.PAST));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCode(PloverEvent.CONSULT, Optional.of(" "), "04", EventCode.When.PAST));
    }

    private static String shown(EventCode code) {
        return code.plover() + " " + code.mode().orElse("-") + " " + code.cameo() + " "
                + code.when().name().toLowerCase(Locale.ROOT);
    }
}
