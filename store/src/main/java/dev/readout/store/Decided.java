package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.history.JournalLine;
import dev.readout.record.ReviewJson;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What decisions of people are in a journal: the one rule of all stores. */
final class Decided {
    private Decided() {}

    /** Returns what stands for a decision where otherwise a capture does. */
    static String sha256(Action action) {
        return Hash.sha256(ReviewJson.write(action));
    }

    /**
     * Returns the line of a decision.
     *
     * @param on the articles on which it bears
     */
    static JournalLine line(Review review, Set<ArticleId> on) {
        return new JournalLine(
                review.number(),
                review.at(),
                JournalLine.Deed.REVIEWED,
                on.iterator().next(),
                sha256(review.action()),
                review.reason(),
                Optional.of(review.by()));
    }

    /** Returns a line as it is once only these decisions are left. */
    static JournalLine line(JournalLine line, Reviews left) {
        if (line.deed() != JournalLine.Deed.REVIEWED) {
            return line;
        }
        Optional<Review> review = left.review(line.number());
        return new JournalLine(
                line.number(),
                line.at(),
                line.deed(),
                line.article(),
                review.map(Review::action).map(Decided::sha256).orElse(line.sha256()),
                review.flatMap(Review::reason),
                review.map(Review::by));
    }

    /** Returns on which articles decisions bear, by what stands for them in the journal. */
    static Map<String, Set<ArticleId>> articles(Reviews reviews) {
        Map<String, Set<ArticleId>> articles = new HashMap<>();
        reviews.all()
                .forEach(review -> articles.computeIfAbsent(sha256(review.action()), sha256 -> new HashSet<>())
                        .addAll(reviews.articles(review.action())));
        return articles;
    }
}
