package dev.readout.extract.event;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one sentence with their parts of speech. Positions outside are an empty word. */
final class Line {
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "—", "–", "--", "(", ")", ".", "?", "!");
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "day",
            "days",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "hours",
            "minutes",
            "time");

    private final List<Token> tokens;
    private final List<String> words;

    private Line(List<Token> tokens, List<String> words) {
        this.tokens = tokens;
        this.words = words;
    }

    static Line of(Annotations annotations, Span sentence) {
        List<Token> all = annotations.tokens();
        int first = Span.firstEndingAfter(
                sentence.begin(), all.size(), i -> all.get(i).span());
        int last = first;
        while (last < all.size() && sentence.contains(all.get(last).span())) {
            last++;
        }
        List<Token> tokens = all.subList(first, last);
        return new Line(
                tokens,
                tokens.stream()
                        .map(token -> annotations
                                .text(token.span())
                                .toLowerCase(Locale.ROOT)
                                .replace('’', '\''))
                        .toList());
    }

    int size() {
        return tokens.size();
    }

    private boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }

    String word(int at) {
        return has(at) ? words.get(at) : "";
    }

    private String part(int at) {
        return has(at) ? tokens.get(at).partOfSpeech() : "";
    }

    Span span(int at) {
        return tokens.get(at).span();
    }

    Span span(int first, int last) {
        return span(first).union(span(last));
    }

    boolean isAny(int at, Set<String> any) {
        return any.contains(word(at));
    }

    boolean isPart(int at, String... parts) {
        String part = part(at);
        for (String each : parts) {
            if (each.equals(part)) {
                return true;
            }
        }
        return false;
    }

    boolean isNoun(int at) {
        return NOUNS.contains(part(at));
    }

    boolean isVerb(int at) {
        return part(at).equals("VERB");
    }

    /** Whether a clause may end here; the sentence does at its edges. */
    boolean isBreak(int at) {
        return !has(at) || BREAKS.contains(word(at));
    }

    boolean isTime(int at) {
        return TIMES.contains(word(at));
    }
}
