package dev.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"-1, 3", "-2, -1", "4, 3"})
    void refusesOffsetsThatAreNoStretch(int begin, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(begin, end));
    }

    @Test
    void givesTheWordsItCovers() {
        assertThat(new Span(3, 8).in("the canal")).isEqualTo(" cana").hasSize(new Span(3, 8).length());
        assertThat(new Span(9, 9).in("the canal")).isEmpty();
        assertThat(new Span(2, 2).isEmpty()).isTrue();
        assertThat(new Span(2, 3).isEmpty()).isFalse();
    }

    @Test
    void failsLoudlyOnAnotherText() {
        assertThatThrownBy(() -> new Span(3, 8).in("the")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest(name = "[2, 5) and [{0}, {1})")
    @CsvSource({
        // begin, end, contained, overlapping, union
        "2, 5, true,  true,  2, 5",
        "3, 4, true,  true,  2, 5",
        "2, 2, true,  false, 2, 5",
        "1, 5, false, true,  1, 5",
        "4, 9, false, true,  2, 9",
        "5, 9, false, false, 2, 9",
        "0, 2, false, false, 0, 5",
        "7, 9, false, false, 2, 9"
    })
    void meetsOtherSpans(int begin, int end, boolean contained, boolean overlapping, int unionBegin, int unionEnd) {
        Span span = new Span(2, 5);
        Span other = new Span(begin, end);

        assertThat(span.contains(other)).isEqualTo(contained);
        assertThat(span.overlaps(other)).isEqualTo(overlapping);
        assertThat(other.overlaps(span)).isEqualTo(overlapping);
        assertThat(span.union(other)).isEqualTo(new Span(unionBegin, unionEnd)).isEqualTo(other.union(span));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "4, true", "5, false"})
    void coversFromItsBeginToBeforeItsEnd(int offset, boolean covered) {
        assertThat(new Span(2, 5).covers(offset)).isEqualTo(covered);
    }

    @Test
    void standsInOrderOfBeginThenEnd() {
        assertThat(List.of(new Span(4, 5), new Span(1, 9), new Span(1, 2)).stream()
                        .sorted()
                        .toList())
                .containsExactly(new Span(1, 2), new Span(1, 9), new Span(4, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 1", "6, 1", "7, 2", "20, 2"})
    void findsTheFirstThatEndsAfterAnOffset(int offset, int number) {
        List<Span> spans = List.of(new Span(0, 2), new Span(4, 7));
        assertThat(Span.firstEndingAfter(offset, spans.size(), spans::get)).isEqualTo(number);
        assertThat(Span.firstEndingAfter(offset, 0, spans::get)).isZero();
    }
}
