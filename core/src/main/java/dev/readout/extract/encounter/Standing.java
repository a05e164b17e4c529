package dev.readout.extract.encounter;

import dev.readout.article.Span;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a trigger tells of took place, is to, or is only spoken of.
 *
 * @param status empty when the words do not say
 */
record Standing(Optional<EncounterStatus> status, Bearing bearing) {
    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "their", "these", "those");
    private static final Set<String> SUPPOSING =
            Set.of("any", "such", "if", "whether", "potential", "possible", "hypothetical", "unless", "no");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "\u2019ll", "shall");
    private static final Set<String> PLANNING = Set.of(
            "agreed",
            "agree",
            "planned",
            "plan",
            "plans",
            "planning",
            "scheduled",
            "due",
            "set",
            "slated",
            "expected",
            "upcoming",
            "forthcoming",
            "arrangements",
            "arranging",
            "arrange",
            "arranged",
            "preparations",
            "preparing",
            "prepare",
            "prepared",
            "groundwork",
            "announced",
            "going",
            "confirmed",
            "intends",
            "expects",
            "ahead");
    private static final Set<String> PROPOSING = Set.of(
            "proposed",
            "propose",
            "proposes",
            "proposal",
            "suggested",
            "suggests",
            "suggest",
            "invited",
            "invites",
            "invite",
            "invitation",
            "offered",
            "offers",
            "offer",
            "ready",
            "willing",
            "readiness",
            "wants",
            "want",
            "wanted",
            "hopes",
            "hope",
            "hoped",
            "urged",
            "urges",
            "open",
            "seeks",
            "sought",
            "pushing",
            "idea",
            "should",
            "asked",
            "insisted",
            "demanded",
            "requested",
            "must",
            "needs",
            "need");
    private static final Set<String> DOUBTING = Set.of("could", "might", "may", "can", "cannot", "would");
    private static final Set<String> NEGATIVE =
            Set.of("not", "n't", "n\u2019t", "never", "no", "refused", "refuses", "declined", "without", "neither");
    private static final Set<String> CANCELLING = Set.of("cancelled", "canceled", "cancels", "scrapped", "cancel");
    private static final Set<String> MOVING =
            Set.of("postponed", "delayed", "rescheduled", "postpone", "postpones", "deferred");
    /** What those know of an encounter who are named for knowing of it: "officials briefed on the talks". */
    private static final Set<String> KNOWING =
            Set.of("briefed", "familiar", "close", "privy", "present", "aware", "knowledge", "involved", "informed");

    /** What is settled of an encounter before it. */
    private static final Set<String> SETTING =
            Set.of("venue", "venues", "location", "site", "place", "date", "dates", "day", "time", "timing", "format");

    private static final Set<String> SETTLING = Set.of(
            "decided",
            "set",
            "fixed",
            "chosen",
            "agreed",
            "determined",
            "settled",
            "announced",
            "confirmed",
            "named",
            "finalised",
            "finalized");
    private static final Set<String> ONGOING = Set.of("ongoing", "continuing", "underway", "continuation");

    Standing {
        Objects.requireNonNull(status);
        Objects.requireNonNull(bearing);
    }

    static Standing of(Row row, Trigger trigger, Clause clause) {
        if (trigger.form() != Trigger.Form.INVITING && Denial.isOf(row, trigger, clause)) {
            // "denied that the meeting had been called off" leaves open whether it took place
            return isOff(row, trigger, clause)
                    ? new Standing(Optional.empty(), Bearing.REFERS)
                    : tells(EncounterStatus.DENIED);
        }
        if (Denial.isRefused(row, trigger)) {
            return SUPPOSES;
        }
        return trigger.form() == Trigger.Form.NOUN ? noun(row, trigger, clause) : verb(row, trigger, clause);
    }

    private static boolean isOff(Row row, Trigger trigger, Clause clause) {
        for (int i = trigger.last(); i < clause.end(); i++) {
            if (CANCELLING.contains(row.word(i)) || calledOff(row, i) || isMoved(row, i)) {
                return true;
            }
        }
        return false;
    }

    private static Standing tells(EncounterStatus status) {
        return new Standing(Optional.of(status), Bearing.TELLS);
    }

    private static final Standing SUPPOSES = new Standing(Optional.empty(), Bearing.SUPPOSES);

    // ---- verbs

    private static Standing verb(Row row, Trigger trigger, Clause clause) {
        if (trigger.form() == Trigger.Form.INVITING) {
            return tells(EncounterStatus.PROPOSED);
        }
        int at = trigger.first();
        String word = row.word(at);
        if (isAfter(row, clause, "if") || isAfter(row, clause, "whether")) {
            return SUPPOSES;
        }
        boolean negative = false;
        boolean future = false;
        boolean doubt = false;
        boolean should = false;
        boolean have = false;
        boolean be = false;
        int i = at - 1;
        int to = -1;
        for (; i >= Math.max(clause.begin(), at - 7) && !row.isName(i); i--) {
            String before = row.word(i);
            String part = row.at(i).partOfSpeech();
            negative |= NEGATIVE.contains(before);
            future |= FUTURE.contains(before);
            doubt |= DOUBTING.contains(before);
            should |= before.equals("should") || before.equals("must");
            have |= Set.of("have", "has", "had").contains(before) && to < 0;
            be |= Set.of("is", "are", "was", "were", "be", "been").contains(before);
            if (before.equals("to") && to < 0) {
                to = i;
            }
            boolean goesOn = part.equals("AUX")
                    || part.equals("ADV")
                    || part.equals("PART")
                    || part.equals("VERB")
                    || before.equals("to")
                    || NEGATIVE.contains(before)
                    || PLANNING.contains(before)
                    || PROPOSING.contains(before);
            if (!goesOn) {
                break;
            }
        }
        boolean cancelled = false;
        for (int j = trigger.last(); j < clause.end(); j++) {
            cancelled |= CANCELLING.contains(row.word(j));
        }
        if (to >= 0 && be && have) {
            // "was to have been in": what was planned and did not come about
            return tells(EncounterStatus.CANCELLED);
        }
        if (cancelled) {
            return tells(EncounterStatus.CANCELLED);
        }
        if (negative) {
            return new Standing(Optional.empty(), Bearing.SUPPOSES);
        }
        if (to >= 0) {
            return governed(row, to, clause);
        }
        if (future) {
            return tells(EncounterStatus.PLANNED);
        }
        if (should) {
            return tells(agreedBefore(row, clause) ? EncounterStatus.PLANNED : EncounterStatus.PROPOSED);
        }
        if (doubt) {
            boolean would = row.isAny(at - 1, Set.of("would")) || row.isAny(at - 2, Set.of("would"));
            return would ? tells(EncounterStatus.PLANNED) : SUPPOSES;
        }
        if (have) {
            boolean once = isAfter(row, clause, "once") || isAfter(row, clause, "after") && presentPerfect(row, at);
            return once ? new Standing(Optional.empty(), Bearing.REFERS) : tells(EncounterStatus.HELD);
        }
        if (word.endsWith("ing")) {
            return be ? tells(EncounterStatus.ONGOING) : new Standing(Optional.empty(), Bearing.TELLS);
        }
        boolean base = Set.of("meet", "talk", "speak", "visit", "host", "receive", "sit", "convene", "gather")
                .contains(word);
        if (base) {
            // "suggested that they meet" asks for it; "they meet today" tells of it
            for (int j = clause.begin() - 1; j >= Math.max(0, clause.begin() - 4); j--) {
                if (PROPOSING.contains(row.word(j))) {
                    return tells(EncounterStatus.PROPOSED);
                }
            }
            return row.word(clause.begin() - 1).equals("when")
                    ? SUPPOSES
                    : new Standing(Optional.empty(), Bearing.TELLS);
        }
        return tells(EncounterStatus.HELD);
    }

    private static boolean presentPerfect(Row row, int at) {
        return row.isAny(at - 1, Set.of("have", "has"));
    }

    private static boolean isAfter(Row row, Clause clause, String word) {
        return row.word(clause.begin() - 1).equals(word)
                || row.word(clause.begin()).equals(word);
    }

    private static boolean agreedBefore(Row row, Clause clause) {
        for (int j = clause.begin() - 1; j >= Math.max(0, clause.begin() - 8); j--) {
            if (Set.of("agreed", "agree", "announced", "decided").contains(row.word(j))) {
                return true;
            }
        }
        return false;
    }

    /** What stands before "to meet": "agreed", "is due", "offered", "refused". */
    private static Standing governed(Row row, int to, Clause clause) {
        for (int i = to - 1; i >= Math.max(clause.begin(), to - 6); i--) {
            String word = row.word(i);
            if (NEGATIVE.contains(word)
                    || Set.of("impossible", "unwilling", "unlikely").contains(word)) {
                return SUPPOSES;
            }
            if (Set.of("is", "are", "was", "were").contains(word) && i == to - 1) {
                return tells(EncounterStatus.PLANNED);
            }
            if (word.equals("prepared") || PROPOSING.contains(word)) {
                return tells(EncounterStatus.PROPOSED);
            }
            if (PLANNING.contains(word)) {
                return tells(EncounterStatus.PLANNED);
            }
        }
        return new Standing(Optional.empty(), Bearing.SUPPOSES);
    }

    // ---- nouns

    private static Standing noun(Row row, Trigger trigger, Clause clause) {
        int begin = trigger.first();
        boolean definite = false;
        boolean supposing = false;
        boolean future = false;
        boolean ongoing = false;
        boolean last = false;
        boolean own = false;
        int i = begin - 1;
        for (; i >= Math.max(clause.begin(), begin - 6); i--) {
            String word = row.word(i);
            boolean name = row.isName(i);
            if (!name
                    && !Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "VERB", "PRON", "PART", "ADV")
                            .contains(row.at(i).partOfSpeech())) {
                break;
            }
            if (!name
                    && row.at(i).isVerb()
                    && (PLANNING.contains(word) || !word.endsWith("ing") && !word.endsWith("ed"))) {
                break;
            }
            definite |= DEFINITE.contains(word);
            own |= name || word.startsWith("'s") || word.startsWith("\u2019s");
            supposing |= SUPPOSING.contains(word);
            future |= Set.of(
                            "planned",
                            "upcoming",
                            "forthcoming",
                            "next",
                            "proposed",
                            "scheduled",
                            "expected",
                            "future",
                            "long-anticipated",
                            "anticipated")
                    .contains(word);
            ongoing |= ONGOING.contains(word);
            last |= Set.of("last", "latest", "recent", "earlier", "previous", "first-ever")
                    .contains(word);
        }
        String governor = row.word(i);
        // "arranging a meeting", "the arrangements for a meeting", "laid the groundwork for"
        boolean planned = PLANNING.contains(governor)
                || Set.of("for", "of").contains(governor) && row.isAny(i - 1, PLANNING)
                || governor.equals("of") && row.isAny(i - 1, Set.of("ahead"));
        boolean knowing = KNOWING.contains(row.word(i - 1))
                && Set.of("on", "about", "with", "of", "to", "in", "at").contains(governor);
        if (supposing || knowing || isAfter(row, clause, "if")) {
            return SUPPOSES;
        }
        if (isUnsettled(row, i, clause)) {
            return new Standing(
                    Optional.of(EncounterStatus.PLANNED), definite && !own ? Bearing.REFERS : Bearing.TELLS);
        }
        boolean negative = false;
        boolean cancelled = false;
        boolean moved = false;
        boolean will = false;
        boolean planning = false;
        boolean proposing = false;
        boolean doubting = false;
        boolean past = false;
        for (int j = clause.begin(); j < clause.end(); j++) {
            String word = row.word(j);
            boolean before = j < begin;
            boolean near = j >= begin - 9;
            negative |= NEGATIVE.contains(word);
            cancelled |= CANCELLING.contains(word) || calledOff(row, j);
            moved |= isMoved(row, j);
            will |= FUTURE.contains(word)
                    || before && word.equals("would")
                    || !before && word.equals("would") && row.isAny(j + 1, Set.of("take", "be", "follow"));
            planning |= PLANNING.contains(word) && near
                    || Set.of("is", "are", "was", "were").contains(word)
                            && row.word(j + 1).equals("to");
            proposing |= (PROPOSING.contains(word) || row.reads(j, "called", "for")) && before && near;
            doubting |= Set.of("could", "might", "may").contains(word);
            past |= isPast(row, j);
        }
        if (negative && row.reads(indexOf(row, clause, "take"), "take", "place")) {
            return tells(EncounterStatus.CANCELLED);
        }
        if (cancelled) {
            return tells(EncounterStatus.CANCELLED);
        }
        if (moved) {
            return tells(EncounterStatus.PLANNED);
        }
        if (ongoing || governor.equals("continue") || governor.equals("continuing")) {
            return tells(EncounterStatus.ONGOING);
        }
        Bearing bearing = definite && !own ? Bearing.REFERS : Bearing.TELLS;
        for (int j = Math.max(clause.begin(), begin - 7); j < begin - 1; j++) {
            if (row.reads(j, "to", "be", "followed", "by")) {
                return new Standing(Optional.of(EncounterStatus.PROPOSED), Bearing.TELLS);
            }
        }
        if (isToBe(row, i) && Set.of("in", "at", "during").contains(governor)) {
            return SUPPOSES;
        }
        if (planned) {
            return new Standing(Optional.of(EncounterStatus.PLANNED), bearing);
        }
        if (will && governor.equals("during") && !row.isAny(clause.begin(), FUTURE)) {
            return new Standing(Optional.empty(), bearing);
        }
        boolean setting =
                Set.of("in", "during", "at", "after", "following", "since").contains(governor);
        if (setting && past && !will && !future) {
            return new Standing(Optional.of(EncounterStatus.HELD), bearing);
        }
        if (will || future) {
            return new Standing(Optional.of(EncounterStatus.PLANNED), bearing);
        }
        if (proposing) {
            return new Standing(Optional.of(EncounterStatus.PROPOSED), bearing);
        }
        if (planning && !past || planning && Set.of("for", "of", "a", "an").contains(governor)) {
            return new Standing(Optional.of(EncounterStatus.PLANNED), bearing);
        }
        if (doubting) {
            return new Standing(Optional.empty(), definite ? Bearing.REFERS : Bearing.SUPPOSES);
        }
        if (negative && !definite) {
            return SUPPOSES;
        }
        if (governor.equals("before") || governor.equals("until")) {
            return new Standing(Optional.empty(), bearing);
        }
        boolean held = past
                || last
                || Set.of("during", "after", "following", "in", "at", "since").contains(governor);
        return new Standing(held ? Optional.of(EncounterStatus.HELD) : Optional.empty(), bearing);
    }

    /** "The venue for the talks has not been decided": where and when something will be is open only while it is ahead. */
    private static boolean isUnsettled(Row row, int preposition, Clause clause) {
        if (!row.isAny(preposition, Set.of("for", "of")) || !row.isAny(preposition - 1, SETTING)) {
            return false;
        }
        boolean open = false;
        boolean settled = false;
        for (int j = preposition; j < clause.end(); j++) {
            open |= NEGATIVE.contains(row.word(j)) || row.reads(j, "to", "be") || FUTURE.contains(row.word(j));
            settled |= SETTLING.contains(row.word(j));
        }
        return open && settled;
    }

    /** "details to be worked out in talks": whether there will be any is left open. */
    private static boolean isToBe(Row row, int preposition) {
        for (int i = preposition - 2; i >= Math.max(0, preposition - 5); i--) {
            if (row.reads(i, "to", "be")) {
                return true;
            }
        }
        return false;
    }

    /** "has been moved from Thursday to Tuesday", "brought forward". */
    private static boolean isMoved(Row row, int at) {
        boolean moved =
                row.word(at).equals("moved") && row.isAny(at + 1, Set.of("from", "to", "forward", "back", "until"));
        return moved
                || MOVING.contains(row.word(at))
                || row.reads(at, "brought", "forward")
                || row.reads(at, "put", "off")
                || row.reads(at, "pushed", "back");
    }

    /** "called off", "called the trip off". */
    private static boolean calledOff(Row row, int at) {
        for (int i = at + 1; row.word(at).equals("called") && i < Math.min(row.size(), at + 5); i++) {
            if (row.word(i).equals("off")) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(Row row, Clause clause, String word) {
        for (int i = clause.begin(); i < clause.end(); i++) {
            if (row.word(i).equals(word)) {
                return i;
            }
        }
        return row.size();
    }

    private static boolean isPast(Row row, int at) {
        if (!row.has(at) || !row.at(at).isVerb()) {
            return false;
        }
        String word = row.word(at);
        return word.endsWith("ed")
                || Set.of(
                                "was", "were", "had", "held", "took", "began", "came", "told", "met", "spoke", "did",
                                "gave", "made", "led", "brought", "laid", "ran", "said")
                        .contains(word);
    }

    /** Whether a time is when something was called off: "he called the trip off on Sunday". */
    static boolean isOfCalling(Row row, Clause clause, Span time) {
        for (int j = clause.begin(); j < clause.end(); j++) {
            boolean calls = Set.of("cancelled", "canceled", "scrapped").contains(row.word(j)) || calledOff(row, j);
            if (calls && row.at(j).span().begin() < time.begin()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the times among these to which it has been put off; none when it has not been. */
    static List<Span> movedTo(Row row, Clause clause, List<Span> times) {
        int moved = -1;
        for (int j = clause.begin(); j < clause.end(); j++) {
            if (isMoved(row, j)) {
                moved = row.at(j).span().begin();
            }
        }
        int from = moved;
        return times.stream()
                .filter(time -> from >= 0 && time.begin() > from)
                .filter(time -> row.isAny(row.indexAt(time.begin()) - 1, Set.of("to", "until", "till")))
                .toList();
    }
}
