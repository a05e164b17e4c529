package dev.readout.extract;

import dev.readout.annotate.AttributionRelation;
import dev.readout.article.Span;
import java.util.List;
import java.util.Optional;

/** A relation on its way to an attribution: used by one thread, while the facts of one article are made. */
final class Saying {
    final AttributionRelation relation;
    /** From its first piece of content to its last. */
    final Span extent;
    /** Content, cue and source together. */
    final Span whole;
    /** Places of those who said it. */
    List<Integer> sources = List.of();

    List<Span> content;
    Optional<Saying> within = Optional.empty();
    /** Who passes it on. */
    Optional<Saying> carrier = Optional.empty();
    /** The outlet that it was said to, where another one prints it. */
    Optional<Integer> interviewer = Optional.empty();

    Optional<String> channel = Optional.empty();
    boolean dropped;

    Saying(AttributionRelation relation) {
        this.relation = relation;
        this.content = relation.content();
        this.extent = relation.content().stream().reduce(Span::union).orElseThrow();
        this.whole = relation.cue().map(extent::union).orElse(extent).union(head().orElse(extent));
    }

    /** Where in the text its turn comes: the cue, or the content where there is none. */
    int at() {
        return relation.cue().map(Span::begin).orElse(extent.begin());
    }

    /** Source, cue and the first piece of content: what a sentence prints of it. */
    Span opening() {
        Span opening = relation.cue().map(content.getFirst()::union).orElse(content.getFirst());
        return opening.union(head().orElse(opening));
    }

    /** Returns whether it is about the same words. */
    boolean hasContentOf(Saying other) {
        return extent.equals(other.extent);
    }

    private Optional<Span> head() {
        return relation.source().stream().reduce(Span::union);
    }
}
