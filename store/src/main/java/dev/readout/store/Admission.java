package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.read.Hints;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
     */
    static Outcome decide(
            Article article,
            Hints hints,
            String fingerprint,
            Optional<Kept> sameBytes,
            Supplier<Optional<Article>> sameWords,
            boolean addressKnown) {
        if (sameBytes.isPresent()) {
            Kept kept = sameBytes.get();
            return kept.hints().equals(hints) && kept.fingerprint().equals(fingerprint)
                    ? Outcome.UNCHANGED
                    : Outcome.UPDATED;
        }
        Optional<Article> there = sameWords.get();
        if (there.isPresent()) {
            return saysMore(article, hints, there.get()) ? Outcome.UPDATED : Outcome.UNCHANGED;
        }
        return addressKnown ? Outcome.REVISION : Outcome.ADDED;
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
