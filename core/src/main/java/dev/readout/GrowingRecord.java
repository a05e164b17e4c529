package dev.readout;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.Reconciler;
import dev.readout.record.Confirmations;
import dev.readout.record.ReadoutRecord;
import dev.readout.review.Corrections;
import dev.readout.review.Guidance;
import dev.readout.review.Reviews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record of articles of which there are more and more: what was brought together the last time is kept, and only
 * new articles are added to it. Where one is gone or has other facts, and where people decided something meanwhile, all are
 * brought together anew, but for what was found out of pairs that this leaves as they are.
 *
 * <p>It returns what {@link Readout#record} returns, byte for byte in its JSON. It holds the facts of all articles in
 * memory. For one thread.
 */
public final class GrowingRecord {
    private Reconciler reconciler = new Reconciler();
    private Map<ArticleId, ArticleFacts> held = new HashMap<>();
    private Guidance guidance = Guidance.NONE;
    private Reviews decided = Reviews.NONE;

    /** Returns the record of all these articles; the same for any order of them. */
    public ReadoutRecord of(Collection<ArticleFacts> articles) {
        return of(articles, Reviews.NONE);
    }

    /**
     * Returns the record of all these articles as people's decisions leave it; the same for any order of the articles.
     *
     * @param reviews all decisions, undone ones too
     */
    public ReadoutRecord of(Collection<ArticleFacts> articles, Reviews reviews) {
        // Where this fails halfway there is nothing to go on from: the next time begins anew.
        Reconciler growing = reconciler;
        Map<ArticleId, ArticleFacts> known = held;
        reconciler = new Reconciler();
        held = new HashMap<>();
        List<ArticleFacts> corrected = Corrections.of(articles, reviews);
        if (!decided.equals(reviews) || !stillThere(known, corrected)) {
            guidance = Guidance.of(corrected, reviews);
            Reconciler anew = new Reconciler(guidance, growing);
            Map<ArticleId, ArticleFacts> before = known;
            // What is the same as before is the same object again, and compared at once.
            Map<Boolean, List<ArticleFacts>> byMemory = corrected.stream()
                    .map(facts -> Optional.ofNullable(before.get(facts.article().id()))
                            .filter(facts::equals)
                            .orElse(facts))
                    .collect(Collectors.partitioningBy(anew::remembers));
            corrected = Stream.of(true, false)
                    .flatMap(remembered -> Objects.requireNonNull(byMemory.get(remembered)).stream())
                    .toList();
            growing = anew;
            known = new HashMap<>();
        }
        decided = Reviews.NONE;
        for (ArticleFacts facts : corrected) {
            if (known.putIfAbsent(facts.article().id(), facts) == null) {
                growing.add(facts);
            }
        }
        ReadoutRecord record = Confirmations.of(Readout.record(corrected, growing.reconciliation()), reviews);
        reconciler = growing;
        held = known;
        decided = reviews;
        return record;
    }

    private boolean stillThere(Map<ArticleId, ArticleFacts> known, Collection<ArticleFacts> articles) {
        long same = articles.stream()
                .filter(facts -> facts.equals(known.get(facts.article().id())))
                .count();
        // What was decided of an article that is new has not been found in it yet.
        return same == known.size()
                && articles.stream()
                        .map(facts -> facts.article().id())
                        .noneMatch(id -> guidance.concerns(id) && !known.containsKey(id));
    }
}
