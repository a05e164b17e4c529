package dev.readout.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Times of day: "10 a.m. EDT", "18.40", "shortly after ten", "noon Thursday", "4 in the morning".
 *
 * <p>The day is the one beside it, else the one told last before it in the same paragraph, else that of the anchor. The
 * hour stays as printed, whatever its zone: "Monday night in Washington" is a Monday.
 */
final class ClockRule implements Rule {
    private static final Set<String> LEADS =
            Set.of("at", "by", "until", "till", "from", "around", "about", "before", "after", "since");
    private static final Set<String> HALVES = Set.of("a.m.", "a.m", "am", "p.m.", "p.m", "pm");

    private final Telling telling;
    private final Words words;
    private final DateRule dates;
    private final WeekdayRule weekdays;
    private final PeriodRule periods;

    ClockRule(Telling telling, DateRule dates, WeekdayRule weekdays, PeriodRule periods) {
        this.telling = telling;
        this.words = telling.words();
        this.dates = dates;
        this.weekdays = weekdays;
        this.periods = periods;
    }

    /** A time of day as printed, in 24 hours. */
    private record Hour(int end, int hour, int minute, boolean minutes) {
        String value() {
            return minutes || minute > 0
                    ? String.format(Locale.ROOT, "T%02d:%02d", hour, minute)
                    : String.format(Locale.ROOT, "T%02d:00", hour);
        }
    }

    @Override
    public Optional<Phrase> at(int i) {
        return hour(i).map(hour -> phrase(i, hour.end, hour.value())).or(() -> partOfDay(i));
    }

    private Optional<Hour> hour(int i) {
        return named(i).or(() -> past(i)).or(() -> digits(i)).or(() -> spelled(i));
    }

    private Optional<Hour> named(int i) {
        int at = words.is(i, "high") ? i + 1 : i;
        return switch (words.lower(at)) {
            case "noon", "midday" -> Optional.of(new Hour(at + 1, 12, 0, true));
            case "midnight" -> Optional.of(new Hour(at + 1, 24, 0, true));
            default -> Optional.empty();
        };
    }

    /** "Half past nine", "a quarter to ten". */
    private Optional<Hour> past(int i) {
        int at = words.is(i, "a") ? i + 1 : i;
        boolean half = words.is(at, "half");
        if (!half && !words.is(at, "quarter") || !words.any(at + 1, "past", "to")) {
            return Optional.empty();
        }
        boolean before = words.is(at + 1, "to");
        int minute = half ? 30 : before ? 45 : 15;
        return Count.exact(words, at + 2)
                .filter(count -> isHour(count) && !(half && before))
                .map(count -> {
                    int hour = count.number().orElseThrow().intValue();
                    return halved(count.end(), before ? (hour + 11) % 12 : hour, minute, true)
                            .orElse(new Hour(count.end(), before ? (hour + 11) % 12 : hour, minute, true));
                });
    }

    private static boolean isHour(Count count) {
        double number = count.number().orElse(0.0);
        return number >= 1 && number <= 12 && number == Math.floor(number);
    }

    private Optional<Hour> digits(int i) {
        int hour = words.number(i, 2);
        if (words.lower(i).length() == 4
                && words.number(i, 4) >= 0
                && words.in(i + 1, Lexicon.ZONES)
                && words.capital(i + 1)) {
            int all = words.number(i, 4);
            return all / 100 < 24 && all % 100 < 60
                    ? Optional.of(new Hour(i + 1, all / 100, all % 100, true))
                    : Optional.empty();
        }
        if (hour < 0 || hour > 24 || words.any(i - 1, ":", ".", "/", "$", "£", "€") && words.joined(i)) {
            return Optional.empty();
        }
        boolean colon = words.is(i + 1, ":");
        boolean dotted = words.is(i + 1, ".");
        boolean tight = words.joined(i + 1) && words.joined(i + 2);
        int minute = words.lower(i + 2).length() == 2 ? words.number(i + 2, 2) : -1;
        boolean minutes = (colon || dotted) && tight && minute >= 0 && minute < 60;
        if (minutes) {
            int end = i + 3;
            boolean seconds = words.is(end, ":") && words.joined(end) && words.number(end + 1, 2) >= 0;
            int after = seconds ? end + 2 : end;
            Optional<Hour> halved = halved(after, hour, minute, true);
            boolean sure = colon
                    || words.in(after, Lexicon.ZONES) && words.capital(after)
                    || words.in(i - 1, LEADS) && !isMeasured(after)
                    || words.run(after, "local", "time");
            return halved.or(() -> sure ? Optional.of(new Hour(after, hour, minute, true)) : Optional.empty());
        }
        Optional<Hour> halved = halved(i + 1, hour, 0, false);
        if (halved.isPresent()) {
            return halved;
        }
        if (words.is(i + 1, "o'clock") && hour >= 1 && hour <= 12) {
            return Optional.of(halved(i + 2, hour, 0, false).orElse(new Hour(i + 2, hour, 0, false)));
        }
        return hour <= 12 ? inTheMorning(i + 1, hour) : Optional.empty();
    }

    /** "At 18.40 per cent", "by 2.25 points", "at 10.50 dollars" are no hours. */
    private boolean isMeasured(int i) {
        Word next = words.at(i);
        return next.kind() == Word.Kind.LETTERS
                        && !words.in(i, LEADS)
                        && !words.any(i, "on", "and", "local", "in", "to")
                        && Lexicon.weekday(next.lower()).isEmpty()
                || next.lower().equals("%");
    }

