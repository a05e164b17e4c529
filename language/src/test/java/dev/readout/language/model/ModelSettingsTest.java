package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
    @Test
    void readsWhatItWrote() {
        ModelSettings settings = settings();
        ModelSettings read = ModelSettings.of(settings.properties());
        assertThat(read.version()).isEqualTo("run 7");
        assertThat(read.window()).isEqualTo(320);
        assertThat(read.start()).containsExactly(settings.start());
        assertThat(read.transitions()).containsExactly(settings.transitions());
        assertThat(read.pairs()).containsExactly(settings.pairs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "window", "start", "transitions", "pairs"})
    void namesPropertyThatIsMissing(String name) {
        Map<String, String> properties = new HashMap<>(settings().properties());
        properties.remove(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(properties))
                .withMessage("not a model of Readout: it does not say its " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "transitions", "pairs"})
    void refusesWeightsOfAnotherVersion(String name) {
        Map<String, String> properties = new HashMap<>(settings().properties());
        properties.merge(name, " 1.0", String::concat);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(properties))
                .withMessage("the model run 7 was made for another version of Readout");
    }

    private static ModelSettings settings() {
        return new ModelSettings(
                "run 7",
                320,
                numbers(HeadLayout.TAGS),
                numbers(HeadLayout.TAGS * HeadLayout.TAGS),
                numbers(PairFeatures.COUNT));
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i - 3) / 7f * (i % 2 == 0 ? 1e-9f : 1e3f);
        }
        return numbers;
    }
}
