package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that ships, loaded and at work. */
class LanguageModelTest {
    private static final String REPORT =
            "Foreign Minister Ilmo Brandek said on Monday that the canal was open . He thanked Kesht .";
    private static LanguageModel model = LanguageModel.packaged(1);

    @BeforeAll
    static void load() {
        assertThat(model.settings().version()).isNotBlank();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void readsWhoSaidWhat() {
        List<ReadAttribution> read = AttributionDecoder.attributions(model.read(ReadingBuilder.text(REPORT)));

        assertThat(read.getFirst().cue().getFirst().first()).as("said").isEqualTo(4);
        assertThat(read.getFirst().source()).containsExactly(new WordRun(0, 3));
        assertThat(read.getFirst().content())
                .singleElement()
                .satisfies(run -> assertThat(run.last()).isEqualTo(11));
        assertThat(read.getFirst().score()).isGreaterThan(0.5);
    }

    @Test
    void readsNames() {
        assertThat(SpanDecoder.spans(model.read(ReadingBuilder.text(REPORT)), SpanTask.NAMES))
                .anySatisfy(name -> {
                    assertThat(name.run()).isEqualTo(new WordRun(2, 3));
                    assertThat(name.label()).isEqualTo("PERSON");
                });
    }

    @Test
    void readsTheSameOnSeveralThreads() {
        try (LanguageModel other = LanguageModel.packaged(2)) {
            ModelText text = ReadingBuilder.text((REPORT + " ").repeat(60));
            Reading one = model.read(text);
            Reading two = other.read(text);
            for (int word = 0; word < text.words().size(); word++) {
                for (int column = 0; column < HeadLayout.WIDTH; column += 37) {
                    assertThat(two.value(word, column)).isEqualTo(one.value(word, column));
                }
            }
        }
    }

    @Test
    void readsNothingInNothing() {
        assertThat(AttributionDecoder.attributions(model.read(ReadingBuilder.text(""))))
                .isEmpty();
    }

    @Test
    void saysWhatIsNoModel() {
        InputStream noModel = new ByteArrayInputStream("no model".getBytes(StandardCharsets.UTF_8));
        InputStream noTokenizer = new ByteArrayInputStream(new byte[0]);
        assertThatThrownBy(() -> LanguageModel.load(noModel, noTokenizer, 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot load the language model");
    }
}
