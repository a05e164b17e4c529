package dev.readout.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what stands on some words of a body without looking at all that stands in it: a report may be megabytes long. Immutable
 * where the things are; thread-safe.
 *
 * @param <T> what has spans in the body
 */
public final class Overlaps<T> {
    private final List<T> things;
    /** By where they begin. */
    private final List<Piece> pieces = new ArrayList<>();
    /** How far the pieces up to each go. */
    private final int[] reach;

    /** A span of a thing, and the place of that among all. */
    private record Piece(Span span, int of) {}

    private Overlaps(List<T> things, Function<T, Stream<Span>> spans) {
        this.things = List.copyOf(things);
        for (int i = 0; i < this.things.size(); i++) {
            int of = i;
            spans.apply(this.things.get(i)).forEach(span -> pieces.add(new Piece(span, of)));
        }
        pieces.sort(Comparator.comparing(Piece::span));
        reach = new int[pieces.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, pieces.get(i).span().end());
            reach[i] = farthest;
        }
    }

    /** Returns an index of things that have several spans each. */
    public static <T> Overlaps<T> of(List<T> things, Function<T, Stream<Span>> spans) {
        return new Overlaps<>(things, spans);
    }

    /** Returns an index of spans themselves. */
    public static Overlaps<Span> of(List<Span> spans) {
        return new Overlaps<>(spans, Stream::of);
    }

    /** Returns those that have a character in common with a stretch, each once, in the order in which they were given. */
    public List<T> with(Span stretch) {
        int after = Span.firstBeginningFrom(
                stretch.end(), pieces.size(), i -> pieces.get(i).span());
        return Stream.iterate(after - 1, i -> i >= 0 && reach[i] > stretch.begin(), i -> i - 1)
                .map(pieces::get)
                .filter(piece -> piece.span().end() > stretch.begin())
                .map(Piece::of)
                .distinct()
                .sorted()
                .map(things::get)
                .toList();
    }
}
