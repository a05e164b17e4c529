package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
    @ParameterizedTest
    @CsvSource({
        "canal, false, false, 0",
        "Canal, false, false, 1",
        "I, false, false, 1",
        "KTV, false, false, 2",
        "K.T.V., false, false, 2",
        "McBrandek, false, false, 3",
        "eKanal, false, false, 3",
        "KTVs, false, false, 3",
        "12, false, false, 4",
        "Torv-19, false, false, 4",
        "“, false, false, 5",
        "😀, false, false, 5",
        "Élan, false, false, 1",
        "canal, true, false, 6",
        "KTV, true, false, 8",
        "“, true, false, 11",
        "Canal, false, true, 13",
        "canal, true, true, 18",
        "“, true, true, 23"
    })
    void tellsCasingQuotationAndOpening(String word, boolean quoted, boolean opens, int shape) {
        assertThat(Shapes.of(word, quoted, opens)).isEqualTo(shape);
    }

    @Test
    void givesEachCombinationItsOwnNumber() {
        Set<Integer> shapes = new HashSet<>();
        for (String word : List.of("canal", "Canal", "KTV", "KTVs", "12", "“")) {
            for (int i = 0; i < 4; i++) {
                shapes.add(Shapes.of(word, i % 2 == 1, i > 1));
            }
        }
        assertThat(shapes).hasSize(Shapes.COUNT).allMatch(shape -> shape >= 0 && shape < Shapes.COUNT);
    }
}
