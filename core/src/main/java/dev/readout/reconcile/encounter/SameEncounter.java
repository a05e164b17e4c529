package dev.readout.reconcile.encounter;

import dev.readout.extract.LocalEncounter.Turn;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two gatherings of passages tell of one encounter: the same people in the same way on days that agree, or what
 * was planned and then took place.
 */
final class SameEncounter {
    /** Surely two. */
    static final double NO = 0;
    /** From here on one. */
    static final double YES = 0.5;

    /** Two leaders seldom meet twice within so many days without a report that says so. */
    private static final int DAYS_OF_ONE_REPORT = 7;
    /** A date that two sides give differently is a day or two off, not a week. */
    private static final int MISTAKEN_BY = 2;
    /** What is planned without a day, and then held, is held within so many days. */
    private static final int PLANNED_FOR = 45;
    /** A plan that has no new day may still be late by so much. */
    private static final int LATE_BY = 14;

    private SameEncounter() {}

    /** Returns how surely two are one, from 0 to 1. */
    static double score(Gathering one, Gathering other) {
        if (one.isCall() != other.isCall()) {
            return NO;
        }
        double people = people(one, other);
        if (people == NO || counted(one, other) || isRoundOfOther(one, other)) {
            return NO;
        }
        if (one.isVisit() != other.isVisit()
                && (one.happened().equals(Optional.of(false))
                        || other.happened().equals(Optional.of(false)))) {
            return NO;
        }
        double days = days(one, other);
        return days == NO ? NO : people * days;
    }

    /** "a three-way meeting" is not "that bilateral meeting", nor that of two people. */
    static boolean counted(Gathering one, Gathering other) {
        Optional<Integer> a = one.count();
        Optional<Integer> b = other.count();
        if (a.isPresent() && b.isPresent()) {
            return !a.equals(b);
        }
        return contradicts(a, other) || contradicts(b, one);
    }

    private static boolean contradicts(Optional<Integer> count, Gathering gathering) {
        int people = gathering.people().size();
        return count.isPresent() && !gathering.isOpen() && people >= 2 && people != count.get() && people <= 3;
    }

    /** The second round of talks is not the third; that a call is "the second" may be counted from anywhere. */
    private static boolean isRoundOfOther(Gathering one, Gathering other) {
        return one.isTalks() && other.isTalks() && areTurnsApart(one, other);
    }

    static boolean areTurnsApart(Gathering one, Gathering other) {
        return one.turns().stream().anyMatch(turn -> other.turns().stream().anyMatch(turn::isOtherThan));
    }

    /**
     * Whether one report tells two as two: it does not mistake a day for another, and what it tells "again" comes on
     * top of what it told before.
     */
    static boolean isToldApart(Gathering one, Gathering before) {
        boolean again = one.turns().stream().anyMatch(turn -> turn != Turn.FIRST)
                && !before.turns().containsAll(one.turns());
        boolean held = one.happened().orElse(false) && before.happened().orElse(false);
        boolean apart = !one.dates().isEmpty() && !before.dates().isEmpty() && gap(one.dates(), before.dates()) > 0;
        return again || areTurnsApart(one, before) || held && apart;
    }

    // ---- who

    private static double people(Gathering one, Gathering other) {
        Set<EntityId> a = one.known();
        Set<EntityId> b = other.known();
        if (a.isEmpty() || b.isEmpty()) {
            boolean fits = sizesAgree(one, other) || !one.isOpen() && !other.isOpen() || sharesGroup(one, other);
            return fits && (placesMeet(one, other) || duesMeet(one, other)) ? 0.8 : NO;
        }
        if (a.equals(b)) {
            return 1;
        }
        long common = a.stream().filter(b::contains).count();
        boolean nested = a.containsAll(b) || b.containsAll(a);
        Set<String> sides = one.sides();
        Set<String> otherSides = other.sides();
        boolean sameSides = sides.size() >= 2 && sides.equals(otherSides);
        if (sameSides && (a.size() == b.size() || common >= 1)) {
            // "Kesht and Varen are to meet" and their presidents are
            return common == 0 && !isStates(one) && !isStates(other) ? NO : 0.9;
        }
        if (nested && common >= 2) {
            return 0.8;
        }
        if (nested && (one.isOpen() || other.isOpen() || smaller(a, b) == 1)) {
            return 0.7;
        }
        return common >= 2 || common == 1 && placesMeet(one, other) ? 0.65 : NO;
    }

    private static int smaller(Set<EntityId> a, Set<EntityId> b) {
        return Math.min(a.size(), b.size());
    }

    private static boolean isStates(Gathering gathering) {
        return gathering.people().isEmpty();
    }

    private static boolean placesMeet(Gathering one, Gathering other) {
        return !Collections.disjoint(one.places(), other.places());
    }

    /** "engineers" here and "engineers of both countries" there. */
    private static boolean sharesGroup(Gathering one, Gathering other) {
        return !Collections.disjoint(one.groups(), other.groups());
    }

    private static boolean duesMeet(Gathering one, Gathering other) {
        return one.due().isPresent() && one.due().equals(other.due());
    }

