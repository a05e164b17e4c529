package dev.readout.bench;

import dev.readout.article.Span;
import dev.readout.extract.event.CodedEvent;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How often those whom grammar takes for source and target are those whom somebody has marked. */
final class DoerScore {
    private final Part source = new Part();
    private final Part target = new Part();
    private int sentences;
    private int both;
    private int swapped;

    /** What became of one of the two. */
    enum Verdict {
        RIGHT,
        ABSENT,
        /** Somebody who is neither. */
        OTHER,
        SWAPPED
    }

    void add(MarkedEvent event, Optional<CodedEvent> coded) {
        sentences++;
        Verdict who = verdict(coded.flatMap(CodedEvent::source), event.sources(), event.targets());
        Verdict whom = verdict(coded.flatMap(CodedEvent::target), event.targets(), event.sources());
        source.count(who);
        target.count(whom);
        both += who != Verdict.ABSENT && whom != Verdict.ABSENT ? 1 : 0;
        swapped += who == Verdict.SWAPPED && whom == Verdict.SWAPPED ? 1 : 0;
    }

    static String verdict(MarkedEvent event, CodedEvent coded) {
        return verdict(coded.source(), event.sources(), event.targets()) + " "
                + verdict(coded.target(), event.targets(), event.sources());
    }

    /** It is right where it shares words with the right one, and swapped where it shares some with the other alone. */
    private static Verdict verdict(Optional<Span> found, List<Span> right, List<Span> wrong) {
        if (found.isEmpty()) {
            return Verdict.ABSENT;
        }
        if (right.stream().anyMatch(found.get()::overlaps)) {
            return Verdict.RIGHT;
        }
        return wrong.stream().anyMatch(found.get()::overlaps) ? Verdict.SWAPPED : Verdict.OTHER;
    }

    void print(PrintStream out) {
        out.println("  who and whom, by grammar, told nothing");
        out.println("    source  " + source);
        out.println("    target  " + target);
        out.printf("    both found in %d of %d sentences; changed places in %d%n", both, sentences, swapped);
    }

    private static final class Part {
        private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

        void count(Verdict verdict) {
            counts.merge(verdict, 1, Integer::sum);
        }

        private int of(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }

        @Override
        public String toString() {
            int found = of(Verdict.RIGHT) + of(Verdict.OTHER) + of(Verdict.SWAPPED);
            return String.format(
                    Locale.ROOT,
                    "right %d of %d found (%.3f), the other's place %d, somebody else %d, absent %d",
                    of(Verdict.RIGHT),
                    found,
                    found == 0 ? 0 : (double) of(Verdict.RIGHT) / found,
                    of(Verdict.SWAPPED),
                    of(Verdict.OTHER),
                    of(Verdict.ABSENT));
        }
    }
}
