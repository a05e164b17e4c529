package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.history.JournalLine;
import dev.readout.read.Hints;
import java.util.List;
import java.util.Optional;

/**
 * Decides what an article that arrives does to what is there: the one rule of all stores.
 *
 * <p>Pure, so that every store asks it inside its own transaction.
 */
final class Admission {
    private Admission() {}

    /**
     * Decides.
     *
     * @param article what arrives
     * @param hints what the user says of it
     * @param fingerprint of what made its facts
     * @param sameBytes what is kept of its very bytes
     * @param sameWords the kept article of the same id, from whichever bytes
     * @param addressKnown whether an article of its address is there
     * @param forgotten whether its id or its bytes were forgotten
     */
    static Outcome decide(
            Article article,
            Hints hints,
            String fingerprint,
            Optional<Kept> sameBytes,
            Optional<Article> sameWords,
            boolean addressKnown,
            boolean forgotten) {
        if (forgotten) {
            return Outcome.FORGOTTEN;
        }
        if (sameBytes.isPresent()) {
            Kept kept = sameBytes.get();
            return kept.hints().equals(hints) && kept.fingerprint().equals(fingerprint)
                    ? Outcome.UNCHANGED
                    : Outcome.UPDATED;
        }
        if (sameWords.isPresent()) {
            return saysMore(article, hints, sameWords.get()) ? Outcome.UPDATED : Outcome.UNCHANGED;
        }
        return addressKnown ? Outcome.REVISION : Outcome.ADDED;
    }

    /**
     * Returns what the journal calls it; empty where nothing was done.
     *
     * @param outcome what came of an article
     * @param hints what the user says of it
     * @param sameBytes what was kept of its very bytes before
     */
    static Optional<JournalLine.Deed> deed(Outcome outcome, Hints hints, Optional<Kept> sameBytes) {
        return switch (outcome) {
            case ADDED -> Optional.of(JournalLine.Deed.ADDED);
            case REVISION -> Optional.of(JournalLine.Deed.REVISED);
            case UPDATED ->
                Optional.of(
                        sameBytes.filter(kept -> kept.hints().equals(hints)).isPresent()
                                ? JournalLine.Deed.REREAD
                                : JournalLine.Deed.UPDATED);
            case UNCHANGED, FORGOTTEN -> Optional.empty();
        };
    }

    /**
     * Returns whether an article tells of itself what was not known: a user's word of it that is another one, or
     * something more and nothing less. Requiring both keeps two pages of one article from replacing each other for ever.
     */
    private static boolean saysMore(Article article, Hints hints, Article there) {
        return contradicts(hints, there) || (!lost(said(there), said(article)) && lost(said(article), said(there)));
    }

    private static boolean contradicts(Hints hints, Article there) {
        Optional<PrintedTime> published = hints.published();
        Optional<String> outlet = hints.outlet();
        return (published.isPresent() && !published.equals(there.published()))
                || (outlet.isPresent() && !outlet.equals(there.outlet()));
    }

    /** Returns whether something that one says is missing from the other. */
    private static boolean lost(List<Boolean> one, List<Boolean> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) && !other.get(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<Boolean> said(Article article) {
        return List.of(
                article.url().isPresent(),
                article.outlet().isPresent(),
                article.title().isPresent(),
                article.byline().isPresent(),
                article.dateline().isPresent(),
                article.language().isPresent(),
                article.published().isPresent(),
                article.modified().isPresent());
    }
}
