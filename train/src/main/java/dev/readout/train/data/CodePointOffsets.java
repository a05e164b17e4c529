package dev.readout.train.data;

/** A text's code points as UTF-16 indices: data sets made with Python count code points. */
final class CodePointOffsets {
    private final int[] indices;

    CodePointOffsets(String text) {
        indices = new int[text.codePointCount(0, text.length()) + 1];
        int index = 0;
        for (int point = 0; point < indices.length; point++) {
            indices[point] = index;
            if (index < text.length()) {
                index = text.offsetByCodePoints(index, 1);
            }
        }
    }

    /** Returns whether a text has so many code points. */
    boolean has(int point) {
        return point >= 0 && point < indices.length;
    }

    int utf16(int point) {
        return indices[point];
    }
}
