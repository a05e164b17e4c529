package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether what follows a verb makes it one of positions: "offered to pay", not "offered an apology". */
final class Frames {
    private final Row row;
    private final Voices voices;
    private final Predicate<Span> isMoney;

    Frames(Row row, Voices voices, Predicate<Span> isMoney) {
        this.row = row;
        this.voices = voices;
        this.isMoney = isMoney;
    }

    /** Returns whether what follows makes it a position. */
    boolean fits(Words.Verb verb, int i) {
        String next = row.word(i + 1);
        boolean to = next.equals("to") && row.has(i + 2);
        boolean thing = isThing(i + 1);
        return switch (verb.frame()) {
            case ANY ->
                !saysOf(verb, i)
                        && (to && !isTelling(i + 2)
                                || thing && !isPolite(i) && !row.word(i + 1).equals("you")
                                || next.equals("that")
                                || isClause(i + 1))
                        && !(verb.kind() == PositionKind.REFUSAL && to && isTelling(i + 2));
            case TO -> to && !isTelling(i + 2);
            case TO_ANY ->
                to
                        && !isBareReference(i + 2)
                        && !row.isAny(i + 2, Set.of("disagree", "under", "in", "by", "at", "on", "with", "during"));
            case TO_OR_WITH -> to || next.equals("with") && !row.isName(i + 2);
            case FOR_OR_TO ->
                next.equals("for")
                                && !row.isAny(
                                        i + 2,
                                        Set.of(
                                                "comment",
                                                "help",
                                                "his",
                                                "her",
                                                "more",
                                                "clarification",
                                                "a",
                                                "patience",
                                                "calm",
                                                "forgiveness",
                                                "nothing"))
                        || somebodyTo(i);
            case SOMEBODY_TO -> somebodyTo(i) && (!row.word(i).startsWith("t") || row.isName(i + 1));
            case CALL ->
                next.equals("for") && row.has(i + 2) || (next.equals("on") || next.equals("upon")) && somebodyTo(i + 1);
            case INSIST ->
                next.equals("on") && !row.isAny(i + 2, Set.of("his", "her", "saying", "calling")) || insistsThat(i);
            case SUGGEST ->
                next.endsWith("ing") && row.at(i + 1).isVerb()
                        || thing
                                && !row.isName(i + 1)
                                && !row.isAny(i + 1, Set.of("this", "last", "next", "earlier"))
                                && !isNoPlan(i + 1)
                                && !hasFinite(i + 1)
                        || subjunctive(i + 1);
            case THING ->
                !isPerson(verb, i + 1)
                        && (thing || next.endsWith("ing") || row.isName(i + 1))
                        && !isPolite(i)
                        && !isCharge(i)
                        && !row.isAny(i + 1, Set.of("away", "down", "off", "out", "up", "into", "by", "to", "from"));
            case OUT -> next.equals("out") && row.has(i + 2) && !row.word(i + 2).equals(".");
            case WANT -> somebodyTo(i) || isOwn(i + 1) || moneySoon(i);
        };
    }

    /** Returns where what is offered, asked for or refused begins. */
    int from(Words.Verb verb, int i) {
        return switch (verb.frame()) {
            case OUT -> i + 2;
            case ANY, SUGGEST, INSIST -> after(i);
            case TO, SOMEBODY_TO, FOR_OR_TO, CALL, TO_ANY, THING, TO_OR_WITH, WANT -> i + 1;
        };
    }

    /** "to publicly detail". */
    private boolean isTelling(int at) {
        int verb = at;
        while (row.has(verb) && !row.isName(verb) && row.at(verb).partOfSpeech().equals("ADV")) {
            verb++;
        }
        return row.isAny(verb, Words.TELLING);
    }

    /** "agreed to them.": the words do not say to what. */
    private boolean isBareReference(int at) {
        boolean pronoun = row.isAny(at, Set.of("it", "them", "this", "that", "these", "those"))
                || row.isName(at)
                        && Set.of("it", "them", "this", "that")
                                .contains(row.at(at).word());
        return pronoun && (!row.has(at + 1) || row.isAny(at + 1, Set.of(".", ",", ";", "and", "\u201d", "\"")));
    }

    /** "promised Menk that the gate would open": what is promised comes after "that". */
    private int after(int i) {
        for (int k = i + 1; k < Math.min(row.size(), i + 5); k++) {
            if (row.word(k).equals("that")) {
                return k + 1;
            }
            if (row.at(k).isVerb() || row.word(k).equals("to")) {
                break;
            }
        }
        return i + 1;
    }

    /** "offered Kesht grain", "offered a truce". */
    private boolean isThing(int at) {
        if (row.isName(at)) {
            return true;
        }
        return row.has(at)
                && (Set.of("DET", "NOUN", "ADJ", "NUM", "PROPN", "SYM", "PRON")
                                .contains(row.at(at).partOfSpeech())
                        || isMoney.test(row.at(at).span())
                        || row.isAny(at, Set.of("\u201c", "\"")))
                && !row.isAny(
                        at,
                        Set.of(
                                "it", "himself", "herself", "that", "what", "how", "why", "when", "no", "nothing",
                                "so"));
    }

    /** "promised Kesht was safe" tells what is, not what will be done. */
    private boolean saysOf(Words.Verb verb, int i) {
        // What had kept the peace "had guaranteed" it.
        if (row.word(i).equals("guaranteed") && row.word(i - 1).equals("had")) {
            return true;
        }
        return verb.kind() == PositionKind.COMMITMENT
                && row.isName(i + 1)
                && row.has(i + 2)
                && row.at(i + 2).isVerb()
                && !row.isAny(i + 2, Words.WILL);
    }

