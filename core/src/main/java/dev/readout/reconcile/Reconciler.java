package dev.readout.reconcile;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.name.Spelling;
import dev.readout.reconcile.statement.Speakers;
import dev.readout.reconcile.statement.StatementIndex;
import dev.readout.reconcile.statement.Statements;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        EntityIndex who = new EntityIndex();
        ordered.forEach(who::add);
        Entities entities = who.result();
        StatementIndex index = new StatementIndex(new Named(entities.mapping()));
        ordered.forEach(facts -> index.add(facts, List.of()));
        Statements statements = index.statements(
                article -> Objects.requireNonNull(entities.mapping().get(article)));
        List<Undecided> undecided = Stream.concat(entities.undecided().stream(), statements.undecided().stream())
                .sorted(Comparator.comparingDouble(Undecided::score)
                        .reversed()
                        .thenComparing(Undecided::a)
                        .thenComparing(Undecided::b))
                .toList();
        return new Reconciliation(entities.entities(), statements.attributions(), statements.statements(), undecided);
    }

    /** Speakers by the entities that they became. */
    private record Named(Map<ArticleId, List<EntityId>> entities) implements Speakers {
        private static final Set<String> FILLERS =
                Set.of("a", "an", "the", "unnamed", "anonymous", "of", "from", "in", "for", "at", "with", "who", "one");

        @Override
        public Relation between(
                ArticleFacts facts, LocalAttribution one, ArticleFacts otherFacts, LocalAttribution other) {
            if (one.speaker().isEmpty() || other.speaker().isEmpty()) {
                return Relation.UNKNOWN;
            }
            LocalEntity speaker = facts.entities().get(one.speaker().get());
            LocalEntity otherSpeaker = otherFacts.entities().get(other.speaker().get());
            if (id(facts, speaker).equals(id(otherFacts, otherSpeaker))) {
                return Relation.SAME;
            }
            if (speaker.named() && otherSpeaker.named()) {
                return Relation.DIFFERENT;
            }
            return speaker.named() || otherSpeaker.named() ? Relation.DIFFERENT : unnamed(speaker, otherSpeaker);
        }

        private static Relation unnamed(LocalEntity one, LocalEntity other) {
            Set<String> words = described(one);
            Set<String> otherWords = described(other);
            if (words.equals(otherWords)) {
                return Relation.ALIKE;
            }
            return words.containsAll(otherWords) || otherWords.containsAll(words)
                    ? Relation.UNKNOWN
                    : Relation.DIFFERENT;
        }

        /** "Two unnamed officials from Lissand" are "two Lissand officials". */
        private static Set<String> described(LocalEntity entity) {
            Set<String> words = new HashSet<>(Spelling.words(entity.name()));
            words.removeAll(FILLERS);
            return words;
        }

        private EntityId id(ArticleFacts facts, LocalEntity entity) {
            return Objects.requireNonNull(entities.get(facts.article().id())).get(entity.id());
        }
    }
}
