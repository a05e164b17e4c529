package dev.readout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files that paths name: a folder's are all below it, by name, without hidden ones and without those that
 * Readout writes itself.
 */
final class Inputs {
    private final Path workingFolder;
    private final Set<Path> own;
    private final List<Input> found = new ArrayList<>();

    private Inputs(Path workingFolder, Set<Path> own) {
        this.workingFolder = workingFolder;
        this.own = own;
    }

    /**
     * Returns what the paths come to, in their order.
     *
     * @param paths as given; {@code -} is standard input
     * @param workingFolder what relative ones start from
     * @param own files that Readout writes in this run, which are no input though they may lie in a folder that is read
     */
    static List<Input> of(List<String> paths, Path workingFolder, Set<Path> own) {
        Inputs inputs = new Inputs(workingFolder, own);
        paths.forEach(inputs::add);
        return List.copyOf(inputs.found);
    }

    private void add(String name) {
        if (name.equals("-")) {
            found.add(new Input.Standard());
            return;
        }
        Path path = workingFolder.resolve(name);
        if (Files.isDirectory(path)) {
            int before = found.size();
            addFolder(name, path, new HashSet<>());
            if (found.size() == before) {
                found.add(new Input.Unreadable(name, "there is no file in this folder"));
            }
        } else if (Files.exists(path)) {
            found.add(new Input.File(name, path));
        } else {
            found.add(new Input.Unreadable(
                    name, Files.isSymbolicLink(path) ? "this link leads nowhere" : "there is no such file or folder"));
        }
    }

    /** Adds the files of a folder; {@code seen} holds the real paths of all folders so far, so that links cannot circle. */
    private void addFolder(String name, Path folder, Set<Path> seen) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            if (!seen.add(folder.toRealPath())) {
                return;
            }
            entries = listed.sorted(Comparator.comparing(Inputs::fileName)).toList();
        } catch (IOException e) {
            found.add(new Input.Unreadable(name, Reasons.of(e)));
            return;
        }
        for (Path entry : entries) {
            String fileName = fileName(entry);
            String entryName = name.endsWith("/") ? name + fileName : name + "/" + fileName;
            if (fileName.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                addFolder(entryName, entry, seen);
            } else if (Files.isRegularFile(entry) && !own.contains(real(entry))) {
                found.add(new Input.File(entryName, entry));
            } else if (!Files.exists(entry)) {
                found.add(new Input.Unreadable(entryName, "this link leads nowhere"));
            }
        }
    }

    /** Returns one spelling of a path, whatever links lead to it. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
