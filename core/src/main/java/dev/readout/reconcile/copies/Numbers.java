package dev.readout.reconcile.copies;

import java.util.Arrays;

/** A list of numbers that grows, without a box around each. Not thread-safe. */
final class Numbers {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int at(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Returns the numbers in ascending order, each once. */
    int[] sortedOnce() {
        return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }
}
