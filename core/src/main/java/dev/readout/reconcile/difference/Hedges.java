package dev.readout.reconcile.difference;

import dev.readout.reconcile.difference.Interval.Hedge;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words that widen a number: "at least", "up to", "nearly", "about". */
final class Hedges {
    private static final String GAP = "\\s+(?:the\\s+|an?\\s+|some\\s+)?$";
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(?:at least|more than|over|upwards? of|no fewer than|no less than|not less than|in excess of|above|exceed(?:s|ed|ing)?|a minimum of|north of|greater than|beyond|topp?(?:ed|ing|s)?|surpass(?:ed|es|ing)?)"
                    + GAP);
    private static final Pattern AT_MOST = Pattern.compile(
            "\\b(?:up to|as many as|as much as|as few as|as little as|fewer than|less than|under|below|at most|no more than|not more than|a maximum of|upto)"
                    + GAP);
    private static final Pattern NEARLY =
            Pattern.compile("\\b(?:nearly|almost|close to|just under|just short of|approaching|not quite)" + GAP);
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:about|around|roughly|some|approximately|an estimated|estimated|just over|circa|perhaps|maybe|probably|possibly|or so|more or less|something like|estimated at|estimates? of|in the region of|a little over|a few|several|only about)"
                    + "\\s+(?:the\\s+|an?\\s+)?$");
    private static final Pattern OR_MORE = Pattern.compile(
            "^\\s*(?:\\+|-?plus\\b|or more\\b|or so\\b|and counting\\b|or fewer\\b|or less\\b|and more\\b|-?odd\\b)");

    private Hedges() {}

    /**
     * Returns how a number is hedged.
     *
     * @param before some words before it, in lower case
     * @param after some words after it
     */
    static Hedge of(String before, String after) {
        if (AT_LEAST.matcher(before).find()) {
            return Hedge.AT_LEAST;
        }
        if (AT_MOST.matcher(before).find()) {
            return Hedge.AT_MOST;
        }
        if (NEARLY.matcher(before).find()) {
            return Hedge.NEARLY;
        }
        if (OR_MORE.matcher(after).find()) {
            return Hedge.AT_LEAST;
        }
        return ABOUT.matcher(before).find() ? Hedge.ABOUT : Hedge.NONE;
    }

    /** Returns the words before a number without those that hedge it. */
    static String cutFrom(String before) {
        for (Pattern pattern : List.of(AT_LEAST, AT_MOST, NEARLY, ABOUT)) {
            Matcher found = pattern.matcher(before);
            if (found.find()) {
                return before.substring(0, found.start());
            }
        }
        return before;
    }
}
