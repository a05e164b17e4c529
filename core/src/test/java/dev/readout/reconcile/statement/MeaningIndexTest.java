package dev.readout.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Meaning;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeaningIndexTest {
    private static final int DIMENSIONS = 384;

    private final SplittableRandom random = new SplittableRandom(7);

    private float[] drawn() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    @Test
    void findsNearlyAllThatAreNearAndFewThatAreNot() {
        MeaningIndex index = new MeaningIndex();
        float[][] vectors = new float[2_000][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = drawn();
            index.add(Meaning.of(vectors[i]), i);
        }
        int found = 0;
        int offered = 0;
        for (int i = 0; i < 200; i++) {
            float[] noise = drawn();
            float[] near = vectors[i].clone();
            for (int d = 0; d < DIMENSIONS; d++) {
                near[d] += 0.45f * noise[d];
            }
            for (int number : index.near(Meaning.of(near))) {
                offered++;
                found += number == i ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(180);
        assertThat(offered).isLessThan(200 * 60);
    }
}
