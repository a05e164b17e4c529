package dev.readout.reconcile.encounter;

import dev.readout.article.Span;
import dev.readout.extract.EncounterStatus;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.origin.Root;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one passage says of a field, as far as it can be held against what others say.
 *
 * @param passage which says it
 * @param value what it comes to
 * @param words those that say it
 * @param because how the words came to the value where that takes reasoning
 * @param root whose word it is
 * @param voice the same for all that count as one reporter or speaker
 */
record Assertion(
        Passage passage, FieldValue.Value value, Span words, Optional<String> because, Root root, String voice) {
    /** Characters before the words in which it is said that they only tell of a plan, or of when something else was. */
    private static final int REACH = 60;

    private static final Pattern PLAN = Pattern.compile(
            "(?i)\\b(?:supposed|scheduled|planned|expected|meant|due|intended|slated|allotted|was to|were to|originally|instead of|rather than|longer than)\\b[^.;]*$");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:since|before|after|following|ahead of|until|by|from|wake of|aftermath of|prior to|earlier|previous(?:ly)?)\\s+(?:the\\s+|last\\s+|on\\s+)*$");
    /** "Tuesday's election"; and "an hour-and-a-half" of which the half is lost. */
    private static final Pattern CUT_OFF = Pattern.compile("^(?:['’]s?\\b|[-\\s]and[-\\s]an?[-\\s])");

    Assertion {
        Objects.requireNonNull(passage);
        Objects.requireNonNull(value);
        Objects.requireNonNull(words);
        Objects.requireNonNull(because);
        Objects.requireNonNull(root);
        Objects.requireNonNull(voice);
    }

    /** Returns whether the words tell of the encounter itself, and not how it had been planned or when something else was. */
    boolean isOfItself() {
        Span sentence = passage.local().sentence();
        String body = passage.facts().article().body();
        String before = body.substring(Math.max(sentence.begin(), words.begin() - REACH), words.begin());
        String after = body.substring(words.end(), Math.max(words.end(), sentence.end()));
        return !PLAN.matcher(before).find()
                && !(value instanceof FieldValue.Day && OTHER.matcher(before).find())
                && !CUT_OFF.matcher(after).find();
    }

    /** Returns whether it is of what took place: a plan may change from report to report. */
    boolean isOfWhatWas() {
        return passage.status().filter(status -> status != EncounterStatus.HELD).isEmpty();
    }

    /**
     * Returns the same for all that one reporter or speaker gives: if two of these cannot both be true, that is a misreading, or two
     * meetings, and no contradiction. Who began is told of both sides by one reporter, but not in one breath.
     */
    List<Object> breath() {
        return value instanceof FieldValue.Who
                ? List.of(passage.article(), voice, passage.local().sentence())
                : List.of(passage.article(), voice);
    }

    /** Returns the same for all that stand for or against others in the same way. */
    List<Object> weight() {
        return List.of(
                passage.article(), passage.status(), root.told().attribution().isPresent(), voice, value);
    }

    /** Returns whether two speakers known to differ say it: of a plan, each means their own. */
    boolean isAgainst(Assertion other) {
        return root.told().attribution().isPresent()
                && other.root.told().attribution().isPresent()
                && !voice.equals(other.voice);
    }
}
