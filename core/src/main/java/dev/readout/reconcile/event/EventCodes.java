package dev.readout.reconcile.event;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.PositionKind;
import dev.readout.extract.event.EventCode;
import dev.readout.extract.event.EventCode.When;
import dev.readout.extract.event.PloverEvent;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Position;
import java.util.Optional;

/**
 * The codes of encounters and positions, by the conversion table of PLOVER 0.8 (Schrodt, 17 September 2021).
 *
 * <p>Pure. Only what happened is coded as having happened: a meeting to come is a consultation to come, where the
 * codebook would count an agreement.
 */
public final class EventCodes {
    /** Meets or talks (CAMEO 040 to 046). */
    private static final String CONSULT = "04";
    /** Expresses intent to meet or negotiate (CAMEO 036). */
    private static final String INTENT = "03";

    private EventCodes() {}

    /** Returns the code of an encounter. */
    public static EventCode of(Encounter encounter) {
        return of(encounter.kind(), encounter.status());
    }

    /** Returns the code of an encounter of a kind, held or not. */
    public static EventCode of(EncounterKind kind, EncounterStatus status) {
        return switch (status) {
            case HELD, ONGOING -> consult(kind, CONSULT, When.PAST);
            case PLANNED -> consult(kind, INTENT, When.FUTURE);
            case PROPOSED -> consult(kind, INTENT, When.HYPOTHETICAL);
            // The codebook has "cancellation of meetings" under SANCTION; but who called it off, and whether against
            // the
            // other, is not known of an encounter, and a hostile act that nobody did would be worse than a missing one.
            case CANCELLED, DENIED -> consult(kind, CONSULT, When.HYPOTHETICAL);
        };
    }

    private static EventCode consult(EncounterKind kind, String cameo, When when) {
        Optional<String> mode = switch (kind) {
            case CALL -> Optional.of("phone");
            case VISIT -> Optional.of("visit");
            // That a place is "third-party" takes to know whose it is.
            case MEETING, SUMMIT, TALKS -> Optional.empty();
        };
        return new EventCode(PloverEvent.CONSULT, mode, cameo, when);
    }

    /** Returns the code of a position. */
    public static EventCode of(Position position) {
        return of(position.kind(), position.polarity(), position.modality());
    }

    /**
     * Returns the code of a position of a kind.
     *
     * @param polarity negative where it is only denied that the party takes it
     */
    public static EventCode of(PositionKind kind, Polarity polarity, Modality modality) {
        EventCode code = taken(kind);
        boolean sure = polarity == Polarity.POSITIVE && (modality == Modality.CERTAIN || modality == Modality.LIKELY);
        return sure ? code : at(code.plover(), When.HYPOTHETICAL);
    }

    private static EventCode taken(PositionKind kind) {
        return switch (kind) {
            // Nobody has agreed yet to what is proposed or offered.
            case PROPOSAL, OFFER -> at(PloverEvent.AGREE, When.HYPOTHETICAL);
            case COMMITMENT -> at(PloverEvent.AGREE, When.FUTURE);
            case DEMAND -> at(PloverEvent.REQUEST, When.PAST);
            case CONDITION -> at(PloverEvent.REQUEST, When.HYPOTHETICAL);
            case REFUSAL -> at(PloverEvent.REJECT, When.PAST);
            case SUPPORT -> at(PloverEvent.SUPPORT, When.PAST);
        };
    }

    private static EventCode at(PloverEvent plover, When when) {
        return new EventCode(plover, Optional.empty(), plover.cameo(), when);
    }
}
