package dev.readout.reconcile.statement;

import dev.readout.reconcile.number.Figure;
import dev.readout.reconcile.number.Figure.Kind;
import dev.readout.reconcile.number.Figures;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that a text gives, by what they count: money, shares, days of the calendar, years, and everything else. */
record Numbers(Map<Kind, Set<String>> values) {
    /** Counts of one digit tell nothing by being the same. */
    private static final int LONGEST_COMMON = 1;

    Numbers {
        values = Map.copyOf(values);
    }

    /** Finds the numbers of a text. */
    static Numbers of(String printed) {
        return new Numbers(Figures.in(printed).stream()
                .collect(Collectors.groupingBy(
                        Figure::kind, Collectors.mapping(Figure::value, Collectors.toUnmodifiableSet()))));
    }

    Set<String> of(Kind kind) {
        return values.getOrDefault(kind, Set.of());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns whether of one kind each gives a number that the other does not. */
    boolean contradict(Numbers other) {
        for (Kind kind : Kind.values()) {
            Set<String> here = of(kind);
            Set<String> there = other.of(kind);
            if (!here.isEmpty() && !there.isEmpty() && !here.containsAll(there) && !there.containsAll(here)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether of one kind that both give, one gives a number more: "eight" may count others than "sixty". */
    boolean differ(Numbers other) {
        return contradict(other)
                || Stream.of(Kind.values())
                        .anyMatch(kind -> !of(kind).isEmpty()
                                && !other.of(kind).isEmpty()
                                && !tellingOf(kind).equals(other.tellingOf(kind)));
    }

    private Set<String> tellingOf(Kind kind) {
        return of(kind).stream()
                .filter(value -> kind != Kind.COUNT || value.length() > LONGEST_COMMON)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns how many numbers the two share that few texts have: "two" and "four years" stand in too many. */
    int shared(Numbers other) {
        int shared = 0;
        for (Kind kind : Kind.values()) {
            shared += (int) of(kind).stream()
                    .filter(value -> kind != Kind.COUNT || value.length() > LONGEST_COMMON)
                    .filter(other.of(kind)::contains)
                    .count();
        }
        return shared;
    }
}
