package dev.readout.extract.position;

import dev.readout.extract.PositionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which reports tell of positions. */
final class Words {
    /** What has to follow a verb for it to tell of a position. */
    enum Frame {
        /** A thing, "to do", "that" or "doing": "offered grain", "offered to pay". */
        ANY,
        /** "to do". */
        TO,
        /** "for" something, or somebody "to do". */
        FOR_OR_TO,
        /** Somebody "to do". */
        SOMEBODY_TO,
        /** "for" something, or "on" somebody "to do". */
        CALL,
        /** "on" something, or "that" something must be. */
        INSIST,
        /** "doing", a thing, or "that" something be. */
        SUGGEST,
        /** "to" something or "to do". */
        TO_ANY,
        /** A thing. */
        THING,
        /** "out" something. */
        OUT,
        /** "to do", or "with" something. */
        TO_OR_WITH,
        /** A sum, what is the holder's own, or somebody "to do". */
        WANT
    }

    /**
     * A verb.
     *
     * @param kind what it makes of what follows
     * @param frame what has to follow
     */
    record Verb(PositionKind kind, Frame frame) {}

    private static final Map<String, Verb> VERBS = new HashMap<>();

    static {
        put(PositionKind.PROPOSAL, Frame.ANY, "propose proposes proposed proposing");
        put(PositionKind.PROPOSAL, Frame.SUGGEST, "suggest suggests suggested suggesting");
        put(PositionKind.OFFER, Frame.ANY, "offer offers offered offering");
        put(PositionKind.OFFER, Frame.SOMEBODY_TO, "invite invites invited inviting");
        put(PositionKind.DEMAND, Frame.ANY, "demand demands demanded demanding");
        put(PositionKind.DEMAND, Frame.INSIST, "insist insists insisted insisting");
        put(PositionKind.DEMAND, Frame.CALL, "call calls called calling");
        put(PositionKind.DEMAND, Frame.SOMEBODY_TO, "urge urges urged urging order orders ordered tell tells told");
        put(PositionKind.DEMAND, Frame.FOR_OR_TO, "ask asks asked asking appeal appeals appealed");
        put(PositionKind.DEMAND, Frame.WANT, "want wants wanted");
        put(
                PositionKind.COMMITMENT,
                Frame.ANY,
                "pledge pledges pledged pledging promise promises promised promising vow vows vowed vowing "
                        + "guarantee guarantees guaranteed guaranteeing");
        put(PositionKind.COMMITMENT, Frame.TO, "undertake undertakes undertook undertaken undertaking");
        put(PositionKind.COMMITMENT, Frame.TO_ANY, "commit commits committed committing agree agrees agreed agreeing");
        put(PositionKind.COMMITMENT, Frame.TO_OR_WITH, "threaten threatens threatened threatening");
        put(PositionKind.REFUSAL, Frame.THING, "reject rejects rejected rejecting oppose opposes opposed opposing");
        put(PositionKind.REFUSAL, Frame.TO, "decline declines declined declining");
        put(PositionKind.REFUSAL, Frame.ANY, "refuse refuses refused refusing");
        put(PositionKind.REFUSAL, Frame.OUT, "rule rules ruled ruling");
        put(
                PositionKind.SUPPORT,
                Frame.THING,
                "accept accepts accepted accepting support supports supported supporting back backs backed backing "
                        + "endorse endorses endorsed endorsing");
    }

