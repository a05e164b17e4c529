package dev.readout.time;

import dev.readout.time.Stretch.Season;
import java.time.LocalDate;
import java.util.Optional;

/** Seasons: "the summer of 2024", "spring 2025", "in the winter". */
final class SeasonRule implements Rule {
    private final Telling telling;
    private final Words words;
    private final YearRule years;

    SeasonRule(Telling telling, YearRule years) {
        this.telling = telling;
        this.words = telling.words();
        this.years = years;
    }

    Meaning season(Season season, int off) {
        if (telling.today().isEmpty()) {
            return Meaning.open(Timex.Type.DATE, "XXXX-" + season.value(), "no year is told");
        }
        LocalDate today = telling.today().get();
        Stretch here = Stretch.season(season, today.getYear());
        int year = today.getYear();
        if (season == Season.WINTER && today.getMonthValue() < 3) {
            // The winter that is on began the year before.
            here = Stretch.season(season, --year);
        }
        if (off < 0) {
            year = here.window().to().isBefore(today) ? year : year - 1;
        } else if (off > 0) {
            year = here.window().from().isAfter(today) ? year : year + 1;
        }
        return Meaning.date(
                Stretch.season(season, year),
                (off < 0 ? "the last before " : off > 0 ? "the next after " : "year of ") + telling.origin());
    }

    /** "The summer of 2024", "spring 2025", "in the winter". */
    @Override
    public Optional<Phrase> at(int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Optional<Season> season = Lexicon.season(words.lower(at));
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = words.is(at + 1, "of") || words.is(at + 1, ",") ? at + 2 : at + 1;
        int year = words.number(yearAt, 4);
        if (words.lower(yearAt).length() == 4 && year > 1500) {
            return Optional.of(
                    new Phrase(i, yearAt + 1, Meaning.date(Stretch.season(season.get(), year), DateRule.PRINTED)));
        }
        Optional<Phrase> spelled = years.at(yearAt)
                .filter(any -> words.is(at + 1, "of"))
                .filter(phrase -> phrase.meaning()
                        .stretch()
                        .filter(s -> s.grain() == Grain.YEAR)
                        .isPresent())
                .map(phrase -> new Phrase(
                        i,
                        phrase.end(),
                        Meaning.date(
                                Stretch.season(
                                        season.get(),
                                        phrase.meaning()
                                                .stretch()
                                                .orElseThrow()
                                                .window()
                                                .from()
                                                .getYear()),
                                DateRule.PRINTED)));
        if (spelled.isPresent()) {
            return spelled;
        }
        // "Fall" and "spring" are verbs and "summer" a name too: they count behind the words for times alone.
        boolean led = words.any(i - 1, "in", "since", "by", "during", "until", "till", "before", "after", "over");
        boolean followed = words.is(at + 1, "of") || words.isHyphen(at + 1);
        if (!led || followed || words.capital(at + 1) && season.get() == Season.FALL) {
            return Optional.empty();
        }
        Tense tense = telling.tense(i, at + 1);
        Meaning now = season(season.get(), 0);
        Optional<LocalDate> today = telling.today();
        boolean ahead = today.isPresent() && now.window().orElseThrow().from().isAfter(today.get());
        boolean past = today.isPresent() && now.window().orElseThrow().to().isBefore(today.get());
        int off = tense == Tense.PAST && ahead ? -1 : tense == Tense.FUTURE && past ? 1 : 0;
        return Optional.of(new Phrase(i, at + 1, season(season.get(), off)));
    }
}
