package dev.readout.time;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import dev.readout.article.PrintedTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from what day the relative words of an article are counted: its publication, unless its dateline or its own words
 * surely tell otherwise.
 */
public final class Anchors {
    /** A page prints a wire story so many days after it was filed at most; farther off, the day is another's. */
    private static final int FILED_BEFORE = 3;

    /** A dateline of the day after publication is that of a place east of it. */
    private static final int FILED_AFTER = 1;

    /** Within this many days of publication a year is not in doubt. */
    private static final int NEAR = 200;

    /** Weekdays come back to the same dates after five years at the least; looking back farther would be a guess. */
    private static final int YEARS_BACK = 4;

    private static final Set<String> SAYING = Set.of(
            "said", "told", "announced", "confirmed", "reported", "stated", "wrote", "reporters", "statement", "added");

    private Anchors() {}

    /** Returns the day, where there is one to go by. */
    public static Optional<Anchor> of(Article article) {
        Optional<Anchor> published = article.published().map(Anchors::published);
        if (published.isPresent()) {
            return Optional.of(dateline(article, published)
                    .or(() -> updatedBefore(article, published.get()))
                    .or(() -> otherYear(article, published.get()))
                    .orElse(published.get()));
        }
        return dateline(article, published).or(() -> toldOfItself(article)).or(() -> updated(article));
    }

    private static Anchor published(PrintedTime time) {
        return new Anchor(time.date(), time.instant(), Anchor.Source.PUBLISHED, "day of publication");
    }

    /** A dateline's day counts where it has a year, or lies next to the publication. */
    private static Optional<Anchor> dateline(Article article, Optional<Anchor> published) {
        Optional<Timex> printed = article.dateline()
                .flatMap(line -> days(line, published).filter(Anchors::isDay).findFirst());
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = printed.get().window().orElseThrow().from();
        boolean year = printed.get().because().equals(DateRule.PRINTED);
        if (published.isEmpty()) {
            return Optional.of(new Anchor(day, Optional.empty(), Anchor.Source.DATELINE, "day of the dateline"));
        }
        long before = ChronoUnit.DAYS.between(day, published.get().day());
        boolean near = before <= FILED_BEFORE && before >= -FILED_AFTER;
        return before != 0 && (near || year && before > 0)
                ? Optional.of(new Anchor(
                        day,
                        Optional.empty(),
                        Anchor.Source.DATELINE,
                        "day of the dateline; the page was published on "
                                + published.get().day()))
                : Optional.empty();
    }

    private static Stream<Timex> days(String text, Optional<Anchor> anchor) {
        return TimeReader.read(text, List.of(), anchor).stream()
                .filter(time -> time.window().isPresent());
    }

    private static boolean isDay(Timex time) {
        return time.type() == Timex.Type.DATE
                && time.window().filter(Window::isDay).isPresent();
    }

    /** Returns the last day, with its year, that a note of an update gives. */
    private static Optional<LocalDate> lastUpdate(Article article) {
        return article.furniture().stream()
                .filter(each -> each.kind() == Furniture.Kind.UPDATE)
                .flatMap(each -> days(each.text(), Optional.empty()))
                .flatMap(time -> time.window().filter(Window::isDay).stream())
                .map(Window::from)
                .max(Comparator.naturalOrder());
    }

    /** A page is not updated before it is published: then what it calls its publication is when it was fetched. */
    private static Optional<Anchor> updatedBefore(Article article, Anchor published) {
        return lastUpdate(article)
                .filter(day -> ChronoUnit.DAYS.between(day, published.day()) > 1)
                .map(day -> new Anchor(
                        day,
                        Optional.empty(),
                        Anchor.Source.INFERRED,
                        "day of the page's last update; that it was published on " + published.day() + " cannot be"));
    }

    private static Optional<Anchor> updated(Article article) {
        return lastUpdate(article)
                .map(day -> new Anchor(
                        day,
                        Optional.empty(),
                        Anchor.Source.TEXT,
                        "day of the page's last update, as it gives no other"));
    }

