package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the launcher starts it, in a process of its own: a library that was left out shows only here. */
class PackagedIT {
    @TempDir
    Path folder;

    @Test
    void saysItsVersion() throws Exception {
        assertThat(run("--version")).isZero();
        assertThat(printed()).startsWith("readout ");
    }

    @Test
    void opensAStoreAndSaysWhatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("empty.txt"), "");

        assertThat(run("read", "empty.txt", "--format", "json")).isEqualTo(1);
        assertThat(folder.resolve("readout.db")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("err"))).contains("readout: empty.txt: ");
    }

    private int run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of("target", "readout.jar").toAbsolutePath().toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }
}
