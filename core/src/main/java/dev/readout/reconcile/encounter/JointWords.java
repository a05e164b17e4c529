package dev.readout.reconcile.encounter;

import dev.readout.article.Span;
import dev.readout.extract.EncounterStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the words in which a report gives one account as that of all who took part: "described by both sides as", "the two
 * presidents said afterwards", "in a joint statement". For one thread.
 */
final class JointWords {
    private static final String WHO =
            "(?:sides|parties|governments|countries|states|nations|capitals|presidents|premiers|"
                    + "leaders|ministers|chancellors|delegations|negotiators|envoys|teams|men|women)";
    private static final String GROUP =
            "(?:both|(?:the|these|those) two|all(?: the| of the)?(?: three| four| five)?) (?:\\p{L}+ )?" + WHO;
    private static final String TELL =
            "(?:said|say|described|describe|called|hailed|announced|confirmed|declared|stated|"
                    + "praised|reported|acknowledged|characteri[sz]ed|termed|portrayed|told (?:reporters|journalists|the press))";
    private static final String BETWEEN =
            "(?:, [^,;.]{1,80},)?(?: (?:later|afterwards|then|also|each|separately|jointly|have|had|publicly|since|both|all))*";
    private static final String DOCUMENT =
            "joint(?: written)? (?:statement|communiqu[e\u00e9]|declaration|announcement|(?:news|press) conference|readout)";
    private static final String EVENT = "(?:talks|meeting|summit|call|conversation|visit|session|round|negotiations)";

    /** The words that tell; those that count how many are in the first group, where there are any. */
    private static final Pattern TOLD = Pattern.compile("(?i)\\b(?:" + GROUP + BETWEEN + " " + TELL + "\\b"
            + "|" + TELL + "(?: [\\p{L}'\u2019]+){0,4} by " + GROUP
            + "|according to " + GROUP
            + "|(?:they|the two|both|" + WHO + ")\\b[^.;:]{0,60}?\\b" + DOCUMENT
            + "|" + DOCUMENT
            + "[^.;:]{0,40}? (?:after|following|at the end of|from|at the close of) (?:the|their) (?:\\p{L}+ )?"
            + EVENT + ")");

    private static final Pattern DOCUMENTED = Pattern.compile("(?i)\\bjoint\\b|\\bjointly\\b");

    /** "described by both sides". */
    private static final Pattern TURNED = Pattern.compile("(?i) by " + GROUP + "$");

    /** What is not told, or not yet. */
    private static final Pattern UNTOLD = Pattern.compile(
            "(?i)\\b(?:neither|no|not|never|without|nor|if|whether|unless|will|would|may|might|could|should|must|can|"
                    + "plan\\w*|expect\\w*|hope\\w*|due|draft|cancel\\w*|refus\\w*|declin\\w*|fail\\w*|scrap\\w*|instead)\\b|n['\u2019]t\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u201d\u2019)]*\\s+(?=\\p{Lu}|[\"\u201c])");

    /** Characters after a passage in which words are beside it: a paragraph may be megabytes long. */
    private static final int FARTHEST = 3_000;

    private JointWords() {}

    /**
     * Returns the sentences that tell it: that of a passage and, of what is over, those after it in its paragraph and the
     * one that begins the next.
     */
    static List<Words> beside(Passage passage) {
        String body = passage.facts().article().body();
        List<Words> told = new ArrayList<>();
        Span own = passage.local().sentence();
        boolean over = passage.status().filter(EncounterStatus::isToCome).isEmpty();
        for (Span sentence : over ? sentences(passage, own) : List.of(own)) {
            String text = sentence.in(body);
            TOLD.matcher(text)
                    .results()
                    .filter(found -> !isUntold(text, found))
                    .findFirst()
                    .ifPresent(found -> told.add(new Words(
                            sentence,
                            new Span(sentence.begin() + found.start(), sentence.begin() + found.end()),
                            found.group().toLowerCase(Locale.ROOT).contains("all "),
                            DOCUMENTED.matcher(found.group()).find(),
                            TURNED.matcher(found.group()).find())));
        }
        return told;
    }

    private static boolean isUntold(String text, MatchResult found) {
        String before = text.substring(Math.max(0, found.start() - 40), found.start());
        return UNTOLD.matcher(before.substring(before.lastIndexOf(',') + 1)).find()
                || UNTOLD.matcher(found.group()).find();
    }

    private static List<Span> sentences(Passage passage, Span own) {
        String body = passage.facts().article().body();
        List<Span> sentences = new ArrayList<>();
        sentences.add(own);
        List<Span> paragraphs = passage.paragraphs();
        int here = Span.firstEndingAfter(own.begin(), paragraphs.size(), paragraphs::get);
        if (here >= paragraphs.size()) {
            return sentences;
        }
        int end = Math.min(paragraphs.get(here).end(), own.end() + FARTHEST);
        if (own.end() < end) {
            sentences.addAll(split(body, own.end(), end));
        }
        if (here + 1 < paragraphs.size()) {
            Span next = paragraphs.get(here + 1);
            split(body, next.begin(), Math.min(next.end(), next.begin() + FARTHEST)).stream()
                    .findFirst()
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static List<Span> split(String body, int begin, int end) {
        List<Span> split = new ArrayList<>();
        int from = begin;
        while (from < end && Character.isWhitespace(body.charAt(from))) {
            from++;
        }
        var matcher = SENTENCE_END.matcher(body).region(from, end);
        while (matcher.find()) {
            int last = matcher.end();
            while (Character.isWhitespace(body.charAt(last - 1))) {
                last--;
            }
            split.add(new Span(from, last));
            from = matcher.end();
        }
        if (from < end) {
            split.add(new Span(from, end));
        }
        return split;
    }

    /**
     * One such place.
     *
     * @param sentence that tells it
     * @param words those that do
     * @param all whether they are the words of all, however many, rather than of two
     * @param document whether they are those of one text or appearance, which all share
     * @param turned whether what they tell of stands before them
     */
    record Words(Span sentence, Span words, boolean all, boolean document, boolean turned) {}
}
