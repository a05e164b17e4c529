package dev.readout.reconcile.difference;

import dev.readout.reconcile.number.Figure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence tells of the time of which it speaks.
 *
 * @param years years named
 * @param days days named, by date or by day of the week
 * @param months months named without a day, by their first three letters
 * @param relative what is told by looking back or on: "last year", "ago"
 */
record Times(Set<Integer> years, Set<LocalDate> days, Set<String> months, Set<String> relative) {
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:(January|February|March|April|June|July|August|September|October|November|December)|(?:in|since|of|last|by|until|through) (May))\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(?:(last|next|this|past|previous|coming) (year|month|week|decade|summer|winter|spring|fall|autumn|quarter|time)|(years?|months?|weeks?|days?|decades?) (ago|earlier|before|later)|yesterday|tomorrow|so far|to date|previously|formerly|originally|initially|at first|at the time|at its peak|by the end|annually|now|since|still|at the moment|remain(?:s|ed|ing)?)\\b");
    /** A day named in one report alone may be that of the report; one farther from it is another time. */
    private static final int RECENT = 14;

    Times {
        years = Set.copyOf(years);
        days = Set.copyOf(days);
        months = Set.copyOf(months);
        relative = Set.copyOf(relative);
    }

    static Times of(String sentence, List<Figure> figures, Optional<LocalDate> published) {
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        Set<String> months = new HashSet<>();
        Set<String> relative = new HashSet<>();
        for (Figure figure : figures) {
            switch (figure.kind()) {
                case YEAR -> years.add(Integer.parseInt(figure.value()));
                case DAY ->
                    published.flatMap(day -> nearest(figure.value(), day)).ifPresent(days::add);
                case MONEY, SHARE, COUNT -> {}
            }
        }
        Matcher month = MONTH.matcher(sentence);
        while (month.find()) {
            boolean day = figures.stream()
                    .anyMatch(f -> f.kind() == Figure.Kind.DAY && f.begin() < month.end() && month.start() < f.end());
            if (!day) {
                months.add((month.group(1) != null ? month.group(1) : month.group(2)).substring(0, 3));
            }
        }
        Matcher weekday = WEEKDAY.matcher(sentence);
        while (weekday.find()) {
            DayOfWeek name = DayOfWeek.valueOf(weekday.group().toUpperCase(Locale.ROOT));
            published
                    .map(day -> day.with(TemporalAdjusters.previousOrSame(name)))
                    .ifPresent(days::add);
        }
        Matcher other = RELATIVE.matcher(sentence);
        while (other.find()) {
            relative.add(other.group().toLowerCase(Locale.ROOT));
        }
        return new Times(years, days, months, relative);
    }

    private static Optional<LocalDate> nearest(String monthDay, LocalDate to) {
        String[] parts = monthDay.split("-", -1);
        int month = Integer.parseInt(parts[0]);
        int day = Integer.parseInt(parts[1]);
        if (day < 1
                || day > 31
                || month == 2 && day > 28
                || day == 31 && Set.of(4, 6, 9, 11).contains(month)) {
            return Optional.empty();
        }
        LocalDate same = MonthDay.of(month, day).atYear(to.getYear());
        if (same.isAfter(to.plusMonths(6))) {
            return Optional.of(same.minusYears(1));
        }
        return Optional.of(same.isBefore(to.minusMonths(6)) ? same.plusYears(1) : same);
    }

    /** Returns whether nothing that both tell of the time is different. */
    boolean agree(Times other) {
        return (years.isEmpty() || other.years.isEmpty() || years.equals(other.years))
                && (months.isEmpty() || other.months.isEmpty() || months.equals(other.months))
                && (days.isEmpty() || other.days.isEmpty() || days.stream().anyMatch(other.days::contains));
    }

    /** Returns whether both may speak of one time. */
    boolean maybeOne(Times other, LocalDate published, LocalDate otherPublished) {
        boolean year = !years.isEmpty() && years.equals(other.years);
        return (year || relative.equals(other.relative))
                && yearsAgree(other, published, otherPublished)
                && monthsAgree(other)
                && daysAgree(other, published, otherPublished);
    }

    private boolean yearsAgree(Times other, LocalDate published, LocalDate otherPublished) {
        if (years.isEmpty() || other.years.isEmpty()) {
            Set<Integer> named = years.isEmpty() ? other.years : years;
            LocalDate of = years.isEmpty() ? otherPublished : published;
            return named.isEmpty() || named.equals(Set.of(of.getYear()));
        }
        return years.equals(other.years);
    }

    private boolean monthsAgree(Times other) {
        return months.equals(other.months)
                || months.isEmpty() && !other.days.isEmpty()
                || other.months.isEmpty() && !days.isEmpty();
    }

    private boolean daysAgree(Times other, LocalDate published, LocalDate otherPublished) {
        if (days.isEmpty() || other.days.isEmpty()) {
            Set<LocalDate> named = days.isEmpty() ? other.days : days;
            LocalDate of = days.isEmpty() ? otherPublished : published;
            return named.stream().allMatch(day -> Math.abs(day.toEpochDay() - of.toEpochDay()) <= RECENT);
        }
        return days.containsAll(other.days) || other.days.containsAll(days);
    }

    /** Returns whether both name one day or one year. */
    boolean share(Times other) {
        return days.stream().anyMatch(other.days::contains) || years.stream().anyMatch(other.years::contains);
    }

    /** Returns whether both name one day or one year that was over by then. */
    boolean shareBefore(Times other, LocalDate then) {
        return days.stream().anyMatch(day -> other.days.contains(day) && day.isBefore(then))
                || years.stream().anyMatch(year -> other.years.contains(year) && year < then.getYear());
    }
}
