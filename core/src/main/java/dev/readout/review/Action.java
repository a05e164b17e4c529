package dev.readout.review;

import dev.readout.article.ArticleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person decided. Immutable; each is checked when it is made, and throws {@link IllegalArgumentException} with a
 * sentence for people when it makes no sense.
 */
public sealed interface Action {
    /** One decision names no more places than this; a name in more reports is told by those that print it first. */
    int MOST = 5000;

    /** Returns all that it points at. */
    List<Handle> handles();

    /** Returns the reports that it points into. */
    default Set<ArticleId> articles() {
        return handles().stream().map(Handle::article).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns what is left of it without some reports; nothing where that decides nothing. */
    default Optional<Action> without(Set<ArticleId> reports) {
        return switch (this) {
            case Together together -> {
                List<Handle> these = outside(reports, together.these());
                yield these.size() < 2 ? Optional.empty() : Optional.of(new Together(together.relation(), these));
            }
            case Apart apart -> {
                List<Handle> these = outside(reports, apart.these());
                List<Handle> those = outside(reports, apart.those());
                yield these.isEmpty() || those.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Apart(apart.relation(), these, those));
            }
            case NotAnEncounter not -> {
                List<Handle> passages = outside(reports, not.passages());
                yield passages.isEmpty() ? Optional.empty() : Optional.of(new NotAnEncounter(passages));
            }
            case Speaker any -> whole(reports);
            case SetField any -> whole(reports);
            case Confirmed any -> whole(reports);
            case Undo any -> Optional.of(this);
        };
    }

    private Optional<Action> whole(Set<ArticleId> reports) {
        return articles().stream().anyMatch(reports::contains) ? Optional.empty() : Optional.of(this);
    }

    private static List<Handle> outside(Set<ArticleId> reports, List<Handle> handles) {
        return handles.stream()
                .filter(handle -> !reports.contains(handle.article()))
                .toList();
    }

    /** What may be one or not. */
    enum Relation {
        /** Pointed at by mentions. */
        ENTITY,
        /** Pointed at by attributions. */
        STATEMENT,
        /** Pointed at by the words of passages. */
        ENCOUNTER;

        private boolean takes(Handle handle) {
            return switch (handle) {
                case Handle.Saying saying -> this == STATEMENT;
                case Handle.Words words -> this != STATEMENT;
            };
        }
    }

    /**
     * All of these are one.
     *
     * @param these two at least
     */
    record Together(Relation relation, List<Handle> these) implements Action {
        public Together {
            these = checked(relation, these);
            if (these.size() < 2) {
                throw new IllegalArgumentException("two at least can be one");
            }
        }

        @Override
        public List<Handle> handles() {
            return these;
        }
    }

    /** None of these is one with any of those. */
    record Apart(Relation relation, List<Handle> these, List<Handle> those) implements Action {
        public Apart {
            these = checked(relation, these);
            those = checked(relation, those);
            if (these.isEmpty() || those.isEmpty()) {
                throw new IllegalArgumentException("there is something on both sides of what is kept apart");
            }
            if (these.stream().anyMatch(new HashSet<>(those)::contains)) {
                throw new IllegalArgumentException("nothing can be kept apart from itself");
            }
        }

        @Override
        public List<Handle> handles() {
            return Stream.concat(these.stream(), those.stream()).toList();
        }
    }

    /**
     * Who said something.
     *
     * @param speaker words of the same report that name him; empty where nobody is named
     */
    record Speaker(Handle.Saying attribution, Optional<Handle.Words> speaker) implements Action {
        public Speaker {
            Objects.requireNonNull(attribution);
            Objects.requireNonNull(speaker);
            if (speaker.isPresent() && !speaker.get().article().equals(attribution.article())) {
                throw new IllegalArgumentException("a speaker is named by words of the same report");
            }
        }

        @Override
        public List<Handle> handles() {
            return Stream.<Handle>concat(Stream.of(attribution), speaker.stream())
                    .toList();
        }
    }

    /** These passages tell of no encounter. */
    record NotAnEncounter(List<Handle> passages) implements Action {
        public NotAnEncounter {
            passages = checked(Relation.ENCOUNTER, passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("no passage is named");
            }
        }

        @Override
        public List<Handle> handles() {
            return passages;
        }
    }

    /**
     * What a field is.
     *
     * @param subject an attribution, or a passage that tells of an encounter
     */
    record SetField(Handle subject, ReviewedField field, Value value) implements Action {
        public SetField {
            boolean attribution = subject instanceof Handle.Saying;
            if (attribution != (field.subject() == ReviewedField.Subject.ATTRIBUTION)) {
                throw new IllegalArgumentException(field.word() + " is a field of an "
                        + (attribution ? "encounter, not of an attribution" : "attribution, not of an encounter"));
            }
            switch (value) {
                case Value.Stated stated -> field.check(stated.text());
                case Value.Named named -> {
                    if (!field.isNamed()) {
                        throw new IllegalArgumentException(field.word() + " is not named by words of a report");
                    }
                }
            }
        }

        @Override
        public List<Handle> handles() {
            return switch (value) {
                case Value.Stated stated -> List.of(subject);
                case Value.Named named -> List.of(subject, named.words());
            };
        }
    }

    /** What a field is set to. */
    sealed interface Value {
        /** A word, day or length of time, as the field has it in JSON. */
        record Stated(String text) implements Value {
            public Stated {
                Objects.requireNonNull(text);
            }
        }

        /** Whatever words of a report name. */
        record Named(Handle.Words words) implements Value {
            public Named {
                Objects.requireNonNull(words);
            }
        }
    }

    /**
     * A person has checked an entry, as it was then.
     *
     * @param of the list that the entry is in, as {@code readout-record/1} calls it
     * @param at one place that it rests on
     * @param sha256 of what it rests on and says; see {@code dev.readout.record.Confirmations}
     */
    record Confirmed(String of, Handle at, String sha256) implements Action {
        private static final List<String> CONFIRMED =
                List.of("entities", "attributions", "statements", "claims", "encounters", "positions");

        public Confirmed {
            Objects.requireNonNull(at);
            if (!CONFIRMED.contains(of)) {
                throw new IllegalArgumentException(
                        "nobody checks " + of + "; what can be checked is one of " + String.join(", ", CONFIRMED));
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not the SHA-256 of an entry");
            }
        }

        @Override
        public List<Handle> handles() {
            return List.of(at);
        }
    }

    /**
     * An earlier decision is in force no more.
     *
     * @param review its number; where that was itself an undoing, what that had undone is in force again
     */
    record Undo(long review) implements Action {
        @Override
        public List<Handle> handles() {
            return List.of();
        }
    }

    private static List<Handle> checked(Relation relation, List<Handle> handles) {
        List<Handle> once = new ArrayList<>(new LinkedHashSet<>(handles));
        if (once.size() > MOST) {
            throw new IllegalArgumentException("a decision names " + MOST + " places at most");
        }
        if (!once.stream().allMatch(relation::takes)) {
            throw new IllegalArgumentException(
                    relation == Relation.STATEMENT
                            ? "statements are pointed at by attributions"
                            : "people and encounters are pointed at by words of reports");
        }
        return List.copyOf(once);
    }
}
