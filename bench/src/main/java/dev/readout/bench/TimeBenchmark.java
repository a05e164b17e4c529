package dev.readout.bench;

import dev.readout.article.Span;
import dev.readout.time.Anchor;
import dev.readout.time.TimeReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well times are found and resolved, on documents in TimeML, scored as TempEval-3 did (UzZaman et al. 2013): a time is
 * found when it shares a character with the marked one, or strictly when both are the same words; a type or value is right
 * when that of a found time is the marked one's.
 *
 * <p>A fifth of the documents is held out: of these only the sums are ever printed.
 */
final class TimeBenchmark {
    private TimeBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--held", "--development", "--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("times needs one folder of documents in TimeML");
        }
        List<TimeMl> documents = TimeMl.all(Path.of(arguments.positional().getFirst()));
        boolean both = arguments.has("--held") == arguments.has("--development");
        for (boolean held : new boolean[] {false, true}) {
            if (both || arguments.has(held ? "--held" : "--development")) {
                List<TimeMl> part =
                        documents.stream().filter(each -> each.isHeld() == held).toList();
                if (arguments.has("--show") && !held) {
                    part.forEach(document -> show(document, out));
                }
                print(part, held ? "held" : "development", out);
            }
        }
    }

    private static void print(List<TimeMl> documents, String name, PrintStream out) {
        out.printf("%s: %d documents%n", name, documents.size());
        out.println("system      strict P   R     F1    relaxed P  R     F1    type F1  value F1  CPU ms/document");
        Stream.concat(Stream.of(new Readout()), TimePeer.all().stream())
                .map(system -> line(system, documents))
                .forEach(out::println);
    }

    private static String line(TimePeer system, List<TimeMl> documents) {
        // Models are loaded and code is compiled before the clock starts.
        documents.forEach(document -> system.read(document.text(), document.written()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<List<TimePeer.Time>> answers = documents.stream()
                .map(document -> system.read(document.text(), document.written()))
                .toList();
        double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6 / documents.size();
        Score score = new Score();
        for (int i = 0; i < documents.size(); i++) {
            score.add(documents.get(i).times(), answers.get(i));
        }
        return String.format(Locale.ROOT, "%-10s  %s  %15.2f", system.name(), score, milliseconds);
    }

    private static void show(TimeMl document, PrintStream out) {
        List<TimePeer.Time> found = new Readout().read(document.text(), document.written());
        Set<TimePeer.Time> matched = new HashSet<>();
        for (TimePeer.Time gold : document.times()) {
            Optional<TimePeer.Time> match = found.stream()
                    .filter(each -> each.span().overlaps(gold.span()))
                    .findFirst();
            match.ifPresent(matched::add);
            if (match.isEmpty()) {
                out.println("missed " + told(document, gold));
            } else if (!match.get().equals(gold)) {
                TimePeer.Time one = match.get();
                String wrong = (one.span().equals(gold.span()) ? "" : " extent")
                        + (one.type().equals(gold.type()) ? "" : " type")
                        + (one.value().equals(gold.value()) ? "" : " value");
                out.println("wrong" + wrong + " " + told(document, gold) + " <> "
                        + one.span().in(document.text()) + " " + one.type() + " " + one.value());
            }
        }
        found.stream()
                .filter(each -> !matched.contains(each))
                .forEach(each -> out.println("extra " + told(document, each)));
    }

    private static String told(TimeMl document, TimePeer.Time time) {
        String text = document.text();
        Span span = time.span();
        String around = text.substring(Math.max(0, span.begin() - 60), span.begin()) + "[" + span.in(text) + "]"
                + text.substring(span.end(), Math.min(text.length(), span.end() + 40));
        return document.name() + " " + document.written() + " " + time.type() + " " + time.value() + " | "
                + around.replace('\n', ' ');
    }

    /** Readout's own reader. */
    private record Readout() implements TimePeer {
        @Override
        public String name() {
            return "readout";
        }

        @Override
        public List<Time> read(String text, LocalDate from) {
            return TimeReader.read(text, List.of(), Optional.of(Anchor.published(from))).stream()
                    .map(time -> new Time(time.span(), time.type().name(), time.value()))
                    .toList();
        }
    }

    /** Sums over documents. */
    static final class Score {
        private int gold;
        private int found;
        private int strict;
        private int relaxed;
        private int types;
        private int values;

        /** Each marked time takes the first found one that overlaps it and that none has taken. */
        void add(List<TimePeer.Time> marked, List<TimePeer.Time> answered) {
            gold += marked.size();
            found += answered.size();
            Set<Span> taken = new HashSet<>();
            for (TimePeer.Time each : marked) {
                Optional<TimePeer.Time> match = answered.stream()
                        .filter(answer ->
                                !taken.contains(answer.span()) && answer.span().overlaps(each.span()))
                        .findFirst();
                match.ifPresent(answer -> {
                    taken.add(answer.span());
                    relaxed++;
                    strict += answer.span().equals(each.span()) ? 1 : 0;
                    types += answer.type().equals(each.type()) ? 1 : 0;
                    values += answer.value().equals(each.value()) ? 1 : 0;
                });
            }
        }

        double f1(int right) {
            return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
        }

        double strict() {
            return f1(strict);
        }

        double value() {
            return f1(values);
        }

        double type() {
            return f1(types);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f    %.3f %.3f   %.3f     %.3f %.3f   %.3f    %.3f",
                    ratio(strict, found),
                    ratio(strict, gold),
                    strict(),
                    ratio(relaxed, found),
                    ratio(relaxed, gold),
                    f1(relaxed),
                    type(),
                    value());
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
