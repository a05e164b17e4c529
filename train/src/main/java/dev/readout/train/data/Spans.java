package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the readers do with spans before they hand them out. */
final class Spans {
    private static final Comparator<LabelledSpan> LONGEST_FIRST = Comparator.comparingInt(
                    (LabelledSpan span) -> -span.span().length())
            .thenComparing(LabelledSpan::span);

    private Spans() {}

    /** Returns a span without the blanks at its ends; empty when nothing is left. */
    static Optional<Span> trimmed(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** Returns the pieces in printed order, joined where they overlap or only blanks of one line part them. */
    static List<Span> joined(String text, List<Span> pieces) {
        List<Span> joined = new ArrayList<>();
        for (Span piece : pieces.stream().sorted().toList()) {
            if (!joined.isEmpty() && touches(text, joined.getLast(), piece)) {
                joined.add(joined.removeLast().union(piece));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    /** Returns the spans of which no two overlap, the longer kept, in printed order. */
    static List<LabelledSpan> flat(List<LabelledSpan> spans) {
        List<LabelledSpan> kept = new ArrayList<>();
        for (LabelledSpan span : spans.stream().sorted(LONGEST_FIRST).toList()) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(span.span()))) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparing(LabelledSpan::span));
        return List.copyOf(kept);
    }

    private static boolean touches(String text, Span left, Span right) {
        return right.begin() <= left.end()
                || text.substring(left.end(), right.begin())
                        .chars()
                        .allMatch(letter -> letter != '\n' && isBlank((char) letter));
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
