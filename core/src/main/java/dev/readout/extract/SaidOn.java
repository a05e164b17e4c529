package dev.readout.extract;

import dev.readout.article.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the day on which something was said, where its sentence names one outside the words said: "told reporters on
 * Monday", "yesterday", "on 5 March".
 *
 * <p>A weekday is the last of its name before publication, or the day of publication itself, as agencies write.
 */
final class SaidOn {
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i)(?<!\\b(?:next|this coming|until|by|since|last|for|a) )\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b(?!['’]s?\\b)");
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(yesterday|today)\\b");
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DATE = Pattern.compile("\\bon (?:(\\d{1,2})(?:st|nd|rd|th)? (" + MONTHS + ")|("
            + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (\\d{4})\\b)?");

    /** Farther from the cue a day belongs to something else in the sentence. */
    private static final int REACH = 45;

    private SaidOn() {}

    /**
     * Returns the day, where there is exactly one.
     *
     * @param sentence that the cue stands in
     * @param cue near which the day must stand
     * @param content whose days are not the saying's
     */
    static Optional<LocalDate> of(String body, Span sentence, Span cue, List<Span> content, LocalDate published) {
        Span near = new Span(
                Math.max(sentence.begin(), cue.begin() - REACH),
                Math.max(cue.end(), Math.min(sentence.end(), cue.end() + REACH)));
        return of(body, near, content, published);
    }

    private static Optional<LocalDate> of(String body, Span sentence, List<Span> content, LocalDate published) {
        StringBuilder outside = new StringBuilder(sentence.in(body));
        for (Span piece : content) {
            for (int i = Math.max(piece.begin(), sentence.begin()); i < Math.min(piece.end(), sentence.end()); i++) {
                outside.setCharAt(i - sentence.begin(), '\u0000');
            }
        }
        List<LocalDate> days = Stream.of(
                        dates(outside, published), weekdays(outside, published), relatives(outside, published))
                .flatMap(List::stream)
                .filter(day -> !day.isAfter(published))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static List<LocalDate> weekdays(CharSequence text, LocalDate published) {
        return WEEKDAY.matcher(text)
                .results()
                .map(found -> DayOfWeek.valueOf(found.group(1).toUpperCase(Locale.ROOT)))
                .map(day -> published.with(TemporalAdjusters.previousOrSame(day)))
                .toList();
    }

    private static List<LocalDate> relatives(CharSequence text, LocalDate published) {
        return RELATIVE.matcher(text)
                .results()
                .map(found -> found.group().equalsIgnoreCase("today") ? published : published.minusDays(1))
                .toList();
    }

    private static List<LocalDate> dates(CharSequence text, LocalDate published) {
        return DATE.matcher(text)
                .results()
                .flatMap(found -> date(found, published).stream())
                .toList();
    }

    private static Optional<LocalDate> date(MatchResult found, LocalDate published) {
        String day = found.group(1) != null ? found.group(1) : found.group(4);
        String month = found.group(2) != null ? found.group(2) : found.group(3);
        try {
            int year = found.group(5) != null ? Integer.parseInt(found.group(5)) : published.getYear();
            LocalDate date = LocalDate.of(year, Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day));
            boolean lastYears = found.group(5) == null && date.isAfter(published);
            return Optional.of(lastYears ? date.minusYears(1) : date);
        } catch (DateTimeException e) {
            // "On 31 February" is no day; nothing is known then.
            return Optional.empty();
        }
    }
}
