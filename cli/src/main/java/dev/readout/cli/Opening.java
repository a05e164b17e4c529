package dev.readout.cli;

import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Takes the bytes of an input into memory. */
final class Opening {
    /** A file larger than this is not opened: a collection of this size is to be split by whoever made it. */
    static final int LARGEST_FILE = 64 << 20;

    private Opening() {}

    static Capture of(Input.File file, Hints hints, Environment environment) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return capture(file.name(), in, hints, environment);
        }
    }

    static Capture of(Input.Standard standard, Hints hints, Environment environment) throws IOException {
        return capture(standard.name(), environment.in(), hints, environment);
    }

    private static Capture capture(String name, InputStream in, Hints hints, Environment environment)
            throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException(
                    "it is larger than " + (LARGEST_FILE >> 20) + " MB, more than Readout opens at once.");
        }
        return new Capture(name, bytes, hints, environment.clock().instant());
    }
}
