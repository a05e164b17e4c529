package dev.readout.reconcile.statement;

import dev.readout.annotate.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Finds what has nearly the same meaning among any number of texts, by random hyperplanes (Charikar, 2002): meanings on
 * the same side of all planes of one table meet there.
 *
 * <p>Approximate: of two with a cosine of .9, nineteen in twenty are found; of .75, three in five. Not thread-safe.
 *
 * @param <T> what has a meaning
 */
final class MeaningIndex<T> {
    private static final int TABLES = 24;
    private static final int PLANES = 12;
    /** Each plane looks at so many of the dimensions, with one sign or the other. */
    private static final int SAMPLED = 48;

    private static final long SEED = 0x5eed;

    /** By period, table and sides of the planes. */
    private final Map<Long, List<Map<Integer, List<Entry<T>>>>> periods = new HashMap<>();

    private int[][] planes = {};

    private record Entry<T>(Meaning meaning, T of) {}

    /** Adds the meanings of something that belongs to a period. */
    void add(long period, Collection<Meaning> meanings, T of) {
        List<Map<Integer, List<Entry<T>>>> tables = periods.computeIfAbsent(period, p -> {
            List<Map<Integer, List<Entry<T>>>> empty = new ArrayList<>();
            for (int i = 0; i < TABLES; i++) {
                empty.add(new HashMap<>());
            }
            return empty;
        });
        for (Meaning meaning : meanings) {
            Entry<T> entry = new Entry<>(meaning, of);
            int[] keys = keys(meaning);
            for (int i = 0; i < TABLES; i++) {
                tables.get(i)
                        .computeIfAbsent(keys[i], key -> new ArrayList<>(2))
                        .add(entry);
            }
        }
    }

    /** The periods of which anything is there. */
    Set<Long> periods() {
        return periods.keySet();
    }

    /** Returns what is there of these periods and is so near to one of the meanings, in order of addition. */
    Set<T> near(Collection<Long> within, Collection<Meaning> meanings, double least) {
        List<List<Map<Integer, List<Entry<T>>>>> some =
                within.stream().map(periods::get).filter(Objects::nonNull).toList();
        Set<T> near = new LinkedHashSet<>();
        Set<Entry<T>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Meaning meaning : meanings) {
            int[] keys = keys(meaning);
            seen.clear();
            for (List<Map<Integer, List<Entry<T>>>> tables : some) {
                for (int i = 0; i < TABLES; i++) {
                    for (Entry<T> entry : tables.get(i).getOrDefault(keys[i], List.of())) {
                        if (seen.add(entry) && meaning.cosine(entry.meaning) >= least) {
                            near.add(entry.of);
                        }
                    }
                }
            }
        }
        return near;
    }

    private int[] keys(Meaning meaning) {
        if (planes.length == 0) {
            planes = planes(meaning.dimensions());
        }
        int[] keys = new int[TABLES];
        for (int i = 0; i < planes.length; i++) {
            int sum = 0;
            for (int signed : planes[i]) {
                sum += signed >= 0 ? meaning.at(signed) : -meaning.at(~signed);
            }
            keys[i / PLANES] = keys[i / PLANES] << 1 | (sum >= 0 ? 1 : 0);
        }
        return keys;
    }

    private static int[][] planes(int dimensions) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] planes = new int[TABLES * PLANES][SAMPLED];
        for (int[] plane : planes) {
            for (int i = 0; i < SAMPLED; i++) {
                int dimension = random.nextInt(dimensions);
                plane[i] = random.nextBoolean() ? dimension : ~dimension;
            }
        }
        return planes;
    }
}
