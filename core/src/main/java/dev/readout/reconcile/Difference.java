package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import java.util.List;
import java.util.Objects;

/**
 * Reports give values that cannot all be true.
 *
 * @param subject what of
 * @param field which
 * @param values two or more, the best attested first
 */
public record Difference(Subject subject, Field field, List<FieldValue> values) {
    public Difference {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(field);
        values = List.copyOf(values);
        values.forEach(field::check);
        if (values.size() < 2) {
            throw new IllegalArgumentException("one value differs from none");
        }
    }

    /** What reports differ on. */
    public sealed interface Subject {
        /** Returns the id of the record's entry. */
        String id();
    }

    /** An encounter's field. */
    public record OfEncounter(EncounterId encounter) implements Subject {
        public OfEncounter {
            Objects.requireNonNull(encounter);
        }

        @Override
        public String id() {
            return encounter.value();
        }
    }

    /** What a statement says, against what others say of the same. */
    public record OfStatement(StatementId statement) implements Subject {
        public OfStatement {
            Objects.requireNonNull(statement);
        }

        @Override
        public String id() {
            return statement.value();
        }
    }

    /** What an article says itself, against what others say of the same. */
    public record OfArticle(ArticleId article) implements Subject {
        public OfArticle {
            Objects.requireNonNull(article);
        }

        @Override
        public String id() {
            return article.value();
        }
    }
}
