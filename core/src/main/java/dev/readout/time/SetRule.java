package dev.readout.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;

/** Times that come again: "every Friday", "daily", "twice a year", "each month". */
final class SetRule implements Rule {
    private static final Map<String, String> ADVERBS = Map.of(
            "daily", "P1D",
            "weekly", "P1W",
            "monthly", "P1M",
            "yearly", "P1Y",
            "annually", "P1Y",
            "hourly", "PT1H",
            "nightly", "P1D",
            "biweekly", "P2W",
            "fortnightly", "P2W");

    private final Words words;

    SetRule(Telling telling) {
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        return adverb(i).or(() -> every(i)).or(() -> times(i));
    }

    private Optional<Phrase> adverb(int i) {
        return Optional.ofNullable(ADVERBS.get(words.lower(i)))
                // The name of a newspaper.
                .filter(any -> !words.capital(i) || !words.capital(i - 1) && !words.capital(i + 1))
                .map(value -> new Phrase(i, i + 1, Meaning.open(Timex.Type.SET, value, "again and again")));
    }

    private Optional<Phrase> every(int i) {
        if (!words.any(i, "every", "each")) {
            return Optional.empty();
        }
        int at = words.is(i + 1, "single") ? i + 2 : i + 1;
        Optional<DayOfWeek> weekday = Lexicon.weekday(words.lower(at));
        if (weekday.isPresent()) {
            Optional<String> part = Lexicon.partOfDay(words.lower(at + 1));
            String value = "XXXX-WXX-" + weekday.get().getValue() + part.orElse("");
            return Optional.of(new Phrase(i, part.isPresent() ? at + 2 : at + 1, again(value)));
        }
        Optional<String> part = Lexicon.partOfDay(words.lower(at));
        if (part.isPresent()) {
            return Optional.of(new Phrase(i, at + 1, again("XXXX-XX-XX" + part.get())));
        }
        if (Lexicon.month(words.lower(at)).isPresent() && words.capital(at)) {
            int month = Lexicon.month(words.lower(at)).get().getValue();
            return Optional.of(new Phrase(i, at + 1, again("XXXX-" + (month < 10 ? "0" : "") + month)));
        }
        if (Lexicon.season(words.lower(at)).isPresent()) {
            return Optional.of(new Phrase(
                    i,
                    at + 1,
                    again("XXXX-" + Lexicon.season(words.lower(at)).get().value())));
        }
        Count count = words.is(at, "other")
                ? new Count(at + 1, Optional.of(2.0))
                : Count.exact(words, at).orElse(new Count(at, Optional.of(1.0)));
        return Grain.of(words.lower(count.end()))
                .filter(grain -> grain != Grain.SECOND)
                .map(grain -> new Phrase(
                        i,
                        count.end() + 1,
                        again(
                                grain == Grain.QUARTER && count.number().orElse(0.0) == 1
                                        ? "P1Q"
                                        : grain.length(count.number()))));
    }

    /** "Twice a year", "three times a week", "once every two days". */
    private Optional<Phrase> times(int i) {
        int next = words.any(i, "once", "twice")
                ? i + 1
                : Count.exact(words, i)
                        .filter(count -> words.is(count.end(), "times"))
                        .map(count -> count.end() + 1)
                        .orElse(i);
        if (next == i) {
            return Optional.empty();
        }
        if (words.any(next, "a", "an", "per")) {
            return Grain.of(words.lower(next + 1))
                    .map(grain -> new Phrase(i, next + 2, again(grain.length(Optional.of(1.0)))));
        }
        return every(next).map(each -> new Phrase(i, each.end(), each.meaning()));
    }

    private static Meaning again(String value) {
        return Meaning.open(Timex.Type.SET, value, "again and again");
    }
}
