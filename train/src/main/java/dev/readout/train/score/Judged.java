package dev.readout.train.score;

import java.util.Objects;

/**
 * What is marked in one text and what was predicted for it.
 *
 * @param <T> the kind of annotation
 */
public record Judged<T>(T gold, T predicted) {
    public Judged {
        Objects.requireNonNull(gold);
        Objects.requireNonNull(predicted);
    }
}
