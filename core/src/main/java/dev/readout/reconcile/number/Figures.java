package dev.readout.reconcile.number;

import dev.readout.reconcile.number.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text.
 *
 * <p>"$85 million", "85 million dollars" and "85,000,000 dollars" are one number; "ten" is 10 and a decade ten years.
 */
public final class Figures {
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
                    + alternatives()
                    + ")\\b)"
                    + "((?:[\\s-]?(?:hundred|thousand|million|billion|trillion|m|bn)\\b)*)"
                    + "\\s*(%|percent\\b|per cent\\b|dollars?\\b|euros?\\b|pounds?\\b|crowns?\\b|rubles?\\b|roubles?\\b|yuan\\b|marks?\\b|francs?\\b)?");

    /** The longest number in one word is "seventeen". */
    private static final int LONGEST_WORD = 9;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** No report writes out a number of more digits, and reading one would take long. */
    private static final int LONGEST = 24;

    private static final Map<String, String> SIGNS = Map.of("dollar", "$", "euro", "€", "pound", "£", "yen", "¥");

    private Figures() {}

    /** All words, the longer ones first; by how they begin, so that most of a text is passed over after two letters. */
    private static String alternatives() {
        return WORDS.keySet().stream()
                .collect(Collectors.groupingBy(word -> word.substring(0, 2), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(begin -> begin.getKey()
                        + begin.getValue().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(word -> word.substring(2))
                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|"));
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

    /** Returns whether a text has a digit or a number in words: a cheap look before a long one. */
    public static boolean mayBeIn(String text) {
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isDigit(c)) {
                return true;
            }
            if (Character.isLetter(c)) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                String word = text.substring(begin, i);
                if (word.length() <= LONGEST_WORD && WORDS.containsKey(word.toLowerCase(Locale.ROOT))) {
                    return true;
                }
                begin = -1;
            }
        }
        return false;
    }

    /** Returns the numbers of a text in printed order. */
    public static List<Figure> in(String printed) {
        StringBuilder rest = new StringBuilder(printed);
        for (int i = 0; i < rest.length(); i++) {
            rest.setCharAt(i, plain(rest.charAt(i)));
        }
        List<Figure> found = new ArrayList<>();
        Matcher days = DAY.matcher(rest.toString());
        while (days.find()) {
            String month = days.group(1) != null ? days.group(1) : days.group(4);
            String day = days.group(2) != null ? days.group(2) : days.group(3);
            int number = ORDINALS.containsKey(day) ? ORDINALS.get(day) : Integer.parseInt(day);
            add(found, days, Kind.DAY, MONTHS.indexOf(month.substring(0, 3)) + 1 + "-" + number);
            blank(rest, days);
        }
        Matcher parts = PART.matcher(rest.toString());
        while (parts.find()) {
            int many = parts.group(2) == null ? 1 : Math.max(1, UNITS.indexOf(parts.group(2)) + 1);
            double share = PARTS.getOrDefault(parts.group(1) != null ? "half" : parts.group(3), 0.0);
            add(found, parts, Kind.SHARE, Long.toString(Math.round(many * share)));
            blank(rest, parts);
        }
        Matcher clock = CLOCK.matcher(rest.toString());
        while (clock.find()) {
            blank(rest, clock);
        }
        Matcher numbers = NUMBER.matcher(rest);
        while (numbers.find()) {
            value(numbers.group(2), numbers.group(3)).ifPresent(value -> found.add(figure(numbers, value)));
        }
        found.sort(Comparator.comparingInt(Figure::begin));
        return List.copyOf(found);
    }

    private static Figure figure(Matcher found, String value) {
        Kind kind = kind(found.group(1), found.group(2), found.group(4));
        boolean signed = found.group(1) != null && !found.group(1).isBlank();
        int begin = signed ? found.start(1) : found.start(2);
        int end = found.group(4) != null ? found.end(4) : found.end(3);
        Optional<String> currency =
                kind == Kind.MONEY ? Optional.of(currency(signed ? found.group(1) : found.group(4))) : Optional.empty();
        return new Figure(begin, end, kind, value, currency);
    }

    private static String currency(String printed) {
        String word = printed.strip();
        String one = word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
        return word.startsWith("us") || word.endsWith("$")
                ? "$"
                : word.equals("eur") ? "€" : SIGNS.getOrDefault(one, one);
    }

    private static void add(List<Figure> found, Matcher match, Kind kind, String value) {
        found.add(new Figure(match.start(), match.end(), kind, value, Optional.empty()));
    }

    /** In lower case, with plain hyphens and blanks; one character for one, so that offsets stay. */
    private static char plain(char c) {
        return switch (c) {
            case '\u2011' -> '-';
            case '\u00a0' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    private static void blank(StringBuilder text, Matcher found) {
        for (int i = found.start(); i < found.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Kind kind(@Nullable String sign, String digits, @Nullable String unit) {
        if (unit != null && (unit.startsWith("%") || unit.startsWith("per"))) {
            return Kind.SHARE;
        }
        if (unit != null || sign != null && !sign.isBlank()) {
            return Kind.MONEY;
        }
        return YEAR.matcher(digits).matches() ? Kind.YEAR : Kind.COUNT;
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
    public static boolean isNumber(String word) {
        return WORDS.containsKey(word)
                || PARTS.containsKey(word)
                || ORDINALS.containsKey(word)
                || MAGNITUDES.containsKey(word)
                || Character.isDigit(word.charAt(0));
    }
}