    /** "Said on Monday, 2 March 2026": where all such days are one. */
    private static Optional<Anchor> toldOfItself(Article article) {
        Words words = Words.of(article.body(), article.paragraphs());
        Set<LocalDate> said = new HashSet<>();
        for (Dated dated : dated(words)) {
            if (dated.said && dated.day.flatMap(day -> dated.in(day.getYear())).isPresent()) {
                said.add(dated.any);
            }
        }
        return said.size() == 1
                ? said.stream()
                        .map(day -> new Anchor(
                                day,
                                Optional.empty(),
                                Anchor.Source.TEXT,
                                "the day on which the text says it was told"))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Every weekday that is told with its day must fit the year of publication; where each fits one other year alone, that
     * is the year of the text, and its last such day that something was said on is its own.
     */
    private static Optional<Anchor> otherYear(Article article, Anchor published) {
        // A day printed with a year of its own may be of any year.
        List<Dated> all = dated(Words.of(article.body(), article.paragraphs())).stream()
                .filter(each -> each.day.isEmpty())
                .toList();
        if (all.stream().map(Dated::any).distinct().count() < 2
                || all.stream().anyMatch(each -> each.fits(published.day()))) {
            return Optional.empty();
        }
        List<Integer> years = new ArrayList<>();
        for (int year = published.day().getYear() - YEARS_BACK;
                year < published.day().getYear();
                year++) {
            int candidate = year;
            if (all.stream().allMatch(each -> each.fits(candidate))) {
                years.add(year);
            }
        }
        if (years.size() != 1) {
            return Optional.empty();
        }
        int year = years.getFirst();
        return all.stream()
                .filter(each -> each.said)
                .flatMap(each -> each.in(year).stream())
                .max(Comparator.naturalOrder())
                .map(day -> new Anchor(
                        day,
                        Optional.empty(),
                        Anchor.Source.INFERRED,
                        "the last day something was said on; its weekdays are those of " + year
                                + ", so the page was not published on " + published.day()));
    }

    /**
     * A weekday told with its day.
     *
     * @param day with its year, where that stands there
     * @param said whether it is the day on which something was said
     */
    private record Dated(DayOfWeek weekday, LocalDate any, Optional<LocalDate> day, boolean said) {
        /** Whether it is near a day, in the year that its weekday has. */
        boolean fits(LocalDate published) {
            return Stream.of(published.getYear() - 1, published.getYear(), published.getYear() + 1)
                    .flatMap(year -> in(year).stream())
                    .anyMatch(each -> Math.abs(ChronoUnit.DAYS.between(each, published)) <= NEAR);
        }

        boolean fits(int year) {
            return in(year).isPresent();
        }

        Optional<LocalDate> in(int year) {
            return Telling.day(year, any.getMonth(), any.getDayOfMonth())
                    .filter(each -> day.isEmpty() || day.get().equals(each))
                    .filter(each -> each.getDayOfWeek() == weekday);
        }
    }

    private static List<Dated> dated(Words words) {
        // A leap year that begins the count: the days are read for month and day alone.
        Anchor leap = new Anchor(LocalDate.of(2024, 7, 1), Optional.empty(), Anchor.Source.TEXT, "any year");
        Telling telling = new Telling(words, Optional.of(leap));
        DateRule dates = new DateRule(telling, new YearRule(telling));
        List<Dated> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<DayOfWeek> weekday = Lexicon.weekday(words.lower(i));
            if (weekday.isEmpty()) {
                continue;
            }
            int from = i;
            dates.at(from).filter(phrase -> phrase.end() > from + 1).ifPresent(phrase -> {
                Window window = phrase.meaning().window().orElseThrow();
                boolean year = phrase.meaning().because().equals(DateRule.PRINTED);
                if (window.isDay()) {
                    found.add(new Dated(
                            weekday.get(),
                            window.from(),
                            year ? Optional.of(window.from()) : Optional.empty(),
                            said(words, from, phrase.end())));
                }
            });
        }
        return found;
    }

    private static boolean said(Words words, int from, int end) {
        int before = words.is(from - 1, "on") ? from - 2 : from - 1;
        return words.in(before, SAYING) || words.in(end, SAYING) || words.in(end + 1, SAYING) && words.is(end, ",");
    }
}
