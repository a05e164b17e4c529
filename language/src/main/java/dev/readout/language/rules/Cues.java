package dev.readout.language.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs that attribute words to somebody, in every form that reports use. */
final class Cues {
    /** What a verb can take. */
    enum Takes {
        /** A clause or a quotation: "said that …", "said “…”". */
        CLAUSE,
        /** Somebody it is said to, before the clause: "told reporters that …". */
        ADDRESSEE,
        /** A noun phrase that holds the content: "stressed the importance of …". */
        OBJECT,
        /** Its subject after it: "“…,” said Merz". */
        INVERSION,
        /** Words only when they are quoted or follow "that": the verb has other uses. */
        ONLY_QUOTED_OR_THAT
    }

    /** A verb and how it is used. */
    record Cue(String lemma, Set<Takes> takes, boolean participle) {
        boolean may(Takes use) {
            return takes.contains(use);
        }
    }

    private static final Map<String, Cue> FORMS = new HashMap<>();

    static {
        for (String lemma : "say add write answer".split(" ", -1)) {
            add(lemma, EnumSet.of(Takes.CLAUSE, Takes.INVERSION));
        }
        for (String lemma : ("state announce claim argue explain insist maintain acknowledge admit concede confirm "
                        + "declare assert allege caution predict reveal recall remark observe comment emphasize emphasise "
                        + "stress underline underscore reiterate repeat note report post tweet respond reply contend "
                        + "complain vow pledge joke quip mutter whisper boast lament conclude suggest estimate "
                        + "disclose proclaim stipulate testify affirm reaffirm warn indicate continue counter "
                        + "deny reckon hint specify clarify recount relate")
                .split(" ", -1)) {
            add(lemma, EnumSet.of(Takes.CLAUSE, Takes.INVERSION));
        }
        for (String lemma : "tell inform assure remind notify advise".split(" ", -1)) {
            add(lemma, EnumSet.of(Takes.CLAUSE, Takes.ADDRESSEE));
        }
        for (String lemma : "ask urge promise".split(" ", -1)) {
            add(lemma, EnumSet.of(Takes.CLAUSE, Takes.ADDRESSEE, Takes.INVERSION, Takes.ONLY_QUOTED_OR_THAT));
        }
        for (String lemma : ("demand propose threaten invite offer request order recommend accuse thank describe call "
                        + "reject dismiss criticize criticise praise condemn welcome blast denounce express voice hail "
                        + "refuse read speak signal show believe think hope expect fear decide find hear learn "
                        + "understand see feel mean anticipate")
                .split(" ", -1)) {
            add(lemma, EnumSet.of(Takes.CLAUSE, Takes.ONLY_QUOTED_OR_THAT));
        }
        for (String lemma : "emphasize emphasise stress underline underscore highlight reiterate note".split(" ", -1)) {
            for (String form : forms(lemma)) {
                Cue cue = FORMS.get(form);
                Set<Takes> takes = cue == null ? EnumSet.noneOf(Takes.class) : EnumSet.copyOf(cue.takes());
                takes.add(Takes.OBJECT);
                FORMS.put(form, new Cue(lemma, takes, form.endsWith("ing")));
            }
        }
    }

    private static final Set<String> BELIEFS = Set.of(
            "believe",
            "think",
            "hope",
            "expect",
            "fear",
            "decide",
            "find",
            "hear",
            "learn",
            "understand",
            "see",
            "feel",
            "mean",
            "anticipate");
    private static final Set<String> NOUN_FOLLOWS =
            Set.of("'s", "the", "a", "an", "his", "her", "its", "their", "our", "no", "any");
    /** Forms that are more often nouns or adjectives than verbs: they count only where the tagger sees a verb. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "state",
            "states",
            "claim",
            "claims",
            "report",
            "reports",
            "post",
            "posts",
            "comment",
            "comments",
            "note",
            "notes",
            "stress",
            "order",
            "orders",
            "request",
            "requests",
            "demand",
            "demands",
            "promise",
            "promises",
            "vow",
            "vows",
            "pledge",
            "pledges",
            "reply",
            "response",
            "call",
            "calls",
            "estimate",
            "estimates",
            "signal",
            "signals",
            "show",
            "shows",
            "joke",
            "jokes",
            "remark",
            "remarks",
            "hope",
            "hopes",
            "fear",
            "fears",
            "find",
            "finds",
            "thanks",
            "counter",
            "counters",
            "hint",
            "hints",
            "blast",
            "voice",
            "voices",
            "welcome",
            "mean",
            "means",
            "ordered",
            "written",
            "writing",
            "read",
            "lament",
            "hail",
            "see",
            "sees",
            "meaning",
            "boast",
            "boasts",
            "advise",
            "answer",
            "answers",
            "offer",
            "offers",
            "offered",
            "finding",
            "feeling",
            "hearing",
            "understanding",
            "meeting",
            "relate",
            "relates",
            "related",
            "continue",
            "continued",
            "continues",
            "continuing",
            "concluded",
            "indicated",
            "express",
            "suggested",
            "called",
            "described",
            "found");

    private Cues() {}

    /** Returns whether the one who speaks can stand after this verb: "said Merz", never "told Merz". */
    static boolean mayPrecedeSpeaker(String lower) {
        Cue cue = FORMS.get(lower);
        return cue != null && cue.may(Takes.INVERSION) && !AMBIGUOUS.contains(lower);
    }

