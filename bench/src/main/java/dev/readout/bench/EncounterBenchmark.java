package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.language.Annotators;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.record.ReadoutRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How well encounters are found: official readouts without their titles, which tell the kind and who took part, go through
 * the whole pipeline as articles, each alone.
 *
 * <p>What a text is about is the main encounter of its record: of those that were held, the one whose evidence begins first,
 * and in one sentence the one whose kind is told first. Whoever else it names counts as wrong, as do states and
 * descriptions, though the text may tell of them rightly where its title does not.
 *
 * <p>The titles give no dates. The days of some of the texts whose first sentence tells a time were resolved by hand.
 * Odd months are held out: of these only the sums are ever printed.
 */
final class EncounterBenchmark {
    private static final int SHOWN = 400;

    private EncounterBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--held", "--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("encounters needs one file of official readouts");
        }
        if (arguments.has("--held") && arguments.has("--show")) {
            throw new Bench.WrongUsage("texts that are held out are never shown");
        }
        List<OfficialReadout> all =
                OfficialReadout.all(Path.of(arguments.positional().getFirst()));
        List<OfficialReadout> part = all.stream()
                .filter(text -> text.isHeld() == arguments.has("--held"))
                .toList();
        Map<String, LocalDate> dates = dates();
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        Score score = new Score();
        for (OfficialReadout text : part) {
            Optional<EncounterTitle> title = EncounterTitle.read(text.title());
            if (title.isPresent()) {
                Optional<Found> found = Found.in(text, readout);
                String wrong = score.add(text, title.get(), found, Optional.ofNullable(dates.get(text.path())));
                if (arguments.has("--show") && !wrong.isEmpty()) {
                    show(text, wrong, found, out);
                }
            }
        }
        out.printf(
                "%s: %d texts, of which %d have a title that tells whom it was with, and %d are left out%n",
                arguments.has("--held") ? "held" : "development", part.size(), score.texts, part.size() - score.texts);
        score.print(out);
    }

    private static void show(OfficialReadout text, String wrong, Optional<Found> found, PrintStream out) {
        String body = text.text().strip().replaceAll("\\s+", " ");
        out.println(wrong);
        out.println("  title " + text.published() + " " + text.title());
        out.println("  text  " + body.substring(0, Math.min(SHOWN, body.length())));
        out.println("  found " + found.map(Found::toString).orElse("nothing") + "\n");
    }

    /** Days that were read by hand, by the path of the text. */
    private static Map<String, LocalDate> dates() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(EncounterBenchmark.class.getResourceAsStream("encounters/dates.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> LocalDate.parse(line[1])));
        }
    }

    /**
     * The main encounter of a text.
     *
     * @param names of its participants, whoever and whatever they are
     */
    record Found(EncounterKind kind, List<String> names, Optional<When> when, String sentence) {
        Found {
            names = List.copyOf(names);
        }

        static Optional<Found> in(OfficialReadout text, Readout readout) {
            Optional<Article> article = readout.read(text.capture()).article();
            return article.flatMap(read -> {
                ReadoutRecord record = Readout.record(List.of(readout.understand(read)));
                Map<EntityId, Entity> entities = new HashMap<>();
                record.entities().forEach(entity -> entities.put(entity.id(), entity));
                return main(record.encounters())
                        .map(encounter -> new Found(
                                encounter.kind(),
                                encounter.participants().stream()
                                        .map(who -> Objects.requireNonNull(entities.get(who.entity()))
                                                .name())
                                        .toList(),
                                encounter.when(),
                                encounter.evidence().getFirst().span().in(read.body())));
            });
        }

        static Optional<Encounter> main(List<Encounter> encounters) {
            ToIntFunction<Encounter> sentence = encounter -> first(encounter.evidence());
            ToIntFunction<Encounter> word = encounter -> encounter.fields().getOrDefault(Field.KIND, List.of()).stream()
                    .map(FieldValue::evidence)
                    .mapToInt(Found::first)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            return encounters.stream()
                    .filter(encounter -> encounter.status() == EncounterStatus.HELD)
                    .min(Comparator.comparingInt(sentence).thenComparingInt(word));
        }

        private static int first(List<Evidence> evidence) {
            return evidence.stream().mapToInt(each -> each.span().begin()).min().orElse(Integer.MAX_VALUE);
        }

        boolean isOn(LocalDate day) {
            return when.filter(When.on(day)::equals).isPresent();
        }
    }

    /** Sums over texts. */
    static final class Score {
        private final PersonScore people = new PersonScore();
        private final PersonScore peopleCovered = new PersonScore();
        private int texts;
        private int covered;
        private int kinds;
        private int timed;
        private int dated;
        private int told;
        private int days;
        private int baseline;

        /** Counts one text and returns what was wrong, in a few words; empty when nothing was. */
        String add(OfficialReadout text, EncounterTitle title, Optional<Found> found, Optional<LocalDate> day) {
            texts++;
            List<String> names = found.map(Found::names).orElse(List.of());
            PersonScore.Miss miss = people.add(title.names(), names);
            StringBuilder wrong = new StringBuilder();
            if (found.isEmpty()) {
                dated += day.isPresent() ? 1 : 0;
                return "NOTHING";
            }
            covered++;
            peopleCovered.add(title.names(), names);
            if (title.call() == (found.get().kind() == EncounterKind.CALL)) {
                kinds++;
            } else {
                wrong.append("KIND ");
            }
            if (!miss.isNone()) {
                wrong.append("PEOPLE missing ")
                        .append(miss.missing())
                        .append(" extra ")
                        .append(miss.extra())
                        .append(' ');
            }
            timed += found.get().when().isPresent() ? 1 : 0;
            if (day.isPresent()) {
                dated++;
                told += found.get().when().isPresent() ? 1 : 0;
                days += found.get().isOn(day.get()) ? 1 : 0;
                baseline += found.get().when().isPresent() && text.published().equals(day.get()) ? 1 : 0;
                wrong.append(found.get().isOn(day.get()) ? "" : "DAY not " + day.get());
            }
            return wrong.toString().strip();
        }

        PersonScore people() {
            return people;
        }

        void print(PrintStream out) {
            out.println("coverage          " + ratio(covered, texts));
            out.println("kind              " + ratio(kinds, texts) + ", of those covered " + ratio(kinds, covered));
            out.println("participants      " + people);
            out.println("  of those covered " + peopleCovered);
            out.println("day, read by hand " + ratio(days, told) + " where the record gives one, of " + dated
                    + " read; publication date " + ratio(baseline, told));
            out.println("with a day        " + ratio(timed, texts));
        }

        private static String ratio(int part, int whole) {
            return String.format(Locale.ROOT, "%.3f (%d of %d)", whole == 0 ? 0 : (double) part / whole, part, whole);
        }
    }
}
