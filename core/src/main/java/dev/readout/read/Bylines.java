package dev.readout.read;

import java.util.Locale;
import java.util.Set;

/** Tells lines about the author from lines about nothing but the time. */
final class Bylines {
    private static final Set<String> TIME_WORDS = Set.of(
            "published",
            "updated",
            "last",
            "posted",
            "first",
            "on",
            "at",
            "min",
            "mins",
            "minute",
            "minutes",
            "read",
            "am",
            "pm",
            "gmt",
            "utc",
            "est",
            "edt",
            "et",
            "cet",
            "bst",
            "ist",
            "pst",
            "pdt",
            "ago",
            "hours",
            "hour",
            "days",
            "day",
            "modified",
            "time",
            "date",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "t",
            "z",
            "of",
            "a",
            "p",
            "m");

    private Bylines() {}

    /** Returns the part of a line that names somebody, without the times that are printed beside it. */
    static String name(String line) {
        for (String part : line.split(" ?[·•|] ?", -1)) {
            if (namesSomebody(part)) {
                return part.strip();
            }
        }
        return line;
    }

    static boolean namesSomebody(String line) {
        for (String word : line.split("[^\\p{L}\\p{M}]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!word.isEmpty()
                    && Character.isUpperCase(word.codePointAt(0))
                    && !TIME_WORDS.contains(lower)
                    && !Dates.isMonth(lower)) {
                return true;
            }
        }
        return false;
    }
}
