package dev.readout.extract.encounter;

import dev.readout.annotate.Mention;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.LocalParty;
import dev.readout.extract.encounter.Lists.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds who takes part in what a trigger tells of. */
final class Parties {
    private static final Pattern OUTSIDERS = Pattern.compile(
            "(?i).*\\b(?:reporters?|journalists?|correspondents?|press|media|newspapers?|voters?|supporters|crowd|audience)\\b.*");
    /** Verbs after which the others stand without a preposition. */
    private static final Set<String> DIRECT = Set.of("met", "meet", "meets", "meeting", "joined");

    private static final Set<String> BY_ITSELF = Set.of("ADV", "AUX", "PART");
    /** Verbs before an infinitive whose subject would do it. */
    private static final Set<String> INTENDING = Set.of(
            "agreed",
            "agree",
            "agrees",
            "plan",
            "plans",
            "planned",
            "planning",
            "want",
            "wants",
            "wanted",
            "due",
            "ready",
            "prepared",
            "set",
            "scheduled",
            "able",
            "going",
            "expected",
            "supposed",
            "slated",
            "hope",
            "hopes",
            "hoped",
            "intend",
            "intends",
            "intended",
            "decided",
            "willing",
            "refused",
            "refuses",
            "declined",
            "promised",
            "promises",
            "offered",
            "likely",
            "unlikely",
            "certain",
            "about",
            "preparing",
            "continue",
            "continued",
            "expects",
            "expect",
            "needs",
            "need",
            "began",
            "begun",
            "seeks",
            "sought",
            "keen",
            "eager",
            "happy",
            "readiness",
            "willingness",
            "expressed",
            "unwilling",
            "committed",
            "arranged",
            "pledged",
            "vowed",
            "confirmed",
            "proposed",
            "denied",
            "denies",
            "admitted",
            "acknowledged",
            "recalled",
            "having");
    /** Verbs whose subject takes part in the encounter that is their object. */
    static final Set<String> HOLDING = Set.of(
            "received",
            "receives",
            "placed",
            "got",
            "hold",
            "holds",
            "held",
            "holding",
            "have",
            "has",
            "had",
            "having",
            "host",
            "hosts",
            "hosted",
            "hosting",
            "attend",
            "attends",
            "attended",
            "attending",
            "conduct",
            "conducted",
            "convene",
            "convened",
            "joined",
            "join",
            "led",
            "opened",
            "open",
            "began",
            "begin",
            "started",
            "start",
            "concluded",
            "ended",
            "wrapped",
            "finished",
            "entered",
            "participated",
            "participate",
            "co-hosted",
            "cochaired",
            "co-chaired",
            "chaired",
            "resumed",
            "resume",
            "continued",
            "completed",
            "chair",
            "co-convened",
            "launched",
            "paid",
            "making",
            "made",
            "make",
            "took",
            "engaged",
            "sat");
    /** Verbs that people do to each other in a call or a meeting. */
    private static final Set<String> DOING = Set.of(
            "discussed",
            "discuss",
            "agreed",
            "told",
            "informed",
            "briefed",
            "met",
            "spoke",
            "raised",
            "exchanged",
            "congratulated",
            "thanked",
            "assured",
            "urged",
            "reaffirmed",
            "reviewed",
            "asked",
            "warned",
            "promised",
            "pressed",
            "offered",
            "expressed",
            "conveyed",
            "underscored",
            "emphasized",
            "emphasised",
            "reiterated",
            "stressed",
            "covered",
            "sat",
            "shook");

    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "added", "reported", "announced", "confirmed", "wrote");
    private static final Set<String> DURING = Set.of("in", "during", "at", "over", "by");
    private static final Set<String> FRONTED = Set.of("in", "during", "at", "after", "following");
    private static final Set<String> OWNING = Set.of("'s", "'", "\u2019s", "\u2019");
    private static final Set<String> MODIFYING = Set.of("ADJ", "NOUN", "PROPN", "NUM", "DET", "VERB", "ADV");

    private final Row row;
    private final Trigger trigger;
    private final Clause clause;
    private final Map<Integer, LocalParty> participants = new LinkedHashMap<>();
    private final Map<Integer, LocalParty> hosts = new LinkedHashMap<>();
    private final Map<Integer, LocalParty> initiators = new LinkedHashMap<>();

    Parties(Row row, Trigger trigger, Clause clause) {
        this.row = row;
        this.trigger = trigger;
        this.clause = clause;
        if (trigger.form() == Trigger.Form.NOUN) {
            noun();
        } else {
            verb();
        }
        initiated();
        hosted();
    }

    List<LocalParty> participants() {
        return List.copyOf(participants.values());
    }

    List<LocalParty> hosts() {
        return List.copyOf(hosts.values());
    }

    List<LocalParty> initiators() {
        return List.copyOf(initiators.values());
    }

    // ---- verbs

    private void verb() {
        Listed subject = subject(trigger.first());
        int after = trigger.last() + 1;
        boolean passive = isPassive();
        switch (trigger.form()) {
            case TOGETHER -> {
                Listed object = object(after);
                add(participants, subject);
                add(participants, object);
                relative();
            }
            case REACHING -> {
                int from = row.word(after).equals("and")
                                && row.has(after + 1)
                                && row.at(after + 1).isVerb()
                        ? after + 2
                        : after;
                Listed object = Lists.from(row, from, clause.end());
                if (!passive) {
                    add(participants, subject);
                    add(initiators, subject);
                    add(participants, object);
                    add(participants, pronounObject(after, subject));
                }
            }
            case HOSTING -> {
                Listed object = Lists.from(row, after, clause.end());
                if (passive) {
                    Listed by = by(after);
                    add(participants, subject);
                    add(participants, by);
                    add(hosts, by);
                } else {
                    add(participants, subject);
                    add(hosts, subject);
                    add(participants, object);
                    add(participants, pronounObject(after, subject));
                }
            }
            case GOING -> {
                add(participants, subject);
                people(Lists.from(row, after, clause.end())).forEach(name -> add(participants, name));
            }
            case INVITING -> {
                add(participants, subject);
                add(hosts, subject);
                add(participants, Lists.from(row, after, clause.end()));
            }
            case JOINING -> add(participants, subject);
            case NOUN -> {}
        }
    }

    private boolean isPassive() {
        return row.isAny(trigger.first() - 1, Set.of("was", "were", "been", "be", "is", "being"))
                && row.word(trigger.first()).endsWith("d");
    }

    private Listed by(int from) {
        for (int i = from; i < Math.min(clause.end(), from + 10); i++) {
            if (row.word(i).equals("by")) {
                return Lists.from(row, i + 1, clause.end());
            }
        }
        return Listed.NONE;
    }

    /** "met Menk", "met today in Sarn with Menk", "spent three hours with". */
    private Listed object(int after) {
        Listed direct = row.isAny(trigger.last(), DIRECT) ? Lists.from(row, after, clause.end()) : Listed.NONE;
        if (!direct.isEmpty()) {
            return direct;
        }
        return with(after, 14);
    }

    private Listed with(int after, int reach) {
        for (int i = after; i < Math.min(clause.end(), after + reach); i++) {
            String word = row.word(i);
            boolean to = word.equals("to") && trigger.kind() == EncounterKind.CALL && Triggers.isTitled(row, i + 1);
            if (word.equals("with") || word.equals("opposite") || word.equals("between") || to) {
                Listed found = Lists.from(row, i + 1, clause.end());
                if (!found.isEmpty()) {
                    return found;
                }
            }
            if (row.at(i).isVerb() && i > after || word.equals(";")) {
                break;
            }
        }
        return Listed.NONE;
    }

    /** "Putin, with whom Trump met": whoever stands before "whom". */
    private void relative() {
        for (int i = trigger.first() - 1; i > clause.begin() - 3 && i > 0; i--) {
            if (Set.of("whom", "who").contains(row.word(i))
                    && row.isName(lastBefore(i))
                    && (row.word(i).equals("whom") || i + 2 >= trigger.first())) {
                add(participants, Lists.from(row, lastBefore(i), i));
                return;
            }
        }
    }

    private int lastBefore(int at) {
        int i = at - 1;
        while (i >= 0 && Set.of(",", "with").contains(row.word(i))) {
            i--;
        }
        return i;
    }

    /** Those who do what the verb at a place says. */
    private Listed subject(int verb) {
        int i = verb - 1;
        while (i >= clause.begin()) {
            if (row.isName(i)) {
                int preposition = beforePreposition(i);
                boolean free = !Lists.afterPreposition(row, i, clause.begin());
                boolean named = free
                        || row.word(preposition).equals("for")
                                && row.word(i + 1).equals("to")
                        || row.isAny(preposition - 1, Set.of("drawn", "composed", "consisting"));
                if (named) {
                    // Where no preposition governs it, those before may have some of their own: "Menk of Kesht, and
                    // Ruel".
                    return Lists.upTo(row, i, free ? clause.begin() : Math.max(clause.begin(), preposition));
                }
                i = preposition - 1;
                continue;
            }
            String word = row.word(i);
            if (word.equals(")")) {
                i = beforeParenthesis(i);
                continue;
            }
            if (word.equals("who")) {
                int before = lastBefore(i);
                return row.isName(before) ? Lists.upTo(row, before, clause.begin()) : Listed.NONE;
            }
            if (word.equals(",")) {
                int open = openingComma(i);
                if (open >= 0) {
                    i = open - 1;
                    continue;
                }
            }
            boolean passes = BY_ITSELF.contains(row.at(i).partOfSpeech())
                    || INTENDING.contains(word)
                    || Set.of(
                                    "today",
                                    "yesterday",
                                    "monday",
                                    "tuesday",
                                    "wednesday",
                                    "thursday",
                                    "friday",
                                    "saturday",
                                    "sunday",
                                    "both",
                                    "also",
                                    "'d",
                                    "\u2019d",
                                    "'ll",
                                    "\u2019ll",
                                    "each",
                                    "to",
                                    "be",
                                    "and",
                                    "have",
                                    "has",
                                    "had",
                                    "will",
                                    "would",
                                    "should",
                                    "could",
                                    "may",
                                    "might",
                                    "can",
                                    "must",
                                    ",",
                                    "all",
                                    "first",
                                    "afternoon",
                                    "morning",
                                    "evening",
                                    "on",
                                    "this")
                            .contains(word);
            if (!passes) {
                int owner = phraseBegin(i);
                if (owner >= 0) {
                    i = owner;
                    continue;
                }
                return furtherSubject(i);
            }
            i--;
        }
        return Listed.NONE;
    }

    /** "the leaders of the three countries will meet": the leaders; -1 where no name opens the phrase. */
    private int phraseBegin(int end) {
        int i = end;
        while (i >= clause.begin()
                && !row.isName(i)
                && (MODIFYING.contains(row.at(i).partOfSpeech()) && !row.at(i).isVerb()
                        || row.word(i).equals("of"))) {
            i--;
        }
        return i < end && row.isName(i) && row.word(i + 1).equals("of") ? i : -1;
    }

    /** "Menk flew to Sarn and met Ruel": the one who flew. */
    private Listed furtherSubject(int from) {
        int verb = -1;
        for (int i = from; i >= Math.max(clause.begin(), from - 14); i--) {
            if (row.word(i).equals(",")
                    || row.word(i).equals("to") && row.at(i).partOfSpeech().equals("PART")) {
                return Listed.NONE;
            }
            if (row.at(i).isVerb()) {
                verb = i;
            }
            if (row.isName(i) && verb > i && !Lists.afterPreposition(row, i, clause.begin())) {
                boolean joined = row.word(trigger.first() - 1).equals("and");
                return joined && verb == i + 1 ? Lists.upTo(row, i, clause.begin()) : Listed.NONE;
            }
        }
        return Listed.NONE;
    }

    private int beforeParenthesis(int close) {
        int i = close - 1;
        while (i >= clause.begin() && !row.word(i).equals("(")) {
            i--;
        }
        return i - 1;
    }

    private int beforePreposition(int name) {
        int i = name - 1;
        while (i > clause.begin() && !row.at(i).partOfSpeech().equals("ADP")) {
            i--;
        }
        return i;
    }

    /** The comma that opened what a comma closes: ", who had slept badly,". */
    private int openingComma(int close) {
        for (int i = close - 1; i > clause.begin(); i--) {
            if (row.word(i).equals(",") && row.isName(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    // ---- nouns

    private void noun() {
        int before = participants.size();
        Listed after = afterNoun();
        Listed owner = owner();
        boolean own = !after.isEmpty() && row.isAny(after.first() - 1, Set.of("between", "among", "of"));
        add(participants, owner);
        add(participants, after);
        if (trigger.kind() == EncounterKind.VISIT && row.reads(trigger.last() + 1, "to")) {
            people(Lists.from(row, trigger.last() + 2, clause.end())).forEach(name -> add(participants, name));
        }
        including();
        among();
        withWhom();
        if (!own && (owner.isEmpty() || participants.size() - before < 2)) {
            add(participants, holder());
        }
    }

    /** "talks between Menk and Ruel", "a call with Menk", "a meeting of the presidents". */
    private Listed afterNoun() {
        int from = trigger.last() + 1;
        for (int i = from; i < Math.min(clause.end(), from + 14); i++) {
            String word = row.word(i);
            boolean opens = word.equals("between")
                    || word.equals("among")
                    || word.equals("with")
                    || word.equals("of") && i == from
                    || word.equals("to") && i == from && trigger.kind() == EncounterKind.CALL
                    || word.equals("from") && trigger.kind() == EncounterKind.CALL;
            if (opens) {
                Listed found = Lists.from(row, i + 1, clause.end());
                boolean topic = word.equals("of")
                        && people(found).isEmpty()
                        && found.names().size() < 2;
                if (!found.isEmpty() && !topic) {
                    Listed with = word.equals("of") ? with(found.last() + 1, 3) : Listed.NONE;
                    add(participants, with);
                    if (word.equals("from")) {
                        add(initiators, found);
                    }
                    return found;
                }
            }
            boolean passes = Set.of(
                            "held",
                            "planned",
                            "took",
                            "place",
                            "be",
                            "was",
                            "is",
                            "will",
                            "been",
                            "to",
                            "scheduled",
                            "determined")
                    .contains(word);
            int resumes = word.equals(",") ? afterAside(i) : -1;
            if (resumes > 0) {
                i = resumes - 1;
                continue;
            }
            boolean ends = row.at(i).isVerb() && !passes || word.equals(",") || Triggers.isNoun(word);
            if (ends) {
                break;
            }
        }
        return Listed.NONE;
    }

    /** "a meeting, at a place to be determined, between": where it goes on after what commas set apart. */
    private int afterAside(int comma) {
        if (!row.has(comma + 1) || !row.at(comma + 1).partOfSpeech().equals("ADP")) {
            return -1;
        }
        for (int i = comma + 1; i < Math.min(clause.end() - 1, comma + 10); i++) {
            if (row.word(i).equals(",")) {
                return row.isAny(i + 1, Set.of("between", "with", "among")) ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** "Menk's call", "their talks", "the Menk-Ruel summit". */
    private Listed owner() {
        int i = trigger.first() - 1;
        while (i >= clause.begin()
                && !row.isName(i)
                && MODIFYING.contains(row.at(i).partOfSpeech())
                && !row.word(i).equals("the")
                && !row.word(i).equals("a")) {
            i--;
        }
        if (i < clause.begin()) {
            return Listed.NONE;
        }
        if (OWNING.contains(row.word(i)) && row.isName(i - 1)) {
            return Lists.upTo(row, i - 1, clause.begin());
        }
        if (row.isAny(i, Set.of("his", "her", "their"))) {
            return whose(i, row.word(i).equals("their"));
        }
        if (row.isName(i)
                && Set.of("his", "her", "their", "my", "its").contains(row.at(i).word())) {
            return new Listed(List.of(i), i, i);
        }
        if (row.isName(i)
                && row.isName(i - 1)
                && i == trigger.first() - 1
                && row.at(i - 1).span().end() + 1 == row.at(i).span().begin()) {
            return new Listed(List.of(i - 1, i), i - 1, i);
        }
        return Listed.NONE;
    }

    /** Whose talks "their talks" are: those of the nearest several before, "his" those of the one who does something. */
    private Listed whose(int pronoun, boolean several) {
        List<Integer> people = new ArrayList<>();
        for (int i = pronoun - 1; i >= 0; i--) {
            Optional<Mention.Kind> kind = row.at(i).mention().map(Mention::kind);
            if (row.isAny(i + 1, SAYING)) {
                continue;
            }
            if (kind.equals(Optional.of(Mention.Kind.GROUP)) && several) {
                return people.size() < 2 ? Lists.upTo(row, i, 0) : Listed.NONE;
            }
            if (people.size() == 2 && row.word(i).equals("that")) {
                break;
            }
            boolean person = kind.equals(Optional.of(Mention.Kind.PERSON)) || row.isName(i) && kind.isEmpty();
            boolean known = knows(people, i);
            if (person && !known) {
                people.addFirst(i);
            }
            boolean acts = person
                    && row.has(i + 1)
                    && Set.of("VERB", "AUX", "ADV").contains(row.at(i + 1).partOfSpeech());
            if (!several && acts && !Lists.afterPreposition(row, i, 0)) {
                return new Listed(List.of(i), i, i);
            }
        }
        // Of three, no telling which two are meant.
        return several && people.size() == 2 ? new Listed(people, people.getFirst(), people.getLast()) : Listed.NONE;
    }

    private boolean knows(List<Integer> people, int name) {
        return people.stream()
                .anyMatch(other -> row.at(other).entity().equals(row.at(name).entity()));
    }

    /** "received her there": the nearest one before who does not do it. */
    private Listed pronounObject(int at, Listed subject) {
        if (!row.isAny(at, Set.of("him", "her"))) {
            return Listed.NONE;
        }
        for (int i = at - 1; i >= 0; i--) {
            Item item = row.at(i);
            boolean other = item.mention()
                            .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                            .isPresent()
                    && subject.names().stream()
                            .noneMatch(name -> row.at(name).entity().equals(item.entity()));
            if (other) {
                return new Listed(List.of(i), i, i);
            }
        }
        return Listed.NONE;
    }

    /** "talks that would include Menk", "a meeting, which would be the two presidents, plus myself". */
    private void including() {
        for (int i = trigger.last() + 1; i < Math.min(row.size(), trigger.last() + 8); i++) {
            String word = row.word(i);
            boolean includes =
                    Set.of("include", "includes", "included", "including", "involving", "involve", "gathering")
                                    .contains(word)
                            || row.reads(i, "bring", "together")
                            || row.reads(i, "would", "be") && row.isAny(i - 1, Set.of("which", "that"));
            if (includes) {
                int from = i
                        + (row.word(i + 1).equals("together") || row.word(i + 1).equals("be") ? 2 : 1);
                Listed found = Lists.from(row, from, row.size());
                add(participants, found);
                if (!found.isEmpty() && row.reads(found.last() + 1, ",", "plus")) {
                    add(participants, Lists.from(row, found.last() + 3, row.size()));
                }
                return;
            }
        }
    }

    /** "talks, which began on Monday with Menk's delegation and ended with both ministers at one table". */
    private void withWhom() {
        for (int i = trigger.last() + 1; i < Math.min(clause.end(), trigger.last() + 10); i++) {
            if (row.word(i).equals(",") && row.word(i + 1).equals("which")) {
                for (int j = i + 2; j < clause.end(); j++) {
                    if (row.word(j).equals("with")) {
                        people(Lists.from(row, j + 1, clause.end())).forEach(name -> add(participants, name));
                    }
                }
                return;
            }
        }
    }

    /** "Among those who took part in the talks were Menk and Ruel." */
    private void among() {
        if (!row.word(0).equals("among") && !(row.isName(0) && row.at(0).word().startsWith("among"))) {
            return;
        }
        for (int i = trigger.last() + 1; i < row.size(); i++) {
            if (row.isAny(i, Set.of("were", "was"))) {
                add(participants, Lists.from(row, i + 1, row.size()));
                return;
            }
        }
    }

    /** Those who hold it, or who do something in it: "Menk had a call", "the two agreed in a call". */
    private Listed holder() {
        int begin = trigger.first() - 1;
        while (begin >= clause.begin()
                && !row.isName(begin)
                && (MODIFYING.contains(row.at(begin).partOfSpeech())
                        || row.isAny(begin, Set.of("his", "her", "their", "its")))
                && !row.at(begin).isVerb()) {
            begin--;
        }
        if (begin < clause.begin() || row.isName(begin)) {
            return Listed.NONE;
        }
        boolean calledOff = trigger.kind() == EncounterKind.VISIT
                && row.isAny(begin, Set.of("called", "cancelled", "canceled", "postponed", "scrapped"));
        if (calledOff) {
            return subject(begin);
        }
        if (begin <= clause.begin() + 1 && FRONTED.contains(row.word(begin))) {
            return mainSubject();
        }
        if (row.at(begin).isVerb() || row.reads(begin, "in") && row.isAny(begin - 1, Set.of("part", "participated"))) {
            int verb = row.at(begin).isVerb() ? begin : begin - 1;
            return HOLDING.contains(row.word(verb)) || row.word(verb).equals("part")
                    ? subject(row.word(verb).equals("part") ? verb - 1 : verb)
                    : Listed.NONE;
        }
        boolean certain = row.at(begin + 1).partOfSpeech().equals("DET")
                || row.word(begin).equals("during")
                || row.isName(begin + 1)
                || begin + 1 == trigger.first() && trigger.kind() == EncounterKind.CALL;
        if (DURING.contains(row.word(begin)) && certain) {
            for (int i = begin - 1; i >= clause.begin(); i--) {
                if (row.at(i).isVerb()) {
                    if (!DOING.contains(row.word(i))) {
                        continue;
                    }
                    Listed subject = subject(i);
                    add(participants, subject);
                    if (Set.of("told", "informed", "briefed", "congratulated", "thanked", "assured")
                                    .contains(row.word(i))
                            && !subject.isEmpty()) {
                        return people(Lists.from(row, i + 1, begin)).size() == 1
                                        && afterNoun().isEmpty()
                                ? Lists.from(row, i + 1, begin)
                                : Listed.NONE;
                    }
                    return subject;
                }
            }
        }
        return Listed.NONE;
    }

    /** "In a call with Menk, which lasted an hour, Ruel promised": Ruel. */
    private Listed mainSubject() {
        for (int i = trigger.last() + 1; i < row.size(); i++) {
            if (!row.word(i).equals(",") || row.isAny(i + 1, Set.of("which", "who", "where"))) {
                continue;
            }
            for (int name = i + 1;
                    name < Math.min(row.size(), i + 5) && !row.word(name).equals(",");
                    name++) {
                boolean acts = row.isName(name)
                        && row.has(name + 1)
                        && !row.isName(name + 1)
                        && Set.of("VERB", "AUX", "ADV")
                                .contains(row.at(name + 1).partOfSpeech());
                if (acts && !row.isAny(name + 1, SAYING)) {
                    return Lists.upTo(row, name, i + 1);
                }
            }
        }
        return Listed.NONE;
    }

    // ---- whose initiative, whose place

    private void initiated() {
        boolean placed = trigger.kind() == EncounterKind.CALL
                && trigger.form() == Trigger.Form.NOUN
                && (row.isAny(trigger.first() - 2, Set.of("placed", "made"))
                        || row.isAny(trigger.first() - 1, Set.of("placed", "made")));
        if (placed) {
            add(initiators, holder());
        }
        for (int i = clause.begin(); i < clause.end(); i++) {
            boolean by = row.isAny(i, Set.of("initiated", "placed", "requested", "arranged"))
                    && row.word(i + 1).equals("by");
            if (by && trigger.form() == Trigger.Form.NOUN) {
                add(initiators, Lists.from(row, i + 2, clause.end()));
            }
            boolean at = row.word(i).equals("initiative")
                    || row.word(i).equals("request")
                    || row.word(i).equals("invitation");
            if (at && row.word(i + 1).equals("of")) {
                add(initiators, Lists.from(row, i + 2, clause.end()));
                add(participants, Lists.from(row, i + 2, clause.end()));
            }
            if (at && OWNING.contains(row.word(i - 1)) && row.isName(i - 2)) {
                add(initiators, new Listed(List.of(i - 2), i - 2, i - 2));
            }
        }
    }

    private void hosted() {
        for (int i = clause.begin(); i < clause.end(); i++) {
            if (row.reads(i, "hosted", "by") && trigger.form() == Trigger.Form.NOUN) {
                add(hosts, Lists.from(row, i + 2, clause.end()));
                add(participants, Lists.from(row, i + 2, clause.end()));
            }
        }
        if (trigger.form() != Trigger.Form.NOUN) {
            return;
        }
        for (int i = 1; i < row.size(); i++) {
            boolean host = row.word(i).equals("host") && !row.at(i).isVerb();
            if (!host) {
                continue;
            }
            // "Menk, the host, walked him to his car"; "Menk, who was host to the gathering"
            int name = row.isAny(i - 1, Set.of("the", "as")) && row.word(i - 2).equals(",")
                    ? i - 3
                    : row.reads(i - 3, ",", "who", "was") || row.reads(i - 3, ",", "who", "is") ? i - 4 : -1;
            if (row.isName(name)) {
                Listed found = new Listed(List.of(name), name, name);
                add(hosts, found);
                add(participants, found);
            }
        }
    }

    // ----

    private List<Integer> people(Listed listed) {
        List<Integer> people = new ArrayList<>();
        for (int name : listed.names()) {
            Optional<Mention> mention = row.at(name).mention();
            if (mention.filter(m -> m.kind() == Mention.Kind.PERSON || m.kind() == Mention.Kind.GROUP)
                    .isPresent()) {
                people.add(name);
            }
        }
        return people;
    }

    private void add(Map<Integer, LocalParty> to, Listed listed) {
        listed.names().forEach(name -> add(to, name));
    }

    private void add(Map<Integer, LocalParty> to, int name) {
        Item item = row.at(name);
        if (!OUTSIDERS.matcher(item.word()).matches()) {
            item.entity().ifPresent(entity -> to.putIfAbsent(entity, new LocalParty(entity, item.span())));
        }
    }

    /** Returns whether it is an encounter with the press, or with nobody who acts for a state or body. */
    boolean isWithOutsiders() {
        for (int i = clause.begin(); i < clause.end(); i++) {
            boolean outsider = OUTSIDERS.matcher(row.at(i).word()).matches();
            boolean with = outsider && row.isAny(i - 1, Set.of("with", "to"))
                    || outsider && row.isAny(i - 2, Set.of("with", "to"));
            if (with && i > trigger.last() && i < trigger.last() + 6) {
                return true;
            }
        }
        return false;
    }
}
