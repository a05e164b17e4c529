package dev.readout.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units that times are counted in. */
enum Grain {
    SECOND("S", 1, true),
    MINUTE("M", 1, true),
    HOUR("H", 1, true),
    DAY("D", 1, false),
    WEEKEND("D", 2, false),
    WEEK("W", 1, false),
    FORTNIGHT("W", 2, false),
    MONTH("M", 1, false),
    QUARTER("M", 3, false),
    SEASON("M", 3, false),
    YEAR("Y", 1, false),
    DECADE("Y", 10, false),
    CENTURY("Y", 100, false);

    private static final Map<String, Grain> BY_WORD = Map.ofEntries(
            Map.entry("second", SECOND),
            Map.entry("minute", MINUTE),
            Map.entry("hour", HOUR),
            Map.entry("hr", HOUR),
            Map.entry("day", DAY),
            Map.entry("night", DAY),
            Map.entry("weekend", WEEKEND),
            Map.entry("week", WEEK),
            Map.entry("fortnight", FORTNIGHT),
            Map.entry("month", MONTH),
            Map.entry("quarter", QUARTER),
            Map.entry("year", YEAR),
            Map.entry("yr", YEAR),
            Map.entry("decade", DECADE),
            Map.entry("century", CENTURY),
            Map.entry("centurie", CENTURY));

    private final String letter;
    private final int times;
    private final boolean clock;

    Grain(String letter, int times, boolean clock) {
        this.letter = letter;
        this.times = times;
        this.clock = clock;
    }

    /** Returns the unit that a lower-case word names, in the singular or plural. */
    static Optional<Grain> of(String word) {
        Grain one = BY_WORD.get(word);
        return one == null && isPlural(word)
                ? Optional.ofNullable(BY_WORD.get(word.substring(0, word.length() - 1)))
                : Optional.ofNullable(one);
    }

    static boolean isPlural(String word) {
        return word.endsWith("s");
    }

    /** Returns whether it is shorter than a day. */
    boolean isClock() {
        return clock;
    }

    /** Returns the ISO 8601 duration of so many, or of an unknown number. */
    String length(Optional<Double> count) {
        if (count.isEmpty()) {
            return (clock ? "PTX" : "PX") + (this == CENTURY ? "C" : letter);
        }
        double all = count.get() * times;
        long whole = (long) all;
        double rest = all - whole;
        String lead = whole == 0 && rest > 0 ? "" : whole + letter;
        if (rest == 0) {
            return (clock ? "PT" : "P") + lead;
        }
        return switch (letter) {
            case "Y" -> "P" + lead + Math.round(rest * 12) + "M";
            case "H" -> "PT" + lead + Math.round(rest * 60) + "M";
            case "D" -> "P" + lead + "T" + Math.round(rest * 24) + "H";
            case "M" -> clock ? "PT" + lead + Math.round(rest * 60) + "S" : "P" + decimal(all) + letter;
            default -> (clock ? "PT" : "P") + decimal(all) + letter;
        };
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }

    /** Returns how a reason names it. */
    String called() {
        return name().toLowerCase(Locale.ROOT);
    }
}
