package dev.readout.reconcile.statement;

import dev.readout.article.Span;
import dev.readout.extract.ArticleTimes;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which a mark stands for each name of a day that is known: so "Tuesday" and "17 November" can be one.
 *
 * @param text with the marks
 * @param days what each mark stands for, in their order
 */
record Dated(String text, List<Day> days) {
    /** Code points that no text uses. */
    private static final char FIRST_MARK = '\ue000';

    static final String MARKS = "\\ue000-\\uf8ff";
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
                    + "|August|September|October|November|December|today|tomorrow|yesterday|tonight)\\b");
    /** Longer stretches are no days. */
    private static final int LONGEST = 31;

    /**
     * One name of a day.
     *
     * @param printed the word
     * @param window the days that it comes to there
     */
    record Day(String printed, Window window) {}

    Dated {
        days = List.copyOf(days);
    }

    /** Returns a text of which no day is known. */
    static Dated unknown(String text) {
        return new Dated(text, List.of());
    }

    /**
     * Marks the days of some stretches of a text and joins them.
     *
     * @param times all that the text tells
     */
    static Dated of(String body, List<Span> spans, ArticleTimes times) {
        List<Day> days = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(text.isEmpty() ? "" : " ");
            int at = span.begin();
            List<Timex> within = times.within(span).stream()
                    .filter(time -> time.window()
                            .filter(window -> window.from().plusDays(LONGEST).isAfter(window.to()))
                            .isPresent())
                    .toList();
            for (Timex time : within) {
                Matcher name = NAME.matcher(body);
                name.region(
                        Math.max(at, time.span().begin()),
                        Math.max(at, time.span().end()));
                while (name.find()) {
                    text.append(body, at, name.start()).append((char) (FIRST_MARK + days.size()));
                    days.add(new Day(name.group(), time.window().orElseThrow()));
                    at = name.end();
                }
            }
            text.append(body, at, span.end());
        }
        return new Dated(text.toString(), days);
    }

    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    static boolean isMark(String word) {
        return word.charAt(0) >= FIRST_MARK && word.charAt(0) < FIRST_MARK + 0x1000;
    }

    Window window(String mark) {
        return days.get(mark.charAt(0) - FIRST_MARK).window();
    }

    /** Returns a part of the text as it was printed. */
    String printed(String part) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean mark = c >= FIRST_MARK && c < FIRST_MARK + days.size();
            printed.append(mark ? days.get(c - FIRST_MARK).printed() : String.valueOf(c));
        }
        return printed.toString();
    }

    /** Returns the text and, where it puts forward several things, each of these: "it lasted an hour, and will go on". */
    List<Dated> clauses() {
        List<Dated> clauses = new ArrayList<>(List.of(this));
        String[] parts = BREAK.split(text, -1);
        if (parts.length > 1 && parts.length <= MOST_CLAUSES) {
            for (String part : parts) {
                clauses.add(new Dated(part, days));
            }
        }
        return clauses;
    }

    private static final int MOST_CLAUSES = 6;
    private static final Pattern BREAK = Pattern.compile(
            "(?i);\\s|[.!?][\"\u201d]?\\s+(?=[\"\u201c\\p{Lu}])|,\\s+(?:and|but|while|adding that|and that)\\s"
                    + "|\\s(?:and|but)\\s+(?=(?:that|will|would|had|has|have|was|were|is|are|also|then)\\b)");
}
