package dev.readout.language;

import dev.readout.annotate.AttributionRelation;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the attributions that rules found and those that the model read into one layer: where both saw the same, the
 * rules' extents stand, since they are right more often; what the rules have no word for, the model adds.
 */
final class Merging {
    private Merging() {}

    /**
     * Returns the attributions of both, by their first content.
     *
     * @param least score from which an attribution of the model alone is taken
     */
    static List<AttributionRelation> of(
            List<AttributionRelation> rules, List<AttributionRelation> model, double least) {
        List<AttributionRelation> all = new ArrayList<>(rules);
        for (AttributionRelation read : model) {
            boolean complete = !read.source().isEmpty() && read.cue().isPresent();
            if (complete && read.score() >= least && rules.stream().noneMatch(rule -> clash(rule, read))) {
                all.add(read);
            }
        }
        all.sort(Comparator.comparing(relation -> relation.content().getFirst()));
        return all;
    }

    /** The same cue, or the same words attributed: two views of one saying. */
    private static boolean clash(AttributionRelation rule, AttributionRelation read) {
        if (rule.cue().isPresent()
                && read.cue().isPresent()
                && rule.cue().get().overlaps(read.cue().get())) {
            return true;
        }
        int shared = 0;
        for (Span one : rule.content()) {
            for (Span other : read.content()) {
                shared += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
            }
        }
        return shared * 2 > Math.min(length(rule.content()), length(read.content()));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
