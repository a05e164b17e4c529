package dev.readout.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A number of units, as a text writes it: "40", "twenty-one", "three-and-a-half", "several".
 *
 * @param end the word after it
 * @param number how many; empty for "several"
 */
record Count(int end, Optional<Double> number) {
    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> BIG = Map.of("dozen", 12, "hundred", 100, "thousand", 1000);
    private static final Set<String> VAGUE = Set.of("several", "few", "some", "many");

    /** Longer numbers count no time. */
    private static final int DIGITS = 5;

    /** Returns whether a number in words may begin with this. */
    static boolean isSpelled(String word) {
        return ONES.containsKey(word) || TENS.containsKey(word);
    }

    /** Returns the number that begins at a word, articles and words like "several" among them. */
    static Optional<Count> at(Words words, int i) {
        if (words.any(i, "a", "an")) {
            if (words.is(i + 1, "couple")) {
                return Optional.of(new Count(words.is(i + 2, "of") ? i + 3 : i + 2, Optional.of(2.0)));
            }
            if (words.in(i + 1, VAGUE)) {
                return Optional.of(new Count(i + 2, Optional.empty()));
            }
            Integer big = BIG.get(words.lower(i + 1));
            if (big != null) {
                return Optional.of(new Count(i + 2, Optional.of((double) big)));
            }
            return Optional.of(new Count(i + 1, Optional.of(1.0)));
        }
        if (words.in(i, VAGUE)) {
            return Optional.of(new Count(i + 1, Optional.empty()));
        }
        if (words.is(i, "couple") && words.is(i + 1, "of")) {
            return Optional.of(new Count(i + 2, Optional.of(2.0)));
        }
        return exact(words, i).map(count -> count.withHalf(words).upTo(words));
    }

    /** Returns the number in digits or words that begins at a word. */
    static Optional<Count> exact(Words words, int i) {
        return words.isNumber(i) ? digits(words, i) : spelled(words, i);
    }

    private static Optional<Count> digits(Words words, int i) {
        int whole = words.number(i, DIGITS);
        if (whole < 0) {
            return Optional.empty();
        }
        int next = i + 1;
        if (words.is(next, ",")
                && words.joined(next)
                && words.joined(next + 1)
                && words.isNumber(next + 1)
                && words.lower(next + 1).length() == 3) {
            return Optional.of(new Count(next + 2, Optional.of(whole * 1000.0 + words.number(next + 1, 3))));
        }
        if (words.is(next, ".") && words.joined(next) && words.joined(next + 1) && words.number(next + 1, 2) >= 0) {
            double part = words.number(next + 1, 2)
                    / Math.pow(10, words.lower(next + 1).length());
            return Optional.of(new Count(next + 2, Optional.of(whole + part)));
        }
        if (words.is(next, "/") && words.joined(next) && words.joined(next + 1)) {
            int below = words.number(next + 1, 1);
            return below > 0 && whole < below
                    ? Optional.of(new Count(next + 2, Optional.of((double) whole / below)))
                    : Optional.empty();
        }
        if (words.is(next, "½")) {
            return Optional.of(new Count(next + 1, Optional.of(whole + 0.5)));
        }
        int fraction = words.isHyphen(next) ? next + 1 : next;
        int above = words.number(fraction, 1);
        int below = words.number(fraction + 2, 1);
        if (above > 0 && words.is(fraction + 1, "/") && above < below) {
            return Optional.of(new Count(fraction + 3, Optional.of(whole + (double) above / below)));
        }
        return Optional.of(new Count(next, Optional.of((double) whole)));
    }

    private static Optional<Count> spelled(Words words, int i) {
        int next = i;
        double sum = 0;
        double part = 0;
        boolean any = false;
        // Seven words spell what any report counts: "one hundred and twenty-one thousand".
        for (int k = 0; k < 7; k++) {
            String word = words.lower(next);
            if (TENS.containsKey(word) && part % 100 == 0) {
                part += TENS.getOrDefault(word, 0);
                int unit = words.isHyphen(next + 1) ? next + 2 : next + 1;
                Integer one = ONES.get(words.lower(unit));
                if (one != null && one < 10) {
                    part += one;
                    next = unit;
                }
            } else if (ONES.containsKey(word) && part % 100 == 0) {
                part += ONES.getOrDefault(word, 0);
            } else if (any && word.equals("hundred")) {
                part *= 100;
            } else if (any && word.equals("thousand")) {
                sum += part * 1000;
                part = 0;
            } else if (any && word.equals("dozen")) {
                part *= 12;
            } else {
                break;
            }
            any = true;
            next++;
        }
        return any ? Optional.of(new Count(next, Optional.of(sum + part))) : Optional.empty();
    }

    /** Returns what "12 to 18" or "two or three" come to, which is no number. */
    private Count upTo(Words words) {
        if (!words.any(end, "to", "or") && !words.isHyphen(end) || number.isEmpty()) {
            return this;
        }
        return exact(words, end + 1)
                .filter(other -> other.number.orElse(0.0) > number.get())
                .map(other -> new Count(other.end, Optional.empty()))
                .orElse(this);
    }

    /** Returns it with "and a half" behind it. */
    private Count withHalf(Words words) {
        boolean hyphens = words.isHyphen(end) && words.is(end + 1, "and");
        int and = hyphens ? end + 1 : end;
        int half = hyphens ? and + 4 : and + 2;
        boolean follows = words.is(and, "and") && words.is(hyphens ? and + 2 : and + 1, "a") && words.is(half, "half");
        return follows ? new Count(half + 1, number.map(n -> n + 0.5)) : this;
    }
}