    /** Acts by which whoever undertakes them gives or withholds something: what he says he will do is a position. */
    static final Set<String> DEEDS = Set.of(
            "pay",
            "hand",
            "open",
            "reopen",
            "release",
            "withdraw",
            "pull",
            "send",
            "provide",
            "guarantee",
            "return",
            "lift",
            "ease",
            "halt",
            "suspend",
            "sign",
            "accept",
            "allow",
            "permit",
            "deliver",
            "free",
            "restore",
            "grant",
            "give",
            "cede",
            "recognise",
            "recognize",
            "ratify",
            "dismantle",
            "surrender",
            "remove",
            "raise",
            "lower",
            "cut",
            "supply",
            "fund",
            "finance",
            "contribute",
            "donate",
            "deploy",
            "station",
            "respect",
            "honour",
            "honor",
            "observe",
            "abide",
            "comply",
            "cease",
            "refrain",
            "exchange",
            "swap",
            "compensate",
            "reimburse",
            "repay",
            "transfer",
            "keep",
            "close",
            "impose",
            "double",
            "reduce",
            "freeze",
            "unfreeze",
            "waive",
            "share",
            "protect",
            "defend",
            "admit",
            "support",
            "back",
            "offer",
            "reject",
            "oppose",
            "veto",
            "approve",
            "resume",
            "limit",
            "build",
            "repair",
            "invest",
            "buy",
            "purchase",
            "drop",
            "abandon",
            "scrap",
            "destroy",
            "evacuate",
            "demobilise",
            "demobilize",
            "disarm",
            "extend");
    /** What things do when somebody has them do it: "the crossing will open". */
    static final Set<String> OF_THINGS = Set.of("open", "reopen", "resume", "stay", "remain");
    /** What is done to things by whoever says that it will be. */
    static final Set<String> DONE = Set.of(
            "handed",
            "released",
            "returned",
            "lifted",
            "paid",
            "raised",
            "lowered",
            "opened",
            "reopened",
            "withdrawn",
            "removed",
            "delivered",
            "restored",
            "freed",
            "exchanged",
            "pulled",
            "unblocked",
            "unfrozen",
            "repaid",
            "dismantled",
            "allowed",
            "closed",
            "evacuated",
            "repatriated",
            "suspended",
            "halted",
            "eased",
            "supplied",
            "compensated",
            "kept");

