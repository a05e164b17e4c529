package dev.readout.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a text has been read: its words, what its relative words are counted from, and the days it has told so far.
 *
 * <p>Not thread-safe; each text has its own.
 */
final class Telling {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    /**
     * A verb decides for the other side of the anchor only when the near side is this many days off: verbs mislead. From 60 to
     * 120 days make no difference on TempEval-3's development part; 30 and 183 cost value F1 0.003 and 0.004.
     */
    private static final int FAR = 120;

    private static final int HALF_A_YEAR = 183;
    private static final int WELL_AHEAD = 330;

    private final Words words;
    private final Optional<Anchor> anchor;
    private OptionalInt headingYear = OptionalInt.empty();
    private Optional<LocalDate> toldDay = Optional.empty();
    private Optional<Stretch> toldUnit = Optional.empty();
    private Optional<Stretch> toldPeriod = Optional.empty();
    private int toldDayAt;
    private int toldPeriodAt;

    Telling(Words words, Optional<Anchor> anchor) {
        this.words = words;
        // Counting from a day beyond these would leave the years that can be written.
        this.anchor = anchor.filter(each -> isYear(each.day().getYear()));
    }

    Words words() {
        return words;
    }

    Optional<LocalDate> today() {
        return anchor.map(Anchor::day);
    }

    /** Returns how a reason calls the day that is counted from. */
    String origin() {
        return anchor.map(each -> each.source().called()).orElse("a day that is not known");
    }

    /** Returns the hour and minute that the anchor gives, where it does. */
    Optional<OffsetDateTime> instant() {
        return anchor.flatMap(Anchor::instant);
    }

    OptionalInt headingYear() {
        return headingYear;
    }

    void headed(int year) {
        headingYear = OptionalInt.of(year);
    }

    /** Returns the day told last. */
    Optional<LocalDate> toldDay() {
        return toldDay;
    }

    /** Returns the first day of the day, month or year told last, for counting in a unit. */
    Optional<LocalDate> toldFor(Grain grain) {
        return toldUnit.filter(unit -> unit.grain().compareTo(grain) <= 0)
                .map(unit -> unit.window().from())
                .or(() -> toldDay);
    }

    /** Returns how many words ago the day was told. */
    int sinceToldDay(int word) {
        return word - toldDayAt;
    }

    /** Returns the quarter, half or year told last, where that is not long ago. */
    Optional<Stretch> toldPeriod(int word, int within) {
        return toldPeriod.filter(any -> word - toldPeriodAt <= within);
    }

    /** Takes in what words have told. */
    void told(Phrase phrase) {
        Meaning meaning = phrase.meaning();
        meaning.stretch().ifPresent(stretch -> {
            if (stretch.grain() == Grain.DAY) {
                toldDay = Optional.of(stretch.window().from());
                toldDayAt = phrase.from();
            }
            if (stretch.grain() == Grain.DAY || stretch.grain() == Grain.MONTH || stretch.grain() == Grain.YEAR) {
                toldUnit = Optional.of(stretch);
            } else if (stretch.grain() == Grain.QUARTER) {
                toldPeriod = Optional.of(stretch);
                toldPeriodAt = phrase.from();
            }
        });
    }

    Tense tense(int from, int end) {
        return Tense.of(words, from, end);
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Returns the day, where the calendar has it. */
    static Optional<LocalDate> day(int year, Month month, int day) {
        return isYear(year) && day >= 1 && day <= month.length(Year.isLeap(year))
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** A year, and why it is that one. */
    record Reckoned(int year, String because) {}

    /**
     * Returns the year of a day or month told without one.
     *
     * @param from the first day that it could be in the year of the anchor
     * @param tense of the clause
     */
    Optional<Reckoned> year(LocalDate from, LocalDate to, Tense tense) {
        if (headingYear.isPresent()) {
            int year = headingYear.getAsInt();
            return Optional.of(new Reckoned(year, "year of the heading " + year));
        }
        return today().map(today -> {
            int year = today.getYear();
            long until = ChronoUnit.DAYS.between(today, from);
            long since = ChronoUnit.DAYS.between(to, today);
            if (until > (tense == Tense.PAST ? FAR : tense == Tense.OPEN ? HALF_A_YEAR : WELL_AHEAD)) {
                return new Reckoned(year - 1, "the last one before " + origin());
            }
            if (since > (tense == Tense.FUTURE ? FAR : tense == Tense.OPEN ? HALF_A_YEAR : WELL_AHEAD)) {
                return new Reckoned(year + 1, "the next one after " + origin());
            }
            return new Reckoned(year, "year of " + origin());
        });
    }
}
