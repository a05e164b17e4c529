package dev.readout.train.score;

import static dev.readout.train.score.CorefScore.Singletons.COUNTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.article.Span;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Chains are words whose letters are mentions. */
class CorefScoreTest {
    private static final Offset<Double> NEAR = within(1e-4);

    @Test
    void equalChainsAreAllRight() {
        CorefScore score = CorefScore.of(List.of(document("a bc def", "def a bc")), COUNTED);
        assertThat(score.muc().f1()).isEqualTo(1);
        assertThat(score.bCubed().f1()).isEqualTo(1);
        assertThat(score.ceafe().f1()).isEqualTo(1);
        assertThat(score.conll()).isEqualTo(1);
    }

    /** Two chains against three, worked by hand from the definitions in Pradhan et al. 2014. */
    @Test
    void chainsThatAreSplitAndMixedAreWeighedByEachMeasure() {
        CorefScore score = CorefScore.of(List.of(document("abc defg", "ab cd fghi")), COUNTED);
        check(score.muc(), 2 / 5.0, 2 / 5.0);
        check(score.bCubed(), 4 / 8.0, (4 / 3.0 + 1 / 3.0 + 1 / 4.0 + 1) / 7);
        check(score.ceafe(), 1.3 / 3, 1.3 / 2);
        assertThat(score.conll()).isCloseTo((0.4 + 5 / 11.0 + 0.52) / 3, NEAR);
    }

    /** Mentions that were not predicted; worked by hand, CEAFe is that of the reference scorer's case TC2. */
    @Test
    void missingMentionsCostRecall() {
        CorefScore score = CorefScore.of(List.of(document("a bc def", "a de")), COUNTED);
        check(score.muc(), 1, 1 / 3.0);
        check(score.bCubed(), 1, 7 / 18.0);
        check(score.ceafe(), 0.9, 0.6);
    }

    /** Mentions that are none; worked by hand, CEAFe is that of the reference scorer's case TC3. */
    @Test
    void spuriousMentionsCostPrecision() {
        CorefScore score = CorefScore.of(List.of(document("a bc def", "a bcx defy z")), COUNTED);
        check(score.muc(), 3 / 5.0, 1);
        check(score.bCubed(), (4 + 7 / 12.0) / 9, 1);
        check(score.ceafe(), 0.66429, 0.88571);
    }

    /** Both at once; worked by hand, CEAFe is that of the reference scorer's case TC4. */
    @Test
    void missingAndSpuriousMentionsCostBoth() {
        CorefScore score = CorefScore.of(List.of(document("a bc def", "a bcx dy z")), COUNTED);
        check(score.muc(), 1 / 3.0, 1 / 3.0);
        check(score.bCubed(), (1 + 4 / 3.0 + 1 / 2.0) / 7, (1 + 2 + 1 / 3.0) / 6);
        check(score.ceafe(), 2.2 / 4, 2.2 / 3);
    }

    /** The reference scorer's cases TC7 and TC8. */
    @Test
    void mentionOfTwoChainsCountsInTheFirst() {
        CorefScore once = CorefScore.of(List.of(document("a bc def", "a bcx dy z")), COUNTED);
        assertThat(CorefScore.of(List.of(document("a bc def", "a bcx dy bz")), COUNTED))
                .isEqualTo(once);
        assertThat(CorefScore.of(List.of(document("a bc def", "a bcxb dy z")), COUNTED))
                .isEqualTo(once);
    }

    @Test
    void singletonsAreLeftOutUnlessAskedFor() {
        CorefScore score = CorefScore.of(List.of(document("a bc def", "b def g")));
        check(score.muc(), 1, 2 / 3.0);
        check(score.bCubed(), 1, 3 / 5.0);
        check(score.ceafe(), 1, 1 / 2.0);
    }

    @Test
    void oneChainForAllHasPerfectRecallOfLinks() {
        CorefScore score = CorefScore.of(List.of(document("ab cd", "abcd")));
        check(score.muc(), 2 / 3.0, 1);
        check(score.bCubed(), 1 / 2.0, 1);
        check(score.ceafe(), 2 / 3.0, 1 / 3.0);
    }

    @Test
    void documentsAddUpBeforeTheyAreDivided() {
        CorefScore score = CorefScore.of(List.of(document("ab", "ab"), document("abcd", "")));
        check(score.muc(), 1, 1 / 4.0);
        check(score.bCubed(), 1, 2 / 6.0);
        check(score.ceafe(), 1, 1 / 2.0);
    }

    @Test
    void nothingAtAllScoresNought() {
        assertThat(CorefScore.of(List.of(document("", ""))).conll()).isZero();
    }

    private static void check(Score score, double precision, double recall) {
        assertThat(score.precision()).isCloseTo(precision, NEAR);
        assertThat(score.recall()).isCloseTo(recall, NEAR);
    }

    private static CorefScore.Document document(String gold, String predicted) {
        return new CorefScore.Document(chains(gold), chains(predicted));
    }

    private static List<List<Span>> chains(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.chars()
                        .mapToObj(letter -> new Span(letter, letter + 1))
                        .toList())
                .toList();
    }
}
