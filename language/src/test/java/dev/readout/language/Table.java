package dev.readout.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A table of inputs and outputs kept as a text file.
 *
 * <p>A row is a line with a body, in which ¶ stands for the break between two paragraphs, and under it, indented, one
 * line for each thing expected; no such line where nothing is. Lines that begin with # say what the rows under them
 * show.
 */
public final class Table {
    private Table() {}

    /** Returns (what it shows, body, expected lines) of each row of a resource of this package. */
    public static Stream<Arguments> rows(String resource) {
        List<Arguments> rows = new ArrayList<>();
        String shows = "";
        String body = "";
        List<String> expected = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("  ")) {
                expected.add(line.strip());
                continue;
            }
            if (!body.isEmpty()) {
                rows.add(Arguments.of(shows, body, List.copyOf(expected)));
            }
            body = "";
            expected.clear();
            if (line.startsWith("#")) {
                shows = line.substring(1).strip();
            } else {
                body = line.replace(" ¶ ", "\n\n");
            }
        }
        if (!body.isEmpty()) {
            rows.add(Arguments.of(shows, body, List.copyOf(expected)));
        }
        return rows.stream();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
