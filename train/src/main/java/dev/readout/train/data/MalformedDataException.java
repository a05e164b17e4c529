package dev.readout.train.data;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a data set that is not what its format promises; the message names the file and the line. */
public final class MalformedDataException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param line counted from one
     * @param problem what is wrong, without the place
     */
    public MalformedDataException(Path file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
