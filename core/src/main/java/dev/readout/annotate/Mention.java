package dev.readout.annotate;

import dev.readout.article.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that stand for a person, a body, a place, a group or a named event.
 *
 * @param span the words: a name without its title, or the whole of a description
 * @param kind what is meant
 * @param form how it is said
 * @param title the title or role in front of a name ("Russian President"), or in apposition after it
 */
public record Mention(Span span, Kind kind, Form form, Optional<Span> title) {
    public Mention {
        Objects.requireNonNull(span);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(form);
        Objects.requireNonNull(title);
    }

    /** Returns the words with the title, where there is one. */
    public Span withTitle() {
        return title.map(span::union).orElse(span);
    }

    /** What can be mentioned. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        PLACE,
        /** Several people or bodies together: "both leaders", "two diplomats". */
        GROUP,
        /** An event that has a name: "the Lake Accords", a summit under its own name. */
        EVENT
    }

    /** How it can be said. */
    public enum Form {
        /** A proper name: "Merz", "the Kremlin". */
        NAME,
        /** A description: "the German leader", "a Kremlin aide". */
        DESCRIPTION,
        /** A pronoun: "he", "who". */
        PRONOUN
    }
}
