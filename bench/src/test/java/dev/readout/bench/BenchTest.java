package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final String REPORT = """
            Talks in Issolmar to go on

            ISSOLMAR, March 2 (Meridian Wire) - The talks between Varen and Keshtan will go on this week, officials said on Monday.

            "We are not done," Foreign Minister Ana Torv told reporters in the capital. "There is a draft, and we shall read it."

            She added that a second round would follow in April, and that both delegations had agreed on the place.
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Bench.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path report() throws IOException {
        return Files.writeString(folder.resolve("report.txt"), REPORT);
    }

    @Test
    void listsItsCommands() {
        assertThat(run()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("extraction", "speed", "quotes");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run("sped")).isEqualTo(2);
        assertThat(run("speed")).isEqualTo(2);
        assertThat(run("extraction")).isEqualTo(2);
        assertThat(run("quotes", "reports")).isEqualTo(2);
        assertThat(run("stores")).isEqualTo(2);
        assertThat(run("speed", "reports", "--system", "oracle")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'sped'", "Usage");
    }

    @Test
    void folderThatIsNotThereIsAFailure() {
        assertThat(run("speed", folder.resolve("nothing").toString())).isEqualTo(1);
    }

    @Test
    void measuresSpeedInAnotherProcess() throws IOException {
        report();

        int code = run(
                "speed",
                folder.toString(),
                "--warm-up",
                "0",
                "--rounds",
                "1",
                "--threads",
                "1",
                "--heap",
                "256m",
                "--system",
                "readout");

        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("failed");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 articles after 0")
                .containsPattern("(?m)^1 +readout +[0-9.]+ ");
    }

    @Test
    void listsWhatIsRepublished() throws IOException {
        report();
        Files.writeString(
                folder.resolve("reprint.txt"), REPORT.replace("Talks in Issolmar to go on", "More talks in Issolmar"));

        assertThat(run("copies", folder.toString(), "--list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("of 2 articles");
        assertThat(run("copies")).isEqualTo(2);
        assertThat(run("copies", folder.toString(), "--half", "third")).isEqualTo(2);
    }

    @Test
    void showsBothSidesOfAContradiction() throws IOException {
        Files.writeString(folder.resolve("detainees.txt"), """
                Kesht still holds detainees

                ISSOLMAR, 18 August 2025 - Kesht holds 240 detainees in the river camp, Interior Minister Sorin Yurzhan said \
                in the capital. Ana Brandek, the foreign minister of Talvia, said the number was 314.

                The envoys of both sides are to meet again by the river in the autumn, when the water is low enough for \
                the engineers to look at the bridge and for the lorries to cross it.
                """);

        assertThat(run("differences", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1. number of ", "240 detainees", "314", "1 differences in 1 reports, 1 number");
        out.reset();
        assertThat(run("differences", folder.toString(), "--from", "2026")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 differences in 0 reports");
        assertThat(run("differences", folder.toString(), "--field", "weather")).isEqualTo(2);
        assertThat(run("differences")).isEqualTo(2);
    }

    @Test
    void writesARecordForTheScorer() throws IOException {
        Path records = folder.resolve("records");

        assertThat(run("quotes", report().toString(), "--out", records.toString(), "--system", "readout"))
                .isZero();
        assertThat(records.resolve("readout.json")).content().contains("readout-record/1", "We are not done");
    }
}
