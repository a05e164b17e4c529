package dev.readout.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that times are told in. */
final class Lexicon {
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, Month> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER));
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));
    private static final Map<String, Stretch.Season> SEASONS = Map.of(
            "spring", Stretch.Season.SPRING,
            "summer", Stretch.Season.SUMMER,
            "fall", Stretch.Season.FALL,
            "autumn", Stretch.Season.FALL,
            "winter", Stretch.Season.WINTER);
    private static final Map<String, String> PARTS_OF_DAY = Map.of(
            "morning", "TMO",
            "afternoon", "TAF",
            "evening", "TEV",
            "night", "TNI",
            "midday", "T12:00",
            "noon", "T12:00",
            "midnight", "T24:00");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30));
    private static final Map<String, Integer> DECADES = Map.of(
            "twenties", 20,
            "thirties", 30,
            "forties", 40,
            "fifties", 50,
            "sixties", 60,
            "seventies", 70,
            "eighties", 80,
            "nineties", 90);

    /** Where an hour is read: after it, and part of it. */
    static final Set<String> ZONES = Set.of(
            "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet",
            "cest", "eet", "eest", "msk", "ist", "jst", "kst", "hkt", "aest");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "u", "s", "col", "lt", "maj", "sgt", "rev",
            "prof", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jr", "no",
            "vs");

    private Lexicon() {}

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<Month> shortMonth(String word) {
        return Optional.ofNullable(SHORT_MONTHS.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    static Optional<DayOfWeek> shortWeekday(String word) {
        return Optional.ofNullable(SHORT_WEEKDAYS.get(word));
    }

    static Optional<Stretch.Season> season(String word) {
        return Optional.ofNullable(SEASONS.get(word));
    }

    static Optional<String> partOfDay(String word) {
        return Optional.ofNullable(PARTS_OF_DAY.get(word));
    }

    /** Returns the number of "third", "3rd" or the like. */
    static Optional<Integer> ordinal(Word word) {
        String lower = word.lower();
        if (word.kind() == Word.Kind.ORDINAL && !lower.endsWith("s") && lower.length() <= 4) {
            return Optional.of(Integer.parseInt(lower.substring(0, lower.length() - 2)));
        }
        return Optional.ofNullable(ORDINALS.get(lower));
    }

    static boolean isOrdinal(String word) {
        return ORDINALS.containsKey(word);
    }

    /** Returns the year within its century of "nineties" and the like. */
    static Optional<Integer> decade(String word) {
        return Optional.ofNullable(DECADES.get(word));
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word) || word.length() == 1;
    }

    /** Returns how a reason writes a weekday or month: "Friday". */
    static String name(Enum<?> each) {
        return each.name().charAt(0) + each.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            months.put(month.name().toLowerCase(Locale.ROOT), month);
        }
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return Map.copyOf(weekdays);
    }
}
