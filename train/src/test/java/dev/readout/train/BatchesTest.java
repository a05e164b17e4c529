package dev.readout.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.language.model.ModelText;
import dev.readout.language.model.Window;
import dev.readout.train.data.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int MOST = 400;

    private static Window window(int firstWord, int words, int length) {
        int[] positions = new int[words];
        for (int i = 0; i < words; i++) {
            positions[i] = i + 1;
        }
        return new Window(firstWord, firstWord + words, new long[length], new long[length], positions);
    }

    private static Prepared text(String name, Set<Task> tasks, int... lengths) {
        List<Window> windows = new ArrayList<>();
        int word = 0;
        for (int length : lengths) {
            windows.add(window(word, length - 2, length));
            word += length - 2;
        }
        return new Prepared(
                name, tasks, new ModelText("", List.of()), windows, new int[0], new int[0], Map.of(), List.of());
    }

    /** Every third text teaches coreference. */
    private static List<Prepared> texts() {
        Random random = new Random(5);
        List<Prepared> texts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Set<Task> tasks = i % 3 == 0 ? Set.of(Task.MENTIONS, Task.COREFERENCE) : Set.of(Task.NAMES);
            int[] lengths = random.ints(1 + random.nextInt(4), 5, 120).toArray();
            texts.add(text("text " + i, tasks, lengths));
        }
        return texts;
    }

    private static List<Window> windows(List<WordBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.parts().stream())
                .map(WordBatch.Part::window)
                .toList();
    }

    @Test
    void everyWindowComesOnceAnEpoch() {
        List<Prepared> texts = texts();
        List<Window> all =
                texts.stream().flatMap(text -> text.windows().stream()).toList();

        assertThat(windows(Batches.of(texts, MOST, 0, 1, 0))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void windowsOfATextThatTeachesCoreferenceStayTogether() {
        for (WordBatch batch : Batches.of(texts(), MOST, 0, 1, 0)) {
            for (WordBatch.Part part : batch.parts()) {
                if (part.text().tasks().contains(Task.COREFERENCE)) {
                    assertThat(batch.parts().stream()
                                    .filter(other -> other.text().equals(part.text()))
                                    .map(WordBatch.Part::window))
                            .containsExactlyElementsOf(part.text().windows());
                }
            }
        }
    }

    @Test
    void sameSeedAndEpochGiveTheSameOrder() {
        List<Prepared> texts = texts();

        assertThat(windows(Batches.of(texts, MOST, 0, 1, 2))).isEqualTo(windows(Batches.of(texts, MOST, 0, 1, 2)));
    }

    @Test
    void otherEpochsAndSeedsGiveOtherOrders() {
        List<Prepared> texts = texts();
        List<Window> order = windows(Batches.of(texts, MOST, 0, 1, 2));

        assertThat(windows(Batches.of(texts, MOST, 0, 1, 3))).isNotEqualTo(order);
        assertThat(windows(Batches.of(texts, MOST, 0, 2, 2))).isNotEqualTo(order);
    }

    @Test
    void paddedBatchesKeepToTheLimitUnlessOneTextAloneIsBeyond() {
        boolean beyond = false;
        for (WordBatch batch : Batches.of(texts(), MOST, 0, 1, 0)) {
            if (batch.longest() * batch.parts().size() > MOST) {
                assertThat(batch.parts().stream().map(WordBatch.Part::text).distinct())
                        .hasSize(1);
                beyond = true;
            }
        }
        assertThat(beyond).as("some text is large enough to show it").isTrue();
    }

    @Test
    void batchesAreNotSmallerThanTheyNeedBe() {
        List<WordBatch> batches =
                Batches.of(List.of(text("one", Set.of(Task.NAMES), 100, 100, 100, 100, 99)), 400, 0, 1, 0);

        assertThat(batches).hasSize(2);
    }

    @Test
    void rowsOfAllWindowsFollowEachOther() {
        for (WordBatch batch : Batches.of(texts(), MOST, 0, 1, 0)) {
            Set<Integer> rows = new HashSet<>();
            for (WordBatch.Part part : batch.parts()) {
                rows.add(part.row());
                for (int word = part.window().firstWord(); word < part.window().endWord(); word++) {
                    rows.add(part.rowOf(word));
                }
            }
            assertThat(rows).hasSize(batch.rows()).allMatch(row -> row >= 0 && row < batch.rows());
        }
    }

    @Test
    void aRowStandsWhereTheFirstPieceOfItsWordStands() {
        Prepared text = text("one", Set.of(Task.NAMES));
        Window first = new Window(0, 2, new long[5], new long[5], new int[] {1, 3});
        Window second = new Window(2, 3, new long[3], new long[3], new int[] {1});
        WordBatch batch =
                WordBatch.of(List.of(new WordBatch.Part(text, first, 0), new WordBatch.Part(text, second, 0)));

        assertThat(batch.rows()).isEqualTo(5);
        assertThat(batch.longest()).isEqualTo(5);
        assertThat(batch.positions(6)).containsExactly(0, 1, 3, 6, 7);
        WordBatch.Part part = batch.parts().get(1);
        assertThat(part.row()).isEqualTo(3);
        assertThat(part.words()).isEqualTo(1);
        assertThat(part.rowOf(2)).isEqualTo(4);
        assertThat(part.holds(1)).isFalse();
        assertThat(part.holds(2)).isTrue();
        assertThat(part.holds(3)).isFalse();
    }
}
