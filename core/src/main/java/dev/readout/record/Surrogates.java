package dev.readout.record;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Keeps half surrogate pairs, which JSON can carry and UTF-8 cannot.
 *
 * <p>A page can hold one (as an escape in its own JSON). Written raw it would become a question mark, and a span over it
 * would no longer say what the body says.
 */
public final class Surrogates {
    private Surrogates() {}

    /** Returns the JSON text with every half pair as an escape; inside JSON they stand only in strings. */
    public static String escaped(String json) {
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json;
        }
        StringWriter text = new StringWriter(json.length() + 16);
        try (Writer out = escaping(text)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.toString();
    }

    /**
     * Returns a writer that passes JSON text on with every half pair as an escape, however the text comes in pieces. Flushing
     * keeps back the first half of a pair whose second may be to come; closing does not.
     */
    public static Writer escaping(Writer to) {
        return new Escaping(to);
    }

    /** For one thread. */
    private static final class Escaping extends Writer {
        private static final char NONE = 0;

        private final Writer to;
        /** The first half of a pair, whose second would be the next to come. */
        private char first = NONE;

        Escaping(Writer to) {
            this.to = to;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            int end = offset + length;
            int passed = offset;
            for (int i = offset; i < end; i++) {
                char c = text[i];
                if (first == NONE && !Character.isSurrogate(c)) {
                    continue;
                }
                to.write(text, passed, i - passed);
                passed = i;
                if (first != NONE && Character.isLowSurrogate(c)) {
                    to.write(first);
                    first = NONE;
                    continue;
                }
                alone();
                if (Character.isHighSurrogate(c)) {
                    first = c;
                    passed = i + 1;
                } else if (Character.isLowSurrogate(c)) {
                    escape(c);
                    passed = i + 1;
                }
            }
            to.write(text, passed, end - passed);
        }

        private void alone() throws IOException {
            if (first != NONE) {
                escape(first);
                first = NONE;
            }
        }

        private void escape(char half) throws IOException {
            to.write("\\u");
            to.write(Integer.toHexString(half));
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            alone();
            to.close();
        }
    }
}