    static final Set<String> STATES =
            Set.of("open", "shut", "closed", "sealed", "blocked", "frozen", "suspended", "down", "up", "there", "in");
    /** What nobody refuses who says that he will not. */
    static final Set<String> NO_DEEDS = Set.of(
            "be",
            "rule",
            "have",
            "know",
            "matter",
            "happen",
            "help",
            "change",
            "work",
            "affect",
            "become",
            "need",
            "say",
            "comment",
            "speculate",
            "seem",
            "appear",
            "mean",
            "take",
            "last",
            "end",
            "begin",
            "start",
            "come",
            "cause",
            "solve",
            "lead",
            "make",
            "do",
            "see",
            "want",
            "like",
            "suffice",
            "succeed",
            "fail",
            "win",
            "lose",
            "forget",
            "survive",
            "feel",
            "find",
            "hurt",
            "increase",
            "rise",
            "fall",
            "stop",
            "confirm",
            "discuss",
            "elaborate",
            "disclose",
            "reveal",
            "answer",
            "require",
            "necessarily",
            "get",
            "go",
            "look",
            "apply",
            "think",
            "believe",
            "exist",
            "result",
            "occur",
            "include",
            "prevent",
            "bring",
            "receive",
            "serve",
            "hesitate",
            "expect",
            "understand",
            "remember",
            "stand",
            "blink",
            "rest",
            "waver",
            "flinch",
            "even",
            "always");
    /** What one meets about or tells is no deed: that a meeting is to be held is told as an encounter. */
    static final Set<String> ENCOUNTERS = Set.of(
            "meet",
            "talk",
            "speak",
            "discuss",
            "hold",
            "continue",
            "maintain",
            "visit",
            "travel",
            "host",
            "attend",
            "convene",
            "cooperate",
            "work",
            "stay",
            "remain",
            "keep",
            "arrange",
            "disagree",
            "consult",
            "coordinate",
            "intensify",
            "resume",
            "start",
            "begin",
            "explore",
            "study",
            "consider",
            "look",
            "be",
            "have",
            "hear",
            "meetings");
    /** What is declined by somebody who is asked for words. */
    static final Set<String> TELLING = Set.of(
            "comment",
            "say",
            "answer",
            "discuss",
            "elaborate",
            "confirm",
            "be",
            "speculate",
            "name",
            "identify",
            "specify",
            "reveal",
            "disclose",
            "respond",
            "give",
            "provide",
            "believe",
            "talk",
            "speak",
            "rule",
            "take",
            "explain",
            "describe",
            "detail",
            "share",
            "signal",
            "estimate",
            "predict",
            "characterize",
            "characterise",
            "address",
            "acknowledge",
            "tell");
    /** What is offered or promised in politeness. */
    static final Set<String> POLITE = Set.of(
            "condolences",
            "apology",
            "apologies",
            "thanks",
            "congratulations",
            "prayers",
            "details",
            "explanation",
            "explanations",
            "comment",
            "comments",
            "reason",
            "reasons",
            "evidence",
            "insight",
            "assessment",
            "glimpse",
            "hint",
            "hints",
            "sympathy",
            "sympathies",
            "praise",
            "proof",
            "advice",
            "prayer",
            "few",
            "clues",
            "answers",
            "assessments",
            "version",
            "criticism",
            "gratitude",
            "account",
            "statistics",
            "outline",
            "timeframe",
            "interview",
            "speech",
            "statement",
            "update",
            "information",
            "figures",
            "example",
            "examples",
            "briefing",
            "interpretation",
            "everything",
            "nothing",
            "anything",
            "messages",
            "message",
            "variety",
            "signals",
            "signal",
            "vision",
            "warning",
            "contrast",
            "view",
            "views",
            "opinion",
            "perspective",
            "rationale",
            "justification",
            "recommendations",
            "excuse",
            "detail");
    /** What is denied, not refused, by rejecting it. */
    static final Set<String> CHARGES = Set.of(
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "report",
            "reports",
            "suggestion",
            "suggestions",
            "criticism",
            "criticisms",
            "charge",
            "charges",
            "assertion",
            "assertions",
            "characterization",
            "characterisation",
            "notion",
            "comparison",
            "comparisons",
            "responsibility",
            "blame",
            "award",
            "apology",
            "resignation",
            "argument",
            "arguments",
            "theory",
            "job",
            "post",
            "nomination",
            "prize",
            "role",
            "language",
            "rhetoric",
            "tone",
            "remarks",
            "comments",
            "defendant",
            "defence",
            "view",
            "findings");
    /** Lead into a condition. */
    static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "once", "provided", "providing", "without");

    static final Set<String> SUPPOSING = Set.of(
            "if",
            "whether",
            "unless",
            "until",
            "once",
            "lest",
            "suppose",
            "imagine",
            "wonder",
            "how",
            "what",
            "why",
            "incorrect",
            "untrue",
            "than",
            "false");
    /** Of what somebody thinks that another will do nobody has said that he will. */
    static final Set<String> THINKING = Set.of(
            "doubt",
            "doubts",
            "doubted",
            "think",
            "thinks",
            "thought",
            "believe",
            "believes",
            "believed",
            "expect",
            "expects",
            "expected",
            "hope",
            "hopes",
            "hoped",
            "suspect",
            "suspects",
            "suspected",
            "predicted",
            "predicts",
            "confident",
            "sure",
            "convinced",
            "certain",
            "fear",
            "fears",
            "feared",
            "likely",
            "unlikely",
            "perhaps",
            "surely",
            "probably");

    /** What is only heard of, or hoped for: "reports that Kesht had agreed". */
    static final Set<String> HEARSAY = Set.of(
            "reports",
            "rumors",
            "rumours",
            "speculation",
            "indications",
            "suggestions",
            "suggestion",
            "allegations",
            "possibility",
            "hope",
            "hopes",
            "prospect",
            "danger",
            "risk",
            "chance",
            "idea",
            "signs",
            "notion",
            "reason",
            "reasons",
            "guarantee",
            "guarantees",
            "assurance",
            "assurances",
            "fear",
            "fears");
    /** What goes on in somebody's mind: nobody asks for it at a table. */
    static final Set<String> MINDS = Set.of(
            "know",
            "imagine",
            "understand",
            "think",
            "realise",
            "realize",
            "remember",
            "feel",
            "see",
            "believe",
            "like",
            "love",
            "win",
            "lose",
            "succeed",
            "fail");
    /** What a side can refuse to another, beside {@link #DEEDS}. */
    static final Set<String> NEGOTIABLE = Set.of(
            "travel",
            "negotiate",
            "talk",
            "meet",
            "attend",
            "agree",
            "tolerate",
            "let",
            "yield",
            "bow",
            "retreat",
            "compromise",
            "use",
            "launch",
            "fire",
            "join",
            "participate",
            "put",
            "push",
            "pursue",
            "enter",
            "beg",
            "submit",
            "bargain",
            "renegotiate",
            "change",
            "move",
            "settle",
            "engage",
            "speak",
            "sit",
            "back");
    /** Hurts whoever does not do what is asked for. */
    static final Set<String> HARM = Set.of(
            "impose",
            "sanction",
            "destroy",
            "attack",
            "strike",
            "retaliate",
            "respond",
            "punish",
            "veto",
            "cancel",
            "block",
            "bomb",
            "invade",
            "hit",
            "slap",
            "shoot",
            "leave",
            "quit",
            "walk");

    static final Set<String> WILL = Set.of("will", "would", "shall", "'ll", "\u2019ll", "won't", "wo", "wouldn't");
    static final Set<String> DEMONSTRATIVE =
            Set.of("the", "a", "an", "this", "that", "any", "its", "their", "his", "her", "no");
    static final Set<String> NOT = Set.of("not", "n't", "n\u2019t", "never", "cannot", "nor", "neither");
    static final Set<String> BE =
            Set.of("be", "been", "being", "is", "are", "was", "were", "am", "'s", "'re", "'m", "\u2019s", "\u2019re");
    static final Set<String> MAYBE = Set.of("might", "may", "could", "can", "should", "must");
    static final Set<String> READY = Set.of("ready", "prepared", "willing");
    static final Set<String> UNREADY = Set.of("unwilling", "unready");
    private static final Map<String, PositionKind> NOUNS = new HashMap<>();

    static {
        noun(PositionKind.OFFER, "offer readiness willingness preparedness invitation");
        noun(PositionKind.DEMAND, "demand insistence request");
        noun(PositionKind.PROPOSAL, "proposal");
        noun(PositionKind.COMMITMENT, "pledge promise commitment undertaking guarantee");
        noun(PositionKind.REFUSAL, "refusal rejection unwillingness opposition");
        noun(PositionKind.SUPPORT, "support backing");
        NOUNS.put("demands", PositionKind.DEMAND);
    }

    /** Verbs by which somebody makes what a noun names his own. */
    static final Set<String> HOLDING = Set.of(
            "express",
            "expressed",
            "expresses",
            "expressing",
            "voice",
            "voiced",
            "repeat",
            "repeated",
            "repeats",
            "reiterated",
            "reiterates",
            "renewed",
            "renews",
            "reaffirmed",
            "confirmed",
            "declared",
            "made",
            "makes",
            "upheld",
            "maintained",
            "stressed",
            "underlined",
            "signalled",
            "signaled",
            "announced",
            "presented",
            "submitted",
            "tabled",
            "dropped",
            "withdrew");

    static final Set<String> TAKING_BACK = Set.of("dropped", "withdrew");

    private Words() {}

    private static void put(PositionKind kind, Frame frame, String forms) {
        for (String form : forms.split(" ", -1)) {
            VERBS.put(form, new Verb(kind, frame));
        }
    }

    private static void noun(PositionKind kind, String nouns) {
        for (String noun : nouns.split(" ", -1)) {
            NOUNS.put(noun, kind);
        }
    }

    static Optional<Verb> verb(String word) {
        return Optional.ofNullable(VERBS.get(word));
    }

    static Optional<PositionKind> noun(String word) {
        return Optional.ofNullable(NOUNS.get(word));
    }

    /** Returns a set that holds both. */
    static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
