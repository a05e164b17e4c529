package dev.readout.server;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that a request may say: its name, what it means, and what it looks like.
 *
 * @param name as it stands in the address
 * @param place where it stands
 * @param required whether there is no answer without it
 * @param shape what it looks like
 * @param description for people; goes on after the name of the parameter
 */
record Parameter(String name, Place place, boolean required, Shape shape, String description) {
    Parameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(place);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(description);
    }

    static Parameter inPath(String name, Shape shape, String description) {
        return new Parameter(name, Place.PATH, true, shape, description);
    }

    static Parameter inQuery(String name, Shape shape, String description) {
        return new Parameter(name, Place.QUERY, false, shape, description);
    }

    Parameter asked() {
        return new Parameter(name, place, true, shape, description);
    }

    /** Returns whether it may name what is not there. */
    boolean namesSomething() {
        return place == Place.PATH || shape instanceof Shape.AsOf;
    }

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY
    }

    /** What a value looks like. */
    sealed interface Shape {
        /**
         * Checks a value.
         *
         * @throws ApiProblem when it does not look like this
         */
        void check(String name, String value);

        /** Text of so many characters at most. */
        record Text(int longest) implements Shape {
            @Override
            public void check(String name, String value) {
                if (value.isBlank()) {
                    throw ApiProblem.wrongParameter(name, "is empty.");
                }
                if (value.length() > longest) {
                    throw ApiProblem.wrongParameter(name, "is longer than " + longest + " characters.");
                }
            }
        }

        /** A whole number. */
        record Whole(long least, long most) implements Shape {
            @Override
            public void check(String name, String value) {
                if (!value.matches("[0-9]{1,18}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
                    throw ApiProblem.wrongParameter(name, "must be a whole number from " + least + " to " + most + ".");
                }
            }
        }

        /** One of some words. */
        record Word(List<String> words) implements Shape {
            public Word {
                words = List.copyOf(words);
            }

            @Override
            public void check(String name, String value) {
                if (!words.contains(value)) {
                    throw ApiProblem.wrongParameter(name, "must be one of: " + String.join(", ", words) + ".");
                }
            }
        }

        /**
         * Texts of so many characters together at most, a mark between them.
         *
         * @param between the mark
         */
        record Texts(int longest, char between) implements Shape {
            @Override
            public void check(String name, String value) {
                new Text(longest).check(name, value);
                split(value).forEach(each -> new Text(longest).check(name, each));
            }

            List<String> split(String value) {
                return List.of(value.split(Pattern.quote(String.valueOf(between)), -1));
            }
        }

        /** A day. */
        record Day() implements Shape {
            @Override
            public void check(String name, String value) {
                try {
                    LocalDate.parse(value);
                } catch (DateTimeParseException e) {
                    throw ApiProblem.wrongParameter(name, "must be a day, as 2026-03-02.");
                }
            }
        }

        /** When a report was published: a day, or a moment with its zone. */
        record Published() implements Shape {
            @Override
            public void check(String name, String value) {
                try {
                    dev.readout.article.PrintedTime.parse(value);
                } catch (DateTimeParseException e) {
                    throw ApiProblem.wrongParameter(
                            name, "must be a day, as 2026-03-02, or a time with zone, as 2026-03-02T18:30:00+01:00.");
                }
            }
        }

        /** An edition: its number, or a day or moment, which means the last edition of then. */
        record AsOf() implements Shape {
            @Override
            public void check(String name, String value) {
                if (!value.matches("[1-9][0-9]{0,17}") && !isTime(value)) {
                    throw ApiProblem.wrongParameter(
                            name,
                            "must be the number of an edition, a day, as 2026-03-02, or a moment, as"
                                    + " 2026-03-02T18:30:00Z.");
                }
            }

            private static boolean isTime(String value) {
                try {
                    if (value.length() == 10) {
                        LocalDate.parse(value);
                    } else {
                        Instant.parse(value);
                    }
                    return true;
                } catch (DateTimeParseException e) {
                    return false;
                }
            }
        }
    }
}
