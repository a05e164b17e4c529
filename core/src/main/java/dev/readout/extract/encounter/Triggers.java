package dev.readout.extract.encounter;

import dev.readout.annotate.Mention;
import dev.readout.extract.EncounterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a row that tell of calls, meetings, summits, visits and talks. */
final class Triggers {
    private static final Map<String, EncounterKind> NOUNS = Map.ofEntries(
            Map.entry("call", EncounterKind.CALL),
            Map.entry("calls", EncounterKind.CALL),
            Map.entry("conversation", EncounterKind.CALL),
            Map.entry("conversations", EncounterKind.CALL),
            Map.entry("videoconference", EncounterKind.CALL),
            Map.entry("teleconference", EncounterKind.CALL),
            Map.entry("conference", EncounterKind.CALL),
            Map.entry("meeting", EncounterKind.MEETING),
            Map.entry("meetings", EncounterKind.MEETING),
            Map.entry("gathering", EncounterKind.MEETING),
            Map.entry("encounter", EncounterKind.MEETING),
            Map.entry("sit-down", EncounterKind.MEETING),
            Map.entry("trilateral", EncounterKind.MEETING),
            Map.entry("bilateral", EncounterKind.MEETING),
            Map.entry("trilat", EncounterKind.MEETING),
            Map.entry("audience", EncounterKind.MEETING),
            Map.entry("summit", EncounterKind.SUMMIT),
            Map.entry("summits", EncounterKind.SUMMIT),
            Map.entry("visit", EncounterKind.VISIT),
            Map.entry("visits", EncounterKind.VISIT),
            Map.entry("trip", EncounterKind.VISIT),
            Map.entry("talks", EncounterKind.TALKS),
            Map.entry("negotiations", EncounterKind.TALKS),
            Map.entry("consultations", EncounterKind.TALKS),
            Map.entry("discussions", EncounterKind.TALKS),
            Map.entry("dialogue", EncounterKind.TALKS),
            Map.entry("round", EncounterKind.TALKS),
            Map.entry("session", EncounterKind.TALKS));

    /** Before "call" or "conversation", or with "by" after a verb. */
    private static final Set<String> PHONE =
            Set.of("phone", "telephone", "video", "conference", "telephonic", "virtual", "hotline");

    private static final Set<String> MEET = Set.of("meet", "meets", "met", "meeting");
    private static final Set<String> TALK =
            Set.of("speak", "speaks", "spoke", "spoken", "speaking", "talk", "talks", "talked", "talking", "conversed");
    /** Like talking, and never to a crowd: "conferred", "consulted with". */
    private static final Set<String> CONFER =
            Set.of("confer", "confers", "conferred", "conferring", "consult", "consults", "consulted", "consulting");

    private static final Set<String> CONNECT = Set.of("connected", "connect", "connects");
    private static final Set<String> NEGOTIATE = Set.of("negotiate", "negotiates", "negotiated", "negotiating");
    private static final Set<String> RING = Set.of(
            "telephoned",
            "telephone",
            "phoned",
            "phone",
            "rang",
            "ring",
            "rung",
            "dialled",
            "dialed",
            "telephoning",
            "phoning");
    private static final Set<String> CALL = Set.of("call", "calls", "called", "calling");
    private static final Set<String> HOST = Set.of(
            "host",
            "hosts",
            "hosted",
            "hosting",
            "receive",
            "receives",
            "received",
            "receiving",
            "welcome",
            "welcomes",
            "welcomed",
            "welcoming");
    private static final Set<String> VISIT = Set.of("visit", "visits", "visited", "visiting");
    private static final Set<String> JOIN = Set.of("participated", "participate", "attended", "attend", "joined");
    private static final Set<String> SIT = Set.of("sat", "sit", "sits", "sitting");
    private static final Set<String> CONVENE =
            Set.of("convene", "convenes", "convened", "convening", "gather", "gathered", "gathers");
    private static final Set<String> GO = Set.of(
            "go",
            "goes",
            "going",
            "travel",
            "travels",
            "travelled",
            "traveled",
            "travelling",
            "traveling",
            "fly",
            "flies",
            "flew",
            "flying",
            "went");
    private static final Set<String> INVITE = Set.of("invite", "invites", "invited", "inviting");
    private static final Set<String> HOLD =
            Set.of("hold", "holds", "held", "holding", "had", "have", "convened", "hosted", "led", "opened");
    private static final Set<String> DAYTIMES =
            Set.of("morning", "afternoon", "evening", "night", "week", "weekend", "month", "year");
    private static final Set<String> ALIKE = Set.of("news", "press");
    private static final Set<String> COMPANY = Set.of("with", "to");

