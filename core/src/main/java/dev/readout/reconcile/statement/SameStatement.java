package dev.readout.reconcile.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides how likely two attributions carry one statement, speakers left aside: a logistic regression over
 * {@link Comparison}, and reasons for which two cannot be one whatever they share.
 *
 * <p>Pure. The weights were fitted with {@code bench.jar pairs}, that of numbers was lowered by hand; see
 * docs/decisions/statement-links.md.
 */
final class SameStatement {
    private static final double[] WEIGHTS = {2.6, 1.6, 2.1, 1.3, 2.9, 1.1, -2.1, 1.2};
    private static final double BIAS = -4.5;
    /** The same thing said again after this many days is said on another occasion. */
    private static final int LONGEST_OCCASION = 4;
    /** "Had said" means what was said of late; in a year the same can have been said again. */
    private static final int LONGEST_MEMORY = 60;
    /** Of the quotations themselves no more than this share may differ. */
    private static final double QUOTED_APART = 0.25;
    /** From this share of words on, an opposite or a denial is about the same thing. */
    private static final double SAME_SUBJECT = 0.35;
    /** So many words in a row, in quotation marks in both, come from one utterance, whatever verb stands before them. */
    private static final double LONG_RUN = 7.0 / 12;
    /** From this share of words on, names that are others, or in another order, make it another thing: who pays whom. */
    private static final double SAME_BUT_FOR_NAMES = 0.65;
    /** "Yes" twice is twice said. */
    private static final int FEWEST_STEMS = 2;

    private SameStatement() {}

    /**
     * What came of weighing two attributions.
     *
     * @param score 0 to 1
     * @param apart why they cannot be one, if so
     * @param quoted whether both put the same long stretch of words in quotation marks: such words are from one occasion
     */
    record Verdict(double score, Optional<String> apart, boolean quoted) {}

    static Verdict of(Said one, Said other) {
        Comparison comparison = Comparison.of(one, other);
        boolean quoted = quoteTheSame(one, other, comparison);
        return new Verdict(score(comparison), apart(one, other, comparison, quoted), quoted);
    }

    static double score(Comparison comparison) {
        double[] values = comparison.values();
        double sum = BIAS;
        for (int i = 0; i < values.length; i++) {
            sum += WEIGHTS[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The cheap reasons first: of a remark that hundreds carry every pair is asked. */
    private static Optional<String> apart(Said one, Said other, Comparison comparison, boolean quoted) {
        if (!quoted && one.act() != other.act()) {
            return Optional.of("one is another kind of utterance: asked, denied, ordered or only thought");
        }
        if (revised(one, other) && comparison.words() >= SAME_BUT_FOR_NAMES) {
            // A later version of one article that prints another number, name or verb there has corrected itself.
            return daysApart(one, other);
        }
        if (comparison.numbersApart()) {
            return Optional.of("other numbers");
        }
        if (one.gist().sameWords(other.gist()) || quoted && one.wholeInMarks() && other.wholeInMarks()) {
            return daysApart(one, other);
        }
        if (one.gist().question() != other.gist().question() && (!quoted || comparison.words() >= SAME_BUT_FOR_NAMES)) {
            return Optional.of("one is a question");
        }
        if (comparison.words() >= SAME_BUT_FOR_NAMES && Substitution.in(one, other)) {
            return Optional.of("the same words but for one");
        }
        if (quoted) {
            return daysApart(one, other);
        }
        if (Math.min(one.gist().stemCount(), other.gist().stemCount()) < FEWEST_STEMS) {
            return Optional.of("too short to tell");
        }
        if (comparison.denied()) {
            return Optional.of("one denies what the other affirms");
        }
        if (comparison.words() >= SAME_SUBJECT && one.gist().opposes(other.gist())) {
            return Optional.of("opposite words");
        }
        if (comparison.words() >= SAME_BUT_FOR_NAMES && one.gist().turnsNames(other.gist())) {
            return Optional.of("the same names the other way round");
        }
        if (comparison.words() >= SAME_SUBJECT
                && one.happened() != other.happened()
                && (one.possible() || other.possible())) {
            return Optional.of("one has happened, the other may");
        }
        return daysApart(one, other);
    }

    private static Optional<String> daysApart(Said one, Said other) {
        Optional<LocalDate> day = one.attribution().said();
        Optional<LocalDate> otherDay = other.attribution().said();
        if (day.isPresent() && otherDay.isPresent() && !day.equals(otherDay)) {
            return Optional.of("said on another day");
        }
        boolean again = one.restated() != other.restated() && !one.published().equals(other.published());
        return again ? Optional.of("one says it again") : Optional.empty();
    }

    private static boolean quoteTheSame(Said one, Said other, Comparison comparison) {
        return comparison.run() >= LONG_RUN
                && one.quoted().weight() > 0
                && other.quoted().weight() > 0
                && comparison.quotedApart() < QUOTED_APART;
    }

    /**
     * Whether the two may be of one occasion: said, or else published, within days of each other, or versions of one
     * address.
     */
    static boolean sameOccasion(Said one, Said other) {
        return revised(one, other) || daysBetween(one, other) <= LONGEST_OCCASION;
    }

    /** Whether the two stand in versions of one article. */
    static boolean revised(Said one, Said other) {
        Optional<String> url = one.facts().article().url();
        return url.isPresent()
                && url.equals(other.facts().article().url())
                && !one.article().equals(other.article());
    }

    /** Whether the later of the two looks back at what was said of late: "had told". */
    static boolean looksBack(Said one, Said other) {
        boolean otherIsLater = one.published().isPresent()
                && other.published().isPresent()
                && one.published().get().isBefore(other.published().get());
        return (otherIsLater ? other : one).retold() && daysBetween(one, other) <= LONGEST_MEMORY;
    }

    private static long daysBetween(Said one, Said other) {
        Optional<LocalDate> day = one.attribution().said().or(one::published);
        Optional<LocalDate> otherDay = other.attribution().said().or(other::published);
        return day.isEmpty() || otherDay.isEmpty() ? 0 : Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get()));
    }

    /** Days after which no report looks back at what was said. */
    static int longestMemory() {
        return LONGEST_MEMORY;
    }

    static int longestOccasion() {
        return LONGEST_OCCASION;
    }
}