    /** Who backs or turns down a person takes no position. */
    private boolean isPerson(Words.Verb verb, int at) {
        boolean both = row.word(at).equals("both");
        int name = both ? at + 1 : at;
        boolean backs = verb.kind() == PositionKind.SUPPORT || verb.kind() == PositionKind.REFUSAL;
        return backs
                && row.isName(name)
                && !row.isAny(name + 1, Set.of("'s", "\u2019s", "'", "\u2019"))
                && row.at(name)
                        .entity()
                        .filter(id -> voices.entity(id).kind() == Mention.Kind.PERSON)
                        .isPresent();
    }

    /** "promised it would", "pledged he would". */
    private boolean isClause(int at) {
        return (row.isName(at) || row.word(at).equals("it"))
                && (row.isAny(at + 1, Words.WILL) || row.isAny(at + 2, Words.WILL));
    }

    /** "offered condolences". */
    boolean isPolite(int i) {
        for (int k = i + 1; k < Math.min(row.size(), i + 7); k++) {
            if (row.isAny(k, Words.POLITE)) {
                return true;
            }
            if (row.isAny(k, Set.of(",", "to", "for", "of"))) {
                return false;
            }
        }
        return false;
    }

    private boolean isCharge(int i) {
        for (int k = i + 1; k < Math.min(row.size(), i + 7); k++) {
            if (row.isAny(k, Words.CHARGES)) {
                return true;
            }
            if (row.isAny(k, Set.of(",", "to", "for", "of", "that"))) {
                return false;
            }
        }
        return false;
    }

    private boolean isNoPlan(int at) {
        for (int k = at; k < Math.min(row.size(), at + 4); k++) {
            if (row.isAny(
                    k,
                    Set.of(
                            "evidence",
                            "data",
                            "poll",
                            "link",
                            "interest",
                            "otherwise",
                            "results",
                            "reports",
                            "motive"))) {
                return true;
            }
        }
        return false;
    }

    /** "suggested the plan was dead" is a comment. */
    private boolean hasFinite(int at) {
        for (int k = at; k < Math.min(row.size(), at + 8); k++) {
            if (row.isAny(k, Set.of(",", "to", "that", "which", "for"))) {
                return false;
            }
            if (row.at(k).isVerb() && !row.word(k).endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /** "that Kesht and Varen meet", "that talks be held": no ending, no auxiliary. */
    private boolean subjunctive(int at) {
        if (!row.word(at).equals("that")) {
            return false;
        }
        for (int k = at + 1; k < Math.min(row.size(), at + 14); k++) {
            if (row.isName(k) || !row.at(k).isVerb()) {
                if (row.word(k).equals(",")) {
                    return false;
                }
                continue;
            }
            String word = row.word(k);
            return word.equals("be")
                    || word.equals("should")
                    || row.at(k).partOfSpeech().equals("VERB")
                            && !word.endsWith("ed")
                            && !word.endsWith("s")
                            && !word.endsWith("ing")
                            && (Words.DEEDS.contains(word)
                                    || Set.of("meet", "hold", "begin", "take", "come", "stop", "join")
                                            .contains(word));
        }
        return false;
    }

    /** "that Kesht withdraw", "that it must": not "that it is winning". */
    boolean isAsked(int that) {
        for (int k = that + 1; k < Math.min(row.size(), that + 14); k++) {
            if (row.at(k).isVerb()) {
                String word = row.word(k);
                return row.isAny(k, Set.of("must", "should", "be"))
                        || row.at(k).partOfSpeech().equals("VERB")
                                && !word.endsWith("s")
                                && !word.endsWith("ed")
                                && !word.endsWith("ing");
            }
        }
        return false;
    }

    private boolean insistsThat(int i) {
        int that = row.word(i + 1).equals("that") ? i + 1 : -1;
        if (that < 0) {
            return false;
        }
        for (int k = that + 1; k < Math.min(row.size(), that + 10); k++) {
            if (row.isAny(k, Set.of("must", "should"))) {
                return true;
            }
            if (row.at(k).isVerb()) {
                return row.word(k).equals("be");
            }
        }
        return false;
    }

    /** Somebody, with no more than a title, and then "to do". */
    private boolean somebodyTo(int i) {
        boolean somebody = false;
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 9); k++) {
            String word = row.word(k);
            if (word.equals("to") && k > i + 1) {
                boolean place = row.isName(k + 1) && row.word(i).startsWith("invit");
                boolean tell = isTelling(k + 1) && !row.word(k + 1).equals("take") || row.isAny(k + 1, Words.MINDS);
                return somebody
                        && (row.has(k + 1) && !row.isName(k + 1) && !tell && !row.isAny(k + 1, Words.DEMONSTRATIVE)
                                || place);
            }
            somebody |=
                    row.isName(k) || Set.of("NOUN", "PROPN").contains(row.at(k).partOfSpeech());
            boolean ends = row.isAny(k, Set.of(",", ".", "that", "\u201c", "\"", ":", "about", "for", "in"))
                    || row.at(k).isVerb();
            if (ends) {
                return false;
            }
        }
        return false;
    }

    /** "its own observers": the pronoun may be known as somebody's name. */
    private boolean isOwn(int at) {
        return row.has(at)
                && (row.at(at).word().startsWith("its own")
                        || row.at(at).word().startsWith("their own")
                        || Set.of("its", "their").contains(row.at(at).word())
                                && row.word(at + 1).equals("own"));
    }

    /** A sum, within a few words. */
    boolean moneySoon(int i) {
        for (int k = i + 1; k < Math.min(row.size(), i + 4); k++) {
            if (isMoney.test(row.at(k).span())) {
                return true;
            }
        }
        return false;
    }
}
