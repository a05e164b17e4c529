package dev.readout.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who takes part in an encounter.
 *
 * @param entity who
 * @param role the office in which, as a report prints it
 * @param level at which level that is
 * @param evidence the words that say so, in order of publication
 */
public record Participant(EntityId entity, Optional<String> role, Optional<Level> level, List<Evidence> evidence) {
    public Participant {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(role);
        Objects.requireNonNull(level);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a participant whom no report names");
        }
    }

    /** At which level somebody acts for a state or an organisation. */
    public enum Level {
        /** Heads of state and government, and of international organisations. */
        LEADER,
        MINISTER,
        /** Envoys, ambassadors, aides, negotiators. */
        ENVOY,
        /** A state or body whose people are not named. */
        DELEGATION
    }
}