    static boolean isSpeechVerb(String lower) {
        Cue cue = FORMS.get(lower);
        return cue != null && !AMBIGUOUS.contains(lower) && !isBelief(cue);
    }

    /** Returns the cue that a word can be, or null: most words are none. */
    static @Nullable Cue of(Words words, int word) {
        Cue cue = FORMS.get(words.lower(word));
        if (cue == null || (words.isCapitalised(word) && !words.isSentenceStart(word))) {
            return null;
        }
        // "The Kremlin's remarks", "a post": a noun, whatever the tagger sees.
        String before = words.lower(word - 1);
        boolean noun = NOUN_FOLLOWS.contains(before) || words.tag(word - 1).equals("ADJ");
        boolean doubtful = AMBIGUOUS.contains(words.lower(word));
        if (doubtful && (noun || !(words.isVerb(word) || contentFollows(words, word)))) {
            return null;
        }
        return NOUN_FOLLOWS.contains(before) ? null : cue;
    }

    /** "posts on Harbourline:", "claims that": what no noun is followed by so often. */
    private static boolean contentFollows(Words words, int word) {
        String next = words.lower(word + 1);
        return next.equals("that") || next.equals(":") || (next.equals("on") && words.isCapitalised(word + 2));
    }

    static boolean isBeliefForm(String lower) {
        Cue cue = FORMS.get(lower);
        return cue != null && isBelief(cue);
    }

    static boolean isBelief(Cue cue) {
        return BELIEFS.contains(cue.lemma());
    }

    private static void add(String lemma, Set<Takes> takes) {
        for (String form : forms(lemma)) {
            FORMS.put(form, new Cue(lemma, takes, form.endsWith("ing") && !lemma.endsWith("ing")));
        }
    }

    private static Set<String> forms(String lemma) {
        return switch (lemma) {
            case "say" -> Set.of("say", "says", "said", "saying");
            case "tell" -> Set.of("tell", "tells", "told", "telling");
            case "write" -> Set.of("write", "writes", "wrote", "writing");
            case "think" -> Set.of("thinks", "thought", "thinking");
            case "speak" -> Set.of("spoke", "speaking");
            case "read" -> Set.of("read", "reads", "reading");
            case "find" -> Set.of("finds", "found", "finding");
            case "hear" -> Set.of("hears", "heard");
            case "see" -> Set.of("sees", "saw");
            case "feel" -> Set.of("feels", "felt");
            case "mean" -> Set.of("means", "meant");
            case "show" -> Set.of("shows", "showed");
            case "understand" -> Set.of("understands", "understood");
            case "admit", "refuse" -> regular(lemma, lemma.equals("admit") ? "admitt" : "refus");
            case "recall", "stress", "express" -> regular(lemma, lemma);
            case "quip" -> regular(lemma, "quipp");
            default -> regular(lemma, lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma);
        };
    }

    private static Set<String> regular(String lemma, String stem) {
        boolean consonantY = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        String past = consonantY ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
        String third = consonantY
                ? lemma.substring(0, lemma.length() - 1) + "ies"
                : lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") ? lemma + "es" : lemma + "s";
        return Set.of(lemma, third, past, stem + "ing");
    }
}
