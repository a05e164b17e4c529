package dev.readout.reconcile;

import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the facts of many articles together.
 *
 * <p>Thread-safe and pure: the same facts in any order give the same result.
 */
public final class Reconciler {
    /** Returns the entities, attributions and statements of all articles together. */
    public Reconciliation reconcile(Collection<ArticleFacts> articles) {
        List<ArticleFacts> ordered = articles.stream()
                .sorted(Comparator.comparing(ArticleFacts::article, Article.BY_PUBLICATION))
                .toList();
        EntityReconciler.Result entities = new EntityReconciler(ordered).reconcile();
        StatementReconciler.Result statements = new StatementReconciler(ordered, entities.mapping()).reconcile();
        List<Undecided> undecided = Stream.concat(entities.undecided().stream(), statements.undecided().stream())
                .sorted(Comparator.comparingDouble(Undecided::score)
                        .reversed()
                        .thenComparing(Undecided::a)
                        .thenComparing(Undecided::b))
                .toList();
        return new Reconciliation(entities.entities(), statements.attributions(), statements.statements(), undecided);
    }
}
