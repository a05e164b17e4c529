package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.publish.Anchors.Anchor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of what a search found, with the words that were looked for marked.
 *
 * @param line the entry
 * @param text its text in pieces
 * @param passage the words of a report that fit, where the line's text is not these
 */
record FoundLine(LineView line, List<Piece> text, Optional<Passage> passage) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** Shorter words stand everywhere. */
    private static final int SHORTEST = 3;

    private static final int BEFORE = 80;
    private static final int AFTER = 200;

    /** A stretch of words, and whether it is what was looked for. */
    record Piece(String words, boolean found) {}

    /**
     * Words of a report.
     *
     * @param pieces the words around what was found
     * @param source where they stand, in words
     */
    record Passage(List<Piece> pieces, Anchor at, String source, Optional<String> language) {}

    /** Returns words in pieces. */
    static List<Piece> pieces(String text, Collection<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span mark : marks.stream().sorted().toList()) {
            if (mark.begin() < at || mark.end() > text.length() || mark.isEmpty()) {
                continue;
            }
            if (mark.begin() > at) {
                pieces.add(new Piece(text.substring(at, mark.begin()), false));
            }
            pieces.add(new Piece(mark.in(text), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return List.copyOf(pieces);
    }

    /** Returns the words that are marked in a text, small. */
    static Set<String> words(String text, Collection<Span> marks) {
        Set<String> words = new HashSet<>();
        for (Span mark : marks) {
            WORD.matcher(mark.in(text))
                    .results()
                    .map(found -> found.group().toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= SHORTEST)
                    .forEach(words::add);
        }
        return words;
    }

    /** Returns where words stand in a text, those side by side as one. */
    static List<Span> places(String text, Set<String> words) {
        List<Span> places = new ArrayList<>();
        WORD.matcher(text).results().forEach(found -> {
            if (words.contains(found.group().toLowerCase(Locale.ROOT))) {
                Span here = new Span(found.start(), found.end());
                boolean goesOn = !places.isEmpty()
                        && text.substring(places.getLast().end(), here.begin()).isBlank();
                places.add(goesOn ? places.removeLast().union(here) : here);
            }
        });
        return places;
    }

    /** Returns what stands around the first mark, in pieces. */
    static List<Piece> around(String text, Collection<Span> marks) {
        int first = marks.stream().mapToInt(Span::begin).min().orElse(0);
        int begin = first <= BEFORE ? 0 : space(text, first - BEFORE, first);
        int end =
                first + AFTER >= text.length() ? text.length() : Math.max(first, text.lastIndexOf(' ', first + AFTER));
        if (end <= first) {
            end = first + AFTER;
        }
        int from = begin;
        int to = end;
        List<Piece> around = pieces(
                text.substring(from, to),
                marks.stream()
                        .filter(mark -> mark.begin() >= from && mark.end() <= to)
                        .map(mark -> new Span(mark.begin() - from, mark.end() - from))
                        .toList());
        return Stream.of(
                        from > 0 ? List.of(new Piece("… ", false)) : List.<Piece>of(),
                        around,
                        to < text.length() ? List.of(new Piece(" …", false)) : List.<Piece>of())
                .flatMap(List::stream)
                .toList();
    }

    private static int space(String text, int from, int until) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space < until ? space + 1 : from;
    }
}
