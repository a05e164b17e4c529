package dev.readout.reconcile;

import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that reports give for a field, with the words that give it.
 *
 * @param value what it comes to
 * @param evidence the words, in order of publication
 * @param because how the words came to the value where that takes reasoning: "Monday → 2025-08-18: weekday of publication"
 * @param origins who can know it by themselves, those that count first; none where nobody asked
 * @param by the person who set it; empty where reports give it
 */
public record FieldValue(
        Value value, List<Evidence> evidence, Optional<String> because, List<Origin> origins, Optional<Decision> by) {
    public FieldValue {
        Objects.requireNonNull(by);
        Objects.requireNonNull(value);
        Objects.requireNonNull(because);
        evidence = List.copyOf(evidence);
        origins = List.copyOf(origins);
        if (evidence.isEmpty() && by.isEmpty()) {
            throw new IllegalArgumentException("a value that no report gives");
        }
    }

    /** Makes one that reports give. */
    public FieldValue(Value value, List<Evidence> evidence, Optional<String> because, List<Origin> origins) {
        this(value, evidence, because, origins, Optional.empty());
    }

    /** What a field can hold. As text it is what the record's JSON holds. */
    public sealed interface Value {}

    /** Somebody or some place that the record knows. */
    public record Who(EntityId entity) implements Value {
        public Who {
            Objects.requireNonNull(entity);
        }

        @Override
        public String toString() {
            return entity.value();
        }
    }

    /** Days. */
    public record Day(When when) implements Value {
        public Day {
            Objects.requireNonNull(when);
        }

        @Override
        public String toString() {
            return when.toString();
        }
    }

    /** A length of time. */
    public record Length(Duration duration) implements Value {
        public Length {
            Objects.requireNonNull(duration);
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Words as printed: a place that is no entity, a number, a sum. */
    public record Printed(String text) implements Value {
        public Printed {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What kind of encounter it is. */
    public record OfKind(EncounterKind kind) implements Value {
        public OfKind {
            Objects.requireNonNull(kind);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it took place. */
    public record OfStatus(EncounterStatus status) implements Value {
        public OfStatus {
            Objects.requireNonNull(status);
        }

        @Override
        public String toString() {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }
}
