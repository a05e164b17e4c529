package dev.readout.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why a file could not be used: Java's own messages are often only the file's name. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "it may not be accessed";
            case FileSystemLoopException loop -> "its links run in a circle";
            default -> {
                String message = e.getMessage();
                yield message == null ? e.getClass().getSimpleName() : message;
            }
        };
    }
}
