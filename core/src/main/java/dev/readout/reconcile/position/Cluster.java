package dev.readout.reconcile.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passages that tell of one position; known by itself, not by what is in it. For one thread. */
final class Cluster {
    private final List<Passage> passages = new ArrayList<>();
    /** A report may say the same a thousand times. */
    private final Map<List<Object>, Passage> different = new LinkedHashMap<>();

    void add(Passage passage) {
        passages.add(passage);
        different.putIfAbsent(passage.likeness(), passage);
    }

    /** Returns its passages, one of those that are to every other as they are. */
    Collection<Passage> different() {
        return Collections.unmodifiableCollection(different.values());
    }

    /** Returns them in order of publication. */
    List<Passage> passages() {
        return List.copyOf(passages);
    }

    Passage first() {
        return passages.getFirst();
    }
}
