package dev.readout.extract.encounter;

import dev.readout.extract.EncounterKind;
import java.util.Objects;

/**
 * Words of a row that tell of an encounter.
 *
 * @param first place of the first
 * @param last place of the last: the noun, or the verb
 * @param kind what they call it
 * @param form how they tell of it
 */
record Trigger(int first, int last, EncounterKind kind, Form form) {
    Trigger {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(form);
    }

    /** How words tell of an encounter, and so where its participants stand. */
    enum Form {
        /** "a call", "their talks". */
        NOUN,
        /** Those before do it together, or with those after "with": "met", "spoke by telephone". */
        TOGETHER,
        /** Those before do it to those after, at their own initiative: "telephoned". */
        REACHING,
        /** Those before have those after with them: "hosted", "received". */
        HOSTING,
        /** Those before go where those after are: "visited". */
        GOING,
        /** Those before ask those after to come: "invited Menk to Sarn". */
        INVITING,
        /** Those before were there too: "also took part". */
        JOINING;

        boolean isVerb() {
            return this != NOUN;
        }
    }
}
