package dev.readout.language;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who a source is about: in "people close to Korvath" not Korvath. */
final class SourceHeads {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** "close to", "familiar with". */
    private static final int MOST_TURNS = 2;

    private static final Set<String> TURNS = Set.of(
            "about",
            "against",
            "at",
            "between",
            "by",
            "close",
            "familiar",
            "for",
            "from",
            "in",
            "inside",
            "into",
            "like",
            "near",
            "of",
            "on",
            "over",
            "that",
            "to",
            "under",
            "which",
            "who",
            "whose",
            "with",
            "within");

    private SourceHeads() {}

    /**
     * Returns whether a mention stands at the head of the source.
     *
     * @param near gives the mentions that have a word in a stretch
     */
    static boolean isNamed(String body, List<Span> source, Function<Span, List<Mention>> near) {
        return source.stream()
                .anyMatch(piece -> near.apply(piece).stream().anyMatch(mention -> isHead(body, piece, mention)));
    }

    private static boolean isHead(String body, Span source, Mention mention) {
        int begin = mention.withTitle().begin();
        return mention.span().overlaps(source) && (begin <= source.begin() || begin <= end(body, source));
    }

    /** Returns whether the words between two mentions, blanks aside, do nothing but turn from one to the other. */
    static boolean turns(String between) {
        String[] words = between.strip().split(" ", -1);
        return words.length <= MOST_TURNS && Arrays.stream(words).allMatch(TURNS::contains);
    }

    /** Returns where the head of a source ends: after the last word before one that turns to something else. */
    static int end(String body, Span source) {
        Matcher words = WORD.matcher(body).region(source.begin(), source.end());
        int end = source.begin();
        while (words.find()) {
            if (end > source.begin() && TURNS.contains(words.group())) {
                return end;
            }
            end = words.end();
        }
        return source.end();
    }
}
