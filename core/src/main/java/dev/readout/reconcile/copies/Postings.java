package dev.readout.reconcile.copies;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * An inverted index: which articles have a fingerprint, those first that come first in an order.
 *
 * <p>A list keeps its {@value #MOST} first articles. What more share is boilerplate, or a story that everybody carries;
 * for either the earliest are enough to compare with. What a list holds depends on the articles alone, never on when
 * they came. Open addressing on primitive arrays; not thread-safe.
 */
final class Postings {
    static final int MOST = 32;

    private static final int FREE = 0;
    private static final int[] NONE = {};

    private final IntBinaryOperator order;
    private int[] keys = new int[1 << 12];
    /** {@link #FREE}, an article's number plus one, or the complement of a list's place. */
    private int[] values = new int[1 << 12];

    private int used;
    private int[][] lists = new int[64][];
    private int listed;

    /** Makes an empty one; the order compares two articles by their numbers as a comparator does. */
    Postings(IntBinaryOperator order) {
        this.order = order;
    }

    /** Returns those that have a fingerprint, in order. The array is the index’s own, to be read before the next is added. */
    int[] of(int fingerprint) {
        int value = values[slot(fingerprint)];
        if (value == FREE) {
            return NONE;
        }
        return value > 0 ? new int[] {value - 1} : lists[~value];
    }

    /** Adds an article that was not yet there under this fingerprint. */
    void add(int fingerprint, int article) {
        int slot = slot(fingerprint);
        int value = values[slot];
        if (value == FREE) {
            keys[slot] = fingerprint;
            values[slot] = article + 1;
            if (++used * 2 > keys.length) {
                grow();
            }
        } else if (value > 0) {
            values[slot] = ~list(value - 1, article);
        } else {
            insert(~value, article);
        }
    }

    private int list(int one, int other) {
        if (listed == lists.length) {
            lists = Arrays.copyOf(lists, listed * 2);
        }
        lists[listed] = order.applyAsInt(one, other) < 0 ? new int[] {one, other} : new int[] {other, one};
        return listed++;
    }

    private void insert(int list, int article) {
        int[] old = lists[list];
        int place = old.length;
        while (place > 0 && order.applyAsInt(article, old[place - 1]) < 0) {
            place--;
        }
        if (old.length == MOST) {
            if (place < MOST) {
                System.arraycopy(old, place, old, place + 1, MOST - 1 - place);
                old[place] = article;
            }
            return;
        }
        int[] grown = Arrays.copyOf(old, old.length + 1);
        System.arraycopy(old, place, grown, place + 1, old.length - place);
        grown[place] = article;
        lists[list] = grown;
    }

    private int slot(int fingerprint) {
        int mask = keys.length - 1;
        int slot = (fingerprint * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
        while (values[slot] != FREE && keys[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
