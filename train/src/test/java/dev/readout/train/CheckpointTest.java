package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.train.encoder.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("checkpoint");
        checkpoint(17, 2.5f).write(file);
        Checkpoint read = Checkpoint.read(file);

        assertThat(read.step()).isEqualTo(17);
        assertThat(read.weights().keySet()).containsExactly("matrix", "one", "nothing");
        assertThat(weight(read, "matrix").shape()).containsExactly(2, 3);
        assertThat(weight(read, "matrix").values()).containsExactly(2.5f, -1, 0, Float.MIN_VALUE, 1e30f, 3);
        assertThat(weight(read, "one").shape()).isEmpty();
        assertThat(weight(read, "one").values()).containsExactly(7);
        assertThat(weight(read, "nothing").values()).isEmpty();
    }

    @Test
    void aLaterOneReplacesItAndNoPartIsLeft() throws IOException {
        Path file = folder.resolve("checkpoint");
        checkpoint(1, 1).write(file);
        Files.writeString(
                folder.resolve("checkpoint.part"), "left by a run that was stopped while it wrote, ".repeat(50));
        checkpoint(2, 9).write(file);

        assertThat(Checkpoint.read(file).step()).isEqualTo(2);
        assertThat(weight(Checkpoint.read(file), "matrix").values()[0]).isEqualTo(9);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsNoneSaysSo() throws IOException {
        for (String content : List.of("", "ab", "a letter from Vandria to Ostmark")) {
            Path file = folder.resolve("letter");
            Files.writeString(file, content);

            assertThatThrownBy(() -> Checkpoint.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("letter")
                    .hasMessageContaining("no checkpoint");
        }
    }

    @Test
    void oneThatIsCutOffSaysSo() throws IOException {
        Path file = folder.resolve("checkpoint");
        checkpoint(3, 1).write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {10, 20, 50, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Checkpoint.read(file))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("checkpoint");
        }
    }

    private static Checkpoint checkpoint(int step, float value) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        weights.put("matrix", new Weight(new long[] {2, 3}, new float[] {value, -1, 0, Float.MIN_VALUE, 1e30f, 3}));
        weights.put("one", new Weight(new long[0], new float[] {7}));
        weights.put("nothing", new Weight(new long[] {0, 4}, new float[0]));
        return new Checkpoint(step, weights);
    }

    private static Weight weight(Checkpoint checkpoint, String name) {
        Weight weight = checkpoint.weights().get(name);
        if (weight == null) {
            throw new AssertionError("no " + name);
        }
        return weight;
    }
}