    static final Set<String> OBJECTS = Set.of("us", "him", "her", "them");
    private static final Set<String> COUNTERPARTS = Set.of("counterpart", "counterparts");
    private static final Set<String> BODIES = Set.of("commission", "committee", "council", "panel", "tribunal");

    private Triggers() {}

    static boolean isNoun(String word) {
        return NOUNS.containsKey(word);
    }

    /** Returns the triggers of a row, in order. */
    static List<Trigger> of(Row row) {
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean taken = !found.isEmpty() && i <= found.getLast().last();
            if (!row.isName(i) && !taken) {
                noun(row, i).ifPresent(found::add);
                if (found.isEmpty() || found.getLast().last() != i) {
                    verb(row, i).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Trigger> noun(Row row, int at) {
        String word = row.word(at);
        EncounterKind kind = NOUNS.get(word);
        if (kind == null || row.isAny(at - 1, ALIKE)) {
            return Optional.empty();
        }
        boolean phone = row.isAny(at - 1, PHONE);
        int first = phone ? at - 1 : at;
        boolean verb = row.at(at).isVerb() && !phone;
        switch (word) {
            case "call", "calls" -> {
                // "a call for a truce" and "calls on both sides" are no calls.
                boolean demand = Set.of("for", "on", "to", "that").contains(row.word(at + 1))
                        && !phone
                        && !row.reads(at + 1, "to", "discuss")
                        && !(row.word(at + 1).equals("on") && isTime(row, at + 2))
                        && !(row.word(at + 1).equals("to") && row.isName(at + 2));
                if (verb || demand) {
                    return Optional.empty();
                }
            }
            case "meeting", "visit", "visits", "talks" -> {
                // "Talks between Menk and Ruel were held": nobody stands before who could talk.
                boolean opens = at == 0 && row.isAny(at + 1, Set.of("between", "among"));
                if (verb && !opens && !isAfterDeterminer(row, at) && !row.isName(at - 1)) {
                    return Optional.empty();
                }
            }
            case "conference" -> {
                // Others are held for many, or for the press; "spoke by video conference" is told by its verb.
                if (!phone
                        || row.isAny(at - 2, Set.of("by", "via", "over"))
                        || row.isAny(at + 1, Set.of("call", "room", "center", "centre"))) {
                    return Optional.empty();
                }
            }
            case "dialogue" -> {
                // "a dialogue of cultures" and "open to dialogue" are none: somebody has to hold it.
                boolean held = row.isAny(at - 1, Set.of("a", "the", "strategic", "bilateral", "trilateral"))
                        && row.isAny(held(row, at), HOLD);
                if (!held) {
                    return Optional.empty();
                }
            }
            case "round", "session" -> {
                boolean talks = row.word(at + 1).equals("of") && NOUNS.containsKey(row.word(at + 2))
                        || row.isAny(
                                at - 1,
                                Set.of(
                                        "first", "second", "third", "fourth", "fifth", "next", "new", "last", "latest",
                                        "another", "this", "that", "final", "working"));
                if (!talks || row.reads(at + 1, "of", "applause")) {
                    return Optional.empty();
                }
            }
            case "trip", "audience", "gathering", "encounter", "bilateral", "trilateral" -> {
                boolean modifies = NOUNS.containsKey(row.word(at + 1))
                        || row.has(at + 1)
                                && !row.isName(at + 1)
                                && row.at(at + 1).partOfSpeech().equals("NOUN");
                if (modifies || verb) {
                    return Optional.empty();
                }
            }
            case "discussions", "conversations", "consultations" -> {
                if (verb) {
                    return Optional.empty();
                }
            }
            default -> {}
        }
        // "a round of talks" is one trigger.
        int last = Set.of("round", "session").contains(word)
                        && row.reads(at + 1, "of")
                        && NOUNS.containsKey(row.word(at + 2))
                ? at + 2
                : at;
        EncounterKind meant = phone && kind != EncounterKind.SUMMIT
                ? EncounterKind.CALL
                : word.startsWith("conversation") && !phone ? EncounterKind.CALL : kind;
        return Optional.of(new Trigger(first, last, meant, Trigger.Form.NOUN));
    }

    /** The place of the verb before a noun's article and adjectives. */
    private static int held(Row row, int noun) {
        int at = noun - 1;
        while (at > 0
                && !row.isName(at)
                && Set.of("DET", "ADJ", "NOUN", "NUM").contains(row.at(at).partOfSpeech())) {
            at--;
        }
        return at;
    }

    private static boolean isTime(Row row, int at) {
        return row.has(at)
                && !row.isName(at)
                && (Character.isDigit(row.word(at).charAt(0)) || row.word(at).endsWith("day"));
    }

    private static boolean isAfterDeterminer(Row row, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String part = row.at(i).partOfSpeech();
            if (row.isName(i)) {
                return row.word(i + 1).startsWith("'");
            }
            if (part.equals("DET")
                    || row.word(i).startsWith("'s")
                    || row.word(i).equals("\u2019s")
                    || Set.of("their", "his", "her", "its", "our", "my", "your").contains(row.word(i))) {
                return true;
            }
            if (!part.equals("ADJ") && !part.equals("NOUN") && !part.equals("PROPN") && !part.equals("NUM")) {
                return Set.of("in", "during", "for", "of", "at", "after", "before")
                        .contains(row.word(i));
            }
        }
        return false;
    }

    private static Optional<Trigger> verb(Row row, int at) {
        String word = row.word(at);
        if (MEET.contains(word)) {
            // "met the conditions", "meet a deadline"
            boolean thing = row.has(at + 1)
                    && !row.isName(at + 1)
                    && Set.of("DET", "NOUN", "ADJ", "NUM")
                            .contains(row.at(at + 1).partOfSpeech())
                    && !namesSoon(row, at + 1)
                    && !isTime(row, at + 1)
                    && !(row.isAny(at + 1, Set.of("this", "late", "early", "last")) && row.isAny(at + 2, DAYTIMES))
                    && !row.reads(at + 1, "one", "on", "one")
                    && !row.reads(at + 1, "face", "to", "face");
            boolean noun = word.equals("meeting") && !row.at(at).isVerb();
            return thing || noun ? Optional.empty() : together(at, at, EncounterKind.MEETING);
        }
        if (TALK.contains(word) && row.at(at).isVerb() || word.equals("spoke")) {
            return talk(row, at);
        }
        if (NEGOTIATE.contains(word) && row.at(at).isVerb()) {
            return row.reads(at + 1, "with") || isJointly(row, at) && row.isAny(at + 1, Set.of("for", "in", "on"))
                    ? together(at, at, EncounterKind.TALKS)
                    : Optional.empty();
        }
        if (CONFER.contains(word) && row.at(at).isVerb()) {
            return confer(row, at);
        }
        if (CONNECT.contains(word) && row.at(at).isVerb()) {
            // Only by telephone are people connected with each other.
            return row.isAny(at + 1, Set.of("by", "over", "via")) && row.isAny(at + 2, PHONE) && withSoon(row, at + 3)
                    ? together(at, at + 2, EncounterKind.CALL)
                    : Optional.empty();
        }
        if (RING.contains(word) && (row.at(at).isVerb() || row.isName(at + 1))) {
            boolean reaches = personSoon(row, at + 1) || row.isAny(at + 1, OBJECTS);
            return reaches
                    ? Optional.of(new Trigger(at, at, EncounterKind.CALL, Trigger.Form.REACHING))
                    : Optional.empty();
        }
        if (word.equals("reached") && personSoon(row, at + 1)) {
            int after = Lists.from(row, at + 1, row.size()).last() + 1;
            return row.isAny(after, Set.of("by", "on", "over"))
                            && (row.isAny(after + 1, PHONE) || row.isAny(after + 2, PHONE))
                    ? Optional.of(new Trigger(at, at, EncounterKind.CALL, Trigger.Form.REACHING))
                    : Optional.empty();
        }
        if (CALL.contains(word) && (row.at(at).isVerb() || word.equals("called"))) {
            return isTelephoning(row, at)
                    ? Optional.of(new Trigger(at, at, EncounterKind.CALL, Trigger.Form.REACHING))
                    : Optional.empty();
        }
        if (HOST.contains(word) && (row.at(at).isVerb() || row.isName(at + 1) || word.endsWith("ed"))) {
            return personSoon(row, at + 1)
                            || row.isAny(at + 1, OBJECTS)
                            || row.reads(at - 1, "was")
                            || row.reads(at - 1, "were")
                            || row.reads(at - 1, "been")
                    ? Optional.of(new Trigger(at, at, EncounterKind.MEETING, Trigger.Form.HOSTING))
                    : Optional.empty();
        }
        if (VISIT.contains(word) && row.at(at).isVerb()) {
            return row.isName(at + 1) || row.isName(at + 2)
                    ? Optional.of(new Trigger(at, at, EncounterKind.VISIT, Trigger.Form.GOING))
                    : Optional.empty();
        }
        if (GO.contains(word) && row.reads(at + 1, "to") && row.isName(at + 2)) {
            return Optional.of(new Trigger(at, at + 1, EncounterKind.VISIT, Trigger.Form.GOING));
        }
        if (INVITE.contains(word) && personSoon(row, at + 1) && isAskedTo(row, at + 1)) {
            return Optional.of(new Trigger(at, at, EncounterKind.VISIT, Trigger.Form.INVITING));
        }
        // "joined Menk for talks", not "joined Menk in condemning them"
        if (JOIN.contains(word) && row.at(at).isVerb() && personSoon(row, at + 1) && isForGathering(row, at + 1)) {
            return together(at, at, EncounterKind.MEETING);
        }
        if (JOIN.contains(word)
                && row.at(at).isVerb()
                && !row.isAny(at + 1, Set.of("in", "by", "the", "a", "their", "this", "that"))) {
            return Optional.of(new Trigger(at, at, EncounterKind.MEETING, Trigger.Form.JOINING));
        }
        if (word.equals("took") && row.reads(at + 1, "part")) {
            return Optional.of(new Trigger(at, at + 1, EncounterKind.MEETING, Trigger.Form.JOINING));
        }
        if (SIT.contains(word)) {
            boolean together =
                    row.reads(at + 1, "down") && (COMPANY.contains(row.word(at + 2)) || row.reads(at + 2, "together"));
            // "a commission is to sit in Sarn"
            boolean body = false;
            for (int i = Math.max(0, at - 9); i < at; i++) {
                body |= row.isName(i) ? endsWithAny(row.at(i).word(), BODIES) : BODIES.contains(row.word(i));
            }
            if (body && row.isAny(at + 1, Set.of("in", "at", "on", "by"))) {
                return together(at, at, EncounterKind.TALKS);
            }
            boolean facing = row.reads(at + 1, "opposite") || row.reads(at + 1, "across", "from");
            return together || facing ? together(at, together ? at + 1 : at, EncounterKind.MEETING) : Optional.empty();
        }
        if (CONVENE.contains(word) && row.at(at).isVerb() && !isNounNext(row, at + 1)) {
            return together(at, at, EncounterKind.MEETING);
        }
        // "was to have been in Sarn on Tuesday"
        if (word.equals("been") && row.reads(at - 2, "to", "have") && row.reads(at + 1, "in") && row.isName(at + 2)) {
            return Optional.of(new Trigger(at, at + 1, EncounterKind.VISIT, Trigger.Form.GOING));
        }
        if (word.equals("spent") && withSoon(row, at + 1)) {
            return together(at, at, EncounterKind.MEETING);
        }
        return Optional.empty();
    }

    /** "conferred with Menk by telephone", "Menk and Ruel consulted in Sarn": not "consulted the archive". */
    private static Optional<Trigger> confer(Row row, int at) {
        boolean thing = row.isName(at + 1)
                || row.has(at + 1) && row.at(at + 1).partOfSpeech().equals("DET");
        boolean with = !thing && withSoon(row, at + 1);
        boolean jointly = !thing && isJointly(row, at);
        boolean phone = false;
        for (int i = at + 1; i < Math.min(row.size(), at + 9) && !row.at(i).isVerb(); i++) {
            phone |= row.isAny(i, PHONE) && row.isAny(i - 1, Set.of("by", "over", "via", "the"));
        }
        return with || jointly ? together(at, at, phone ? EncounterKind.CALL : EncounterKind.TALKS) : Optional.empty();
    }

    private static boolean isJointly(Row row, int verb) {
        return Lists.upTo(row, subjectBefore(row, verb), 0).names().size() > 1;
    }

    private static boolean isForGathering(Row row, int from) {
        int after = Lists.from(row, from, row.size()).last() + 1;
        if (after == 0 || !row.isAny(after, Set.of("for", "at", "in", "on"))) {
            return false;
        }
        for (int i = after + 1; i < Math.min(row.size(), after + 7); i++) {
            String word = row.at(i).word();
            if (isNoun(word.substring(word.lastIndexOf(' ') + 1))) {
                return true;
            }
            if (row.at(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** "convened a call": the noun tells of it. */
    private static boolean isNounNext(Row row, int from) {
        for (int i = from; i < Math.min(row.size(), from + 8); i++) {
            if (!row.isName(i) && isNoun(row.word(i))) {
                return noun(row, i).isPresent();
            }
            if (row.at(i).isVerb() || row.at(i).partOfSpeech().equals("ADP")) {
                return false;
            }
        }
        return false;
    }

    private static Optional<Trigger> together(int first, int last, EncounterKind kind) {
        return Optional.of(new Trigger(first, last, kind, Trigger.Form.TOGETHER));
    }

    /** "spoke with her", "spoke by phone", "talked for 25 minutes": but not "spoke of peace", "spoke to reporters". */
    private static Optional<Trigger> talk(Row row, int at) {
        boolean phone = false;
        boolean with = false;
        boolean about = false;
        int last = at;
        for (int i = at + 1; i < Math.min(row.size(), at + 10) && !row.isName(i); i++) {
            String word = row.word(i);
            if (PHONE.contains(word)
                    && Set.of("by", "over", "via", "the", "a", "on").contains(row.word(i - 1))) {
                phone = true;
                last = last == at ? i : last;
            }
            if (word.equals("to") && isTitled(row, i + 1)) {
                with = true;
            }
            if (word.equals("with") && row.isName(i + 1) || word.equals("with") && personSoon(row, i + 1)) {
                with = true;
            }
            if (Set.of("for", "today", "about", "on", "regarding").contains(word)) {
                about = true;
            }
            if (row.at(i).isVerb() || word.equals(",") && i > at + 3 || word.equals(".") || word.equals("that")) {
                break;
            }
        }
        boolean jointly = isJointly(row, at);
        boolean several = about && !Set.of("of", "out", "to", "up", "on").contains(row.word(at + 1))
                || jointly
                        && (row.reads(at + 1, "to")
                                        && row.has(at + 2)
                                        && row.at(at + 2).isVerb()
                                || row.isAny(at + 1, Set.of("today", "yesterday", "again", "earlier", "at", "."))
                                // Who speaks on Monday at a rally speaks to many.
                                || row.word(at + 1).equals("on")
                                        && isTime(row, at + 2)
                                        && row.isAny(at + 3, Set.of(".", ",", "to", "about", "by", "for")));
        return phone || with || several ? together(at, last, EncounterKind.CALL) : Optional.empty();
    }

    /** "invited him to Sarn", "invited him to visit Sarn": a place follows. */
    private static boolean isAskedTo(Row row, int from) {
        for (int i = from; i < Math.min(row.size() - 1, from + 6); i++) {
            if (row.word(i).equals("to")) {
                int place = row.isAny(i + 1, Set.of("visit", "come")) ? i + 2 : i + 1;
                place = row.word(place).equals("to") ? place + 1 : place;
                return row.isName(place) && !isPerson(row.at(place));
            }
        }
        return false;
    }

    private static int subjectBefore(Row row, int verb) {
        int i = row.word(verb - 1).equals(",") && row.isName(verb - 2) ? verb - 2 : verb - 1;
        while (i > 0
                && !row.isName(i)
                && Set.of("ADV", "AUX").contains(row.at(i).partOfSpeech())) {
            i--;
        }
        return i;
    }

    /** Somebody with an office, and no newspaper: "spoke to President Menk", "spoke to her Keshti counterpart". */
    static boolean isTitled(Row row, int at) {
        for (int i = at; i < Math.min(row.size(), at + 3); i++) {
            if (row.isName(i)) {
                String name = row.at(i).word();
                int place = i;
                return row.at(i)
                        .mention()
                        .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                        .filter(mention -> mention.title().isPresent()
                                || endsWithAny(name, COUNTERPARTS)
                                || row.word(place + 1).equals(",") && Lists.isBareOffice(row, place + 2))
                        .isPresent();
            }
        }
        return false;
    }

    private static boolean isTelephoning(Row row, int at) {
        boolean alsoDoes =
                row.reads(at + 1, "and") && row.has(at + 2) && row.at(at + 2).isVerb() && personSoon(row, at + 3);
        if (alsoDoes) {
            return true;
        }
        // "called for talks with Menk", "called on Menk to": no telephone.
        if (row.isAny(at + 1, Set.of("for", "on", "off", "of"))) {
            return false;
        }
        if (!personSoon(row, at + 1) || row.isAny(at - 1, Set.of("so", "was", "is", "are", "were", "been"))) {
            return false;
        }
        int after = Lists.from(row, at + 1, row.size()).last() + 1;
        if (after == 0) {
            return false;
        }
        // "called President Zhelimov a liar", "called the two sides to the table"
        return !row.has(after)
                || Set.of(
                                ",",
                                ".",
                                "and",
                                "to",
                                "on",
                                "at",
                                "after",
                                "in",
                                "from",
                                "before",
                                "late",
                                "early",
                                "again",
                                "this",
                                "today",
                                "yesterday",
                                "about",
                                ";")
                        .contains(row.word(after))
                || isTime(row, after);
    }

    /** Whether a person or group follows, with no more than titles between. */
    private static boolean personSoon(Row row, int at) {
        int limit = Math.min(row.size(), at + 5);
        for (int i = at; i < limit; i++) {
            if (row.isName(i)) {
                if (isPerson(row.at(i))) {
                    return true;
                }
                // "Kesht Foreign Minister Menk", "Secretary of State of Kesht Ana Torv"
                limit = Math.min(row.size(), i + 4);
                continue;
            }
            boolean title = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
                            .contains(row.at(i).partOfSpeech())
                    || row.word(i).startsWith("'")
                    || Set.of("with", "of", "for", "newly", "appointed", "(", ")")
                                    .contains(row.word(i))
                            && i > at - 1;
            if (!title) {
                return false;
            }
            if (Set.of("of", "for").contains(row.word(i))) {
                limit = Math.min(row.size(), i + 6);
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, Set<String> words) {
        return words.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    private static boolean isPerson(Item item) {
        return item.mention()
                .map(mention -> switch (mention.kind()) {
                    case PERSON, GROUP -> true;
                    case ORGANIZATION, PLACE, EVENT -> false;
                })
                .orElse(true);
    }

    private static boolean namesSoon(Row row, int at) {
        return row.isName(at)
                || row.isName(at + 1)
                || row.isName(at + 2) && !row.at(at + 1).isVerb();
    }

    private static boolean withSoon(Row row, int at) {
        for (int i = at; i < Math.min(row.size(), at + 6); i++) {
            if (row.word(i).equals("with")) {
                return personSoon(row, i + 1);
            }
        }
        return false;
    }
}
