package dev.readout.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What the relative words of a text are counted from: "yesterday" is the day before.
 *
 * @param day the day
 * @param instant the instant, where it is known that exactly
 * @param source where the day is taken from
 * @param because why, in plain words
 */
public record Anchor(LocalDate day, Optional<OffsetDateTime> instant, Source source, String because) {
    public Anchor {
        Objects.requireNonNull(day);
        Objects.requireNonNull(instant);
        Objects.requireNonNull(source);
        if (because.isBlank()) {
            throw new IllegalArgumentException("an anchor without a reason");
        }
        if (instant.isPresent() && !instant.get().toLocalDate().equals(day)) {
            throw new IllegalArgumentException(instant.get() + " is not on " + day);
        }
    }

    /** Returns a day of publication. */
    public static Anchor published(LocalDate day) {
        return new Anchor(day, Optional.empty(), Source.PUBLISHED, "day of publication");
    }

    /** Where a day is taken from. */
    public enum Source {
        /** The page says that it was published then. */
        PUBLISHED("publication"),
        /** The dateline at the head of the text. */
        DATELINE("the dateline"),
        /** The text names the day of its own reporting. */
        TEXT("the text's own day"),
        /** What the page says cannot be, and the text tells which day it was. */
        INFERRED("the text's own day");

        private final String name;

        Source(String name) {
            this.name = name;
        }

        /** Returns what to call the day in a reason: "the Friday before publication". */
        String called() {
            return name;
        }
    }
}
