package dev.readout.reconcile.statement;

import dev.readout.annotate.Meaning;
import java.util.List;

/**
 * What two contents have in common, in numbers.
 *
 * <p>Symmetric and pure: it depends on the two attributions alone, never on what else has been read.
 *
 * @param meaning cosine of the two as wholes
 * @param coverage how well each sentence of the shorter is met by one of the longer: the mean of the nearest cosines
 * @param words share of the words in both, weighed by how much each tells (Dice)
 * @param contained share of the words of the one that tells less which the other has too
 * @param run length in words of the longest stretch that stands in both, 1 for twelve or more
 * @param quoted share of the words in quotation marks of the one that the other prints too; 0 where there are none
 * @param quotedApart how much of their quotations the two do not share, where both have some
 * @param numbers how many numbers both give that few texts have, at most 1
 * @param numbersApart whether they give different numbers for one kind of thing
 * @param denied whether one denies what the other says
 */
record Comparison(
        double meaning,
        double coverage,
        double words,
        double contained,
        double run,
        double quoted,
        double quotedApart,
        double numbers,
        boolean numbersApart,
        boolean denied) {
    private static final int LONG_RUN = 12;
    /** Two whose nearest sentences are further apart are one in words at most… */
    private static final double NEAR = 0.5;
    /** …of which they share such a part, and not where they are as far apart as this. */
    private static final double SOME_WORDS = 0.25;

    private static final double FARTHEST = 0.3;

    static Comparison of(Said one, Said other) {
        Gist a = one.gist();
        Gist b = other.gist();
        float shared = a.sharedWeight(b);
        float least = Math.min(a.weight(), b.weight());
        return new Comparison(
                one.meanings().getFirst().cosine(other.meanings().getFirst()),
                coverage(one, other),
                dice(shared, a, b),
                least == 0 ? 0 : shared / least,
                (double) a.longestRun(b, LONG_RUN) / LONG_RUN,
                Math.max(share(one.quoted(), b), share(other.quoted(), a)),
                quotedApart(one.quoted(), other.quoted()),
                Math.min(1, a.numbers().shared(b.numbers())),
                a.numbers().contradict(b.numbers()),
                a.denies(b));
    }

    private static double share(Gist part, Gist whole) {
        return part.weight() == 0 ? 0 : part.sharedWeight(whole) / part.weight();
    }

    private static double quotedApart(Gist one, Gist other) {
        float least = Math.min(one.weight(), other.weight());
        return least == 0 ? 0 : 1 - one.sharedWeight(other) / least;
    }

    /** Returns whether a cheap look shows enough of the same to compare the two in full. */
    static boolean isWorthwhile(Said one, Said other) {
        double nearest = nearest(one, other);
        return nearest >= NEAR
                || nearest >= FARTHEST
                        && dice(one.gist().sharedWeight(other.gist()), one.gist(), other.gist()) >= SOME_WORDS;
    }

    private static double nearest(Said one, Said other) {
        List<Meaning> here = one.meanings();
        List<Meaning> there = other.meanings();
        double nearest = -1;
        for (int i = 0; i < here.size(); i++) {
            for (int j = 0; j < there.size(); j++) {
                nearest = Math.max(nearest, here.get(i).cosine(there.get(j)));
            }
        }
        return nearest;
    }

    private static double dice(float shared, Gist one, Gist other) {
        float all = one.weight() + other.weight();
        return all == 0 ? 0 : 2 * shared / all;
    }

    private static double coverage(Said one, Said other) {
        boolean swap = one.meanings().size() > other.meanings().size()
                || one.meanings().size() == other.meanings().size()
                        && one.gist().wordCount() > other.gist().wordCount();
        List<Meaning> shorter = (swap ? other : one).meanings();
        List<Meaning> longer = (swap ? one : other).meanings();
        List<Meaning> parts = shorter.size() > 1 ? shorter.subList(1, shorter.size()) : shorter;
        return parts.stream()
                .mapToDouble(
                        part -> longer.stream().mapToDouble(part::cosine).max().orElse(0))
                .average()
                .orElse(0);
    }

    /** The numbers that {@link SameStatement} weighs, in its order. */
    double[] values() {
        return new double[] {meaning, coverage, words, contained, run, quoted, quotedApart, numbers};
    }
}
