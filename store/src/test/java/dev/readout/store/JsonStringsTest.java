package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonStringsTest {
    @Test
    void findsNamesAndTexts() {
        assertThat(JsonStrings.of("{\"id\":\"t1\",\"n\":1,\"of\":[\"a\",\"b\"],\"none\":null}"))
                .containsExactlyInAnyOrder("id", "t1", "n", "of", "a", "b", "none");
    }

    @Test
    void readsEscapes() {
        assertThat(JsonStrings.of("[\"a \\\"quote\\\"\",\"\\\\\",\"\\u00e9\\n\\/\",\"\\ud83c\\udf0a\",\"\"]"))
                .containsExactlyInAnyOrder("a \"quote\"", "\\", "é\n/", "🌊", "");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(JsonStrings.of("{}")).isEmpty();
    }
}
