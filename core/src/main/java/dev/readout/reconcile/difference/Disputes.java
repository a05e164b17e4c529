package dev.readout.reconcile.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Brings together the numbers that are about one thing: those that contradict each other, and those that say the same as one
 * of them. For one thread.
 */
final class Disputes {
    /** For so long a dispute goes on under the same two numbers. */
    private static final int DAYS = 45;
    /** A number of so many digits that counts the same is the same number. */
    private static final int TELLING = 3;

    private final List<Quantity> all;
    private final IdentityHashMap<Quantity, Integer> places = new IdentityHashMap<>();
    private final int[] leaders;
    private final boolean[] disputed;

    /** @param all in an order that no order of arrival changes */
    Disputes(List<Quantity> all) {
        this.all = all;
        this.leaders = IntStream.range(0, all.size()).toArray();
        this.disputed = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
    }

    /** Notes that two contradict each other. */
    void contradict(Pair pair) {
        join(pair.one(), pair.other());
        disputed[place(pair.one())] = true;
        disputed[place(pair.other())] = true;
    }

    /** Notes that two are about one thing. */
    void join(Quantity one, Quantity other) {
        int here = leader(place(one));
        int there = leader(place(other));
        leaders[Math.max(here, there)] = Math.min(here, there);
    }

    /** Adds to each dispute what repeats it: the same two numbers side by side, and the same number of the same. */
    void repeat(List<Pair> contradictions, List<Pair> beside) {
        Map<Pair.Values, List<Quantity>> known = new HashMap<>();
        for (Pair pair : contradictions) {
            if (pair.values().telling()) {
                List<Quantity> same = known.computeIfAbsent(pair.values(), v -> new ArrayList<>());
                same.stream()
                        .filter(other -> isRecent(pair.one(), other))
                        .findFirst()
                        .ifPresent(other -> join(pair.one(), other));
                same.add(pair.one());
            }
        }
        for (Pair pair : beside) {
            known.getOrDefault(pair.values(), List.of()).stream()
                    .filter(other -> isRecent(pair.one(), other))
                    .findFirst()
                    .ifPresent(other -> {
                        join(pair.one(), other);
                        join(other, pair.other());
                    });
        }
        Map<String, Quantity> numbers = new HashMap<>();
        for (List<Quantity> dispute : found()) {
            for (Quantity each : dispute) {
                dispute.stream()
                        .filter(other -> !other.unit().isEmpty())
                        .forEach(other -> numbers.putIfAbsent(key(each, other.unit()), each));
            }
        }
        for (Quantity each : all) {
            Quantity same = numbers.get(key(each, each.unit()));
            if (same != null
                    && each.value().precision() >= TELLING
                    && isRecent(each, same)
                    && each.range().exact()) {
                join(each, same);
            }
        }
    }

    private static String key(Quantity quantity, String unit) {
        return quantity.value() + " " + unit;
    }

    private static boolean isRecent(Quantity one, Quantity other) {
        return one.daysTo(other).filter(days -> days <= DAYS).isPresent();
    }

    /** Returns the numbers of each dispute, in order. */
    List<List<Quantity>> found() {
        Map<Integer, List<Quantity>> groups = new TreeMap<>();
        boolean[] known = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            known[leader(i)] |= disputed[i];
        }
        for (int i = 0; i < all.size(); i++) {
            if (known[leader(i)]) {
                groups.computeIfAbsent(leader(i), l -> new ArrayList<>()).add(all.get(i));
            }
        }
        return List.copyOf(groups.values());
    }

    private int place(Quantity quantity) {
        return Objects.requireNonNull(places.get(quantity));
    }

    private int leader(int place) {
        int leader = place;
        while (leaders[leader] != leader) {
            leaders[leader] = leaders[leaders[leader]];
            leader = leaders[leader];
        }
        return leader;
    }
}
