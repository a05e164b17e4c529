package dev.readout.cli;

import dev.readout.record.ReadoutRecord;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In what form the record goes where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the record: text for a terminal, json (readout-record/1) for programs, html for"
                    + " a browser, md (Markdown). Default: what the name of the --out file says, or text.")
    private @Nullable Format format;

    @Mixin
    private OutOption out = new OutOption();

    /** Returns the file to write, if there is one. */
    Optional<Path> file(Environment environment) {
        return out.file(environment);
    }

    /** Checks, before any work is done, that the record can be written where it is to go. */
    void check(Environment environment) {
        out.check(environment);
    }

    /** Writes the record. */
    void write(ReadoutRecord record, Environment environment) {
        out.write(form().render(record, out.style(environment)), environment);
    }

    private Format form() {
        return format == null ? Format.ofEnding(out.ending()).orElse(Format.TEXT) : format;
    }
}
