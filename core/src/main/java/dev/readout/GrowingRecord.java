package dev.readout;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.Reconciler;
import dev.readout.record.ReadoutRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The record of articles of which there are more and more: what was brought together the last time is kept, and only
 * new articles are added to it. Where one is gone or has other facts, all are brought together anew.
 *
 * <p>It returns what {@link Readout#record} returns, byte for byte in its JSON. It holds the facts of all articles in
 * memory. For one thread.
 */
public final class GrowingRecord {
    private Reconciler reconciler = new Reconciler();
    private Map<ArticleId, ArticleFacts> held = new HashMap<>();

    /** Returns the record of all these articles; the same for any order of them. */
    public ReadoutRecord of(Collection<ArticleFacts> articles) {
        // Where this fails halfway there is nothing to go on from: the next time begins anew.
        Reconciler growing = reconciler;
        Map<ArticleId, ArticleFacts> known = held;
        reconciler = new Reconciler();
        held = new HashMap<>();
        if (!stillThere(known, articles)) {
            growing = new Reconciler();
            known = new HashMap<>();
        }
        for (ArticleFacts facts : articles) {
            if (known.putIfAbsent(facts.article().id(), facts) == null) {
                growing.add(facts);
            }
        }
        ReadoutRecord record = Readout.record(articles, growing.reconciliation());
        reconciler = growing;
        held = known;
        return record;
    }

    private static boolean stillThere(Map<ArticleId, ArticleFacts> known, Collection<ArticleFacts> articles) {
        long same = articles.stream()
                .filter(facts -> facts.equals(known.get(facts.article().id())))
                .count();
        return same == known.size();
    }
}
