package dev.readout.reconcile.statement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a text gives, by what they count: money, shares, days of the calendar, years, and everything else.
 *
 * <p>"$85 million", "85 million dollars" and "85,000,000 dollars" are one number; "ten" is 10 and a decade ten years.
 */
record Numbers(Map<Numbers.Kind, Set<String>> values) {
    private static final List<String> UNITS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Long> WORDS = words();
    /** Parts of a whole, in hundredths, after "a", "one" or a number of them. */
    private static final Map<String, Double> PARTS =
            Map.of("half", 50.0, "third", 33.3, "quarter", 25.0, "fifth", 20.0, "sixth", 16.7, "tenth", 10.0);

    private static final Pattern PART = Pattern.compile(
            "\\b(?:(half)|(a|one|two|three|four)[\\s-](third|quarter|fifth|sixth|tenth)s?)\\b(?!\\s+(?:round|time|day|week|meeting|group|year))");
    private static final Map<String, Long> MAGNITUDES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L,
            "m",
            1_000_000L,
            "bn",
            1_000_000_000L);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(january|jan\\.?|february|feb\\.?|march|april|may|june|july|august|aug\\.?"
            + "|september|sept?\\.?|october|oct\\.?|november|nov\\.?|december|dec\\.?)";
    private static final Map<String, Integer> ORDINALS = Map.of(
            "first",
            1,
            "second",
            2,
            "third",
            3,
            "fourth",
            4,
            "fifth",
            5,
            "tenth",
            10,
            "fifteenth",
            15,
            "twentieth",
            20);
    private static final Pattern DAY =
            Pattern.compile("\\b(?:" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?![\\d,.:]*\\d{3})"
                    + "|(?:the\\s+)?(\\d{1,2}|" + String.join("|", ORDINALS.keySet())
                    + ")(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH
                    + ")");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}\\s?[ap]\\.?m\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "([$€£¥]|\\b(?:us|usd|eur)\\s?\\$?)?\\s?"
                    + "(\\b\\d+(?:[,.]\\d+)*|\\b(?:"
                    + WORDS.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .collect(Collectors.joining("|"))
                    + ")\\b)"
                    + "((?:[\\s-]?(?:hundred|thousand|million|billion|trillion|m|bn)\\b)*)"
                    + "\\s*(%|percent\\b|per cent\\b|dollars?\\b|euros?\\b|pounds?\\b|crowns?\\b|rubles?\\b|roubles?\\b|yuan\\b|marks?\\b|francs?\\b)?");

    /** No report writes out a number of more digits, and reading one would take long. */
    private static final int LONGEST = 24;

    /** Counts of one digit tell nothing by being the same. */
    private static final int LONGEST_COMMON = 1;

    /** What a number counts. */
    enum Kind {
        MONEY,
        SHARE,
        DAY,
        YEAR,
        COUNT
    }

    Numbers {
        values = Map.copyOf(values);
    }

    private static Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>(Map.of("both", 2L, "dozen", 12L, "decade", 10L, "fortnight", 2L));
        // "One" is more often somebody than a number.
        for (int i = 1; i < UNITS.size(); i++) {
            words.put(UNITS.get(i), i + 1L);
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            words.put(TENS.get(ten), 10L * (ten + 2));
            for (int unit = 0; unit < 9; unit++) {
                words.put(TENS.get(ten) + "-" + UNITS.get(unit), 10L * (ten + 2) + unit + 1);
            }
        }
        return Map.copyOf(words);
    }

    /** Finds the numbers of a text. */
    static Numbers of(String printed) {
        String text = printed.toLowerCase(Locale.ROOT).replace('\u2011', '-').replace('\u00a0', ' ');
        Map<Kind, Set<String>> found = new HashMap<>();
        StringBuilder rest = new StringBuilder(text);
        Matcher days = DAY.matcher(text);
        while (days.find()) {
            String month = days.group(1) != null ? days.group(1) : days.group(4);
            String day = days.group(2) != null ? days.group(2) : days.group(3);
            int number = ORDINALS.containsKey(day) ? ORDINALS.get(day) : Integer.parseInt(day);
            add(found, Kind.DAY, MONTHS.indexOf(month.substring(0, 3)) + 1 + "-" + number);
            blank(rest, days);
        }
        Matcher parts = PART.matcher(rest.toString());
        while (parts.find()) {
            int many = parts.group(2) == null ? 1 : Math.max(1, UNITS.indexOf(parts.group(2)) + 1);
            double share = PARTS.getOrDefault(parts.group(1) != null ? "half" : parts.group(3), 0.0);
            add(found, Kind.SHARE, Long.toString(Math.round(many * share)));
            blank(rest, parts);
        }
        Matcher clock = CLOCK.matcher(rest.toString());
        while (clock.find()) {
            blank(rest, clock);
        }
        Matcher numbers = NUMBER.matcher(rest);
        while (numbers.find()) {
            value(numbers.group(2), numbers.group(3))
                    .ifPresent(value -> add(found, kind(numbers.group(1), numbers.group(2), numbers.group(4)), value));
        }
        return new Numbers(found);
    }

    private static void blank(StringBuilder text, Matcher found) {
        for (int i = found.start(); i < found.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static void add(Map<Kind, Set<String>> found, Kind kind, String value) {
        found.computeIfAbsent(kind, k -> new HashSet<>()).add(value);
    }

    private static Kind kind(@Nullable String sign, String digits, @Nullable String unit) {
        if (unit != null && (unit.startsWith("%") || unit.startsWith("per"))) {
            return Kind.SHARE;
        }
        if (unit != null || sign != null && !sign.isBlank()) {
            return Kind.MONEY;
        }
        return digits.matches("(?:19|20)\\d\\d") ? Kind.YEAR : Kind.COUNT;
    }

    private static Optional<String> value(String digits, String magnitudes) {
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        Long word = WORDS.get(digits);
        BigDecimal value;
        try {
            value = word != null
                    ? BigDecimal.valueOf(word)
                    : new BigDecimal(digits.replaceAll("[,.](?=\\d{3}(?:\\D|$))", ""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        for (String magnitude : magnitudes.split("[\\s-]+", -1)) {
            Long factor = MAGNITUDES.get(magnitude);
            if (factor != null) {
                value = value.multiply(BigDecimal.valueOf(factor));
            }
        }
        return Optional.of(value.stripTrailingZeros().toPlainString());
    }

    /** Returns whether a word in lower case is a number, so that what it says is compared here. */
    static boolean isNumber(String word) {
        return WORDS.containsKey(word)
                || PARTS.containsKey(word)
                || ORDINALS.containsKey(word)
                || MAGNITUDES.containsKey(word)
                || Character.isDigit(word.charAt(0));
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
