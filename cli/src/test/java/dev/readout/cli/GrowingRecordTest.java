package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.GrowingRecord;
import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that grows is at each step the one that is made from scratch, byte for byte. */
class GrowingRecordTest {
    private static final List<ArticleFacts> FACTS = new ArrayList<>();

    private final GrowingRecord growing = new GrowingRecord();

    @BeforeAll
    static void understand() throws IOException {
        Stages stages = new ShippedStages();
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "yarrun", "articles"))) {
            for (Path file : files.sorted().toList()) {
                Capture capture =
                        new Capture(file.getFileName().toString(), Files.readAllBytes(file), Hints.NONE, Instant.EPOCH);
                for (Capture each : stages.split(capture)) {
                    stages.read(each).article().map(stages::understand).ifPresent(FACTS::add);
                }
            }
        }
        assertThat(FACTS).hasSizeGreaterThan(5);
    }

    private void assertSame(List<ArticleFacts> facts) {
        assertThat(new RecordJson().write(growing.of(facts))).isEqualTo(new RecordJson().write(Readout.record(facts)));
    }

    @Test
    void isTheSameAfterEachArticleThatComes() {
        List<ArticleFacts> shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(20260524));
        for (int count = 0; count <= shuffled.size(); count++) {
            assertSame(shuffled.subList(0, count));
        }
    }

    @Test
    void isTheSameWhereNothingCame() {
        assertSame(FACTS);
        assertSame(FACTS.reversed());
    }

    @Test
    void isTheSameWhenAnArticleIsForgotten() {
        assertSame(FACTS);
        assertSame(FACTS.subList(1, FACTS.size()));
        assertSame(FACTS);
    }

    @Test
    void isTheSameWhenAnArticleIsUnderstoodOtherwise() {
        assertSame(FACTS);
        List<ArticleFacts> others = new ArrayList<>(FACTS);
        ArticleFacts first = others.getFirst();
        others.set(
                0,
                new ArticleFacts(
                        first.article(), first.entities(), List.of(), first.times(), List.of(), List.of(), List.of()));
        assertSame(others);
        assertSame(FACTS);
    }
}
