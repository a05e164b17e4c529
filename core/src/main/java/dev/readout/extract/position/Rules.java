package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalParty;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Item;
import dev.readout.extract.encounter.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells of each place in a row whether it makes what stands there somebody's position. */
final class Rules {
    private static final Set<String> WILL =
            Set.of("will", "would", "shall", "'ll", "\u2019ll", "won't", "wo", "wouldn't");
    private static final Pattern SIDES = Pattern.compile(
            "(?i)\\b(?:leaders|ministers|sides|parties|presidents|countries|governments|delegations|"
                    + "negotiators|allies|members|nations|states|rebels|lawmakers|senators|chancellors|envoys|mediators|powers)\\b");
    /** "her government", of whoever speaks. */
    private static final Pattern OWN = Pattern.compile(
            "(?:the|his|her|its|their|our|my) (?:government|country|nation|state|side|cabinet|administration|delegation|ministry)");

    private static final Pattern NOBODY = Pattern.compile("(?i)i|we|you|they|it|me|us");
    private static final Set<String> DEMONSTRATIVE =
            Set.of("the", "a", "an", "this", "that", "any", "its", "their", "his", "her", "no");

    private final Row row;
    private final Voices voices;
    private final Subjects subjects;
    private final Predicate<Span> isMoney;

    Rules(Row row, Voices voices, Predicate<Span> isMoney) {
        this.row = row;
        this.voices = voices;
        this.subjects = new Subjects(row);
        this.isMoney = isMoney;
    }

    /** Returns what the words at a place come to. */
    Optional<Stance> at(int i) {
        if (row.isName(i)) {
            return exchange(i);
        }
        return exchange(i)
                .or(() -> will(i))
                .or(() -> toDo(i))
                .or(() -> ready(i))
                .or(() -> imagines(i))
                .or(() -> wished(i))
                .or(() -> must(i))
                .or(() -> stays(i))
                .or(() -> asked(i))
                .or(() -> verb(i))
                .or(() -> objection(i))
                .or(() -> noun(i));
    }

    // ---- whose

    private boolean isParty(LocalEntity entity) {
        if (NOBODY.matcher(entity.name()).matches()) {
            return false;
        }
        return entity.kind() != Mention.Kind.GROUP
                || entity.named()
                || entity.aliases().stream()
                        .anyMatch(alias -> SIDES.matcher(alias).find());
    }

    private Optional<LocalParty> party(int name) {
        if (!row.has(name)) {
            return Optional.empty();
        }
        Item item = row.at(name);
        if (OWN.matcher(item.word()).matches()) {
            return officialSpeaker(name);
        }
        return item.entity().filter(id -> isParty(voices.entity(id))).map(id -> new LocalParty(id, item.span()));
    }

    private Optional<LocalParty> speaker(int at) {
        Span words = row.at(at).span();
        return voices.speaker(words)
                .filter(id -> isParty(voices.entity(id)))
                .map(id -> new LocalParty(
                        id,
                        voices.around(words).getFirst().source().stream()
                                .findFirst()
                                .orElse(words)));
    }

    /** Whoever does what a verb tells; of "we" whoever speaks. */
    private Optional<LocalParty> subject(int verb) {
        OptionalInt subject = subjects.of(verb);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        return switch (subject.getAsInt()) {
            case Subjects.SPEAKER, Subjects.IT -> speaker(verb);
            case Subjects.GOVERNMENT -> officialSpeaker(verb);
            default -> party(subject.getAsInt());
        };
    }

    // ---- how

