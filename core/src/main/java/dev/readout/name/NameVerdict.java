package dev.readout.name;

import java.util.Objects;

/**
 * Whether two names can be one's.
 *
 * @param outcome what follows from the names alone
 * @param score how likely they are one's, 0 to 1
 * @param reason why, in a few words
 */
public record NameVerdict(Outcome outcome, double score, String reason) {
    public NameVerdict {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(reason);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** What follows from two names alone. */
    public enum Outcome {
        /** The same name, word by word, however spelt, ordered or joined. */
        SAME,
        /** One is a fuller form of the other; whoever else is there may bear the shorter one too. */
        FULLER,
        /** They may be one's; the names do not tell. */
        UNDECIDED,
        /** Nobody is called both. */
        DIFFERENT
    }

    static NameVerdict same(double score, String reason) {
        return new NameVerdict(Outcome.SAME, score, reason);
    }

    static NameVerdict fuller(double score, String reason) {
        return new NameVerdict(Outcome.FULLER, score, reason);
    }

    static NameVerdict undecided(double score, String reason) {
        return new NameVerdict(Outcome.UNDECIDED, score, reason);
    }

    static NameVerdict different(String reason) {
        return new NameVerdict(Outcome.DIFFERENT, 0, reason);
    }

    /** Returns whether the names alone speak for one bearer. */
    public boolean fits() {
        return outcome == Outcome.SAME || outcome == Outcome.FULLER;
    }
}
