package dev.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void isADirectionWhateverTheLength() {
        Meaning one = Meaning.of(new float[] {3, 4, 0});
        assertThat(one.cosine(Meaning.of(new float[] {30, 40, 0}))).isCloseTo(1, within(1e-9));
        assertThat(one.cosine(Meaning.of(new float[] {4, -3, 0}))).isCloseTo(0, within(0.01));
        assertThat(one.cosine(Meaning.of(new float[] {-3, -4, 0}))).isCloseTo(-1, within(1e-9));
        assertThat(one.cosine(Meaning.of(new float[] {3, 4, 5}))).isCloseTo(Math.sqrt(0.5), within(0.01));
    }

    @Test
    void hasNoDirectionWhereThereIsNone() {
        Meaning nothing = Meaning.of(new float[3]);
        assertThat(nothing.cosine(Meaning.of(new float[] {1, 0, 0}))).isZero();
        assertThat(nothing.cosine(nothing)).isZero();
    }

    @Test
    void survivesBeingWritten() {
        Meaning one = Meaning.of(new float[] {0.1f, -0.7f, 0.2f});
        assertThat(Meaning.parse(one.text())).isEqualTo(one).hasSameHashCodeAs(one);
        assertThatIllegalArgumentException().isThrownBy(() -> Meaning.parse("not Base64!"));
    }

    @Test
    void refusesToCompareWhatIsOfTwoEncoders() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Meaning.of(new float[] {1}).cosine(Meaning.of(new float[] {1, 0})));
    }
}