    private boolean isNegated(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4) && !row.isName(i); i--) {
            if (row.isAny(i, Words.NOT) || row.word(i).endsWith("n't")) {
                return true;
            }
            if (row.word(i).equals(",") || row.at(i).partOfSpeech().equals("VERB")) {
                return false;
            }
        }
        return false;
    }

    /** "if Kesht offers", "whether Kesht would accept", "might offer". */
    private boolean isSupposed(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 14); i--) {
            if (row.isAny(i, Words.SUPPOSING) || row.isAny(i, Words.THINKING) || row.reads(i, "as", "though")) {
                return true;
            }
            boolean modal = i >= verb - 3 && row.isAny(i, Words.MAYBE) && !isNameBetween(i, verb);
            if (modal) {
                return true;
            }
            boolean clause = row.word(i).equals(",")
                    || row.word(i).equals(";")
                    || row.word(i).equals("that")
                    || row.at(i).isVerb() && row.at(i).partOfSpeech().equals("VERB")
                    || row.isAny(i, Set.of("said", "says", "\u201c", "\u201d", "\""));
            if (clause) {
                return false;
            }
        }
        return false;
    }

    private boolean isNameBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (row.isName(i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Stance> stance(
            PositionKind kind, Optional<LocalParty> holder, int first, int last, int from, boolean negated) {
        return row.has(from) ? holder.map(who -> new Stance(kind, who, first, last, from, negated)) : Optional.empty();
    }

    // ---- "will", "would", "is to"

    private Optional<Stance> will(int i) {
        return row.isAny(i, WILL) || row.word(i).equals("is") && row.reads(i + 1, "not", "going", "to")
                ? intention(i, i + 1)
                : Optional.empty();
    }

    /** "is to pay": what is settled. */
    private Optional<Stance> toDo(int i) {
        boolean is = row.isAny(i, Set.of("is", "are", "was", "were"))
                && row.word(i + 1).equals("to")
                && row.isAny(i + 2, Words.DEEDS);
        return is ? intention(i, i + 2) : Optional.empty();
    }

    private Optional<Stance> intention(int modal, int from) {
        int verb = from;
        boolean not = row.word(modal).endsWith("n't");
        boolean maybe = false;
        while (row.has(verb)
                && (row.isAny(verb, Words.NOT)
                        || row.isAny(
                                verb,
                                Set.of(
                                        "also",
                                        "only",
                                        "soon",
                                        "then",
                                        "now",
                                        "immediately",
                                        "still",
                                        "gladly",
                                        "fully",
                                        "going",
                                        "to",
                                        "under",
                                        "no",
                                        "circumstances",
                                        "consider"))
                        || row.at(verb).partOfSpeech().equals("ADV"))) {
            not |= row.isAny(verb, Words.NOT) || row.word(verb).equals("no");
            maybe |= row.word(verb).equals("consider");
            verb++;
        }
        if (!row.has(verb) || row.isName(verb) || maybe || isSupposed(modal)) {
            return Optional.empty();
        }
        List<LocalAttribution> around = voices.around(row.at(modal).span());
        Optional<Integer> teller = around.stream().findFirst().flatMap(LocalAttribution::speaker);
        OptionalInt subject = subjects.of(modal);
        if (row.word(verb).equals("be") || row.word(verb).equals("have")) {
            return not && row.reads(verb, "be", "willing") ? Optional.empty() : done(modal, verb, not, teller, subject);
        }
        boolean things = Words.OF_THINGS.contains(row.word(verb)) && isThing(subject);
        if (things) {
            boolean state = row.isAny(verb + 1, Words.STATES) || !row.isAny(verb, Set.of("stay", "remain"));
            return state && teller.isPresent()
                    ? stance(
                            not ? PositionKind.REFUSAL : PositionKind.COMMITMENT,
                            officialSpeaker(modal),
                            modal,
                            verb,
                            begin(modal),
                            false)
                    : Optional.empty();
        }
        if (subject.isEmpty() || subject.getAsInt() == Subjects.IT || teller.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalParty> holder = subject(modal);
        if (holder.isEmpty() || !voices.speaksFor(teller.get(), holder.get().entity())) {
            return Optional.empty();
        }
        if (row.isAny(verb, Set.of("give", "offer", "provide", "share", "send")) && isPolite(verb)) {
            return Optional.empty();
        }
        int start = subject.getAsInt() < 0 ? Math.max(0, modal - 1) : subject.getAsInt();
        Optional<Words.Verb> named = Words.verb(row.word(verb));
        if (not) {
            return !Words.NO_DEEDS.contains(row.word(verb)) && isBase(verb)
                    ? stance(PositionKind.REFUSAL, holder, modal, verb, start, false)
                    : Optional.empty();
        }
        if (named.isPresent()
                && !Set.of("call", "ask", "want", "tell", "invite", "urge", "order", "back", "guarantee")
                        .contains(row.word(verb))) {
            PositionKind kind = named.get().kind();
            return kind == PositionKind.DEMAND || !fits(named.get(), verb)
                    ? Optional.empty()
                    : stance(kind, holder, modal, verb, start, false);
        }
        boolean sitDown = row.reads(verb, "sit", "down") && isOnlySo(verb);
        return (Words.DEEDS.contains(row.word(verb)) && !isIdle(verb)) || sitDown
                ? stance(PositionKind.COMMITMENT, holder, modal, verb, start, false)
                : Optional.empty();
    }

    /** A gate, or a crossing that has a name: no party. */
    private boolean isThing(OptionalInt subject) {
        return subject.isEmpty()
                || subject.getAsInt() >= 0
                        && row.at(subject.getAsInt())
                                .entity()
                                .filter(id -> voices.entity(id).kind() == Mention.Kind.PLACE)
                                .isPresent();
    }

    /** "I will sit down with him, but not in his capital". */
    private boolean isOnlySo(int verb) {
        for (int i = verb; i < Math.min(row.size(), verb + 20); i++) {
            if (row.reads(i, "but", "not") || row.word(i).equals("only")) {
                return true;
            }
        }
        return false;
    }

    /** "keep talking", "give way", "raise questions": no deed that anybody undertakes. */
    private boolean isIdle(int verb) {
        String next = row.word(verb + 1);
        return row.isAny(verb, Set.of("keep", "cease", "resume", "raise", "offer", "give"))
                        && (next.endsWith("ing")
                                || Set.of(
                                                "talks",
                                                "way",
                                                "questions",
                                                "rise",
                                                "in",
                                                "up",
                                                "us",
                                                "them",
                                                "it",
                                                "everyone",
                                                "people")
                                        .contains(next))
                || row.word(verb).equals("share")
                        && Set.of("his", "her", "their", "the").contains(next)
                        && row.isAny(verb + 2, Set.of("view", "views", "concern"));
    }

    private boolean isBase(int verb) {
        String part = row.at(verb).partOfSpeech();
        return part.equals("VERB")
                || Words.DEEDS.contains(row.word(verb))
                || Words.verb(row.word(verb)).isPresent();
    }

    private int begin(int modal) {
        int i = modal - 1;
        while (i > 0
                && !row.isAny(i - 1, Set.of("that", ",", "\u201c", "\"", ";", "said", "says", ":", "and"))
                && voices.around(row.at(i - 1).span())
                        .equals(voices.around(row.at(modal).span()))) {
            i--;
        }
        return Math.max(0, i);
    }

    /** "240 detainees will be handed over": by whoever says so, when he can. */
    private Optional<Stance> done(int modal, int be, boolean not, Optional<Integer> teller, OptionalInt subject) {
        int participle = be + 1;
        while (row.has(participle) && row.at(participle).partOfSpeech().equals("ADV")) {
            participle++;
        }
        if (row.word(be).equals("be")
                && row.isAny(participle, Words.READY)
                && row.word(participle + 1).equals("to")) {
            return subject.isPresent() && subject.getAsInt() >= 0
                    ? stance(
                            not ? PositionKind.REFUSAL : PositionKind.OFFER,
                            party(subject.getAsInt()),
                            modal,
                            participle,
                            participle,
                            false)
                    : stance(
                            not ? PositionKind.REFUSAL : PositionKind.OFFER,
                            speaker(modal),
                            modal,
                            participle,
                            participle,
                            false);
        }
        if (!row.word(be).equals("be") || !row.isAny(participle, Words.DONE) || teller.isEmpty()) {
            return Optional.empty();
        }
        return stance(
                not ? PositionKind.REFUSAL : PositionKind.COMMITMENT,
                officialSpeaker(modal),
                modal,
                participle,
                begin(modal),
                false);
    }

    /** One who has an office, or a body: what a passer-by says will be done nobody undertakes. */
    private Optional<LocalParty> officialSpeaker(int at) {
        return speaker(at).filter(who -> {
            LocalEntity entity = voices.entity(who.entity());
            return entity.kind() == Mention.Kind.ORGANIZATION
                    || entity.kind() == Mention.Kind.PLACE
                    || entity.kind() == Mention.Kind.PERSON
                            && (!entity.roles().isEmpty()
                                    || entity.aliases().stream().anyMatch(alias -> alias.contains(" ")));
        });
    }

    // ---- conditions

    /** "Without 430 million there will be no lorries", "No fees, no lorries", "Open the gate and we will". */
    private Optional<Stance> exchange(int i) {
        boolean opens =
                i == 0 || row.isAny(i - 1, Set.of("\u201c", "\u2018", "\"", "'", ":", "that", ",", "said", "\u201d"));
        if (!opens || voices.around(row.at(i).span()).isEmpty()) {
            return Optional.empty();
        }
        String word = row.word(i);
        boolean without = word.equals("without") && followed(i, 24, Set.of("no", "not", "never", "cannot", "nothing"));
        boolean noNo = word.equals("no") && i == firstIn(i) && noAfterComma(i);
        boolean bargain = row.has(i) && !row.isName(i) && isImperative(i) && andWe(i);
        if (!without && !noNo && !bargain) {
            return Optional.empty();
        }
        return stance(PositionKind.CONDITION, speaker(i), i, i, i, false);
    }

    private int firstIn(int i) {
        int first = i;
        while (first > 0 && row.isAny(first - 1, Set.of("\u201c", "\u2018", "\"", "'"))) {
            first--;
        }
        return first == 0 || row.isAny(first - 1, Set.of(":", ",", "said", "that")) || first < i ? i : -1;
    }

    private boolean isImperative(int i) {
        return row.at(i).partOfSpeech().equals("VERB")
                && (Words.DEEDS.contains(row.word(i))
                        || row.isAny(
                                i,
                                Set.of("stop", "show", "end", "come", "let", "get", "bring", "leave", "take", "put")));
    }

    private boolean andWe(int i) {
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 16); k++) {
            boolean me = row.word(k + 1).equals("we") || row.isName(k + 1);
            if (row.word(k).equals("and")
                    && me
                    && (row.isAny(k + 2, WILL) || row.isAny(k + 2, Set.of("'ll", "\u2019ll", "can")))) {
                return true;
            }
        }
        return false;
    }

    private boolean noAfterComma(int i) {
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 7); k++) {
            if (row.word(k).equals(",")) {
                return k > i + 1 && row.word(k + 1).equals("no");
            }
        }
        return false;
    }

    private boolean followed(int i, int reach, Set<String> words) {
        for (int k = i + 1; k < Math.min(row.size(), i + reach); k++) {
            if (row.isAny(k, words)) {
                return true;
            }
        }
        return false;
    }

    /** "can hardly imagine having it without". */
    private Optional<Stance> imagines(int i) {
        boolean cannot = row.isAny(i, Set.of("can", "could", "cannot", "can't", "ca"))
                && (row.isAny(i, Set.of("cannot", "can't", "ca"))
                        || row.isAny(i + 1, Set.of("hardly", "not", "n't", "scarcely", "only")));
        if (!cannot
                || !followed(i, 24, Set.of("without", "unless", "until"))
                || voices.around(row.at(i).span()).isEmpty()) {
            return Optional.empty();
        }
        OptionalInt subject = subjects.of(i);
        boolean impersonal = row.word(i - 1).equals("there");
        if (subject.isEmpty() && !impersonal) {
            return Optional.empty();
        }
        Optional<LocalParty> holder = impersonal ? speaker(i) : subject(i);
        return stance(PositionKind.CONDITION, holder, i, i, impersonal ? begin(i) : i, false);
    }

    /** "it would be desirable that there be a truce". */
    private Optional<Stance> wished(int i) {
        if (!row.isAny(i, Set.of("desirable", "essential", "imperative", "vital", "crucial", "necessary"))) {
            return Optional.empty();
        }
        for (int k = i + 1; k < Math.min(row.size() - 2, i + 10); k++) {
            if (row.word(k).equals("that")) {
                for (int b = k + 1; b < Math.min(row.size(), k + 8); b++) {
                    boolean base =
                            row.word(b).equals("be") && !row.isAny(b - 1, Set.of("will", "would", "to", "can", "not"));
                    if (base) {
                        return stance(PositionKind.DEMAND, speaker(i), i, k, k + 1, false);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Kesht must withdraw its troops", of somebody else. */
    private Optional<Stance> must(int i) {
        if (!row.word(i).equals("must") || isSupposed(i)) {
            return Optional.empty();
        }
        int verb = i + 1;
        while (row.isAny(verb, Words.both(Words.NOT, Set.of("also", "immediately", "first", "now")))) {
            verb++;
        }
        OptionalInt subject = subjects.of(i);
        Optional<LocalParty> holder = speaker(i);
        if (subject.isEmpty() || subject.getAsInt() < 0 || holder.isEmpty() || !row.has(verb)) {
            return Optional.empty();
        }
        Optional<LocalParty> other = party(subject.getAsInt());
        boolean others = other.isPresent()
                && other.get().entity() != holder.get().entity()
                && !voices.speaksFor(holder.get().entity(), other.get().entity());
        return others
                        && (Words.DEEDS.contains(row.word(verb))
                                || row.isAny(verb, Set.of("stop", "end", "leave", "begin", "agree")))
                ? stance(PositionKind.DEMAND, holder, i, verb, subject.getAsInt(), false)
                : Optional.empty();
    }

    /** "the crossing stays shut until the fees are paid". */
    private Optional<Stance> stays(int i) {
        boolean stays = row.isAny(i, Set.of("stays", "remains", "stay", "remain"))
                && row.isAny(i + 1, Words.STATES)
                && !row.isAny(i - 1, WILL);
        boolean opens = row.isAny(i, Set.of("opens", "reopens")) && followed(i, 12, Set.of("if", "when", "once"));
        boolean until = followed(i, 14, Set.of("until", "unless", "if", "once", "as"));
        return (stays && until || opens) && subjects.of(i).isEmpty()
                ? stance(PositionKind.CONDITION, officialSpeaker(i), i, i + 1, begin(i), false)
                : Optional.empty();
    }

    /** "the Compact is being asked to add a further sum": by whoever says so. */
    Optional<Stance> asked(int i) {
        boolean asked = row.isAny(i, Set.of("asked", "urged", "invited", "called"))
                && row.isAny(i - 1, Words.BE)
                && (row.word(i + 1).equals("to") || row.reads(i + 1, "upon", "to") || row.reads(i + 1, "on", "to"))
                && !row.isAny(i + 2, Words.TELLING);
        if (!asked || isSupposed(i)) {
            return Optional.empty();
        }
        return stance(PositionKind.DEMAND, officialSpeaker(i), i, i, begin(i), isNegated(i));
    }

    // ---- ready, objection

    private Optional<Stance> ready(int i) {
        boolean ready = row.isAny(i, Words.READY);
        boolean unready = row.isAny(i, Words.UNREADY);
        if (!ready && !unready) {
            return Optional.empty();
        }
        int be = i - 1;
        while (row.isAny(
                be,
                Set.of(
                        "not",
                        "n't",
                        "n\u2019t",
                        "also",
                        "still",
                        "always",
                        "now",
                        "fully",
                        "quite",
                        "only",
                        "both",
                        "already"))) {
            be--;
        }
        boolean is = row.isAny(be, Words.BE)
                || row.isAny(
                        be,
                        Set.of(
                                "stands",
                                "stand",
                                "stood",
                                "declared",
                                "remains",
                                "remain",
                                "remained",
                                "isn't",
                                "aren't",
                                "wasn't"));
        int next = row.isAny(i + 1, Set.of("\u201d", "\"", "\u2019", ",")) ? i + 2 : i + 1;
        boolean to = row.word(next).equals("to") || row.word(next).equals("for");
        if (!is || !to || isSupposed(be) || row.isAny(be - 1, Set.of("must", "should"))) {
            return Optional.empty();
        }
        boolean thing = row.word(next).equals("for")
                && row.isAny(
                        next + 1, Set.of("anything", "everything", "the", "war", "battle", "winter", "it", "whatever"));
        if (thing
                || row.isAny(
                        next + 1,
                        Set.of(
                                "go", "see", "believe", "act", "follow", "say", "help", "listen", "hear", "learn",
                                "start", "begin"))) {
            return Optional.empty();
        }
        boolean not = unready || isNegated(i) || row.word(be).endsWith("n't");
        return stance(not ? PositionKind.REFUSAL : PositionKind.OFFER, subject(be), be, i, i, false);
    }

    private Optional<Stance> objection(int i) {
        boolean none = row.reads(i, "no", "objection", "to") || row.reads(i, "no", "objections", "to");
        return none && row.isAny(i - 1, Set.of("has", "have", "had", "saw", "sees"))
                ? stance(PositionKind.SUPPORT, subject(i - 1), i, i + 2, i, false)
                : Optional.empty();
    }

    // ---- verbs

    private Optional<Stance> verb(int i) {
        Optional<Words.Verb> found = Words.verb(row.word(i));
        // After a name that it does not know a tagger may take "insists" for a noun.
        boolean afterName =
                row.isName(i - 1) && (row.word(i).endsWith("s") || row.word(i).endsWith("ed"));
        if (found.isEmpty() || !row.at(i).isVerb() && !afterName || row.isAny(i - 1, DEMONSTRATIVE)) {
            return Optional.empty();
        }
        Words.Verb verb = found.get();
        if (!fits(verb, i) || isGoverned(i) || isSupposed(i)) {
            return Optional.empty();
        }
        boolean passive = isPassive(i);
        boolean not = isNegated(i);
        Optional<LocalParty> holder = passive ? agent(i) : subject(i);
        int from = from(verb, i);
        if (verb.kind() == PositionKind.COMMITMENT && row.isAny(i, Set.of("agree", "agrees", "agreed", "agreeing"))) {
            if (not) {
                return stance(PositionKind.REFUSAL, holder, i, i, i, false);
            }
            boolean encounter = row.word(i + 1).equals("to") && row.isAny(i + 2, Words.ENCOUNTERS);
            boolean vague = row.word(i + 1).equals("to")
                    && row.isAny(i + 2, DEMONSTRATIVE)
                    && row.isAny(i + 3, Set.of("meeting", "summit", "call", "talks", "interview"));
            return encounter || vague ? Optional.empty() : stance(verb.kind(), holder, i, i, from, false);
        }
        PositionKind kind = verb.kind();
        if (not && kind == PositionKind.SUPPORT) {
            return stance(PositionKind.REFUSAL, holder, i, i, i, false);
        }
        if (not && (kind == PositionKind.REFUSAL || kind == PositionKind.DEMAND && verb.frame() == Words.Frame.WANT)) {
            return Optional.empty();
        }
        return stance(kind, holder, i, i, from, not);
    }

    private int from(Words.Verb verb, int i) {
        return switch (verb.frame()) {
            case OUT -> i + 2;
            case ANY, SUGGEST, INSIST -> after(i);
            case TO, SOMEBODY_TO, FOR_OR_TO, CALL, TO_ANY, THING, TO_OR_WITH, WANT -> i + 1;
        };
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

    /** "considered offering", "is expected to propose": not done. */
    private boolean isGoverned(int i) {
        String before = row.word(i - 1);
        if (before.equals("to") || before.equals("of") || before.equals("from") || before.equals("for")) {
            return true;
        }
        if (row.word(i).endsWith("ing")) {
            boolean free = row.isAny(i - 1, Words.BE)
                    || row.isAny(
                            i - 1, Set.of(",", "by", "while", "instead", "and", "also", "not", "\u2014", "\u2013"));
            return !free;
        }
        return false;
    }

    private boolean isPassive(int i) {
        if (row.word(i).endsWith("ing")) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (row.isAny(k, Set.of("be", "been", "being", "is", "are", "was", "were"))) {
                return true;
            }
            if (row.isName(k) || !row.at(k).partOfSpeech().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    private Optional<LocalParty> agent(int i) {
        for (int k = i + 1; k < Math.min(row.size() - 1, i + 8); k++) {
            if (row.word(k).equals("by")) {
                int name = row.isName(k + 1) ? k + 1 : k + 2;
                return row.isName(name) ? party(name) : Optional.empty();
            }
            if (row.word(k).equals(",")) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean fits(Words.Verb verb, int i) {
        String next = row.word(i + 1);
        boolean to = next.equals("to") && row.has(i + 2);
        boolean thing = isThing(i + 1);
        return switch (verb.frame()) {
            case ANY ->
                !saysOf(verb, i)
                        && (to && !row.isAny(i + 2, Words.TELLING)
                                || thing && !isPolite(i)
                                || next.equals("that")
                                || isClause(i + 1))
                        && !(verb.kind() == PositionKind.REFUSAL && to && row.isAny(i + 2, Words.TELLING));
            case TO -> to && !row.isAny(i + 2, Words.TELLING);
            case TO_ANY ->
                to && !row.isAny(i + 2, Set.of("disagree", "under", "in", "by", "at", "on", "with", "during"));
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
                        || thing && !row.isName(i + 1) && !isNoPlan(i + 1) && !hasFinite(i + 1)
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
                && !row.isAny(i + 2, WILL);
    }

    /** Who backs a person takes no position. */
    private boolean isPerson(Words.Verb verb, int at) {
        boolean both = row.word(at).equals("both");
        int name = both ? at + 1 : at;
        return verb.kind() == PositionKind.SUPPORT
                && row.isName(name)
                && !row.isAny(name + 1, Set.of("'s", "\u2019s", "'", "\u2019"))
                && row.at(name)
                        .entity()
                        .filter(id -> voices.entity(id).kind() == Mention.Kind.PERSON)
                        .isPresent();
    }

    /** "promised it would", "pledged he would". */
    private boolean isClause(int at) {
        return (row.isName(at) || row.word(at).equals("it")) && (row.isAny(at + 1, WILL) || row.isAny(at + 2, WILL));
    }

    private boolean isPolite(int i) {
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
                boolean tell =
                        row.isAny(k + 1, Words.TELLING) && !row.word(k + 1).equals("take");
                return somebody
                        && (row.has(k + 1) && !row.isName(k + 1) && !tell && !row.isAny(k + 1, DEMONSTRATIVE) || place);
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

    private boolean moneySoon(int i) {
        for (int k = i + 1; k < Math.min(row.size(), i + 4); k++) {
            if (isMoney.test(row.at(k).span())) {
                return true;
            }
        }
        return false;
    }

    // ---- nouns

    private Optional<Stance> noun(int i) {
        Optional<PositionKind> kind = Words.noun(row.word(i));
        boolean follows = row.isAny(i + 1, Set.of("to", "for", "of", "that", "on"));
        if (kind.isEmpty() || !follows || row.at(i).partOfSpeech().equals("VERB") || isSupposed(i)) {
            return Optional.empty();
        }
        boolean deed = row.word(i + 1).equals("to") && row.has(i + 2) && !row.isName(i + 2);
        boolean fit = switch (kind.get()) {
            case OFFER, COMMITMENT, REFUSAL ->
                deed && !row.isAny(i + 2, DEMONSTRATIVE) || row.word(i + 1).equals("of") && moneyIn(i + 2);
            case DEMAND -> row.isAny(i + 1, Set.of("for", "that", "on"));
            case PROPOSAL -> row.isAny(i + 1, Set.of("to", "for", "that"));
            case SUPPORT -> row.word(i + 1).equals("for");
            case CONDITION -> false;
        };
        int before = i - 1;
        while (before >= 0
                && !row.isName(before)
                && row.isAny(
                        before,
                        Set.of(
                                "the",
                                "a",
                                "an",
                                "their",
                                "its",
                                "his",
                                "her",
                                "full",
                                "strong",
                                "renewed",
                                "new",
                                "latest",
                                "earlier",
                                "original",
                                "own",
                                "repeated",
                                "'s",
                                "\u2019s",
                                "firm",
                                "previous"))) {
            before--;
        }
        if (!fit) {
            return Optional.empty();
        }
        if (row.isAny(before, Words.HOLDING) && row.at(before).isVerb()) {
            return stance(kind.get(), subject(before), i, i, i + 1, row.isAny(before, Words.TAKING_BACK));
        }
        boolean owned = row.isName(before)
                && (row.isAny(before + 1, Set.of("'s", "\u2019s", "'", "\u2019"))
                        || row.at(before)
                                .mention()
                                .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                                .isPresent());
        // A commitment or support that is only named is not given here.
        boolean named = kind.get() != PositionKind.SUPPORT && kind.get() != PositionKind.COMMITMENT;
        return owned && named ? stance(kind.get(), party(before), i, i, i + 1, false) : Optional.empty();
    }

    private boolean moneyIn(int at) {
        return moneySoon(at - 1);
    }
}