    private Optional<Hour> halved(int i, int hour, int minute, boolean minutes) {
        if (!words.in(i, HALVES) || hour < 1 || hour > 12) {
            return Optional.empty();
        }
        boolean joinedAm = words.lower(i).equals("am") && !words.joined(i) && !minutes && words.is(i - 2, "i");
        int of24 = hour % 12 + (words.lower(i).startsWith("p") ? 12 : 0);
        return joinedAm ? Optional.empty() : Optional.of(new Hour(i + 1, of24, minute, minutes));
    }

    /** "Shortly after ten", "at nine o'clock", "at six in the morning". */
    private Optional<Hour> spelled(int i) {
        if (words.at(i).kind() != Word.Kind.LETTERS) {
            return Optional.empty();
        }
        Optional<Count> count = Count.exact(words, i).filter(ClockRule::isHour);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int hour = count.get().number().orElseThrow().intValue();
        int end = count.get().end();
        if (words.is(end, "o'clock")) {
            return Optional.of(halved(end + 1, hour, 0, false)
                    .or(() -> inTheMorning(end + 1, hour))
                    .orElse(new Hour(end + 1, hour, 0, false)));
        }
        Optional<Hour> morning = halved(end, hour, 0, false).or(() -> inTheMorning(end, hour));
        if (morning.isPresent()) {
            return morning;
        }
        boolean led = words.any(i - 1, "after", "before", "at", "until", "around")
                && (words.any(i - 2, "shortly", "just", "soon", "well") || words.is(i - 1, "at"));
        boolean closed = words.isStop(end)
                || words.any(end, ",", ";", ")", "on", "and", "local")
                || Lexicon.weekday(words.lower(end)).isPresent();
        return led && closed ? Optional.of(new Hour(end, hour, 0, false)) : Optional.empty();
    }

    private Optional<Hour> inTheMorning(int i, int hour) {
        if (!words.run(i, "in", "the") || hour < 1) {
            return Optional.empty();
        }
        return switch (words.lower(i + 2)) {
            case "morning" -> Optional.of(new Hour(i + 3, hour % 12, 0, false));
            case "afternoon", "evening" -> Optional.of(new Hour(i + 3, hour % 12 + 12, 0, false));
            default -> Optional.empty();
        };
    }

    private int zoneEnd(int i) {
        if (words.capital(i) && words.in(i, Lexicon.ZONES)) {
            return i + 1;
        }
        boolean time = words.is(i + 1, "time") && (words.is(i, "local") || words.capital(i));
        if (time) {
            return i + 2;
        }
        return words.is(i + 2, "time") && words.capital(i) && words.any(i + 1, "standard", "daylight", "summer")
                ? i + 3
                : i;
    }

    private Phrase phrase(int from, int hourEnd, String value) {
        int end = zoneEnd(hourEnd);
        int dayAt = words.is(end, ",") ? end + 1 : end;
        Optional<Phrase> beside = day(dayAt);
        if (beside.isPresent()) {
            return new Phrase(from, beside.get().end(), beside.get().meaning().atTime(value));
        }
        Optional<Phrase> near = words.is(end, "on") ? day(end + 1) : Optional.empty();
        Meaning meaning = near.map(Phrase::meaning).orElseGet(() -> told(from)).atTime(value);
        return new Phrase(from, end, meaning);
    }

    private Optional<Phrase> day(int i) {
        return dates.at(i)
                .or(() -> weekdays.at(i))
                .or(() -> periods.at(i))
                .filter(phrase -> phrase.meaning().type() == Timex.Type.DATE)
                .filter(phrase ->
                        phrase.meaning().window().filter(Window::isDay).isPresent()
                                || phrase.meaning().value().startsWith("XXXX-")
                                        && phrase.meaning().value().length() >= "XXXX-WXX-5".length());
    }

    private Meaning told(int at) {
        boolean here = sameParagraph(at);
        Optional<LocalDate> day = here ? telling.toldDay().or(telling::today) : telling.today();
        boolean before = here && telling.toldDay().isPresent();
        return day.map(each -> Meaning.date(
                        Stretch.day(each), before ? "the day told before, " + each : "day of " + telling.origin()))
                .orElseGet(() -> Meaning.open(Timex.Type.TIME, "XXXX-XX-XX", "no day is told"));
    }

    private boolean sameParagraph(int at) {
        int since = telling.sinceToldDay(at);
        // Nobody looks farther back for the day of an hour than one long paragraph.
        if (since > 150) {
            return false;
        }
        for (int i = at - since; i < at; i++) {
            if (words.isBreak(i)) {
                return false;
            }
        }
        return true;
    }

    /** "The morning", "the evening of 9 March", "mid-afternoon yesterday". */
    private Optional<Phrase> partOfDay(int i) {
        boolean article = words.is(i, "the");
        int at = article ? i + 1 : i;
        Optional<String> part = Lexicon.partOfDay(words.lower(at));
        if (part.isEmpty()) {
            return Optional.empty();
        }
        if (article && words.is(at + 1, "of")) {
            Optional<Phrase> day = day(at + 2);
            if (day.isPresent()) {
                return day.map(each -> new Phrase(i, each.end(), each.meaning().atTime(part.get())));
            }
        }
        if (article && words.is(i - 1, "in")) {
            return Optional.of(new Phrase(i, at + 1, told(i).atTime(part.get())));
        }
        return Optional.empty();
    }
}
