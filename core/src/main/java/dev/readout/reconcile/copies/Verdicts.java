package dev.readout.reconcile.copies;

import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.extract.Decision;
import dev.readout.reconcile.copies.Copy.Extent;
import java.util.Optional;

/** Puts what was found into words and a score. */
final class Verdicts {
    private static final Maker MAKER = new Maker("rules/copies", "1");

    private Verdicts() {}

    static Copy credited(ArticleId article, Credit credit) {
        boolean whole = credit.extent() == Extent.WHOLE;
        return new Copy(
                article,
                Optional.empty(),
                true,
                Optional.of(credit.text()),
                credit.extent(),
                Optional.empty(),
                whole ? "credited to " + source(credit) : "credited in part to " + source(credit),
                new Decision(MAKER, whole ? 0.9 : 0.8));
    }

    static Copy shared(
            ArticleId article, ArticleId root, boolean originalKnown, Optional<Credit> credit, Likeness likeness) {
        boolean whole = likeness.isWhole();
        String reason = likeness.words() + " of its " + likeness.own() + " own words stand there, in " + likeness.runs()
                + (likeness.runs() == 1 ? " run" : " runs");
        // The more words of prose, the less can chance or a common source have to do with it.
        double score = 1 - 0.5 * Math.exp(-likeness.words() / 100.0);
        return new Copy(
                article,
                Optional.of(root),
                originalKnown,
                credit.map(Credit::text),
                whole ? Extent.WHOLE : Extent.PART,
                Optional.of(rounded(likeness.share())),
                credit.map(each -> reason + "; credited to " + source(each)).orElse(reason),
                new Decision(MAKER, rounded(score)));
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private static String source(Credit credit) {
        return credit.agency().isPresent() || credit.extent() == Extent.WHOLE ? "a news agency" : "wire services";
    }
}
