package dev.readout.bench;

import dev.readout.name.NameMatcher;
import dev.readout.name.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many of the people who took part were found, over many encounters.
 *
 * <p>Two names are one's when the matcher of names says so, or when the family name of the one, as it sounds, is any word
 * of the other's. Within one encounter that is enough: "Abdullah II" is "King Abdullah bin Hussein". Each name is matched once.
 */
final class PersonScore {
    private static final NameMatcher NAMES = new NameMatcher();

    private int expected;
    private int found;
    private int right;

    /** Counts one encounter and returns what was wrong: names missing, and names that nobody expected. */
    Miss add(List<String> names, List<String> answers) {
        List<String> missing = new ArrayList<>();
        List<String> left = new ArrayList<>(answers);
        for (String name : names) {
            if (left.stream()
                    .filter(answer -> isOne(name, answer))
                    .findFirst()
                    .map(left::remove)
                    .isEmpty()) {
                missing.add(name);
            }
        }
        expected += names.size();
        found += answers.size();
        right += names.size() - missing.size();
        return new Miss(missing, left);
    }

    static boolean isOne(String one, String other) {
        PersonName a = PersonName.of(one);
        PersonName b = PersonName.of(other);
        return NAMES.compare(a, b).fits() || hasFamilyOf(a, b) || hasFamilyOf(b, a);
    }

    private static boolean hasFamilyOf(PersonName one, PersonName other) {
        Set<String> sounds = new HashSet<>();
        for (String word : other.plainOrder().split(" ", -1)) {
            sounds.addAll(PersonName.of(word).familySounds());
        }
        return !Collections.disjoint(one.familySounds(), sounds);
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return expected == 0 ? 0 : (double) right / expected;
    }

    double f1() {
        return expected + found == 0 ? 0 : 2.0 * right / (expected + found);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f of %d", precision(), recall(), f1(), expected);
    }

    /** What was wrong with one encounter. */
    record Miss(List<String> missing, List<String> extra) {
        Miss {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }

        boolean isNone() {
            return missing.isEmpty() && extra.isEmpty();
        }
    }
}
