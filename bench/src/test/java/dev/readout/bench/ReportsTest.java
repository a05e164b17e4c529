package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.bench.Reports.Sample;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final String LONG = "The envoy spoke of the river. ".repeat(20);

    @TempDir
    Path folder;

    private static List<Capture> captures(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Capture(
                        Integer.toString(i),
                        Integer.toString(i).getBytes(StandardCharsets.UTF_8),
                        Hints.NONE,
                        Instant.EPOCH))
                .toList();
    }

    @Test
    void takesBothPartsFromEverywhere() {
        Sample sample = Sample.of(captures(100), 2, 8);

        assertThat(sample.measured())
                .extracting(Capture::name)
                .containsExactly("0", "10", "20", "30", "50", "60", "70", "80");
        assertThat(sample.warmUp()).extracting(Capture::name).containsExactly("40", "90");
    }

    @Test
    void takesAllWhereThereAreFewer() {
        Sample sample = Sample.of(captures(2), 20, 100);

        assertThat(sample.measured()).hasSize(2);
        assertThat(sample.warmUp()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoReport() throws IOException {
        Files.writeString(folder.resolve("a.txt"), LONG);
        Files.writeString(folder.resolve("again.txt"), LONG);
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("stub.txt"), "No more than a line.");
        Files.writeString(
                folder.resolve("lines.jsonl"),
                "{\"title\": \"One\", \"text\": \"" + LONG + "\"}\n{\"title\": \"Two\", \"text\": \"" + LONG + "\"}\n");

        assertThat(Reports.in(List.of(folder)))
                .extracting(
                        capture -> folder.relativize(Path.of(capture.name())).toString())
                .containsExactly("a.txt", "lines.jsonl#1", "lines.jsonl#2");
    }
}
