package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.language.rules.Individual.Gender;
import dev.readout.language.rules.Words.Range;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who "he", "she" and "it" are: the one who speaks in the same sentence, else the one whom the sentence before was
 * about.
 */
final class Pronouns {
    /** How many sentences back a pronoun reaches: reports name a speaker again sooner than this. */
    private static final int REACH = 4;

    private static final Set<String> OBJECTS = Set.of("him");

    private final Text text;
    private final Words words;
    private final People people;

    Pronouns(Text text, People people) {
        this.text = text;
        this.words = text.words;
        this.people = people;
    }

    void resolve() {
        for (Mention mention : text.annotations.mentions()) {
            if (mention.form() != Form.PRONOUN || mention.kind() == Kind.GROUP) {
                continue;
            }
            int at = words.at(mention.span().begin());
            Individual found = antecedent(mention, at);
            if (found != null) {
                people.put(mention, found);
                if (mention.kind() == Kind.PERSON && found.gender == Gender.UNKNOWN) {
                    found.gender = gender(words.lower(at));
                }
            }
        }
    }

    private @Nullable Individual antecedent(Mention pronoun, int at) {
        if (OBJECTS.contains(words.lower(at))) {
            return speakerBefore(pronoun, at);
        }
        // "…, she noted": who closes a sentence is whom the one before was about, not somebody inside what she says.
        boolean closing = Cues.of(words, at + 1) != null
                && (words.lower(at - 1).equals(",") || text.quoted(at - 1))
                && !text.quoted(at);
        Individual speaker = closing ? null : speakerBefore(pronoun, at);
        if (speaker != null) {
            return speaker;
        }
        boolean quoted = text.quoted(at);
        Individual own = quoted || closing ? null : inSameSentence(pronoun, at);
        if (own != null) {
            return own;
        }
        int sentence = words.sentenceOf(at);
        for (int back = quoted ? 0 : 1; back <= REACH && sentence - back >= 0; back++) {
            Individual focus = focus(pronoun, words.sentences().get(sentence - back), at);
            if (focus != null) {
                return focus;
            }
        }
        return closing ? inSameSentence(pronoun, at) : null;
    }

    /** "Merz said … he": the one who speaks in this sentence, before the pronoun and outside its quotation. */
    private @Nullable Individual speakerBefore(Mention pronoun, int at) {
        Range sentence = words.sentence(at);
        for (int i = at - 1; i >= sentence.begin(); i--) {
            if (Cues.of(words, i) == null || text.quoted(i) && !text.quoted(at)) {
                continue;
            }
            Mention subject = text.mentionEndingAt(i);
            if (subject == null && words.isVerb(i)) {
                // "‘We came’, said NAME, … and she maintained".
                subject = text.mentionBeginningAt(i + 1);
            }
            if (subject == null && words.lower(i - 1).equals("has")
                    || words.lower(i - 1).equals("had")) {
                subject = text.mentionEndingAt(i - 1);
            }
            Individual individual = subject == null ? null : people.of(subject);
            if (individual != null && agrees(pronoun, individual)) {
                return individual;
            }
        }
        return null;
    }

    /** Whom a sentence is about: its speaker, else its first subject. */
    private @Nullable Individual focus(Mention pronoun, Range sentence, int before) {
        Individual speaker = null;
        Individual first = null;
        for (int i = sentence.begin(); i < sentence.end() && i < before; i++) {
            Mention mention = text.mentionBeginningAt(i);
            if (mention == null || text.quoted(i)) {
                continue;
            }
            Individual individual = people.of(mention);
            if (individual == null || !agrees(pronoun, individual) || text.end(mention) > before) {
                continue;
            }
            if (speaks(mention)) {
                // "The president thanked him, the aide said": whoever closes the sentence spoke all of it.
                speaker = speaker == null || closes(mention) ? individual : speaker;
            }
            if (first == null && !afterPreposition(i)) {
                first = individual;
            }
        }
        return speaker == null ? first : speaker;
    }

    private boolean closes(Mention mention) {
        int at = text.end(mention);
        while (Cues.of(words, at) == null && at < words.count() && at < text.end(mention) + 3) {
            at++;
        }
        return words.lower(text.begin(mention) - 1).equals(",")
                || words.lower(text.begin(mention) - 2).equals(",")
                || at + 1 >= words.count()
                || !words.isWord(at + 1);
    }

    private boolean speaks(Mention mention) {
        int end = text.end(mention);
        int begin = text.begin(mention);
        int next = end;
        while (words.tag(next).startsWith("ADV") || words.tag(next).startsWith("AUX")) {
            next++;
        }
        Cues.Cue cue = Cues.of(words, next);
        boolean after = cue != null && !cue.participle() && words.sentenceOf(next) == words.sentenceOf(begin);
        boolean apposition = words.lower(end).equals(",") && speechAfterComma(end);
        boolean before = Cues.mayPrecedeSpeaker(words.lower(begin - 1))
                && !words.lower(end).equals("'s");
        boolean according =
                words.lower(begin - 1).equals("to") && words.lower(begin - 2).equals("according");
        return after || before || apposition || according;
    }

    private boolean speechAfterComma(int comma) {
        for (int i = comma + 1; i < Math.min(words.count(), comma + 25); i++) {
            if (words.sentenceOf(i) != words.sentenceOf(comma)) {
                return false;
            }
            if (words.lower(i).equals(",")) {
                return Cues.of(words, i + 1) != null && !text.quoted(i + 1);
            }
        }
        return false;
    }

    private boolean afterPreposition(int word) {
        int before = words.lower(word - 1).equals("the") ? word - 2 : word - 1;
        return before >= 0 && words.tag(before).startsWith("ADP");
    }

    private @Nullable Individual inSameSentence(Mention pronoun, int at) {
        return focus(pronoun, words.sentence(at), at);
    }

    private boolean agrees(Mention pronoun, Individual individual) {
        if (pronoun.kind() == Kind.ORGANIZATION) {
            return individual.kind == Kind.ORGANIZATION;
        }
        Gender needed = gender(words.lower(words.at(pronoun.span().begin())));
        return individual.kind == Kind.PERSON && (individual.gender == Gender.UNKNOWN || individual.gender == needed);
    }

    private static Gender gender(String pronoun) {
        return pronoun.equals("she") ? Gender.FEMALE : Gender.MALE;
    }
}
