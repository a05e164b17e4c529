package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.LocalDeed.Kind;
import dev.readout.extract.LocalParty;
import dev.readout.extract.encounter.Row;
import dev.readout.lexicon.DeedVerbs;
import dev.readout.lexicon.DeedVerbs.Form;
import dev.readout.time.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of a deed in a sentence whether it was done, was not, is taken back or put off, who did it and to what.
 *
 * <p>Only what the words say for certain counts: neither what is to come, supposed, asked for or likely, nor what an
 * analyst expects.
 */
final class Deeds {
    private static final Set<String> OVER = Set.of(
            "also", "already", "now", "finally", "since", "just", "then", "all", "both", "still", "ever", "even",
            "only");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "having");
    private static final Set<String> WERE = Set.of("was", "were", "been");
    private static final Set<String> PARTICLES = Set.of("over", "out", "back", "up", "off", "down", "away");
    /** Before what may never come about. */
    private static final Set<String> UNTIL =
            Set.of("until", "before", "once", "unless", "if", "whether", "till", "lest");
    /** Things do so when somebody has them do it: "the crossing reopened". */
    private static final Set<String> OF_THINGS = Set.of("opened", "reopened", "resumed", "restarted", "closed", "shut");

    private static final Set<String> BREAKING = Set.of(
            "broke",
            "broken",
            "breaking",
            "abandoned",
            "dropped",
            "scrapped",
            "shelved",
            "cancelled",
            "canceled",
            "withdrew",
            "withdrawn",
            "rescinded",
            "revoked",
            "reneged",
            "backtracked",
            "backed",
            "reversed",
            "ditched",
            "repudiated",
            "went",
            "gone");
    /** Of these what follows tells whether they take anything back. */
    private static final Set<String> BREAKING_OUT = Set.of("backed", "went", "gone", "backtracked", "reneged");

    private static final Set<String> BREAKING_ON = Set.of("out", "away", "back", "on");
    private static final Set<String> WORDS_GIVEN = Set.of(
            "promise",
            "pledge",
            "commitment",
            "undertaking",
            "vow",
            "offer",
            "plan",
            "plans",
            "promises",
            "pledges",
            "commitments",
            "agreement",
            "deal",
            "word",
            "intention");
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "canceled", "scrapped", "abandoned", "shelved");
    private static final Set<String> PUT_OFF =
            Set.of("postponed", "delayed", "deferred", "rescheduled", "put", "pushed", "postponing", "delaying");
    private static final Set<String> MISSED = Set.of("missed", "missing");
    private static final Set<String> TOOK_PLACE = Set.of("completed", "finished", "begun", "started", "finalised");
    /** With "first" and "last", which taggers take for adverbs. */
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "any", "all", "both",
            "first", "last");

    private static final Set<String> STOPS =
            Set.of("ADP", "SCONJ", "CCONJ", "PUNCT", "VERB", "AUX", "PRON", "ADV", "PART");
    /** In items. */
    private static final int REACH = 8;

    private final Row row;
    private final DeedVerbs verbs;
    private final Subjects subjects;
    private final Holders holders;
    private final Clauses clauses;
    private final Voices voices;

    Deeds(Row row, Voices voices, DeedVerbs verbs) {
        this.row = row;
        this.voices = voices;
        this.verbs = verbs;
        subjects = new Subjects(row);
        holders = new Holders(row, voices, subjects);
        clauses = new Clauses(row, voices);
    }

    /** Returns what a word within a position is: the deed that it is about, whoever is to do it. */
    Optional<LocalDeed> promised(int i, LocalParty holder) {
        Set<Form> forms = forms(i);
        boolean be = isBefore(i, Set.of("be"));
        boolean done = be && (forms.contains(Form.PAST) || forms.contains(Form.PARTICIPLE));
        boolean thing = OF_THINGS.contains(row.word(i) + "ed") || row.word(i).equals("resume");
        List<Span> object = done ? thingBefore(i) : objectAfter(i);
        if (object.isEmpty() && thing) {
            object = thingBefore(i);
        }
        boolean verb = forms.contains(Form.BASE) && row.at(i).isVerb();
        return (done || verb || forms.contains(Form.NOUN) || forms.contains(Form.GERUND)) && !object.isEmpty()
                ? Optional.of(deed(Kind.PROMISED, Optional.of(holder), i, object))
                : Optional.empty();
    }

    /** Returns what the words tell of a deed; empty where they do not tell for certain. */
    Optional<LocalDeed> told(int i) {
        if (clauses.isSupposed(i)
                || isBeforeIt(i)
                || voices.isOfObserver(row.at(i).span(), -1)) {
            return Optional.empty();
        }
        Set<Form> forms = forms(i);
        if (row.at(i).isVerb() && (forms.contains(Form.PAST) || forms.contains(Form.PARTICIPLE))) {
            Optional<LocalDeed> past = past(i, forms);
            if (past.isPresent()) {
                return past;
            }
        }
        if (row.at(i).isVerb() && forms.contains(Form.BASE)) {
            return notDone(i).or(() -> takenBack(i));
        }
        boolean named = forms.contains(Form.NOUN) || forms.contains(Form.GERUND);
        return named ? missed(i).or(() -> takenBack(i)).or(() -> putOff(i)).or(() -> tookPlace(i)) : Optional.empty();
    }

    // ---- verbs

    private Optional<LocalDeed> past(int i, Set<Form> forms) {
        boolean have = false;
        boolean were = false;
        boolean not = false;
        int at = i - 1;
        while (row.has(at) && !row.isName(at)) {
            String word = row.word(at);
            if (HAVE.contains(word)) {
                have = true;
            } else if (WERE.contains(word)) {
                were = true;
            } else if (row.isAny(at, Words.NOT) || word.endsWith("n't")) {
                not = true;
            } else if (!OVER.contains(word)
                    && !word.equals("yet")
                    && !row.at(at).partOfSpeech().equals("ADV")) {
                break;
            }
            at--;
        }
        String before = row.word(at);
        boolean toCome = row.isAny(at, Words.WILL)
                || row.isAny(at, Words.MAYBE)
                || Set.of("to", "be", "is", "are", "being", "get", "gets").contains(before);
        boolean sure = have || were || forms.contains(Form.PAST) && !forms.contains(Form.BASE);
        // "the recently released prisoners", "any released prisoners": which, not what anybody did.
        boolean which = !have
                && !were
                && (isDeterminer(at) || row.has(at) && row.at(at).partOfSpeech().equals("ADJ"));
        if (toCome || !sure || which || subjects.isAttributive(i)) {
            return Optional.empty();
        }
        Kind kind = not ? Kind.NOT_DONE : Kind.DONE;
        if (were) {
            List<Span> object = thingBefore(i);
            return object.isEmpty() ? Optional.empty() : Optional.of(deed(kind, doneBy(i), i, object));
        }
        Optional<LocalParty> doer = holders.subject(i);
        List<Span> object = objectAfter(i);
        if (doer.isPresent() && !object.isEmpty()) {
            return Optional.of(deed(kind, doer, i, object));
        }
        List<Span> thing = thingBefore(i);
        return object.isEmpty() && OF_THINGS.contains(row.word(i)) && !thing.isEmpty()
                ? Optional.of(deed(kind, Optional.empty(), i, thing))
                : Optional.empty();
    }

    /** "did not open", "has yet to open", "failed to open", "missed the deadline to open". */
    private Optional<LocalDeed> notDone(int i) {
        List<Span> object = objectAfter(i);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        boolean to = row.word(i - 1).equals("to");
        int verb = -1;
        if (to && row.word(i - 2).equals("yet")) {
            verb = i - 3;
        } else if (to && row.isAny(i - 2, Set.of("failed", "fails"))) {
            verb = i - 2;
        } else if (to && row.word(i - 2).equals("deadline")) {
            verb = isWithin(i - 2, MISSED);
        } else if (row.isAny(i - 1, Words.NOT) && row.word(i - 2).equals("did")) {
            verb = i - 2;
        } else if (row.word(i - 1).equals("didn't")) {
            verb = i - 1;
        }
        return verb < 0
                ? Optional.empty()
                : holders.subject(verb).map(doer -> deed(Kind.NOT_DONE, Optional.of(doer), i, object));
    }

    /** "broke its promise to open", "backed out of opening", "scrapped plans for the delivery of", "cancelled the delivery of". */
    private Optional<LocalDeed> takenBack(int i) {
        List<Span> object = objectAfter(i);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        for (int at = i - 1;
                at >= Math.max(0, i - REACH)
                        && !row.word(at).equals(",")
                        && !row.word(at).equals(";");
                at--) {
            if (!row.isAny(at, BREAKING) || clauses.isNegated(at) || clauses.isSupposed(at) || isToCome(at)) {
                continue;
            }
            boolean given = isWithin(at, i, WORDS_GIVEN);
            boolean out = row.isAny(at + 1, BREAKING_ON);
            boolean direct = row.isAny(at, CALLED_OFF) && forms(i).contains(Form.NOUN) && i - at <= 3;
            boolean back = row.isAny(at, BREAKING_OUT) ? out && (given || isBackedOut(at)) : given || direct;
            return back
                    ? holders.subject(at).map(doer -> deed(Kind.TAKEN_BACK, Optional.of(doer), i, object))
                    : Optional.empty();
        }
        return isDoneTo(i, CALLED_OFF)
                ? Optional.of(deed(Kind.TAKEN_BACK, Optional.empty(), i, object))
                : Optional.empty();
    }

    private boolean isBackedOut(int at) {
        return row.word(at + 1).equals("out") && row.word(at + 2).equals("of")
                || row.word(at).equals("reneged") && row.word(at + 1).equals("on");
    }

    // ---- nouns

    /** "missed the deadline for the delivery of". */
    private Optional<LocalDeed> missed(int i) {
        List<Span> object = objectAfter(i);
        int deadline = isWithin(i, Set.of("deadline"));
        int verb = deadline < 0 ? -1 : isWithin(deadline, MISSED);
        return verb < 0 || object.isEmpty()
                ? Optional.empty()
                : holders.subject(verb).map(doer -> deed(Kind.NOT_DONE, Optional.of(doer), i, object));
    }

    /** "postponed the opening of the crossing", "the delivery of gas was put off". */
    private Optional<LocalDeed> putOff(int i) {
        List<Span> object = objectAfter(i);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        int verb = isWithin(i, PUT_OFF);
        if (verb >= 0 && i - verb <= 4 && isPuttingOff(verb) && !isToCome(verb) && !clauses.isNegated(verb)) {
            return holders.subject(verb).map(doer -> deed(Kind.PUT_OFF, Optional.of(doer), i, object));
        }
        return isDoneTo(i, PUT_OFF) ? Optional.of(deed(Kind.PUT_OFF, Optional.empty(), i, object)) : Optional.empty();
    }

    private boolean isPuttingOff(int verb) {
        boolean split = row.isAny(verb, Set.of("put", "pushed"));
        return !split || row.isAny(verb + 1, Set.of("off", "back"));
    }

    /** "the delivery of gas was completed", "took place", "has begun". */
    private Optional<LocalDeed> tookPlace(int i) {
        List<Span> object = objectAfter(i);
        if (object.isEmpty() || !forms(i).contains(Form.NOUN)) {
            return Optional.empty();
        }
        int end = row.indexAt(object.getLast().end() - 1) + 1;
        for (int at = end;
                at < Math.min(row.size(), end + REACH) && !row.isAny(at, Set.of(",", ";", "but", "and"));
                at++) {
            boolean place = row.reads(at, "took", "place");
            boolean completed = row.isAny(at, TOOK_PLACE) && (isBefore(at, HAVE) || isBefore(at, WERE));
            if ((place || completed) && !clauses.isNegated(at) && !isToCome(at)) {
                return Optional.of(deed(Kind.DONE, Optional.empty(), i, object));
            }
        }
        return Optional.empty();
    }

    /** "the delivery of gas was called off", by whomever. */
    private boolean isDoneTo(int i, Set<String> words) {
        List<Span> object = objectAfter(i);
        int end = object.isEmpty() ? i + 1 : row.indexAt(object.getLast().end() - 1) + 1;
        for (int at = end;
                at < Math.min(row.size(), end + REACH) && !row.isAny(at, Set.of(",", ";", "but", "and"));
                at++) {
            if (row.isAny(at, words) && isPuttingOff(at) && isBefore(at, WERE)) {
                return !clauses.isNegated(at) && !isToCome(at);
            }
        }
        return false;
    }

    // ---- what it was done to, and by whom

    /** The words for a thing after a deed: up to where something else of the sentence begins. */
    private List<Span> objectAfter(int i) {
        int at = i + 1;
        while (row.isAny(at, PARTICLES)) {
            at++;
        }
        // "handed over to Kesht 240 detainees"
        if (row.isAny(at, Set.of("to", "from"))
                && row.isName(at + 1)
                && !row.isAny(at + 2, Set.of(",", ".", "", "and"))) {
            at += 2;
        }
        boolean noun = forms(i).contains(Form.NOUN) && !row.at(i).isVerb();
        if (noun) {
            if (!row.word(at).equals("of")) {
                return List.of();
            }
            at++;
        }
        return thing(at, true);
    }

    private List<Span> thing(int from, boolean of) {
        int at = from;
        int last = -1;
        while (row.has(at) && at - from < 2 * REACH) {
            boolean more = of && row.word(at).equals("of") && last == at - 1;
            boolean joins = row.isAny(at, Set.of("'s", "\u2019s", "'", "-"));
            if (!row.isName(at) && !more && !joins && stops(at)) {
                break;
            }
            boolean content = row.isName(at)
                    || Set.of("NOUN", "PROPN", "NUM", "ADJ").contains(row.at(at).partOfSpeech());
            last = content ? at : last;
            at++;
        }
        return last < 0 ? List.of() : List.of(row.span(from, last));
    }

    private boolean stops(int at) {
        String part = row.at(at).partOfSpeech();
        // "the promised first tranche"
        boolean which = part.equals("VERB")
                && (row.word(at).endsWith("ed") || row.word(at).endsWith("ing"))
                && (isDeterminer(at - 1)
                        || row.has(at - 1) && row.at(at - 1).partOfSpeech().equals("ADJ"));
        return STOPS.contains(part) && !which && !isDeterminer(at);
    }

    /** The words for a thing before a deed: "240 detainees were handed over". */
    private List<Span> thingBefore(int i) {
        int last = i - 1;
        while (row.has(last)
                && !row.isName(last)
                && (row.at(last).partOfSpeech().equals("AUX")
                        || row.at(last).partOfSpeech().equals("ADV")
                        || row.at(last).partOfSpeech().equals("PART")
                        || OVER.contains(row.word(last)))) {
            last--;
        }
        int first = last;
        while (row.has(first) && last - first < REACH) {
            boolean of = row.word(first).equals("of") && first < last;
            boolean inside = of
                    || row.isName(first)
                    || Set.of("NOUN", "PROPN", "NUM", "ADJ")
                            .contains(row.at(first).partOfSpeech())
                    || isDeterminer(first);
            if (!inside) {
                break;
            }
            first--;
        }
        first++;
        while (first < last && row.word(first).equals("of")) {
            first++;
        }
        return first > last || !row.has(last) ? List.of() : List.of(row.span(first, last));
    }

    private Optional<LocalParty> doneBy(int i) {
        for (int at = i + 1; at < Math.min(row.size(), i + REACH); at++) {
            if (row.word(at).equals("by") && row.isName(at + 1)) {
                return holders.party(at + 1);
            }
            if (row.isAny(at, Set.of(",", ";"))) {
                break;
            }
        }
        return Optional.empty();
    }

    // ---- words around

    private Set<Form> forms(int i) {
        return verbs.word(row.word(i)).map(DeedVerbs.Word::forms).orElse(Set.of());
    }

    private boolean isDeterminer(int at) {
        return row.isAny(at, DETERMINERS);
    }

    /** Whether one of these words stands before, over adverbs and "been". */
    private boolean isBefore(int i, Set<String> words) {
        for (int at = i - 1; at >= Math.max(0, i - 4) && !row.isName(at); at--) {
            if (row.isAny(at, words)) {
                return true;
            }
            if (!row.at(at).partOfSpeech().equals("ADV")
                    && !row.at(at).partOfSpeech().equals("AUX")) {
                return false;
            }
        }
        return false;
    }

    private boolean isToCome(int verb) {
        return isBefore(verb, Words.WILL)
                || isBefore(verb, Words.MAYBE)
                || row.isAny(verb - 1, Set.of("to", "be"))
                || row.isAny(verb - 2, Words.WILL);
    }

    /** Whether one of these words stands shortly before, in the same clause; where. */
    private int isWithin(int i, Set<String> words) {
        for (int at = i - 1; at >= Math.max(0, i - REACH) && !row.isAny(at, Set.of(",", ";")); at--) {
            if (row.isAny(at, words)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isWithin(int from, int to, Set<String> words) {
        for (int at = from + 1; at < to; at++) {
            if (row.isAny(at, words)) {
                return true;
            }
        }
        return false;
    }

    /** "until it opened the crossing", "before the crossing was opened". */
    private boolean isBeforeIt(int i) {
        for (int at = i - 1; at >= Math.max(0, i - 2 * REACH); at--) {
            if (row.isAny(at, UNTIL)) {
                return true;
            }
            boolean clause = row.isAny(at, Set.of(",", ";", "said", "says"))
                    || row.at(at).isVerb()
                            && row.at(at).partOfSpeech().equals("VERB")
                            && !PUT_OFF.contains(row.word(at));
            if (clause) {
                return false;
            }
        }
        return false;
    }

    private LocalDeed deed(Kind kind, Optional<LocalParty> doer, int i, List<Span> object) {
        return new LocalDeed(kind, doer, row.at(i).span(), object, row.sentence(), Optional.empty());
    }

    /** Returns a deed that is put off with the words for its new day: the first after "until" or "to". */
    LocalDeed withDay(LocalDeed deed, List<Timex> times) {
        List<Span> days = new ArrayList<>();
        for (Timex time : times) {
            int at = row.indexAt(time.span().begin());
            boolean after = row.sentence().contains(time.span())
                    && time.span().begin() > deed.deed().end();
            boolean to = row.isAny(at, Set.of("until", "to", "till", "by"))
                    || row.isAny(at - 1, Set.of("until", "to", "till", "by"));
            if (after && to) {
                days.add(time.span());
            }
        }
        return new LocalDeed(
                deed.kind(),
                deed.doer(),
                deed.deed(),
                deed.object(),
                deed.sentence(),
                days.stream().findFirst());
    }
}
