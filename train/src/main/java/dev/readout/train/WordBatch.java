package dev.readout.train;

import dev.readout.language.model.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows that one step learns from, with a row for each window's opening mark and one for each of its words.
 *
 * @param parts in order
 * @param rows all rows
 */
record WordBatch(List<Part> parts, int rows) {
    /**
     * A window in its batch.
     *
     * @param text what it was cut from
     * @param window the window
     * @param row the row of its opening mark; its words follow
     */
    record Part(Prepared text, Window window, int row) {
        int words() {
            return window.endWord() - window.firstWord();
        }

        /** Returns the row of a word of the text that lies in this window. */
        int rowOf(int word) {
            return row + 1 + word - window.firstWord();
        }

        boolean holds(int word) {
            return word >= window.firstWord() && word < window.endWord();
        }
    }

    WordBatch {
        parts = List.copyOf(parts);
    }

    static WordBatch of(List<Part> windows) {
        List<Part> parts = new ArrayList<>();
        int row = 0;
        for (Part part : windows) {
            parts.add(new Part(part.text(), part.window(), row));
            row += 1 + part.words();
        }
        return new WordBatch(parts, row);
    }

    /** Returns where each row stands among the pieces of all windows, each padded to {@code length}. */
    long[] positions(int length) {
        long[] positions = new long[rows];
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            positions[part.row()] = (long) i * length;
            for (int word = 0; word < part.words(); word++) {
                positions[part.row() + 1 + word] =
                        (long) i * length + part.window().positions()[word];
            }
        }
        return positions;
    }

    int longest() {
        return parts.stream().mapToInt(part -> part.window().length()).max().orElse(0);
    }
}
