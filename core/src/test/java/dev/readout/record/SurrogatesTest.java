package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurrogatesTest {
    /** Two pairs, and halves before, between and after them and at the end. */
    private static final String TEXT = "\udf0aa\ud83c\udf0a\ud83c\ud83c\udf0ab\ud83c\"\udf0a\udf0a\ud83c";

    private static final String ESCAPED = "\\udf0aa\ud83c\udf0a\\ud83c\ud83c\udf0ab\\ud83c\"\\udf0a\\udf0a\\ud83c";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void escapesHalvesHoweverTheTextComes(int length) throws IOException {
        StringWriter text = new StringWriter();
        try (Writer out = Surrogates.escaping(text)) {
            for (int from = 0; from < TEXT.length(); from += length) {
                out.write(TEXT, from, Math.min(length, TEXT.length() - from));
                out.flush();
            }
        }

        assertThat(text).hasToString(ESCAPED);
        assertThat(Surrogates.escaped(TEXT)).isEqualTo(ESCAPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a \ud83c\udf0a wave"})
    void leavesTheRestAlone(String text) {
        assertThat(Surrogates.escaped(text)).isEqualTo(text);
    }
}
