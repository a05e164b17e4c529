package dev.readout.read;

import dev.readout.article.PrintedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that pages and collectors give: ISO 8601 in its loose forms, RFC 1123, epoch numbers, and days as
 * people print them in the languages of large outlets.
 *
 * <p>An hour without a zone is no instant: such a time is its day. A day whose order is in doubt (3/4/25) is no day.
 */
final class Dates {
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})"
                    + "(?:[T ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?[ ]?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}Z?)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9])([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final Pattern CJK =
            Pattern.compile("([0-9]{4})[ ]?[年년][ ]?([0-9]{1,2})[ ]?[月월][ ]?([0-9]{1,2})[ ]?[日일]");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -](?:de[ ]|of[ ])?(\\p{L}{3,12}+)\\.?,?[ -](?:de[ ])?([0-9]{4})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12}+)\\.?[ ]([0-9]{1,2})(?:st|nd|rd|th)?,?[ ]([0-9]{4})");
    private static final Pattern ZONED_CLOCK =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?[ ]?(GMT|UTC|Z|[+-][0-9]{4})(?![0-9A-Za-z])");

    private static final Map<String, Month> MONTHS = months();

    private Dates() {}

    /** Reads a value that is meant to be a time, or finds the first time in a printed line. */
    static Optional<PrintedTime> parse(String value) {
        String text = Words.head(value.strip(), LONGEST);
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return iso(iso);
        }
        if (text.length() >= 9 && text.length() <= 13 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return epoch(Long.parseLong(text));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        return printed(text);
    }

    /** Returns whether the lower-case word names a month. */
    static boolean isMonth(String word) {
        return MONTHS.containsKey(word);
    }

    /** Reads seconds or milliseconds since 1970; empty for numbers that can be neither. */
    static Optional<PrintedTime> epoch(long number) {
        long seconds = number > 100_000_000_000L ? number / 1000 : number;
        if (seconds < 100_000_000L || seconds > 7_000_000_000L) {
            return Optional.empty();
        }
        return Optional.of(PrintedTime.at(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
    }

    private static Optional<PrintedTime> iso(Matcher iso) {
        Optional<PrintedTime> day = day(number(iso, 1), number(iso, 2), number(iso, 3));
        String zone = iso.group(7);
        if (day.isEmpty() || zone == null) {
            return day;
        }
        return at(
                day.get().date(),
                number(iso, 4),
                number(iso, 5),
                iso.group(6) == null ? 0 : Math.min(59, number(iso, 6)),
                zone);
    }

    private static Optional<PrintedTime> printed(String text) {
        Matcher words = DAY_MONTH_YEAR.matcher(text);
        while (words.find()) {
            Month month = MONTHS.get(Words.lower(words.group(2)));
            if (month != null) {
                return day(number(words, 3), month.getValue(), number(words, 1)).map(day -> zoned(day, text));
            }
        }
        words = MONTH_DAY_YEAR.matcher(text);
        while (words.find()) {
            Month month = MONTHS.get(Words.lower(words.group(1)));
            if (month != null) {
                return day(number(words, 3), month.getValue(), number(words, 2)).map(day -> zoned(day, text));
            }
        }
        words = CJK.matcher(text);
        if (words.find()) {
            return day(number(words, 1), number(words, 2), number(words, 3));
        }
        words = NUMBERS.matcher(text);
        return words.find() ? numbers(words) : Optional.empty();
    }

    /** Dots put the day first; slashes and hyphens put it first or second, so one number must be above 12. */
    private static Optional<PrintedTime> numbers(Matcher words) {
        int first = number(words, 1);
        int second = number(words, 3);
        int year = number(words, 4) < 100 ? 2000 + number(words, 4) : number(words, 4);
        if (words.group(2).equals(".") || first > 12 || first == second) {
            return day(year, second, first);
        }
        return second > 12 ? day(year, first, second) : Optional.empty();
    }

    private static PrintedTime zoned(PrintedTime day, String text) {
        Matcher clock = ZONED_CLOCK.matcher(text);
        if (!clock.find()) {
            return day;
        }
        int seconds = clock.group(3) == null ? 0 : number(clock, 3);
        return at(day.date(), number(clock, 1), number(clock, 2), seconds, clock.group(4))
                .orElse(day);
    }

    private static Optional<PrintedTime> at(LocalDate date, int hour, int minute, int second, String zone) {
        try {
            ZoneOffset offset = zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
            return Optional.of(PrintedTime.at(OffsetDateTime.of(date, LocalTime.of(hour, minute, second), offset)));
        } catch (DateTimeException e) {
            return Optional.of(PrintedTime.day(date));
        }
    }

    private static Optional<PrintedTime> day(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(PrintedTime.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        String[] languages = {
            "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "hr", "sr",
            "bg", "uk", "ru", "tr", "el", "et", "lv", "lt", "id"
        };
        TextStyle[] styles = {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE};
        for (String language : languages) {
            for (TextStyle style : styles) {
                for (Month month : Month.values()) {
                    String name = Words.lower(month.getDisplayName(style, Locale.forLanguageTag(language)))
                            .replace(".", "");
                    // The first language to use a name keeps it: Croatian "listopad" is October, Czech November.
                    months.putIfAbsent(name, month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
