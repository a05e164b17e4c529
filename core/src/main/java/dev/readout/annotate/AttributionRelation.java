package dev.readout.annotate;

import dev.readout.article.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One source–cue–content relation: somebody (source) says or thinks (cue) something (content).
 *
 * <p>The terms and the extent of each part are those of the Penn Attribution Relations Corpus (Pareti 2012) and of
 * PolNeAR (Newell et al. 2018).
 *
 * @param source the words that name who said it, in pieces; empty when the sentence does not say
 * @param cue the words that attribute ("said", "according to"); empty for a quotation that stands alone
 * @param content what is attributed, in pieces, in printed order; quotation marks included
 * @param nature whether it was uttered or only thought
 * @param score how sure the annotator is, 0 to 1
 */
public record AttributionRelation(
        List<Span> source, Optional<Span> cue, List<Span> content, Nature nature, double score) {
    public AttributionRelation {
        source = List.copyOf(source);
        Objects.requireNonNull(cue);
        content = List.copyOf(content);
        Objects.requireNonNull(nature);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution of nothing");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** Whether the content was uttered. */
    public enum Nature {
        /** Spoken, written, posted, published. */
        SPEECH,
        /** Believed, wished or intended, without being said. */
        BELIEF
    }
}
