package dev.readout.reconcile.difference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the words next to a number in what part it plays: all are given in lower case. */
final class Phrases {
    private static final Pattern RANGE_AFTER = Pattern.compile(
            "^\\s*(?:\\S+\\s+)?(?:[-–—]\\s*|to\\s+|or\\s+|and\\s+)[$€£]?(?:\\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\\b)");
    private static final Pattern RANGE_BEFORE = Pattern.compile(
            "(?:\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|million|billion|hundred|thousand)\\b)[^\\s]*\\s*(?:[-–—]|\\bto\\b|\\bor\\b)\\s*$"
                    + "|\\bbetween\\b[^,;]{1,30}\\band\\s*$");
    /** What takes a part, adds to another number, or tells what it was before. */
    private static final Pattern ASIDE_BEFORE = Pattern.compile(
            "(?:\\b(?:another|additional|extra|further|more|other|first|last|next|previous|remaining|including|includes|included|include|among|every|each|all but|one of|out of|one in|from|by|than|compared (?:to|with)|between|per|for every|plus|minus|numbers?|no|flight|resolution|article|section|chapter|group of|boeing|airbus|figure|title|top|area|age|aged|channel|highway|route|sanction|room|hour|day|phase|stage|part|the other|with|rising to|rose to|grew to|down to|increased? to|raised? to|cut to|fell to|dropped to|reduced? to|increase of|rise of|drop of|cut of|decrease of|worth of)\\s+(?:the\\s+|an?\\s+|some\\s+|about\\s+|at least\\s+|nearly\\s+|roughly\\s+|up to\\s+)*|(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+teen|\\p{L}+ty|dozens?|hundreds?|half|most|many|some|all|none|each|any|quarter|third)) of (?:the |its |their |all )*|[-–—/#(]\\s*|\\d\\s*|\\d (?:of|in) )$");

    private static final Pattern ASIDE_AFTER = Pattern.compile(
            "^(?:\\s*[-–—/]|\\s*(?:\\p{L}+\\s+)?(?:more|additional|other|others|further|new|newly|extra|remaining|of (?:the|them|those|these|its|their|his|her|our|whom|which|it|that|an?|\\d)|out of|and a half|in \\d|dozen|times|per cent|%|percent|percentage|a piece|apiece|short|fewer|less|st|nd|rd|th)\\b|\\s*[%°])");
    private static final Pattern RATE_AFTER = Pattern.compile(
            "^[\\s\\p{L}]{0,30}?[-\\s](?:an?|per|each|every)[-\\s](year|month|week|day|hour|night|person|head|barrel|share|gallon|piece|vote|ton|tonne|person|family|student|household|worker|passenger)\\b|^[\\s\\p{L}]{0,25}?\\b(annual|annually|yearly|monthly|weekly|daily|each|apiece)\\b");
    private static final Pattern RATE_BEFORE = Pattern.compile(
            "\\b(annual|annually|yearly|monthly|weekly|daily|each year|every year|a year|each month|each day|every day|every month|each|every|per)\\b[^,;]{0,30}$");
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:could|might|may|would|if|unless|should|whether|propos\\p{L}*|offer\\p{L}*|demand\\p{L}*|request\\p{L}*|ask(?:s|ed|ing)?|want(?:s|ed|ing)?|seek\\p{L}*|sought|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|goal|target\\p{L}*|plan(?:s|ned|ning)?|aim\\p{L}*|hop(?:e|es|ed|ing)|threat\\p{L}*|need(?:s|ed)?|expect\\p{L}*|ceiling|cap|limit|allow\\p{L}*|goal|pledg\\p{L}*|promis\\p{L}*|intend\\p{L}*|bid|draft|consider\\p{L}*|potential\\p{L}*|possibl\\p{L}*|likely|project(?:ed|s|ion|ions)|forecast\\p{L}*|enough|capable|capacity|suppos\\p{L}*|imagine|anything|commit\\p{L}*|support(?:s|ed|ing)?|endors\\p{L}*|favou?r(?:s|ed|ing)?|oppos\\p{L}*)\\b");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:not|no|never|cannot|\\p{L}+n['’]t|without|den(?:y|ied|ies)|false|lies?|nonsense|fantasy|fiction|baseless|wrong|invent\\p{L}*|rather than|instead of|neither|nor)\\b");
    private static final Pattern APART = Pattern.compile(
            "(?i)\\b(?:another|second|separate(?:ly)?|elsewhere|also|earlier|later|previous(?:ly)?|other|meanwhile|in addition)\\b");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:(?:the|that|this|its|their|his|her|whose|own) (?:(?:actual|real|true|correct|official|final|exact|total|right|death) )*(?:numbers?|figures?|toll|total|count|tally|bill|sum|cost|price tag|estimate|amount|lists?)(?: (?!(?:dip|r[io]s|climb|f[ae]ll|drop|gr[eo]w|jump|increas|decreas|br[io]|reach|went|go|up|down|swell|surg|doubl|slip|mount)\\p{L}*)\\p{L}+){0,6}? (?:is|was|were|are|of|at|has been|had been|runs? to|ran to|comes? to|came to|amount(?:s|ed)? to)"
                    + "|put(?:s|ting)? (?:it|them|the (?:number|figure|toll|death toll|total|count|cost|amount|sum|bill)(?: \\p{L}+){0,4}?) at|it (?:is|was)|there (?:were|are|had been) (?:only|just|in fact|actually))\\s+(?:only |just |closer to |nearer |more like |actually |in fact |really )?$");

    private Phrases() {}

    /** Whether a number is part of a range, a part of a whole, added to another, or what it was before. */
    static boolean isAside(String before, String after) {
        return ASIDE_AFTER.matcher(after).find()
                || RANGE_AFTER.matcher(after).find()
                || RANGE_BEFORE.matcher(before).find();
    }

    /**
     * Whether the words before say the same.
     *
     * @param before without what hedges the number
     */
    static boolean isSetAside(String before) {
        return ASIDE_BEFORE.matcher(before).find();
    }

    /** Whether a number speaks of another: "the figure was 314", "put it at 75". */
    static boolean pointsBack(String before) {
        return POINTS_BACK.matcher(before).find();
    }

    /** Whether it is asked for, planned or possible. */
    static boolean isOpen(String clause) {
        return OPEN.matcher(clause).find();
    }

    static boolean isDenied(String clause) {
        return DENIED.matcher(clause).find();
    }

    /** Whether a sentence speaks of something else than the one before it. */
    static boolean isApart(String sentence) {
        return APART.matcher(sentence).find();
    }

    /** What a number is reckoned by; empty where it is not. */
    static String rate(String before, String after) {
        Matcher found = RATE_AFTER.matcher(after);
        if (found.find()) {
            return found.group(1) != null ? found.group(1) : found.group(2);
        }
        Matcher ahead = RATE_BEFORE.matcher(before);
        return ahead.find() ? ahead.group(1) : "";
    }
}
