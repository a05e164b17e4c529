package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTest {
    @TempDir
    Path folder;

    private static Measurement of(String system, double seconds) {
        return new Measurement(
                system,
                0.5,
                seconds,
                2 * seconds,
                3,
                1,
                new Work(1400, 80, 1600, 30, 20),
                OptionalLong.of(1 << 20),
                99);
    }

    @Test
    void tellsSpeedInArticlesOfOneLength() {
        Measurement run = of("readout", 4);

        assertThat(run.articlesPerSecond()).isEqualTo(0.5, within(1e-9));
        assertThat(run.cpuSecondsPerArticle()).isEqualTo(4, within(1e-9));
        assertThat(run.processors()).isEqualTo(2, within(1e-9));
        assertThat(run.sentencesPerSecond()).isEqualTo(20, within(1e-9));
        assertThat(run.tokensPerSecond()).isEqualTo(400, within(1e-9));
    }

    @Test
    void comesBackFromItsFile() throws IOException {
        Path file = folder.resolve("result.json");
        Measurement run = of("readout", 4);

        run.write(file);

        assertThat(Measurement.read(file)).isEqualTo(run);
    }

    @Test
    void memoryMayBeUnknown() throws IOException {
        Path file = folder.resolve("result.json");
        Measurement run = new Measurement("peer", 1, 2, 3, 4, 0, Work.NONE, OptionalLong.empty(), 5);

        run.write(file);

        assertThat(Measurement.read(file)).isEqualTo(run);
    }

    @Test
    void readsThePeakFromTheProcess() {
        assertThat(ProcessUse.peakMemory(List.of("Name:\tjava", "VmHWM:\t   2048 kB", "VmRSS:\t 1024 kB")))
                .hasValue(2 << 20);
        assertThat(ProcessUse.peakMemory(List.of("Name:\tjava"))).isEmpty();
    }

    @Test
    void countsWordsByWhiteSpace() {
        assertThat(Work.words("")).isZero();
        assertThat(Work.words(" \n")).isZero();
        assertThat(Work.words("Ana Torv\n\nsaid:  \"No.\"")).isEqualTo(4);
    }

    @Test
    void comparesMeansAndShowsHowFarRoundsLieApart() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SpeedReport(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .ratios(
                        List.of("readout", "peer"),
                        List.of(of("readout", 1), of("peer", 10), of("readout", 2), of("peer", 20)));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("readout over peer")
                .containsPattern("articles of 700 words a second +10\\.000 \\(5\\.000 to 20\\.000\\)");
    }
}
