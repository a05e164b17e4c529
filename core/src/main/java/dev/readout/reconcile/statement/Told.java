package dev.readout.reconcile.statement;

import java.util.regex.Pattern;

/** Whether what a text puts forward is done, is so now, is allowed or to come, as far as its verbs tell. */
enum Told {
    DONE,
    NOW,
    MAY,
    AHEAD;

    private static final Pattern FUTURE =
            Pattern.compile("(?i)\\b(?:will|shall|would|going to|must|starting|from (?:next|tomorrow)"
                    + "|(?:agreed?|promised|pledged|undertook|vowed|plans?|planned|wants?|waits?|waiting|ready|hopes?|prepared"
                    + "|needs?|seeks?|intends?|has|have|had) to"
                    + "|(?:is|are|was|were|be) (?:due|set|expected|scheduled|planned|to))\\b|['\u2019]ll\\b");
    private static final Pattern ALLOWED = Pattern.compile("\\b(?:may|might|[Cc]an|[Cc]ould"
            + "|(?:is|are|be) (?:not )?(?:able|allowed|permitted|entitled|free) to)\\b");
    private static final Pattern PERFECT = Pattern.compile(
            "(?i)\\b(?:has|have|had|was|were) (?:been |already |now |just |also |all )?(?:\\p{L}+(?:ed|en|wn|ght|pt|lt|nt|ld)"
                    + "|put|shut|hit|met|left|cut|set|let|come|gone|made|begun|done|shot|struck|sunk|laid|lost|sat|paid)\\b");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:was|were|met|spoke|fell|struck|hit|left|came|sent|began|took|got|gave|went|caught|blew|sank"
                    + "|broke|(?<!\\b(?:is|are|be) )(?:cut|put|shut|set)|paid|bought|sold|told|fled|won|lost|sat|shot|died|did|had|since)\\b"
                    + "|(?<!\\b(?:be|to|is|are|not|being|will) )"
                    + "\\b(?!hundred|need|indeed|speed|exceed|proceed|succeed|embed)\\p{L}{3,}ed\\b");
    /** "The truce begins at midnight" tells what is to come. */
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b(?:midnight|noon|next (?:week|month|year))\\b");

    /** @param dated whether the text names a day */
    static Told of(String text, boolean dated) {
        if (FUTURE.matcher(text).find()) {
            return AHEAD;
        }
        if (ALLOWED.matcher(text).find()) {
            return MAY;
        }
        if (PERFECT.matcher(text).find() || PAST.matcher(text).find()) {
            return DONE;
        }
        return dated || CLOCK.matcher(text).find() ? AHEAD : NOW;
    }
}
