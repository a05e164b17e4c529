package dev.readout.train.score;

import dev.readout.article.Span;
import dev.readout.train.data.LabelledAttribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Attributions as wholes: one is right when source, cue and content each share at least half of their characters with
 * those of a gold one.
 *
 * <p>Half, because even annotators who agree on 92 % of PolNeAR's attributions reach an alpha of but 75 % on the words of
 * their parts (Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for Political News"); all three roles
 * must fit, partially, as in Pareti (2015, "Attribution: A Computational Approach").
 */
public final class RelationScore {
    private static final double HALF = 0.5;

    private RelationScore() {}

    /** Returns the score over all texts together. */
    public static Score of(List<Judged<List<LabelledAttribution>>> texts) {
        return texts.stream().map(RelationScore::of).reduce(Score.NONE, Score::plus);
    }

    private static Score of(Judged<List<LabelledAttribution>> text) {
        List<Match> matches = new ArrayList<>();
        for (int gold = 0; gold < text.gold().size(); gold++) {
            for (int predicted = 0; predicted < text.predicted().size(); predicted++) {
                double likeness =
                        likeness(text.gold().get(gold), text.predicted().get(predicted));
                if (likeness > 0) {
                    matches.add(new Match(gold, predicted, likeness));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
        BitSet goldTaken = new BitSet();
        BitSet predictedTaken = new BitSet();
        for (Match match : matches) {
            if (!goldTaken.get(match.gold) && !predictedTaken.get(match.predicted)) {
                goldTaken.set(match.gold);
                predictedTaken.set(match.predicted);
            }
        }
        return Score.of(
                goldTaken.cardinality(), text.predicted().size(), text.gold().size());
    }

    /** Returns the sum of the parts' overlaps, 0 when any of them is below half. */
    private static double likeness(LabelledAttribution gold, LabelledAttribution predicted) {
        double source = overlap(gold.source(), predicted.source());
        double cue = overlap(gold.cue(), predicted.cue());
        double content = overlap(gold.content(), predicted.content());
        return source >= HALF && cue >= HALF && content >= HALF ? source + cue + content : 0;
    }

    /** Returns the characters that two parts share by those of the longer; two empty parts are equal. */
    static double overlap(List<Span> left, List<Span> right) {
        BitSet one = characters(left);
        BitSet other = characters(right);
        int longer = Math.max(one.cardinality(), other.cardinality());
        if (longer == 0) {
            return 1;
        }
        one.and(other);
        return (double) one.cardinality() / longer;
    }

    private static BitSet characters(List<Span> pieces) {
        BitSet characters = new BitSet();
        pieces.forEach(piece -> characters.set(piece.begin(), piece.end()));
        return characters;
    }

    private record Match(int gold, int predicted, double likeness) {}
}
