package dev.readout.cli;

import dev.readout.publish.TextStyle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: standard output, or a file. */
final class OutOption {
    /** Characters that go out together: few writes, and little memory. */
    private static final int BUFFER = 1 << 16;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file instead of standard output. The file is replaced as a whole,"
                    + " or not at all.")
    private @Nullable Path out;

    /** Returns the file to write, if there is one. */
    Optional<Path> file(Environment environment) {
        return Optional.ofNullable(out).map(environment.folder()::resolve);
    }

    /** Checks, before any work is done, that the result can be written where it is to go. */
    void check(Environment environment) {
        if (out == null) {
            return;
        }
        Path target = environment.folder().resolve(out);
        if (Files.isDirectory(target)) {
            throw Failure.wrongUsage("--out " + out + " is a folder. Name a file in it.");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.wrongUsage("--out " + out + ": there is no folder " + folder + ".");
        }
    }

    /** Returns how text is set where it goes. */
    TextStyle style(Environment environment) {
        return out == null ? environment.style() : TextStyle.fitting(Environment.WIDTH_WITHOUT_TERMINAL, false);
    }

    /** Returns the ending of the file's name, in small letters, without the dot; empty where there is none. */
    String ending() {
        String name = out == null ? "" : out.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Writes a result. */
    void write(String text, Environment environment) {
        write(to -> to.write(text), environment);
    }

    /** Writes a result piece by piece. */
    void write(Result result, Environment environment) {
        if (out == null) {
            print(result, environment);
        } else {
            replace(environment.folder().resolve(out), result);
        }
    }

    /** What is written. */
    interface Result {
        void writeTo(Writer to) throws IOException;
    }

    private static void print(Result result, Environment environment) {
        try {
            write(result, environment.out());
        } catch (IOException e) {
            throw Failure.failed("standard output cannot be written: " + e.getMessage());
        }
    }

    private static void write(Result result, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        result.writeTo(writer);
        writer.flush();
    }

    private void replace(Path target, Result result) {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe cannot be replaced, and has no half-written state to protect.
                write(result, target);
                return;
            }
            // A link stays one: what it points to is replaced.
            Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path folder = file.getParent() == null ? file : file.getParent();
            // Not createTempFile, whose files are closed to everybody else: this one takes the user's own defaults.
            Path temporary =
                    folder.resolve(".readout-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
            try {
                write(result, temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw Failure.failed("--out " + out + " cannot be written: " + Reasons.of(e) + ".");
        }
    }

    private static void write(Result result, Path to, OpenOption... options) throws IOException {
        try (OutputStream file = Files.newOutputStream(to, options)) {
            write(result, file);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
