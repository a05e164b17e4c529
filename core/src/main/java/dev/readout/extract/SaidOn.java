package dev.readout.extract;

import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the day on which something was said, where its sentence names one outside the words said: "told reporters on
 * Monday", "yesterday", "on 5 March".
 */
final class SaidOn {
    /** Days by their names alone; any other day must stand behind "on" to be the saying's and not a deal's. */
    private static final Set<String> NAMED = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tonight",
            "last");

    private static final Set<String> PARTS_OF_DAY = Set.of("TMO", "TAF", "TEV", "TNI");

    /** Before a day that is not the saying's: "talks for Monday", "on a Monday". */
    private static final Set<String> NOT_OF_SAYING = Set.of("for", "a", "next", "coming", "this");

    /** Farther from the cue a day belongs to something else in the sentence. */
    private static final int REACH = 45;

    private final String body;
    private final List<Timex> times;
    private final LocalDate last;

    /**
     * For one text.
     *
     * @param times in order, none over another
     * @param last the day of the text: nothing was said after it
     */
    SaidOn(String body, List<Timex> times, LocalDate last) {
        this.body = body;
        this.times = List.copyOf(times);
        this.last = last;
    }

    /** Returns what tells it for an article, where it is known when that was written. */
    static Optional<SaidOn> of(Article article, ArticleTimes times) {
        return article.published().map(PrintedTime::date).map(day -> new SaidOn(article.body(), times.times(), day));
    }

    /**
     * Returns the day, where there is exactly one.
     *
     * @param sentence that the cue stands in
     * @param cue near which the day must stand
     * @param content whose days are not the saying's
     */
    Optional<LocalDate> of(Span sentence, Span cue, List<Span> content) {
        Span near = new Span(
                Math.max(sentence.begin(), cue.begin() - REACH),
                Math.max(cue.end(), Math.min(sentence.end(), cue.end() + REACH)));
        List<LocalDate> days = times
                .subList(
                        Span.firstEndingAfter(
                                near.begin(), times.size(), i -> times.get(i).span()),
                        times.size())
                .stream()
                .takeWhile(time -> time.span().begin() < near.end())
                .filter(time -> near.contains(time.span()))
                .filter(time -> content.stream().noneMatch(time.span()::overlaps))
                .filter(this::isOfSaying)
                .flatMap(time -> time.window().stream())
                .filter(Window::isDay)
                .map(Window::from)
                .filter(day -> !day.isAfter(last))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private boolean isOfSaying(Timex time) {
        String words = time.span().in(body).toLowerCase(Locale.ROOT);
        String before = wordBefore(time.span().begin());
        boolean day = switch (time.type()) {
            case DATE -> true;
            // An hour has the day told before it; a part of a day stands beside its own.
            case TIME -> PARTS_OF_DAY.stream().anyMatch(time.value()::endsWith);
            case DURATION, SET -> false;
        };
        boolean named = NAMED.contains(words.split("[^a-z]", 2)[0]) || before.equals("on");
        boolean possessive = body.startsWith("'", time.span().end())
                || body.startsWith("’", time.span().end());
        return day && named && !possessive && time.bound() == Bound.NONE && !NOT_OF_SAYING.contains(before);
    }

    private String wordBefore(int begin) {
        int end = begin;
        while (end > 0 && body.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetter(body.charAt(from - 1))) {
            from--;
        }
        return body.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
