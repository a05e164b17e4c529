package dev.readout.reconcile.difference;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the words around a number tell of it.
 *
 * @param stems every stem that says something, and how much it tells
 * @param near those of the nearest words
 * @param names those of names
 * @param of of these, those that follow the number at once and say whose it is
 * @param times of what time the sentence speaks
 * @param rate what it is reckoned by: "year" for a sum a year; empty where it is not
 * @param toll what befell those it counts; empty where nothing did
 * @param open whether it is asked for, planned or possible, and no fact
 * @param denied whether it stands under a negation
 * @param apart whether the sentence sets it apart from what was told before: "another", "elsewhere"
 */
record Context(
        Map<String, Float> stems,
        Set<String> near,
        Set<String> names,
        Set<String> of,
        Times times,
        String rate,
        String toll,
        boolean open,
        boolean denied,
        boolean apart) {
    Context {
        stems = Map.copyOf(stems);
        near = Set.copyOf(near);
        names = Set.copyOf(names);
        of = Set.copyOf(of);
        Objects.requireNonNull(times);
        Objects.requireNonNull(rate);
        Objects.requireNonNull(toll);
    }

    /** Returns how much all stems tell together. */
    float weight() {
        float sum = 0;
        for (float weight : stems.values()) {
            sum += weight;
        }
        return sum;
    }

    /** Returns how much the stems tell that both have. */
    float shared(Context other) {
        float shared = 0;
        for (Map.Entry<String, Float> stem : stems.entrySet()) {
            if (other.stems.containsKey(stem.getKey())) {
                shared += stem.getValue();
            }
        }
        return shared;
    }

    /** Returns whether the names of one have all those of the other, and neither says that the number is of another. */
    boolean namesAgree(Context other) {
        boolean sameOf = of.isEmpty() || other.of.isEmpty() || !Collections.disjoint(of, other.of);
        return sameOf && (names.containsAll(other.names) || other.names.containsAll(names));
    }

    boolean sharesNear(Context other) {
        for (String stem : near) {
            if (other.near.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