    /** "the leaders of the three countries" are three whom another report names. */
    private static boolean sizesAgree(Gathering one, Gathering other) {
        return one.count().filter(count -> count == other.people().size()).isPresent()
                || other.count().filter(count -> count == one.people().size()).isPresent();
    }

    // ---- when

    private static double days(Gathering one, Gathering other) {
        Optional<Boolean> a = one.happened();
        Optional<Boolean> b = other.happened();
        if (a.isPresent() && b.isPresent() && !a.equals(b)) {
            return a.get() ? fulfilled(other, one) : fulfilled(one, other);
        }
        boolean ahead = a.equals(Optional.of(false)) || b.equals(Optional.of(false));
        List<When> dates = one.dates();
        List<When> otherDates = other.dates();
        if (ahead) {
            return plans(one, other);
        }
        if (dates.isEmpty() || otherDates.isEmpty()) {
            return near(one, other);
        }
        long gap = gap(dates, otherDates);
        if (gap == 0) {
            return 1;
        }
        return gap <= MISTAKEN_BY
                        && !one.isCall()
                        && samePeople(one, other)
                        && (isToldAfter(one, other) && isToldAfter(other, one))
                ? 0.6
                : NO;
    }

    private static boolean samePeople(Gathering one, Gathering other) {
        return one.people().equals(other.people()) && one.people().size() >= 2;
    }

    /** A report of Monday about a meeting on Monday has no mistaken day for one on Tuesday. */
    private static boolean isToldAfter(Gathering one, Gathering other) {
        return one.firstTold()
                .filter(told -> other.dates().stream().noneMatch(when -> told.isBefore(when.from())))
                .isPresent();
    }

    /** Whether two, taken for two, may yet be one: the same people within a day or two. */
    static boolean isOpen(Gathering one, Gathering other) {
        boolean held = one.happened().orElse(false) && other.happened().orElse(false);
        return held
                && one.isCall() == other.isCall()
                && samePeople(one, other)
                && !areTurnsApart(one, other)
                && !one.dates().isEmpty()
                && !other.dates().isEmpty()
                && gap(one.dates(), other.dates()) <= MISTAKEN_BY;
    }

    /** Two plans of the same people are one, whatever day is named, unless they lie far apart. */
    private static double plans(Gathering one, Gathering other) {
        boolean same = one.known().equals(other.known())
                || one.sides().size() >= 2 && one.sides().equals(other.sides());
        if (!same
                && !(one.isOpen() || other.isOpen())
                && one.people().size() != other.people().size()) {
            return NO;
        }
        if (one.isCancelled() || other.isCancelled()) {
            long gap = one.dates().isEmpty() || other.dates().isEmpty() ? 0 : gap(one.dates(), other.dates());
            return gap <= MISTAKEN_BY ? 0.9 : NO;
        }
        Optional<LocalDate> told = one.firstTold();
        Optional<LocalDate> later = other.firstTold();
        boolean apart = told.isPresent()
                && later.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(told.get(), later.get())) > PLANNED_FOR;
        return apart ? NO : same ? 0.9 : 0.7;
    }

    /** What was planned, and what took place then. */
    private static double fulfilled(Gathering plan, Gathering held) {
        if (plan.isCancelled()) {
            return NO;
        }
        boolean same = plan.known().equals(held.known())
                || plan.sides().size() >= 2 && plan.sides().equals(held.sides())
                || held.known().containsAll(plan.known()) && plan.known().size() >= 2;
        Optional<LocalDate> told = plan.firstTold();
        Optional<LocalDate> day = held.dates().stream().map(When::from).min(LocalDate::compareTo);
        if (!same || told.isEmpty() || day.isEmpty() || day.get().isBefore(told.get())) {
            return NO;
        }
        LocalDate latest = plan.dates().stream()
                .map(When::to)
                .max(LocalDate::compareTo)
                .or(plan::due)
                .map(end -> end.plusDays(LATE_BY))
                .orElse(told.get().plusDays(PLANNED_FOR));
        return day.get().isAfter(latest) ? NO : 0.8;
    }

    /** Without a day, one told within the same week. */
    private static double near(Gathering one, Gathering other) {
        Optional<LocalDate> a =
                one.dates().stream().map(When::to).max(LocalDate::compareTo).or(one::firstTold);
        Optional<LocalDate> b =
                other.dates().stream().map(When::to).max(LocalDate::compareTo).or(other::firstTold);
        if (a.isEmpty() || b.isEmpty()) {
            return 0.6;
        }
        return Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())) <= DAYS_OF_ONE_REPORT ? 0.75 : NO;
    }

    /** Returns how many days lie between the nearest of these; 0 where two have a day in common. */
    static long gap(List<When> dates, List<When> others) {
        long gap = Long.MAX_VALUE;
        for (When a : dates) {
            for (When b : others) {
                long apart = a.overlaps(b)
                        ? 0
                        : Math.min(
                                Math.abs(ChronoUnit.DAYS.between(a.to(), b.from())),
                                Math.abs(ChronoUnit.DAYS.between(b.to(), a.from())));
                gap = Math.min(gap, apart);
            }
        }
        return gap;
    }
}
