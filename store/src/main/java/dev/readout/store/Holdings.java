package dev.readout.store;

import dev.readout.extract.ArticleFacts;
import dev.readout.review.Reviews;
import java.util.List;
import java.util.Objects;

/**
 * What a store holds at one moment.
 *
 * @param facts of all articles, ordered by article id
 * @param reviews all that people decided
 * @param lines how many lines the journal has that led to them
 */
public record Holdings(List<ArticleFacts> facts, Reviews reviews, long lines) {
    public Holdings {
        facts = List.copyOf(facts);
        Objects.requireNonNull(reviews);
    }
}
