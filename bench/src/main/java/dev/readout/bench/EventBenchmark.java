package dev.readout.bench;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.article.Span;
import dev.readout.extract.event.CodedEvent;
import dev.readout.extract.event.EventCoder;
import dev.readout.language.Annotators;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Measures what events sentences are coded as, and whether who did it and to whom are told apart.
 *
 * <p>The folder has PLV ({@code PLV_train.tsv}), a fifth of which is held out, and the gold records of PLOVER, which are
 * held out whole.
 */
final class EventBenchmark {
    private static final String PLV = "PLV_train.tsv";
    private static final String GOLD = "plover_gsr/gold_standard_records/PLOVER_GSR_CAMEO.txt";
    private static final int READ = 100;
    private static final int SEED = 7;

    private EventBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--held", "--show", "--learned"), Set.of("--read"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("events needs one folder");
        }
        Path folder = Path.of(arguments.positional().getFirst());
        boolean held = arguments.has("--held");
        List<MarkedEvent> plv = MarkedEvent.plv(folder.resolve(PLV));
        List<MarkedEvent> development =
                plv.stream().filter(event -> !event.held()).toList();
        Coders coders = new Coders();
        if (held) {
            List<MarkedEvent> fifth = plv.stream().filter(MarkedEvent::held).toList();
            measure("PLV, the held fifth", fifth, coders, arguments, out);
            learned(fifth, development, coders, arguments, out);
            List<MarkedEvent> gold = MarkedEvent.gold(folder.resolve(GOLD));
            measure("PLOVER gold records", gold, coders, arguments, out);
            learned(gold, development, coders, arguments, out);
        } else {
            measure("PLV, development", development, coders, arguments, out);
        }
    }

    /** Prints what coders make of it that have learned from the development part of PLV. */
    private static void learned(
            List<MarkedEvent> events, List<MarkedEvent> examples, Coders coders, Arguments arguments, PrintStream out) {
        if (!arguments.has("--learned")) {
            return;
        }
        MeaningFeatures features = new MeaningFeatures(Annotators.encoder(), coders::given, coders::alone);
        for (boolean withRules : List.of(false, true)) {
            RootRegression regression = RootRegression.of(examples.stream()
                    .map(event -> new RootRegression.Example(features.of(event, withRules), event.root()))
                    .toList());
            RootScore score = new RootScore();
            events.forEach(
                    event -> score.add(event.root(), Optional.of(regression.root(features.of(event, withRules)))));
            out.printf(
                    "  %-32s %s%n",
                    withRules ? "learned, from meaning and rules" : "learned, from meaning", score.sums());
        }
    }

    private static void measure(
            String name, List<MarkedEvent> events, Coders coders, Arguments arguments, PrintStream out) {
        out.printf("%s: %d sentences%n", name, events.size());
        if (arguments.has("--read")) {
            read(events, coders, arguments.number("--read", 0, 0), out);
            return;
        }
        Map<String, Function<MarkedEvent, Optional<String>>> systems = new LinkedHashMap<>();
        systems.put("first verb of a dictionary", coders::baseline);
        systems.put("rules, told nothing", coders::alone);
        systems.put("rules, told source and target", coders::given);
        RootScore last = new RootScore();
        for (Map.Entry<String, Function<MarkedEvent, Optional<String>>> system : systems.entrySet()) {
            last = new RootScore();
            for (MarkedEvent event : events) {
                last.add(event.root(), system.getValue().apply(event));
            }
            out.printf("  %-32s %s%n", system.getKey(), last.sums());
        }
        last.printRoots(out);
        DoerScore doers = new DoerScore();
        for (MarkedEvent event : events) {
            doers.add(event, coders.main(event));
        }
        doers.print(out);
        if (arguments.has("--show")) {
            events.forEach(event -> show(event, coders, out));
        }
    }

    /** Prints what is wrong with a sentence, if anything is. */
    private static void show(MarkedEvent event, Coders coders, PrintStream out) {
        Optional<String> given = coders.given(event);
        if (!given.equals(Optional.of(event.root()))) {
            out.printf("%s, not %s: %s%n", given.orElse("nothing"), event.root(), event.shown());
        }
        coders.main(event)
                .filter(coded -> DoerScore.verdict(event, coded).contains("SWAPPED"))
                .ifPresent(coded -> out.printf("%s%n   %s%n", event.shown(), doers(event, coded)));
    }

    private static String doers(MarkedEvent event, CodedEvent coded) {
        return String.format(
                "%s %s: %s -> %s  %s",
                coded.code().plover(),
                coded.trigger().in(event.text()),
                words(coded.source(), event),
                words(coded.target(), event),
                DoerScore.verdict(event, coded));
    }

    private static String words(Optional<Span> span, MarkedEvent event) {
        return span.map(each -> each.in(event.text())).orElse("nobody");
    }

    /** Prints sentences in which both were found, for a person to judge, in an order that has nothing to do with the file's. */
    private static void read(List<MarkedEvent> events, Coders coders, int from, PrintStream out) {
        List<MarkedEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(SEED));
        int read = 0;
        for (int i = from; i < shuffled.size() && read < READ; i++) {
            MarkedEvent event = shuffled.get(i);
            Optional<CodedEvent> found = coders.main(event)
                    .filter(coded ->
                            coded.source().isPresent() && coded.target().isPresent());
            if (found.isPresent()) {
                read++;
                out.printf("%d. %s%n   %s%n", i, event.shown(), doers(event, found.get()));
            }
        }
    }

    /** Whoever codes a sentence. */
    private static final class Coders {
        private final AnnotationPipeline pipeline = new AnnotationPipeline(List.of(new OpenNlpAnnotator()));
        private final EventCoder coder = EventCoder.load();
        private final VerbDictionary dictionary = VerbDictionary.load();

        Optional<String> baseline(MarkedEvent event) {
            return dictionary.root(event.text());
        }

        Optional<String> alone(MarkedEvent event) {
            return main(event).map(Coders::root);
        }

        Optional<CodedEvent> main(MarkedEvent event) {
            return coder.main(annotated(event), whole(event));
        }

        Optional<String> given(MarkedEvent event) {
            return coder.between(annotated(event), whole(event), event.sources(), event.targets())
                    .map(Coders::root);
        }

        private static String root(CodedEvent event) {
            return MarkedEvent.root(event.counted().name());
        }

        private static Span whole(MarkedEvent event) {
            return new Span(0, event.text().length());
        }

        private Annotations annotated(MarkedEvent event) {
            return pipeline.annotate(PairSet.article("sentence", event.text(), Optional.empty(), Optional.empty()));
        }
    }
}
