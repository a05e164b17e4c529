package dev.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapsTest {
    /** A thing with some spans. */
    private record Thing(String name, List<Span> spans) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatLookingAtAllFinds(long seed) {
        Random random = new Random(seed);
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Span> spans = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                int begin = random.nextInt(200);
                spans.add(new Span(begin, begin + random.nextInt(j == 1 ? 120 : 9)));
            }
            things.add(new Thing("t" + i, spans));
        }
        Overlaps<Thing> overlaps = Overlaps.of(things, thing -> thing.spans().stream());

        for (int begin = 0; begin < 200; begin++) {
            Span stretch = new Span(begin, begin + 1 + random.nextInt(30));
            assertThat(overlaps.with(stretch))
                    .containsExactlyElementsOf(things.stream()
                            .filter(thing -> thing.spans().stream()
                                    .anyMatch(span -> span.begin() < stretch.end() && span.end() > stretch.begin()))
                            .toList());
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(Overlaps.of(List.of()).with(new Span(0, 10))).isEmpty();
        assertThat(Overlaps.of(List.of(new Span(3, 5))).with(new Span(5, 10))).isEmpty();
    }
}
