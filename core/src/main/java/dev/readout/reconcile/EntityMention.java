package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import java.util.Objects;

/**
 * One place where an entity is mentioned.
 *
 * @param at the words
 * @param form name, description or pronoun
 */
public record EntityMention(Evidence at, Mention.Form form) {
    public EntityMention {
        Objects.requireNonNull(at);
        Objects.requireNonNull(form);
    }
}
