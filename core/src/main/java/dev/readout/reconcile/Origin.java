package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One party, body or observer that can know a fact by itself, with every way by which its word reached a report.
 *
 * <p>A speaker quoted ten times, everybody who has it from that speaker, whoever speaks for the same state or body, and
 * every copy of one report are one origin.
 *
 * @param kind what it is
 * @param entity who it is: of a party the one whose word reports print first
 * @param text how reports call it where they name nobody
 * @param told its word in each report, in order of publication
 */
public record Origin(Kind kind, Optional<EntityId> entity, Optional<String> text, List<Told> told) {
    public Origin {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(entity);
        Objects.requireNonNull(text);
        told = List.copyOf(told);
        if (told.isEmpty()) {
            throw new IllegalArgumentException("an origin that told nothing");
        }
    }

    /** Returns whether it counts as one that knows it by itself. */
    public boolean isCounted() {
        return kind != Kind.UNKNOWN;
    }

    /** Returns the articles that have it from there, in order of publication. */
    public List<ArticleId> articles() {
        return told.stream().map(Told::article).distinct().toList();
    }

    /** What can be an origin. */
    public enum Kind {
        /** A person, or those who speak for one state or body. */
        PARTY,
        /** A report of what its own reporter saw on the spot. */
        OBSERVER,
        /** Somebody whose name or side no report tells, and nobody else vouches for it. */
        UNNAMED,
        /** Nobody can tell who: a report that names no source, or a source that may be one of the others. Not counted. */
        UNKNOWN
    }

    /**
     * Its word in one report.
     *
     * @param attribution that carries it; empty where the report tells it in its own words
     * @param through those who passed it on to the report, nearest the report first
     * @param beyond those on whose behalf it speaks of what only they can know, nearest it first: that they said so,
     *     nobody but the origin vouches for
     */
    public record Told(ArticleId article, Optional<AttributionId> attribution, List<Hop> through, List<Hop> beyond) {
        public Told {
            Objects.requireNonNull(article);
            Objects.requireNonNull(attribution);
            through = List.copyOf(through);
            beyond = List.copyOf(beyond);
        }
    }
}
