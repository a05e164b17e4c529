package dev.readout.train.score;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Coreference as the reference scorer of the CoNLL shared tasks measures it, with predicted mentions (Pradhan et al. 2014,
 * "Scoring Coreference Partitions of Predicted Mentions: A Reference Implementation"), over all documents together.
 *
 * @param muc the links that hold a chain together (Vilain et al. 1995)
 * @param bCubed the share of each mention's chain (Bagga and Baldwin 1998)
 * @param ceafe the likeness of chains assigned one to one, with entity-based similarity (Luo 2005)
 */
public record CorefScore(Score muc, Score bCubed, Score ceafe) {
    private static final int MEASURES = 3;

    /** What becomes of chains of one mention. */
    public enum Singletons {
        /** Counted as any chain: MUC does not see them, the other two do. */
        COUNTED,
        /** Left out of the gold and of the predictions, as in OntoNotes, where none is marked. */
        LEFT_OUT
    }

    /** The chains of one document. */
    public record Document(List<List<Span>> gold, List<List<Span>> predicted) {
        public Document {
            gold = gold.stream().map(List::copyOf).toList();
            predicted = predicted.stream().map(List::copyOf).toList();
        }
    }

    /** Returns the score without singletons. */
    public static CorefScore of(List<Document> documents) {
        return of(documents, Singletons.LEFT_OUT);
    }

    public static CorefScore of(List<Document> documents, Singletons singletons) {
        Score muc = Score.NONE;
        Score bCubed = Score.NONE;
        Score ceafe = Score.NONE;
        for (Document document : documents) {
            List<Set<Span>> gold = chains(document.gold, singletons);
            List<Set<Span>> predicted = chains(document.predicted, singletons);
            muc = muc.plus(new Score(links(predicted, gold), links(predicted), links(gold, predicted), links(gold)));
            bCubed = bCubed.plus(
                    new Score(shared(predicted, gold), mentions(predicted), shared(gold, predicted), mentions(gold)));
            double likeness = likeness(gold, predicted);
            ceafe = ceafe.plus(new Score(likeness, predicted.size(), likeness, gold.size()));
        }
        return new CorefScore(muc, bCubed, ceafe);
    }

    /** Returns the mean F1 of the three, the CoNLL 2012 score. */
    public double conll() {
        return (muc.f1() + bCubed.f1() + ceafe.f1()) / MEASURES;
    }

    private static List<Set<Span>> chains(List<List<Span>> chains, Singletons singletons) {
        int fewest = switch (singletons) {
            case COUNTED -> 1;
            case LEFT_OUT -> 2;
        };
        List<Set<Span>> sets = new ArrayList<>();
        // As in the reference scorer, a mention of two chains counts in the first: the measures are of partitions.
        Set<Span> seen = new HashSet<>();
        for (List<Span> chain : chains) {
            Set<Span> mentions = new HashSet<>(chain);
            mentions.removeIf(mention -> !seen.add(mention));
            if (mentions.size() >= fewest) {
                sets.add(mentions);
            }
        }
        return sets;
    }

    private static int links(List<Set<Span>> chains) {
        return mentions(chains) - chains.size();
    }

    private static int mentions(List<Set<Span>> chains) {
        return chains.stream().mapToInt(Set::size).sum();
    }

    /** Returns the links of chains that others keep: one less than mentions, and one less for each part they fall into. */
    private static int links(List<Set<Span>> chains, List<Set<Span>> others) {
        Map<Span, Integer> chainOf = chainOf(others);
        int links = 0;
        for (Set<Span> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int known = 0;
            for (Span mention : chain) {
                Integer part = chainOf.get(mention);
                if (part != null) {
                    parts.add(part);
                    known++;
                }
            }
            links += known - parts.size();
        }
        return links;
    }

    /** Returns the sum over mentions of the share of their chain that their chain among others has too. */
    private static double shared(List<Set<Span>> chains, List<Set<Span>> others) {
        Map<Span, Integer> chainOf = chainOf(others);
        double sum = 0;
        for (Set<Span> chain : chains) {
            for (int common : common(chain, chainOf).values()) {
                sum += (double) common * common / chain.size();
            }
        }
        return sum;
    }

    private static double likeness(List<Set<Span>> gold, List<Set<Span>> predicted) {
        Map<Span, Integer> chainOf = chainOf(predicted);
        double[][] likeness = new double[gold.size()][predicted.size()];
        for (int row = 0; row < gold.size(); row++) {
            Set<Span> chain = gold.get(row);
            for (Map.Entry<Integer, Integer> common : common(chain, chainOf).entrySet()) {
                int column = common.getKey();
                likeness[row][column] = 2.0
                        * common.getValue()
                        / (chain.size() + predicted.get(column).size());
            }
        }
        return Assignment.greatest(likeness);
    }

    /** Returns how many mentions of a chain each other chain has. */
    private static Map<Integer, Integer> common(Set<Span> chain, Map<Span, Integer> chainOf) {
        Map<Integer, Integer> common = new TreeMap<>();
        for (Span mention : chain) {
            Integer other = chainOf.get(mention);
            if (other != null) {
                common.merge(other, 1, Integer::sum);
            }
        }
        return common;
    }

    private static Map<Span, Integer> chainOf(List<Set<Span>> chains) {
        Map<Span, Integer> chainOf = new HashMap<>();
        for (int index = 0; index < chains.size(); index++) {
            for (Span mention : chains.get(index)) {
                chainOf.put(mention, index);
            }
        }
        return chainOf;
    }
}
