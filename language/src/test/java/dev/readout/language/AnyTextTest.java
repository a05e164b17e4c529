package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.readout.Readout;
import dev.readout.annotate.Annotations;
import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of everything that is understood, whatever was read. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "Ilmo Brandek",
            "Brandek",
            "Dessa Korvath",
            "Ms Korvath",
            "van der Asch",
            "the Keshti president",
            "The president",
            "two officials",
            "a spokesman for Kesht",
            "the Issolmar Gazette",
            "Meridian Wire",
            "he",
            "she",
            "it",
            "they",
            "who",
            "said",
            "told",
            "told reporters",
            "asked",
            "promised",
            "thanked",
            "as saying",
            "reported",
            "according to",
            "According to",
            "citing",
            "adding",
            "vowed",
            "called",
            "denied",
            "believes",
            "wrote on Harbourline",
            "has said",
            "did not say",
            "that",
            "the canal",
            "was open",
            "to open",
            "is",
            "and",
            "but",
            "while",
            "of",
            "in Issolmar",
            "on Monday",
            "a statement",
            "report in",
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "«",
            "»",
            "'s",
            "’s",
            ",",
            ",",
            ",",
            ".",
            ".",
            ":",
            ";",
            "?",
            "!",
            "—",
            "(",
            ")",
            "\n\n",
            "\n\n“",
            ".\n\n",
            "😀",
            "3",
            "Mr.",
            "U.S.");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static String body(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            body.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return body.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isMarkedAndUnderstoodWithoutContradiction(long seed) {
        Annotations annotations = Understood.annotations(body(seed));

        Samples.checkSpans(annotations);
        check(Understood.facts(annotations));
    }

    private static void check(ArticleFacts facts) {
        Map<AttributionId, LocalAttribution> byId = new HashMap<>();
        for (LocalAttribution attribution : facts.attributions()) {
            assertThat(byId.put(attribution.id(), attribution))
                    .as("an id of its own")
                    .isNull();
        }
        for (LocalAttribution attribution : facts.attributions()) {
            assertThat(attribution.quoted())
                    .allSatisfy(quoted -> assertThat(
                                    attribution.content().stream().anyMatch((Span piece) -> piece.contains(quoted)))
                            .isTrue());
            if (attribution.speaker().isPresent() && !attribution.chain().isEmpty()) {
                assertThat(attribution.chain().size())
                        .as("hops besides the speaker")
                        .isGreaterThan(1);
                assertThat(attribution.chain().getLast().entities())
                        .as("the chain ends with the speaker")
                        .contains(attribution.speaker().orElseThrow());
            }
            LocalAttribution outer = attribution;
            for (int depth = 0; outer.within().isPresent(); depth++) {
                assertThat(depth)
                        .as("speech within itself")
                        .isLessThan(facts.attributions().size());
                LocalAttribution next = byId.get(outer.within().orElseThrow());
                assertThat(next).as("%s", outer.within()).isNotNull();
                outer = Objects.requireNonNull(next);
            }
        }
        assertThat(facts.entities()).allSatisfy(entity -> {
            assertThat(entity.mentions()).isNotEmpty();
            assertThat(entity.name()).isNotBlank();
            assertThat(facts.article().body()).contains(entity.name());
        });
    }

    /** The invented reports that lie beside the project, where they do. */
    @Test
    void holdsOfWholeReports() throws IOException {
        Path reports = Path.of("..", "..", "shared", "gold", "varen", "articles");
        assumeThat(reports).isDirectory();
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        List<ArticleFacts> facts = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.sorted().toList()) {
                Capture capture =
                        new Capture(file.getFileName().toString(), Files.readAllBytes(file), Hints.NONE, Instant.EPOCH);
                for (Capture part : readout.split(capture)) {
                    Article article = readout.read(part).article().orElseThrow();
                    Samples.checkSpans(Understood.annotations(article.body()));
                    facts.add(readout.understand(article));
                }
            }
        }
        facts.forEach(AnyTextTest::check);
        ReadoutRecord record = Readout.record(facts);

        assertThat(facts).hasSizeGreaterThan(5);
        assertThat(record.statements().size())
                .isLessThan(facts.stream()
                        .mapToInt(each -> each.attributions().size())
                        .sum());
        IntStream.range(0, 20).forEach(seed -> {
            List<ArticleFacts> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Readout.record(shuffled)).isEqualTo(record);
        });
    }
}
