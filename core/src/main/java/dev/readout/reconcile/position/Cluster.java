package dev.readout.reconcile.position;

import java.util.ArrayList;
import java.util.List;

/** Passages that tell of one position; known by itself, not by what is in it. For one thread. */
final class Cluster {
    private final List<Passage> passages = new ArrayList<>();

    void add(Passage passage) {
        passages.add(passage);
    }

    /** Returns them in order of publication. */
    List<Passage> passages() {
        return List.copyOf(passages);
    }

    Passage first() {
        return passages.getFirst();
    }
}
