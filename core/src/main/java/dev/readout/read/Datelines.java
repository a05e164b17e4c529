package dev.readout.read;

import dev.readout.article.PrintedTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline at the head of a report: the place it was filed from, often with the day and the agency.
 *
 * <p>Three shapes: {@code PLACE, March 2 (Agency) -}, {@code PLACE —} and {@code PLACE, 3 March. Agency.}; the agency
 * alone in brackets, {@code (Agency) —}, is the first shape without its place.
 */
final class Datelines {
    private static final Pattern FULL_DAY =
            Pattern.compile("\\b(?:[0-9]{1,2} \\p{L}{3,9}\\.?,? [0-9]{4}|\\p{L}{3,9}\\.? [0-9]{1,2},? [0-9]{4})\\b");

    private static final int LONGEST = 120;

    /** A place in capitals, with small words between ("RIO de JANEIRO"); possessive, so linear. */
    private static final String PLACE =
            "\\p{Lu}[\\p{Lu}\\p{M}.'’-]++(?:[ ](?:[\\p{Lu}\\p{M}.'’-]++|de|da|do|la|el|le|al-\\p{Lu}++|and|/))*+";

    private static final String DAY =
            "(?:\\p{Lu}\\p{Ll}{2,11}+\\.?[ ][0-9]{1,2}+|[0-9]{1,2}+\\.?[ ]\\p{Lu}?\\p{Ll}{2,11}+\\.?)(?:,?[ ][0-9]{4})?";

    private static final String AGENCY = "\\([\\p{L}\\p{M}0-9 .&/'’-]{2,60}+\\)";

    private static final Pattern DASHED = Pattern.compile("(" + PLACE
            + "(?:,[ ]\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}?)?(?:,[ ]" + DAY + ")?(?:[ ]" + AGENCY
            + ")?)[ ]?(?:[—–―]|[-]{1,2}(?=[ ]))");

    private static final Pattern MIXED_CASE =
            Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}.'’-]{1,30}+(?:[ ]\\p{Lu}[\\p{L}\\p{M}.'’-]{1,30}+){0,3}(?:,[ ]" + DAY
                    + ")?[ ]" + AGENCY + ")[ ]?(?:[—–―]|[-]{1,2}(?=[ ])|:[ ])");

    private static final Pattern AGENCY_ALONE = Pattern.compile("(" + AGENCY + ")[ ]?(?:[—–―]|[-]{1,2}(?=[ ]))");

    private static final Pattern STOPPED = Pattern.compile("(" + PLACE + ",[ ]" + DAY
            + "(?:\\.[ ]\\p{Lu}[\\p{L}-]{2,30}+)?)\\.[ ]|(" + PLACE + ",[ ]" + DAY + "[ ]?/[^/]{2,30}/)");

    /** Labels that papers print in the same shape. */
    private static final Set<String> LABELS =
            Set.of("BREAKING", "EXCLUSIVE", "WATCH", "OPINION", "ANALYSIS", "EXPLAINER", "UPDATE", "LIVE", "VIDEO");

    private Datelines() {}

    /** Returns the dateline that the paragraph opens with, as printed, without the dash or stop that closes it. */
    static Optional<String> at(String paragraph) {
        String head = Words.head(paragraph, LONGEST);
        for (Pattern pattern : new Pattern[] {DASHED, STOPPED, MIXED_CASE, AGENCY_ALONE}) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.lookingAt()) {
                String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return Optional.of(found.strip()).filter(line -> !LABELS.contains(line));
            }
        }
        return Optional.empty();
    }

    /** Returns the day that the dateline gives with its year ("HAMARRA, 5 May 2026 (Nahr Agency) -"). */
    static Optional<PrintedTime> day(String paragraph) {
        return at(paragraph).flatMap(dateline -> {
            Matcher day = FULL_DAY.matcher(dateline);
            return day.find() ? Dates.parse(day.group()) : Optional.empty();
        });
    }
}
