package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.encounter.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the words of a position reach.
 *
 * @param begin place of the first item
 * @param end place after the last
 */
record Extent(int begin, int end) {
    private static final Set<String> MARKS = Set.of(
            ".", ",", "\u201d", "\u201c", "\"", "'", "\u2019", "\u2018", ":", ";", "!", "\u2014", "\u2013", "-", "(",
            ")");
    private static final Set<String> NEXT_CLAUSE = Set.of(
            "and",
            "while",
            "as",
            "after",
            "when",
            "although",
            "though",
            "saying",
            "adding",
            "but",
            "where",
            "because",
            "so",
            "following",
            "according",
            "before",
            "said",
            "says",
            "calling",
            "telling");
    private static final Set<String> BESIDE = Set.of("alongside", "plus");

    /** Reads on from where a rule says that the words begin, to the end of what is said in one breath. */
    static Extent of(Row row, Stance stance, Collection<LocalAttribution> attributions) {
        int limit = row.size();
        Span trigger = row.at(stance.first()).span();
        for (LocalAttribution attribution : attributions) {
            for (Span piece : Stream.concat(attribution.content().stream(), attribution.quoted().stream())
                    .toList()) {
                if (piece.covers(trigger.begin())) {
                    limit = Math.min(limit, Math.max(stance.last() + 1, indexAfter(row, piece.end())));
                }
            }
        }
        int end = stance.last() + 1;
        int at = end;
        while (at < limit) {
            boolean stops = row.word(at).equals(";")
                    || row.word(at).equals("but") && !row.word(at + 1).equals("not") && at > stance.last() + 2
                    || row.word(at).equals(",")
                            && (row.isAny(at + 1, NEXT_CLAUSE)
                                            && !row.reads(at + 1, "but", "not")
                                            && !row.reads(at + 1, "and", "no")
                                    || isSource(row, at + 1, attributions, trigger));
            if (stops) {
                break;
            }
            at++;
        }
        end = Math.max(end, at);
        return new Extent(Math.min(stance.from(), row.size() - 1), end).trimmed(row);
    }

    private static int indexAfter(Row row, int offset) {
        int at = row.indexAt(offset);
        return at < row.size() && row.at(at).span().begin() < offset ? at + 1 : at;
    }

    private static boolean isSource(Row row, int at, Collection<LocalAttribution> attributions, Span trigger) {
        if (!row.has(at)) {
            return true;
        }
        Span words = row.at(at).span();
        return attributions.stream()
                .filter(attribution ->
                        attribution.cue().filter(trigger::overlaps).isEmpty())
                .anyMatch(attribution -> attribution.source().stream().anyMatch(words::overlaps)
                                && attribution.content().stream().noneMatch(piece -> piece.contains(words))
                        || attribution.cue().filter(words::overlaps).isPresent());
    }

    private Extent trimmed(Row row) {
        int first = begin;
        int last = end;
        while (last > first && MARKS.contains(row.word(last - 1))) {
            last--;
        }
        while (first < last && MARKS.contains(row.word(first))) {
            first++;
        }
        return new Extent(first, last);
    }

    boolean isEmpty() {
        return end <= begin;
    }

    Span span(Row row) {
        return row.span(begin, end - 1);
    }

    /** Two sums side by side are two positions: "a plan of $4 million alongside a fund of $2 million". */
    List<Extent> parts(Row row, List<Span> sums) {
        List<Extent> parts = new ArrayList<>();
        int from = begin;
        boolean summed = false;
        for (int i = begin; i < end; i++) {
            Span words = row.at(i).span();
            boolean beside = BESIDE.contains(row.word(i))
                    || row.reads(i, "as", "well", "as")
                    || row.word(i).equals("and") && row.isAny(i + 1, Set.of("a", "an", "another"));
            if (beside && summed && i > from && sumIn(row, i, end, sums)) {
                parts.add(new Extent(from, i).trimmed(row));
                from = row.word(i).equals("as") ? i + 3 : i + 1;
                summed = false;
            }
            summed |= sums.stream().anyMatch(sum -> sum.overlaps(words));
        }
        parts.add(new Extent(from, end).trimmed(row));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static boolean sumIn(Row row, int from, int to, List<Span> sums) {
        return sums.stream()
                .anyMatch(sum -> row.at(from).span().begin() < sum.begin()
                        && sum.begin() < row.at(to - 1).span().end());
    }
}
