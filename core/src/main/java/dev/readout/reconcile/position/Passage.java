package dev.readout.reconcile.position;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalPosition;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A passage about a position, with what it comes to beside the other articles.
 *
 * @param side the state or body for which the holder acts
 * @param amount what the sum comes to
 * @param due the last day by which it is to be done
 * @param told the day on which it was said, else that of the report
 * @param statements those that carry it
 * @param stems what its words say
 * @param thing what they are about, without the words for its day
 */
record Passage(
        ArticleFacts facts,
        LocalPosition local,
        EntityId holder,
        Optional<String> side,
        List<EntityId> toward,
        Optional<Money> amount,
        Optional<LocalDate> due,
        Optional<LocalDate> told,
        Set<StatementId> statements,
        Set<String> stems,
        Thing thing) {
    Passage {
        Objects.requireNonNull(facts);
        toward = List.copyOf(toward);
        statements = Set.copyOf(statements);
        stems = Set.copyOf(stems);
    }

    ArticleId article() {
        return facts.article().id();
    }

    Evidence at(Span span) {
        return new Evidence(article(), span);
    }

    /** Returns the same for all that stand to any other passage as this one does. */
    List<Object> likeness() {
        return List.of(
                article(),
                holder,
                side,
                local.kind(),
                local.polarity(),
                local.condition().isPresent(),
                amount,
                due,
                told,
                statements,
                stems,
                thing);
    }

    boolean isOf(Passage other) {
        return holder.equals(other.holder) || side.isPresent() && side.equals(other.side);
    }
}
