package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.GrowingRecord;
import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Statement;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordJson;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    private void assertSame(List<ArticleFacts> facts, List<Review> reviews) {
        assertThat(new RecordJson().write(growing.of(facts, new Reviews(reviews))))
                .isEqualTo(new RecordJson().write(Readout.record(facts, new Reviews(reviews))));
    }

    private static Handle saying(Attribution attribution) {
        return new Handle.Saying(attribution.article(), attribution.id());
    }

    private static Handle words(EntityMention mention) {
        return new Handle.Words(
                mention.at().article(),
                mention.at().span().begin(),
                mention.at().span().end());
    }

    @Test
    void isTheSameAfterEachThingThatPeopleDecideAndUndo() {
        ReadoutRecord record = growing.of(FACTS);
        Random random = new Random(20260527);
        List<Review> reviews = new ArrayList<>();
        List<Attribution> said = new ArrayList<>(record.attributions());
        List<EntityMention> named = record.entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .toList();
        for (int i = 1; i <= 12; i++) {
            Collections.shuffle(said, random);
            Handle one = saying(said.get(0));
            Handle other = saying(said.get(1));
            Action action = switch (i % 4) {
                case 0 -> new Action.Undo(1 + random.nextInt(reviews.size()));
                case 1 -> {
                    Statement shared = record.statements().stream()
                            .filter(statement -> statement.attributions().size() > 2)
                            .skip(random.nextInt(3))
                            .findFirst()
                            .orElseThrow();
                    List<Handle> all = said.stream()
                            .filter(each -> shared.attributions().contains(each.id()))
                            .map(GrowingRecordTest::saying)
                            .toList();
                    yield new Action.Apart(Action.Relation.STATEMENT, all.subList(0, 1), all.subList(1, all.size()));
                }
                case 2 -> new Action.Together(Action.Relation.STATEMENT, List.of(one, other));
                default ->
                    new Action.Together(
                            Action.Relation.ENTITY,
                            List.of(
                                    words(named.get(random.nextInt(named.size()))),
                                    words(named.get(random.nextInt(named.size())))));
            };
            reviews.add(new Review(i, Instant.EPOCH.plusSeconds(i), "Ana Brand", action, Optional.empty()));
            assertSame(FACTS.subList(0, FACTS.size() - i % 2), reviews);
        }
    }
}
