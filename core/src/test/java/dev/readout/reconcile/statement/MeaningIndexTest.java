package dev.readout.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Meaning;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeaningIndexTest {
    private static final int DIMENSIONS = 384;
    private static final int PERIODS = 3;

    private final SplittableRandom random = new SplittableRandom(7);

    private float[] drawn() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static Meaning near(float[] vector, float[] noise) {
        float[] near = vector.clone();
        for (int d = 0; d < DIMENSIONS; d++) {
            near[d] += 0.45f * noise[d];
        }
        return Meaning.of(near);
    }

    @Test
    void findsNearlyAllThatAreNearAndNoneThatAreNot() {
        MeaningIndex<Integer> index = new MeaningIndex<>();
        float[][] vectors = new float[2_000][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = drawn();
            index.add(i % PERIODS, List.of(Meaning.of(vectors[i])), i);
        }
        int found = 0;
        for (int i = 0; i < 200; i++) {
            List<Meaning> near = List.of(near(vectors[i], drawn()));
            Set<Integer> of = index.near(index.periods(), near, 0.7);
            assertThat(of).isSubsetOf(i);
            assertThat(index.near(Set.of((i + 1L) % PERIODS, 99L), near, 0.7)).isEmpty();
            found += of.size();
        }

        assertThat(found).isGreaterThan(180);
    }

    @Test
    void findsAllOfOneMeaning() {
        MeaningIndex<String> index = new MeaningIndex<>();
        Meaning meaning = Meaning.of(drawn());
        index.add(0, List.of(meaning), "one");
        index.add(0, List.of(Meaning.of(drawn()), meaning), "other");

        assertThat(index.near(Set.of(0L), List.of(meaning), 0.9)).containsExactly("one", "other");
    }
}
