package dev.readout.publish;

import dev.readout.annotate.Mention;

/** What things are called and counted in, in a reporter's words. */
final class Nouns {
    private Nouns() {}

    /** Returns the word for one of a kind. */
    static String of(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANIZATION -> "body";
            case PLACE -> "place";
            case GROUP -> "group";
            case EVENT -> "event";
        };
    }

    /** "1 entry", "2 entries". */
    static String plural(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** "1 report", "2 reports". */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
