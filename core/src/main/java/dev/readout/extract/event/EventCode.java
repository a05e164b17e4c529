package dev.readout.extract.event;

import java.util.Objects;
import java.util.Optional;

/**
 * What kind of event something is.
 *
 * @param mode how it is done, in the words of the codebook: {@code phone}, {@code visit}
 * @param cameo the root of CAMEO 1.1b3, two digits from 01 to 20
 * @param when whether it happened; of a promise or an offer, whether what is promised or offered did
 */
public record EventCode(PloverEvent plover, Optional<String> mode, String cameo, When when) {
    private static final int ROOTS = 20;

    /** Whether it happened. */
    public enum When {
        /** It happened, or is happening. */
        PAST,
        /** It is announced. */
        FUTURE,
        /** Somebody proposes it or speaks of it, or it did not happen. */
        HYPOTHETICAL
    }

    public EventCode {
        Objects.requireNonNull(plover);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(when);
        if (!cameo.matches("[0-9]{2}") || Integer.parseInt(cameo) < 1 || Integer.parseInt(cameo) > ROOTS) {
            throw new IllegalArgumentException("no root of CAMEO: " + cameo);
        }
        if (mode.isPresent() && mode.get().isBlank()) {
            throw new IllegalArgumentException("a mode that is not known is absent");
        }
    }

    /** Returns the code of something that happened, with the root that CAMEO mostly has it under. */
    public static EventCode of(PloverEvent plover) {
        return new EventCode(plover, Optional.empty(), plover.cameo(), When.PAST);
    }
}
