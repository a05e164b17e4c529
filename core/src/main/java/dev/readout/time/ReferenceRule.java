package dev.readout.time;

import java.util.Map;
import java.util.Optional;

/** Words that tell of now, before or later without a day: "currently", "recently", "in the future". */
final class ReferenceRule implements Rule {
    private static final String NOW = "PRESENT_REF";
    private static final String BEFORE = "PAST_REF";
    private static final String LATER = "FUTURE_REF";

    private static final Map<String, String> SINGLE = Map.of(
            "now", NOW,
            "currently", NOW,
            "presently", NOW,
            "recently", BEFORE,
            "soon", LATER);

    private final Words words;

    ReferenceRule(Telling telling) {
        this.words = telling.words();
    }

    @Override
    public Optional<Phrase> at(int i) {
        String word = words.lower(i);
        if (SINGLE.containsKey(word)) {
            return word.equals("soon") && words.any(i + 1, "after", "as")
                    ? Optional.empty()
                    : Optional.of(phrase(i, i + 1, SINGLE.get(word)));
        }
        return switch (word) {
            case "current" -> Optional.of(phrase(i, i + 1, NOW));
            case "one" ->
                words.is(i + 1, "day") && words.any(i - 1, "will", "would", "could", "may", "might")
                        ? Optional.of(phrase(i, i + 2, LATER))
                        : Optional.empty();
            case "the" -> future(i);
            default -> Optional.empty();
        };
    }

    private Optional<Phrase> future(int i) {
        int at = words.any(i + 1, "near", "foreseeable", "distant", "immediate") ? i + 2 : i + 1;
        if (words.is(at, "future") && !words.is(at + 1, "of")) {
            return Optional.of(phrase(i, at + 1, LATER));
        }
        if (words.is(at, "past")
                && words.any(i - 1, "in", "of")
                && Grain.of(words.lower(at + 1)).isEmpty()
                && Count.at(words, at + 1).isEmpty()) {
            return Optional.of(phrase(i, at + 1, BEFORE));
        }
        return Optional.empty();
    }

    private static Phrase phrase(int from, int end, String value) {
        return new Phrase(
                from,
                end,
                Meaning.open(
                        Timex.Type.DATE,
                        value,
                        switch (value) {
                            case NOW -> "now, without a day";
                            case BEFORE -> "before now, without a day";
                            default -> "after now, without a day";
                        }));
    }
}
