package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.publish.Node.Kind;
import dev.readout.publish.Node.Mark;
import dev.readout.publish.Node.Note;
import dev.readout.publish.Node.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Sets marks that may overlap into a tree, as pages need them: a mark that crosses another is cut where that ends. */
final class Marking {
    /** Deeper than any honest passage; what lies deeper keeps its anchor and loses its mark. */
    private static final int DEEPEST = 12;

    private Marking() {}

    /** A mark still to be set, over a stretch of a body. */
    record Stretch(Span span, Kind kind, Optional<String> id, String title, Optional<Note> note) {
        static Stretch of(Span span, Kind kind) {
            return new Stretch(span, kind, Optional.empty(), "", Optional.empty());
        }

        private Stretch until(int end) {
            return end >= span.end()
                    ? this
                    : new Stretch(new Span(span.begin(), end), kind, id, title, Optional.empty());
        }

        private Stretch from(int begin) {
            return begin <= span.begin()
                    ? this
                    : new Stretch(new Span(begin, span.end()), kind, Optional.empty(), title, note);
        }
    }

    private static final Comparator<Stretch> OUTER_FIRST = Comparator.comparingInt(
                    (Stretch s) -> s.span().begin())
            .thenComparingInt(s -> -s.span().end())
            .thenComparing(Stretch::kind)
            .thenComparing(s -> s.id().orElse(""));

    private static final class Frame {
        final int end;
        final List<Node> children = new ArrayList<>();
        final Optional<Stretch> stretch;

        Frame(int end, Optional<Stretch> stretch) {
            this.end = end;
            this.stretch = stretch;
        }
    }

    /** Returns the words of a range with these marks; marks outside the range are left out. */
    static List<Node> tree(String body, Span range, Collection<Stretch> stretches) {
        PriorityQueue<Stretch> waiting = new PriorityQueue<>(OUTER_FIRST);
        for (Stretch stretch : stretches) {
            if (stretch.span().overlaps(range)) {
                waiting.add(stretch.from(range.begin()).until(range.end()));
            }
        }
        Deque<Frame> open = new ArrayDeque<>();
        Frame root = new Frame(range.end(), Optional.empty());
        open.push(root);
        int at = range.begin();
        while (!waiting.isEmpty()) {
            Stretch next = waiting.remove();
            while (open.size() > 1 && open.element().end <= next.span().begin()) {
                at = close(body, open, at);
            }
            Frame top = open.element();
            if (next.span().end() > top.end) {
                waiting.add(next.from(top.end));
                next = next.until(top.end);
            }
            if (open.size() > DEEPEST) {
                next = next.until(next.span().begin());
            }
            at = words(body, top, at, next.span().begin());
            open.push(new Frame(next.span().end(), Optional.of(next)));
        }
        while (open.size() > 1) {
            at = close(body, open, at);
        }
        words(body, root, at, root.end);
        return root.children;
    }

    private static int close(String body, Deque<Frame> open, int at) {
        Frame frame = open.pop();
        int end = words(body, frame, at, frame.end);
        Frame parent = open.element();
        frame.stretch.ifPresent(
                s -> parent.children.add(new Mark(s.kind(), s.id(), s.title(), s.note(), frame.children)));
        return end;
    }

    private static int words(String body, Frame frame, int from, int to) {
        if (from < to) {
            frame.children.add(new Words(body.substring(from, to)));
        }
        return Math.max(from, to);
    }
}
