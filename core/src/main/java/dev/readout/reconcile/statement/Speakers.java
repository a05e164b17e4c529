package dev.readout.reconcile.statement;

import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;

/** Knows how the speakers of two attributions stand to each other, as far as all articles together tell. */
@FunctionalInterface
public interface Speakers {
    /** Returns the relation of the two speakers, the same for either order. */
    Relation between(ArticleFacts facts, LocalAttribution one, ArticleFacts otherFacts, LocalAttribution other);

    /** How two speakers stand to each other. */
    enum Relation {
        /** One person or body. */
        SAME,
        /** One may speak for the other: a spokesman and his ministry, a capital and its government. */
        RELATED,
        /** Two without a name, described in the same words. */
        ALIKE,
        /** Nobody can tell: one of them is not named, or has a name that several bear. */
        UNKNOWN,
        /** Two people or bodies. */
        DIFFERENT
    }
}
