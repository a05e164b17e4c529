package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.train.encoder.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanTest {
    private static Map<String, Weight> run(float... values) {
        return Map.of("heads.tags.bias", new Weight(new long[] {values.length}, values));
    }

    @Test
    void liesBetweenTheRuns() {
        Map<String, Weight> mean = Mean.of(List.of(run(1, -4), run(3, 8)));
        assertThat(mean).containsOnlyKeys("heads.tags.bias");
        assertThat(mean.values().iterator().next().values()).containsExactly(2, 2);
    }

    @Test
    void isNoneOfDifferentModels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mean.of(List.of(run(1, 2), run(1, 2, 3))))
                .withMessageContaining("heads.tags.bias");
        assertThatIllegalArgumentException().isThrownBy(() -> Mean.of(List.of(run(1), Map.of())));
    }
}
