package dev.readout.language.rules;

import java.util.Locale;
import java.util.Set;

/** Tells by its words whether a cue says that something was uttered, or only thought. */
public final class CueWords {
    private static final Set<String> BELIEFS = Set.of(
            "want",
            "wants",
            "wanted",
            "wish",
            "wishes",
            "wished",
            "plan",
            "plans",
            "planned",
            "planning",
            "intend",
            "intends",
            "intended",
            "know",
            "knows",
            "knew",
            "known",
            "consider",
            "considers",
            "considered",
            "considering",
            "prefer",
            "prefers",
            "preferred",
            "support",
            "supports",
            "supported",
            "supporting",
            "oppose",
            "opposes",
            "opposed",
            "opposing",
            "favor",
            "favors",
            "favored",
            "favour",
            "favours",
            "favoured",
            "assume",
            "assumes",
            "assumed",
            "doubt",
            "doubts",
            "doubted",
            "worry",
            "worries",
            "worried",
            "concerned",
            "afraid",
            "convinced",
            "confident",
            "sure",
            "aware",
            "hopeful",
            "optimistic",
            "sceptical",
            "skeptical",
            "reluctant",
            "willing",
            "eager",
            "determined",
            "interested",
            "likes",
            "liked",
            "love",
            "loves",
            "loved",
            "hate",
            "hates",
            "hated",
            "seeks",
            "sought",
            "seek",
            "seeking",
            "tried",
            "trying",
            "try",
            "tries",
            "view",
            "views",
            "viewed",
            "regard",
            "regards",
            "regarded",
            "believing",
            "thinking",
            "hoping",
            "expecting",
            "fearing",
            "feeling",
            "think",
            "believe",
            "expect",
            "hope",
            "fear",
            "feel",
            "need",
            "needs",
            "needed",
            "remember",
            "remembers",
            "remembered",
            "imagine",
            "imagines",
            "imagined",
            "realize",
            "realized",
            "realise",
            "realised",
            "opinion",
            "mind",
            "hopes",
            "fears",
            "belief",
            "beliefs");

    private CueWords() {}

    /** Returns whether a word is a form of a verb of saying, whatever else it may be. */
    public static boolean isSpeech(String word) {
        return Cues.isSpeechVerb(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether the last telling word of a cue is one of thinking. */
    public static boolean isBelief(String cue) {
        String[] words = cue.toLowerCase(Locale.ROOT).split("\\W+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (BELIEFS.contains(words[i]) || Cues.isBeliefForm(words[i])) {
                return true;
            }
            if (Cues.isSpeechVerb(words[i])) {
                return false;
            }
        }
        return false;
    }
}
