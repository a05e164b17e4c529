package dev.readout.time;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the times that a text tells and resolves them.
 *
 * <p>A pure function over single words, in one pass whose cost grows with the text and nothing else; it knows no parts of
 * speech. Each word is offered to a few rules, and the longest phrase counts. Without an anchor the days of the calendar
 * are found as printed, and words counted from today have a value with X's and no window.
 */
public final class TimeReader {
    private final Telling telling;
    private final Words words;
    private final List<Rule> rules;
    private final Modifiers modifiers;

    private TimeReader(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
        this.modifiers = new Modifiers(telling);
        YearRule years = new YearRule(telling);
        DateRule dates = new DateRule(telling, years);
        MonthRule months = new MonthRule(telling, years);
        WeekdayRule weekdays = new WeekdayRule(telling, dates);
        SeasonRule seasons = new SeasonRule(telling, years);
        PeriodRule periods = new PeriodRule(telling, dates, months, seasons);
        this.rules = List.of(
                new ReferenceRule(telling),
                dates,
                months,
                years,
                weekdays,
                new QuarterRule(telling),
                periods,
                seasons,
                new ClockRule(telling, dates, weekdays, periods),
                new DurationRule(telling),
                new SetRule(telling));
    }

    /**
     * Returns the times in printed order, none over another.
     *
     * @param paragraphs across which no phrase goes; those between blank lines when the list is empty
     * @param anchor what relative words are counted from
     */
    public static List<Timex> read(String body, List<Span> paragraphs, Optional<Anchor> anchor) {
        return new TimeReader(new Telling(Words.of(body, paragraphs), anchor)).all();
    }

    private List<Timex> all() {
        List<Timex> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Phrase> phrase = Starts.at(words, i) ? longest(i) : Optional.empty();
            phrase.ifPresent(each -> {
                heading(each);
                telling.told(each);
                found.add(timex(each));
            });
            i = phrase.map(Phrase::end).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    private Optional<Phrase> longest(int i) {
        Optional<Phrase> core = core(i);
        Optional<Phrase> modified = modifiers.at(i, this::modifiable);
        return longer(core, modified);
    }

    /** A phrase after a modifier may have one of its own: "about the middle of March". */
    private Optional<Phrase> modifiable(int i) {
        return longer(core(i), modifiers.at(i, this::core));
    }

    private Optional<Phrase> core(int i) {
        Optional<Phrase> longest = Optional.empty();
        for (Rule rule : rules) {
            longest = longer(longest, rule.at(i));
        }
        return longest;
    }

    private static Optional<Phrase> longer(Optional<Phrase> one, Optional<Phrase> other) {
        return other.isPresent()
                        && (one.isEmpty() || other.get().end() > one.get().end())
                ? other
                : one;
    }

    /** A paragraph that is a date alone sets the year of the days below it. */
    private void heading(Phrase phrase) {
        int end = words.is(phrase.end(), ":") || words.is(phrase.end(), ".") ? phrase.end() + 1 : phrase.end();
        boolean alone = words.isBreak(phrase.from() - 1) && words.isBreak(end);
        phrase.meaning().window().filter(any -> alone).ifPresent(window -> {
            // A whole day above a text is when it was printed.
            boolean year = phrase.meaning().because().equals(DateRule.PRINTED)
                    && !window.isDay()
                    && window.from().getYear() == window.to().getYear();
            if (year) {
                telling.headed(window.from().getYear());
            }
        });
    }

    private Timex timex(Phrase phrase) {
        Meaning meaning = Bounds.of(words, phrase);
        return new Timex(
                words.span(phrase.from(), phrase.end()),
                meaning.type(),
                meaning.value(),
                meaning.window(),
                meaning.length(),
                meaning.bound(),
                meaning.approximate(),
                meaning.because());
    }
}
