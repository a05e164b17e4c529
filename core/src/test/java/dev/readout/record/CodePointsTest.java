package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.article.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @Test
    void leavesOffsetsOfAPlainBodyAlone() {
        CodePoints body = new CodePoints("Zürich – «ja»");

        assertThat(body.before(0)).isZero();
        assertThat(body.before(7)).isEqualTo(7);
        assertThat(body.before(13)).isEqualTo(13);
    }

    @Test
    void countsASurrogatePairOnce() {
        CodePoints body = new CodePoints("a😀b😀");

        assertThat(body.before(1)).isEqualTo(1);
        assertThat(body.before(3)).isEqualTo(2);
        assertThat(body.before(4)).isEqualTo(3);
        assertThat(body.before(6)).isEqualTo(4);
        assertThat(body.text(new Span(1, 4))).isEqualTo("😀b");
    }

    @Test
    void refusesOffsetsThatAreNoPlaceInTheBody() {
        CodePoints body = new CodePoints("a😀b");

        assertThatIllegalArgumentException().isThrownBy(() -> body.before(2)).withMessageContaining("inside");
        assertThatIllegalArgumentException().isThrownBy(() -> body.before(5)).withMessageContaining("outside");
        assertThatIllegalArgumentException().isThrownBy(() -> body.text(new Span(0, 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> body.offset(4)).withMessageContaining("no place 4");
        assertThatIllegalArgumentException().isThrownBy(() -> body.offset(-1));
    }

    @Test
    void countsHalfAPairAsOne() {
        assertThat(new CodePoints("a\ud83db").before(3)).isEqualTo(3);
        assertThat(new CodePoints("\ude00\ud83d").before(2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithJavaOnAnyText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
        }
        String body = text.toString();
        CodePoints index = new CodePoints(body);

        int offset = 0;
        for (int count = 0; offset < body.length(); count++) {
            assertThat(index.before(offset)).isEqualTo(count);
            assertThat(index.offset(count)).isEqualTo(offset);
            offset = body.offsetByCodePoints(offset, 1);
        }
    }
}
