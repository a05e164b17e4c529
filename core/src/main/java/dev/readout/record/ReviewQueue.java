package dev.readout.record;

import dev.readout.extract.Decision;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.Undecided;
import dev.readout.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person had best look at: the decisions of a record that were the least certain, those first. What a person has
 * decided or checked is not among them.
 *
 * <p>Pure.
 */
public final class ReviewQueue {
    /** From these scores on the rules call two one; see docs/decisions/statement-links.md and who-is-who-by-usages.md. */
    private static final double SAME_STATEMENT = 0.65;

    private static final double EVEN = 0.5;

    private static final Comparator<Item> LEAST_CERTAIN_FIRST = Comparator.comparingDouble(Item::certainty)
            .thenComparing(Item::question)
            .thenComparing(item -> item.entries().getFirst())
            .thenComparing(item -> item.entries().getLast());

    private ReviewQueue() {}

    /** What is asked. */
    public enum Question {
        /** Are the two, which were kept apart, one person, body or place? */
        SAME_ENTITY,
        SAME_STATEMENT,
        SAME_ENCOUNTER,
        /** Is it one person, body or place that several reports name? */
        ONE_ENTITY,
        ONE_STATEMENT,
        ONE_ENCOUNTER,
        /** Does the report say that this was said, and by whom? */
        ATTRIBUTION
    }

    /**
     * One question.
     *
     * @param entries the two that may be one, or the one that is asked about
     * @param score how sure the decision was, 0 to 1
     * @param certainty how far that is from where it would have been another one, 0 to 1
     * @param reason why two were kept apart
     */
    public record Item(
            Question question, List<EntryKey> entries, double score, double certainty, Optional<String> reason) {
        public Item {
            Objects.requireNonNull(question);
            Objects.requireNonNull(reason);
            entries = List.copyOf(entries);
        }
    }

    /** Returns the questions of a record, in an order that follows from what stands in it. */
    public static List<Item> of(ReadoutRecord record) {
        List<Item> items = new ArrayList<>();
        for (Undecided link : record.undecided()) {
            EntryKind kind = switch (link.relation()) {
                case SAME_ENTITY -> EntryKind.ENTITY;
                case SAME_STATEMENT -> EntryKind.STATEMENT;
                case SAME_ENCOUNTER -> EntryKind.ENCOUNTER;
            };
            Question question = switch (link.relation()) {
                case SAME_ENTITY -> Question.SAME_ENTITY;
                case SAME_STATEMENT -> Question.SAME_STATEMENT;
                case SAME_ENCOUNTER -> Question.SAME_ENCOUNTER;
            };
            items.add(item(
                    question,
                    List.of(new EntryKey(kind, link.a()), new EntryKey(kind, link.b())),
                    link.score(),
                    Optional.of(link.reason())));
        }
        for (Entity entity : record.entities()) {
            boolean several = entity.mentions().stream()
                            .map(EntityMention::at)
                            .map(Evidence::article)
                            .distinct()
                            .limit(2)
                            .count()
                    > 1;
            if (several) {
                made(Question.ONE_ENTITY, EntryKind.ENTITY, entity.id().value(), entity.by(), items);
            }
        }
        for (Statement statement : record.statements()) {
            if (statement.attributions().size() > 1) {
                made(Question.ONE_STATEMENT, EntryKind.STATEMENT, statement.id().value(), statement.by(), items);
            }
        }
        for (Encounter encounter : record.encounters()) {
            made(Question.ONE_ENCOUNTER, EntryKind.ENCOUNTER, encounter.id().value(), encounter.by(), items);
        }
        record.attributions()
                .forEach(attribution -> made(
                        Question.ATTRIBUTION,
                        EntryKind.ATTRIBUTION,
                        attribution.id().value(),
                        attribution.by(),
                        items));
        items.sort(LEAST_CERTAIN_FIRST);
        return List.copyOf(items);
    }

    private static void made(Question question, EntryKind kind, String id, Decision by, List<Item> items) {
        if (by.reviewed().isEmpty() && Review.reviewer(by).isEmpty()) {
            items.add(item(question, List.of(new EntryKey(kind, id)), by.score(), Optional.empty()));
        }
    }

    private static Item item(Question question, List<EntryKey> entries, double score, Optional<String> reason) {
        double threshold =
                question == Question.SAME_STATEMENT || question == Question.ONE_STATEMENT ? SAME_STATEMENT : EVEN;
        return new Item(question, entries, score, Math.abs(score - threshold), reason);
    }
}
