package dev.readout.train.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a data set, always in the same order and always UTF-8. */
final class DataFiles {
    private static final String MARK = "\uFEFF";

    private DataFiles() {}

    /** Returns the files of a folder with an ending, by name. */
    static List<Path> in(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> fileName(file).endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the folders of a folder, by name. */
    static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Returns a file's name without its ending. */
    static String base(Path file, String ending) {
        String name = fileName(file);
        return name.substring(0, name.length() - ending.length());
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    static String text(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException bad) {
            MalformedDataException malformed = new MalformedDataException(file, 1, "not UTF-8");
            malformed.initCause(bad);
            throw malformed;
        }
    }

    /** Returns the lines of a file, without what ends them. */
    static List<String> lines(Path file) throws IOException {
        return text(file).lines().toList();
    }
}
