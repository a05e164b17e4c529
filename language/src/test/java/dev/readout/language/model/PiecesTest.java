package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a vocabulary of thirty pieces. */
class PiecesTest {
    private static final int UNKNOWN = 100;
    private static final int QUESTION = 21;

    @SuppressWarnings("NullAway.Init") // opened before the tests
    private static Pieces pieces;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream description = PiecesTest.class.getResourceAsStream("tokenizer.json")) {
            pieces = new Pieces(Objects.requireNonNull(description));
        }
    }

    @AfterAll
    static void close() {
        pieces.close();
    }

    @Test
    void cutsWordsIntoPieces() {
        assertThat(of("Ilmo", "Brandek", "said", "the", "gates", "open", "."))
                .containsExactly(
                        List.of(1, 2),
                        List.of(3, 4, 5),
                        List.of(6),
                        List.of(7),
                        List.of(8, 9),
                        List.of(10),
                        List.of(20));
    }

    @Test
    void keepsPiecesOfWordTogetherAcrossItsMarks() {
        assertThat(of("gate-open", "said")).containsExactly(List.of(8, 22, 10), List.of(6));
    }

    @Test
    void givesUnknownWordOnePiece() {
        assertThat(of("said", "zzz", "open")).containsExactly(List.of(6), List.of(UNKNOWN), List.of(10));
    }

    @Test
    void givesWordOfWhichNothingIsLeftOnePiece() {
        assertThat(of("said", "\u200b", "\u0001", "open"))
                .containsExactly(List.of(6), List.of(UNKNOWN), List.of(UNKNOWN), List.of(10));
    }

    @Test
    void cutsOverLongWord() {
        List<List<Integer>> long40 = of("said", "o".repeat(40), "open");
        assertThat(long40.get(1)).hasSize(24).startsWith(23, 24).endsWith(24);
        assertThat(long40.get(2)).as("the word after it keeps its own").containsExactly(10);
        List<List<Integer>> marks = of("said", ".".repeat(5_000), "open");
        assertThat(marks.get(1)).hasSize(24).containsOnly(20);
        assertThat(marks.get(2)).containsExactly(10);
    }

    @Test
    void looksUpOnlyBeginningOfAddress() {
        assertThat(of("x".repeat(5_000), "open")).containsExactly(List.of(UNKNOWN), List.of(10));
        String pairs = "." + "\ud83d\ude00".repeat(300);
        assertThat(of(pairs, "open").getLast()).as("cut within a pair").containsExactly(10);
    }

    @Test
    void takesHalfASurrogateAndNulForQuestionMarks() {
        assertThat(of("said", "\ud83d", "\ude00", "\u0000", "open"))
                .containsExactly(List.of(6), List.of(QUESTION), List.of(QUESTION), List.of(QUESTION), List.of(10));
        assertThat(of("open\u0000open")).containsExactly(List.of(10, QUESTION, 10));
    }

    @Test
    void givesMarksOfEncoderToNoWord() {
        assertThat(of("said").getFirst()).containsExactly(6);
        assertThat(of("[CLS]", "[SEP]", "said").getLast()).containsExactly(6);
    }

    @Test
    void readsMoreWordsThanAtOnce() {
        String[] words = new String[4_500];
        for (int i = 0; i < words.length; i++) {
            words[i] = i % 3 == 0 ? "Ilmo" : "said";
        }
        List<List<Integer>> all = of(words);
        assertThat(all).hasSize(words.length);
        for (int i = 0; i < words.length; i++) {
            assertThat(all.get(i)).isEqualTo(i % 3 == 0 ? List.of(1, 2) : List.of(6));
        }
    }

    @Test
    void givesNothingForEmptyText() {
        assertThat(of()).isEmpty();
    }

    private static List<List<Integer>> of(String... words) {
        StringBuilder body = new StringBuilder();
        List<Word> all = new ArrayList<>();
        for (String word : words) {
            all.add(new Word(new Span(body.length(), body.length() + word.length()), 0, 0, 0));
            body.append(word).append(' ');
        }
        List<List<Integer>> lists = new ArrayList<>();
        for (int[] ids : pieces.of(new ModelText(body.toString(), all))) {
            List<Integer> list = new ArrayList<>();
            for (int id : ids) {
                list.add(id);
            }
            lists.add(list);
        }
        return lists;
    }
}
