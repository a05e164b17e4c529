package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.annotate.AnnotationPipeline;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Position;
import dev.readout.record.ReadoutRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reports of several outlets tell of positions together. */
class PositionsTogetherTest {
    private static final AnnotationPipeline PIPELINE = Annotators.pipeline();
    private static final String BRANDEK = "President Ilmo Brandek of Varen";

    @Test
    void takesOneOfferInTwoReportsForOne() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the repair of the harbour."),
                report("b", "2026-03-04", BRANDEK + " offered a $12 million loan to repair the harbour.")));

        Position offer = only(record);
        assertThat(offer.kind()).isEqualTo(PositionKind.OFFER);
        assertThat(offer.amount()).contains(new Money(new BigDecimal(12_000_000), "USD"));
        assertThat(offer.evidence()).hasSize(2);
    }

    @Test
    void keepsTwoSumsApart() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the repair of the harbour."),
                report("b", "2026-03-04", BRANDEK + " offered a loan of $15 million for the repair of the harbour.")));

        assertThat(record.positions()).hasSize(2);
    }

    @Test
    void keepsWhatTwoOfferApart() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " offered a loan for the repair of the harbour."),
                report(
                        "b",
                        "2026-03-04",
                        "President Dessa Korvath of Kesht offered a loan for the repair of the harbour.")));

        assertThat(record.positions()).hasSize(2);
    }

    @Test
    void showsARaisedDemandAsHardened() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " demanded compensation of $12 million for the flooded fields."),
                report("b", "2026-03-09", BRANDEK + " demanded compensation of $15 million for the flooded fields.")));

        Position later = record.positions().getLast();
        assertThat(later.shifts())
                .containsExactly(
                        new Position.Shift(record.positions().getFirst().id(), Position.Change.HARDENED));
        assertThat(record.positions().getFirst().shifts()).isEmpty();
    }

    @Test
    void showsWhatWasRefusedAndThenAcceptedAsReversed() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " rejected foreign monitors on the northern border."),
                report("b", "2026-03-09", BRANDEK + " accepted foreign monitors on the northern border.")));

        assertThat(record.positions().getLast().shifts())
                .extracting(Position.Shift::change)
                .containsExactly(Position.Change.REVERSED);
    }

    @Test
    void listsNoShiftBetweenTwoIssues() {
        ReadoutRecord record = Readout.record(List.of(
                report("a", "2026-03-03", BRANDEK + " rejected foreign monitors on the northern border."),
                report("b", "2026-03-09", BRANDEK + " accepted a loan for the repair of the harbour.")));

        assertThat(record.positions())
                .hasSize(2)
                .allSatisfy(position -> assertThat(position.shifts()).isEmpty());
    }

    @Test
    void tellsTheSameInAnyOrder() {
        ArticleFacts first = report("a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the harbour.");
        ArticleFacts second = report("b", "2026-03-09", BRANDEK + " offered a $12 million loan for the harbour.");
        ArticleFacts third = report("c", "2026-03-09", BRANDEK + " rejected foreign monitors on the border.");

        assertThat(Readout.record(List.of(third, second, first)))
                .isEqualTo(Readout.record(List.of(first, second, third)));
    }

    private static Position only(ReadoutRecord record) {
        assertThat(record.positions()).hasSize(1);
        return record.positions().getFirst();
    }

    private static ArticleFacts report(String id, String published, String body) {
        Article article = new Article(
                new ArticleId(id),
                id + ".txt",
                Optional.empty(),
                Optional.of("Outlet " + id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.of(PrintedTime.day(LocalDate.parse(published))),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                body,
                List.of());
        return Understood.facts(PIPELINE.annotate(article));
    }
}
