package dev.readout.cli;

import dev.readout.publish.TextStyle;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what form the record goes where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the record: text for a terminal, json (readout-record/1) for programs, html for"
                    + " a browser, md (Markdown). Default: what the name of the --out file says, or text.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the record to this file instead of standard output. The file is replaced as a whole,"
                    + " or not at all.")
    private @Nullable Path out;

    /** Returns the file to write, if there is one. */
    Optional<Path> file(Environment environment) {
        return Optional.ofNullable(out).map(environment.folder()::resolve);
    }

    /** Checks, before any work is done, that the record can be written where it is to go. */
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

    /** Writes the record. */
    void write(ReadoutRecord record, Environment environment) {
        TextStyle style =
                out == null ? environment.style() : TextStyle.fitting(Environment.WIDTH_WITHOUT_TERMINAL, false);
        String text = form().render(record, style);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            print(bytes, environment);
        } else {
            replace(environment.folder().resolve(out), bytes);
        }
    }

    private Format form() {
        if (format != null) {
            return format;
        }
        return Optional.ofNullable(out)
                .flatMap(file -> Format.ofFile(file.toString()))
                .orElse(Format.TEXT);
    }

    private static void print(byte[] bytes, Environment environment) {
        try {
            environment.out().write(bytes);
            environment.out().flush();
        } catch (IOException e) {
            throw Failure.failed("standard output cannot be written: " + e.getMessage());
        }
    }

    private void replace(Path target, byte[] bytes) {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe cannot be replaced, and has no half-written state to protect.
                Files.write(target, bytes);
                return;
            }
            // A link stays one: what it points to is replaced.
            Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path folder = file.getParent() == null ? file : file.getParent();
            // Not createTempFile, whose files are closed to everybody else: this one takes the user's own defaults.
            Path temporary =
                    folder.resolve(".readout-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
            try {
                Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw Failure.failed("--out " + out + " cannot be written: " + Reasons.of(e) + ".");
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
