package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void countsColumnsAndNotCharacters() {
        assertThat(Cells.width("abc")).isEqualTo(3);
        assertThat(Cells.width("会談")).isEqualTo(4);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(Cells.width("🙂")).isEqualTo(2);
    }

    @Test
    void breaksBetweenWords() {
        assertThat(Cells.wrap("one two three four", 9, 5)).containsExactly("one two", "three", "four");
    }

    @Test
    void breaksAWordThatNoLineHolds() {
        assertThat(Cells.wrap("a bcdefghij k", 4, 4)).containsExactly("a", "bcde", "fghi", "j k");
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(Cells.cut("会談は三時間", 6)).isEqualTo("会談…");
        assertThat(Cells.cut("short", 6)).isEqualTo("short");
    }
}
