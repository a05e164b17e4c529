package dev.readout.extract.position;

import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule has found in a row.
 *
 * @param first place of the first of the words that make it a position
 * @param last place of the last
 * @param from place at which the words of the position begin
 * @param negated whether the words say that the party does not hold it
 */
record Stance(PositionKind kind, LocalParty holder, int first, int last, int from, boolean negated) {
    Stance {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(holder);
    }

    /** Returns one, when it is known whose it is and words are left that tell it. */
    static Optional<Stance> of(
            Row row, PositionKind kind, Optional<LocalParty> holder, int first, int last, int from, boolean negated) {
        return row.has(from) ? holder.map(who -> new Stance(kind, who, first, last, from, negated)) : Optional.empty();
    }
}
