package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.PrintedTime;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.language.Annotators;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.DateRange;
import dev.readout.search.Filters;
import dev.readout.search.Meanings;
import dev.readout.search.RecordSearch;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchResult;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a search takes in a record of many attributions: those of a store's articles, and of others made from them with
 * other names and numbers. The queries are drawn from what the reports say, the same at each run.
 */
final class SearchBenchmark {
    private static final int SEED = 7;
    private static final int WARM_UP = 300;
    private static final int PER_SHAPE = 200;
    private static final int SHORTEST_WORD = 5;
    private static final int TOGETHER = 250;

    private SearchBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--attributions", "--index", "--queries"));
        if (arguments.positional().size() != 1 || arguments.value("--index").isEmpty()) {
            throw new Bench.WrongUsage("search needs one store, and --index with a folder to keep the index in");
        }
        int wanted = arguments.number("--attributions", 100_000, 1);
        Path folder = Path.of(arguments.value("--index").orElseThrow());
        List<ArticleFacts> real;
        try (RecordStore store =
                SqliteRecordStore.open(Path.of(arguments.positional().getFirst()))) {
            real = store.facts();
        }
        Encoding encoder = new Encoding(Annotators.encoder());
        long opening = System.nanoTime();
        try (RecordSearch search = RecordSearch.in(folder, Annotators.fingerprint(), Optional.of(encoder))) {
            String stamp = wanted + " attributions of " + real.size() + " articles";
            if (search.stamp().filter(stamp::equals).isPresent()) {
                out.printf(Locale.ROOT, "index opened in %.2f s%n", seconds(opening));
            } else {
                encoder.building = true;
                build(search, stamp, real, wanted, out);
                encoder.building = false;
            }
            out.printf(Locale.ROOT, "%d entries, %.0f MB on disk%n", search.size(), size(folder) / 1e6);
            measure(search, real, arguments.number("--queries", PER_SHAPE, 1), out);
        }
    }

    private static void build(RecordSearch search, String stamp, List<ArticleFacts> real, int wanted, PrintStream out) {
        int copies = (int) Math.ceil((double) wanted / attributions(real));
        List<ArticleFacts> all = GrowthBenchmark.grown(real, copies * real.size());
        long since = System.nanoTime();
        // Some at a time: bringing thousands together takes minutes, and nothing here hangs on what is joined.
        List<ReadoutRecord> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            parts.add(Readout.record(all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        ReadoutRecord record = together(parts);
        out.printf(
                Locale.ROOT,
                "%d articles with %d attributions, %d statements, %d encounters, %d positions, brought together in %.0f s%n",
                all.size(),
                record.attributions().size(),
                record.statements().size(),
                record.encounters().size(),
                record.positions().size(),
                seconds(since));
        since = System.nanoTime();
        search.bring(stamp, record, Meanings.of(all));
        out.printf(Locale.ROOT, "index made in %.0f s%n", seconds(since));
    }

    private static ReadoutRecord together(List<ReadoutRecord> parts) {
        return new ReadoutRecord(
                all(parts, ReadoutRecord::articles),
                entities(parts),
                all(parts, ReadoutRecord::attributions),
                all(parts, ReadoutRecord::statements),
                all(parts, ReadoutRecord::claims),
                all(parts, ReadoutRecord::encounters),
                all(parts, ReadoutRecord::positions),
                List.of(),
                List.of());
    }

    /** Those of one id as one. */
    private static List<Entity> entities(List<ReadoutRecord> parts) {
        Map<EntityId, Entity> entities = new LinkedHashMap<>();
        for (Entity each : all(parts, ReadoutRecord::entities)) {
            entities.merge(
                    each.id(),
                    each,
                    (one, other) -> new Entity(
                            one.id(),
                            one.kind(),
                            one.name(),
                            Stream.concat(one.aliases().stream(), other.aliases().stream())
                                    .distinct()
                                    .toList(),
                            one.roles(),
                            one.members(),
                            one.speaksFor(),
                            Stream.concat(one.mentions().stream(), other.mentions().stream())
                                    .toList(),
                            one.replaces(),
                            one.by()));
        }
        return List.copyOf(entities.values());
    }

    /**
     * The encoder of queries. While the index is made, what facts do not hold gets a direction by lot: how long a search takes
     * does not hang on it, and encoding what tens of thousands of encounters mean would take minutes.
     */
    private static final class Encoding implements MeaningEncoder {
        private final MeaningEncoder real;
        private final int dimensions;
        private volatile boolean building;

        Encoding(MeaningEncoder real) {
            this.real = real;
            this.dimensions = real.encode(List.of("one")).getFirst().values().length;
        }

        @Override
        public List<Meaning> encode(List<String> texts) {
            return building ? texts.stream().map(this::lot).toList() : real.encode(texts);
        }

        private Meaning lot(String text) {
            Random random = new Random(text.hashCode());
            float[] vector = new float[dimensions];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            return Meaning.of(vector);
        }
    }

    private static <T> List<T> all(List<ReadoutRecord> parts, Function<ReadoutRecord, List<T>> list) {
        return parts.stream().map(list).flatMap(List::stream).toList();
    }

    private static int attributions(List<ArticleFacts> facts) {
        return facts.stream().mapToInt(each -> each.attributions().size()).sum();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void measure(RecordSearch search, List<ArticleFacts> real, int each, PrintStream out) {
        Random random = new Random(SEED);
        List<Sample> samples = samples(real);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (Shape shape : Shape.values()) {
                asked.add(new Asked(shape, shape.query(samples.get(random.nextInt(samples.size())), random)));
            }
        }
        for (int i = 0; i < Math.min(WARM_UP, asked.size()); i++) {
            search.search(asked.get(i).query());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Shape, List<Long>> times = new EnumMap<>(Shape.class);
        Map<Shape, List<Long>> busy = new EnumMap<>(Shape.class);
        Map<Shape, List<Integer>> totals = new EnumMap<>(Shape.class);
        for (Asked one : asked) {
            long since = System.nanoTime();
            long busySince = threads.getCurrentThreadCpuTime();
            SearchResult result = search.search(one.query());
            busy.computeIfAbsent(one.shape(), any -> new ArrayList<>())
                    .add(threads.getCurrentThreadCpuTime() - busySince);
            times.computeIfAbsent(one.shape(), any -> new ArrayList<>()).add(System.nanoTime() - since);
            totals.computeIfAbsent(one.shape(), any -> new ArrayList<>()).add(result.total());
        }
        // Of the processor's own time too: on a machine that others use, that is what a search itself takes.
        out.println(
                "queries                    number   p50 ms   p99 ms   max ms   busy p50   busy p99   hits (median)");
        times.forEach((shape, taken) -> line(
                shape.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                taken,
                busy.getOrDefault(shape, List.of()),
                totals.getOrDefault(shape, List.of()).stream().sorted().toList().get(taken.size() / 2) + "",
                out));
        line(
                "all",
                times.values().stream().flatMap(List::stream).toList(),
                busy.values().stream().flatMap(List::stream).toList(),
                "",
                out);
    }

    private static void line(String name, List<Long> taken, List<Long> busy, String hits, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-26s %6d %8.1f %8.1f %8.1f   %8.1f   %8.1f   %s%n",
                name,
                taken.size(),
                percentile(taken, 50),
                percentile(taken, 99),
                percentile(taken, 100),
                percentile(busy, 50),
                percentile(busy, 99),
                hits);
    }

    private static double percentile(List<Long> nanoseconds, int percent) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private record Asked(Shape shape, SearchQuery query) {}

    /** Something that was said: what queries are made of. */
    private record Sample(List<String> words, String speaker, String outlet, LocalDate day) {}

    private static List<Sample> samples(List<ArticleFacts> real) {
        List<Sample> samples = new ArrayList<>();
        for (ArticleFacts facts : real) {
            for (LocalAttribution said : facts.attributions()) {
                List<String> words = Arrays.stream(said.content().stream()
                                .map(span -> span.in(facts.article().body()))
                                .collect(Collectors.joining(" "))
                                .split("[^\\p{L}\\p{N}']+"))
                        .filter(word -> !word.isBlank())
                        .toList();
                if (words.stream()
                                        .filter(word -> word.length() >= SHORTEST_WORD)
                                        .count()
                                >= 3
                        && words.size() >= 8) {
                    samples.add(new Sample(
                            words,
                            said.speaker()
                                    .map(at -> facts.entities().get(at).name())
                                    .orElse("the president"),
                            facts.article().outlet().orElse("Reuters"),
                            facts.article().published().map(PrintedTime::date).orElse(LocalDate.EPOCH)));
                }
            }
        }
        return samples;
    }

    /** What people ask for. */
    private enum Shape {
        ONE_WORD {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(word(from, random));
            }
        },
        TWO_WORDS {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(word(from, random) + " " + word(from, random));
            }
        },
        PHRASE {
            @Override
            SearchQuery query(Sample from, Random random) {
                int at = random.nextInt(from.words().size() - 2);
                return SearchQuery.of("\"" + String.join(" ", from.words().subList(at, at + 3)) + "\"");
            }
        },
        BEGINNING {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(word(from, random).substring(0, 3) + "*");
            }
        },
        NAME {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(from.speaker());
            }
        },
        QUESTION {
            @Override
            SearchQuery query(Sample from, Random random) {
                int most = Math.min(from.words().size(), 12);
                return SearchQuery.of(
                        "who said that " + String.join(" ", from.words().subList(0, most)));
            }
        },
        WORD_AND_SPEAKER {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(word(from, random)).with(Filters.NONE.by(from.speaker()));
            }
        },
        WORDS_OUTLET_AND_DAYS {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of(word(from, random) + " " + word(from, random))
                        .with(Filters.NONE
                                .in(from.outlet())
                                .published(new DateRange(
                                        Optional.of(from.day().minusDays(60)),
                                        Optional.of(from.day().plusDays(60)))));
            }
        },
        QUESTION_OF_ONE_KIND {
            @Override
            SearchQuery query(Sample from, Random random) {
                int most = Math.min(from.words().size(), 8);
                return SearchQuery.of(String.join(" ", from.words().subList(0, most)))
                        .with(Filters.NONE.ofKinds(random.nextBoolean() ? EntryKind.ENCOUNTER : EntryKind.POSITION));
            }
        },
        FILTERS_ALONE {
            @Override
            SearchQuery query(Sample from, Random random) {
                return SearchQuery.of("").with(Filters.NONE.in(from.outlet()).ofKinds(EntryKind.STATEMENT));
            }
        };

        abstract SearchQuery query(Sample from, Random random);

        static String word(Sample from, Random random) {
            List<String> telling = from.words().stream()
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .toList();
            return telling.get(random.nextInt(telling.size()));
        }
    }
}
