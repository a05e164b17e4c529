package dev.readout.store;

import dev.readout.extract.ArticleFacts;
import java.util.List;

/**
 * What a store holds at one moment.
 *
 * @param facts of all articles, ordered by article id
 * @param lines how many lines the journal has that led to them
 */
public record Holdings(List<ArticleFacts> facts, long lines) {
    public Holdings {
        facts = List.copyOf(facts);
    }
}
