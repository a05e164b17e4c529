package dev.readout.time;

import java.util.Set;

/** The words before and after a time that tell on which side of it something lies. */
final class Bounds {
    /** Prepositions that stand between a verb and a time; none belongs to either. */
    private static final Set<String> LEADS = Set.of(
            "on",
            "in",
            "by",
            "at",
            "for",
            "from",
            "since",
            "until",
            "till",
            "before",
            "after",
            "during",
            "of",
            "through",
            "throughout",
            "over",
            "within",
            "the",
            "to",
            "around",
            "about",
            "late",
            "early",
            "between",
            "as",
            "starting",
            "beginning");

    private static final Set<String> AT_LATEST = Set.of("by", "before", "within", "inside");
    private static final Set<String> TO_ITS_END = Set.of("until", "till", "til", "through");
    private static final Set<String> FROM_THEN = Set.of("after", "since", "from", "following");

    private static final Set<String> NEARLY = Set.of("about", "around", "roughly", "approximately", "some");

    private Bounds() {}

    static boolean isLead(Words words, int i) {
        return LEADS.contains(words.lower(i));
    }

    /** Returns the phrase with the bound that stands beside it. */
    static Meaning of(Words words, Phrase phrase) {
        Meaning meaning = phrase.meaning();
        if (meaning.type() == Timex.Type.SET) {
            return meaning;
        }
        boolean range = meaning.value().contains("/");
        int before = phrase.from() - 1;
        if (words.any(before, "the", "its", "his", "her", "their")) {
            before--;
        }
        boolean late = words.run(before - 2, "no", "later", "than")
                || words.run(before - 2, "not", "later", "than")
                || words.run(phrase.end(), "at", "the", "latest")
                || words.run(before - 1, "ahead", "of")
                || words.run(before - 1, "prior", "to");
        if (late || words.in(before, AT_LATEST)) {
            return meaning.bounded(Bound.BY);
        }
        if (words.in(before, TO_ITS_END)) {
            return meaning.bounded(Bound.UNTIL);
        }
        if (words.in(before, FROM_THEN) && !range) {
            return meaning.bounded(Bound.AFTER);
        }
        boolean length = meaning.type() == Timex.Type.DURATION && meaning.bound() == Bound.NONE;
        return length && words.in(before, NEARLY) ? meaning.bounded(Bound.ABOUT).roughly() : meaning;
    }
}
