package dev.readout.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads the word lists that ship with Readout. */
public final class WordList {
    private WordList() {}

    /**
     * Returns the lines of a resource beside a class, without blank ones and those that begin with {@code #}.
     *
     * @throws UncheckedIOException when it is not there or cannot be read
     */
    public static List<String> lines(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + resource, e);
        }
    }

    /** Returns a name in lower case with straight apostrophes and without "the": how lists are searched. */
    public static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
