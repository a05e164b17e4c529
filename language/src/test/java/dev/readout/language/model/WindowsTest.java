package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    @Test
    void holdsEveryWordInOneWindow() {
        for (int longest : new int[] {6, 7, 12, 20, 64}) {
            ModelText text = sentences(3, 1, 9, 4, 4, 2, 17, 1, 1, 5);
            int next = 0;
            for (Window window : Windows.of(text, ones(text), longest)) {
                assertThat(window.firstWord()).isEqualTo(next);
                assertThat(window.endWord()).isGreaterThan(next);
                assertThat(window.length()).isLessThanOrEqualTo(longest);
                next = window.endWord();
            }
            assertThat(next).isEqualTo(text.words().size());
        }
    }

    @Test
    void keepsWholeSentencesTogether() {
        ModelText text = sentences(4, 4, 4, 4);
        assertThat(ends(Windows.of(text, ones(text), 12))).containsExactly(8, 16);
    }

    @Test
    void makesWindowsAboutEquallyLong() {
        ModelText text = sentences(2, 2, 2, 2, 2, 2);
        assertThat(ends(Windows.of(text, ones(text), 12)))
                .as("of twelve pieces with room for ten, not ten and two")
                .containsExactly(6, 12);
    }

    @Test
    void fillsWindowsWhereEqualOnesWouldBeMore() {
        ModelText text = sentences(4, 6, 5, 5);
        assertThat(ends(Windows.of(text, ones(text), 12))).containsExactly(10, 20);
        ModelText uneven = sentences(4, 4, 2, 3, 3, 3);
        assertThat(ends(Windows.of(uneven, ones(uneven), 12)))
                .as("equal ones of ten would hold eight, five, six")
                .hasSize(2);
    }

    @Test
    void cutsSentenceLongerThanWindow() {
        ModelText text = sentences(3, 25, 2);
        List<Window> windows = Windows.of(text, ones(text), 12);
        assertThat(ends(windows)).containsExactly(3, 13, 23, 30);
        assertThat(windows).allMatch(window -> window.length() <= 12);
    }

    @Test
    void cutsBetweenWordsOnly() {
        ModelText text = sentences(5);
        List<int[]> pieces = List.of(new int[3], new int[3], new int[3], new int[3], new int[3]);
        assertThat(ends(Windows.of(text, pieces, 10))).containsExactly(2, 4, 5);
    }

    @Test
    void givesNoneForEmptyText() {
        assertThat(Windows.of(new ModelText("", List.of()), List.of(), 12)).isEmpty();
    }

    @Test
    void putsPiecesBetweenMarksWithShapesOfTheirWords() {
        ModelText text = ReadingBuilder.text("Torv waits . KTV ran 3 items");
        List<int[]> pieces = List.of(
                new int[] {7, 8},
                new int[] {9},
                new int[] {10},
                new int[] {11, 12, 13},
                new int[] {14},
                new int[] {15},
                new int[] {16});
        List<Window> windows = Windows.of(text, pieces, 9);
        assertThat(ends(windows)).containsExactly(3, 7);
        Window first = windows.getFirst();
        assertThat(first.ids()).containsExactly(101, 7, 8, 9, 10, 102);
        assertThat(first.shapes()).containsExactly(0, 13, 13, 0, 5, 0);
        assertThat(first.positions()).containsExactly(1, 3, 4);
        Window second = windows.getLast();
        assertThat(second.ids()).containsExactly(101, 11, 12, 13, 14, 15, 16, 102);
        assertThat(second.shapes()).containsExactly(0, 2, 2, 2, 0, 4, 0, 0);
        assertThat(second.positions()).containsExactly(1, 4, 5, 6);
    }

    private static List<Integer> ends(List<Window> windows) {
        return windows.stream().map(Window::endWord).toList();
    }

    /** Sentences of so many words. */
    private static ModelText sentences(int... lengths) {
        StringBuilder body = new StringBuilder();
        for (int length : lengths) {
            body.append("gull ".repeat(length - 1)).append(". ");
        }
        return ReadingBuilder.text(body.toString());
    }

    private static List<int[]> ones(ModelText text) {
        return new ArrayList<>(Collections.nCopies(text.words().size(), new int[1]));
    }
}
