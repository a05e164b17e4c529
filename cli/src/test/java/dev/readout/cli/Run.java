package dev.readout.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One run of a command in this process, and what came of it.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    static Run of(Path folder, Stages stages, String... args) {
        return of(folder, stages, "", Map.of(), false, args);
    }

    /** Runs a command at a moment of its own. */
    static Run at(String instant, Path folder, Stages stages, String... args) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return of(folder, stages, "", Map.of(), false, clock, args);
    }

    static Run of(
            Path folder, Stages stages, String in, Map<String, String> variables, boolean terminal, String... args) {
        return of(folder, stages, in, variables, terminal, CLOCK, args);
    }

    private static Run of(
            Path folder,
            Stages stages,
            String in,
            Map<String, String> variables,
            boolean terminal,
            Clock clock,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ReadoutCommand.run(
                new Environment(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder,
                        variables,
                        clock,
                        terminal,
                        terminal,
                        terminal ? 90 : 0,
                        stages),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    List<String> files() {
        return json().at("/articles").findValuesAsText("file");
    }
}
