package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the repository, read with the stages that are shipped, is the record that stands beside it. */
class ExampleTest {
    private static final Path ROOT = Path.of("..");
    private static final String ARTICLES = "examples/yarrun/articles";
    private static final Path RECORD = ROOT.resolve("examples/yarrun/record.json");
    private static final Path GOLD = ROOT.resolve("examples/yarrun/gold.json");
    private static final Stages STAGES = new ShippedStages();

    @TempDir
    Path folder;

    private static Run whole;

    @BeforeAll
    static void readAndWriteIfAsked(@TempDir Path folder) throws IOException {
        whole = read(folder.resolve("whole.db"), List.of(ARTICLES));
        if (Boolean.getBoolean("readout.write")) {
            Files.writeString(RECORD, whole.out());
        }
    }

    @Test
    void isWhatTheRecordBesideItSays() throws IOException {
        assertThat(whole.code()).isZero();
        assertThat(whole.files()).hasSize(10);
        assumeTrue(
                addsInEightBits(),
                "this processor has no 8-bit dot products: what is barely decided may be decided otherwise on it");
        assertSame(whole.out(), Files.readString(RECORD));
    }

    /** Whether this processor does what the one did on which the record was written: see the limits in docs/model-card.md. */
    private static boolean addsInEightBits() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        return Files.exists(processors)
                ? Pattern.compile("\\b(?:avx512_vnni|avx_vnni|asimddp)\\b")
                        .matcher(Files.readString(processors))
                        .find()
                : System.getProperty("os.arch").equals("aarch64");
    }

    @Test
    void isTheSameRecordInAnyOrder() throws IOException {
        List<String> files = files();
        Collections.reverse(files);
        assertSame(read("reversed.db", files).out(), whole.out());

        Collections.shuffle(files, new Random(20260524));
        assertSame(read("shuffled.db", files).out(), whole.out());
    }

    @Test
    void isTheSameRecordOneFileAtATime() throws IOException {
        List<String> files = files();
        Collections.reverse(files);
        Run last = read("single.db", List.of(files.getFirst()));
        for (String file : files.subList(1, files.size())) {
            last = read("single.db", List.of(file));
        }

        assertThat(last.err()).contains("holds 10");
        assertSame(last.out(), whole.out());
    }

    /**
     * Floors a little under what was measured on 26 November 2026, by this class and alike by the scorer that
     * readout-record/1 came with. Lowering one takes a reason in the commit: the rules alone, which were made with these
     * reports in view, had found .967 and speaker .863; on texts that no rule has seen, relations rise from F1 .407 to
     * .602 with the model.
     */
    @Test
    void agreesWithACarefulReader() throws IOException {
        GoldScore score = new GoldScore(
                new ObjectMapper().readTree(Files.readString(GOLD)), new ObjectMapper().readTree(whole.out()));
        String figures = "found %.3f, speaker %.3f".formatted(score.found(), score.speaker());

        assertThat(score.found())
                .as(figures + "\n" + String.join("\n", score.wrong()))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.speaker())
                .as(figures + "\n" + String.join("\n", score.wrong()))
                .isGreaterThanOrEqualTo(0.82);
        assertThat(score.namesWronglyJoined()).isEmpty();
        assertThat(score.absentTexts()).isEmpty();
    }

    private Run read(String store, List<String> paths) {
        return read(folder.resolve(store), paths);
    }

    private static Run read(Path store, List<String> paths) {
        List<String> args = new ArrayList<>(List.of("read", "--format=json"));
        args.add("--store=" + store.toAbsolutePath());
        args.addAll(paths);
        return Run.of(ROOT, STAGES, args.toArray(String[]::new));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(ARTICLES))) {
            return new ArrayList<>(files.map(file -> ARTICLES + "/" + file.getFileName())
                    .sorted()
                    .toList());
        }
    }

    /** Fails with the first line that differs, rather than with two records. */
    private static void assertSame(String record, String as) {
        List<String> got = withoutScores(record.lines());
        List<String> expected = withoutScores(as.lines());
        int line = 0;
        while (line < got.size() && line < expected.size() && got.get(line).equals(expected.get(line))) {
            line++;
        }
        String where = "record.json, line " + (line + 1) + " (examples/yarrun/README.md says how to write it anew)";
        assertThat(around(got, line)).as(where).isEqualTo(around(expected, line));
        assertThat(got).as(where).hasSameSizeAs(expected);
    }

    /** Another processor may round the model's numbers otherwise: what was decided must be the same, not its last digit. */
    private static List<String> withoutScores(Stream<String> lines) {
        return lines.map(line -> line.replaceAll("\"score\": [0-9.E-]+", "\"score\": 0"))
                .toList();
    }

    private static List<String> around(List<String> lines, int line) {
        return lines.subList(Math.max(0, Math.min(line - 6, lines.size())), Math.min(line + 3, lines.size()));
    }
}
