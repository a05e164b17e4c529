package dev.readout.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What an export comes to. */
final class Written {
    private Written() {}

    /** Writes something, and leaves it to others to close what it is written to. */
    interface Writing {
        void writeTo(Writer to) throws IOException;
    }

    static String text(Writing writing) {
        StringWriter text = new StringWriter() {
            @Override
            public void close() {
                throw new AssertionError("who wrote this closed what is not his");
            }
        };
        try {
            writing.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
