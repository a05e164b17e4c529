package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Position;
import dev.readout.record.ReadoutRecord;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reports of several outlets tell of positions together. */
class PositionsTogetherTest {
    private static final String BRANDEK = "President Ilmo Brandek of Varen";
    private static final String OPENS = BRANDEK + " said that Varen would reopen the northern crossing for lorries";

    @Test
    void takesOneOfferInTwoReportsForOne() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the repair of the harbour."),
                Understood.report("b", "2026-03-04", BRANDEK + " offered a $12 million loan to repair the harbour.")));

        Position offer = only(record);
        assertThat(offer.kind()).isEqualTo(PositionKind.OFFER);
        assertThat(offer.amount()).contains(new Money(new BigDecimal(12_000_000), "USD"));
        assertThat(offer.evidence()).hasSize(2);
    }

    @Test
    void keepsTwoSumsApart() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the repair of the harbour."),
                Understood.report(
                        "b", "2026-03-04", BRANDEK + " offered a loan of $15 million for the repair of the harbour.")));

        assertThat(record.positions()).hasSize(2);
    }

    @Test
    void keepsWhatTwoOfferApart() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " offered a loan for the repair of the harbour."),
                Understood.report(
                        "b",
                        "2026-03-04",
                        "President Dessa Korvath of Kesht offered a loan for the repair of the harbour.")));

        assertThat(record.positions()).hasSize(2);
    }

    @Test
    void showsARaisedDemandAsHardened() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-03", BRANDEK + " demanded compensation of $12 million for the flooded fields."),
                Understood.report(
                        "b", "2026-03-09", BRANDEK + " demanded compensation of $15 million for the flooded fields.")));

        Position later = record.positions().getLast();
        assertThat(later.shifts())
                .containsExactly(
                        new Position.Shift(record.positions().getFirst().id(), Position.Change.HARDENED));
        assertThat(record.positions().getFirst().shifts()).isEmpty();
    }

    @Test
    void showsWhatWasRefusedAndThenAcceptedAsReversed() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " rejected foreign monitors on the northern border."),
                Understood.report("b", "2026-03-09", BRANDEK + " accepted foreign monitors on the northern border.")));

        assertThat(record.positions().getLast().shifts())
                .extracting(Position.Shift::change)
                .containsExactly(Position.Change.REVERSED);
    }

    @Test
    void listsNoShiftBetweenTwoIssues() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " rejected foreign monitors on the northern border."),
                Understood.report("b", "2026-03-09", BRANDEK + " accepted a loan for the repair of the harbour.")));

        assertThat(record.positions())
                .hasSize(2)
                .allSatisfy(position -> assertThat(position.shifts()).isEmpty());
    }

    @Test
    void showsAConditionThatIsAddedAsHardened() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", OPENS + "."),
                Understood.report("b", "2026-03-09", OPENS + " if Kesht paid the fees.")));

        assertThat(record.positions().getLast().condition()).isPresent();
        assertThat(record.positions().getLast().shifts())
                .extracting(Position.Shift::change)
                .containsExactly(Position.Change.HARDENED);
    }

    @Test
    void showsAConditionThatIsDroppedAsSoftened() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", OPENS + " if Kesht paid the fees."),
                Understood.report("b", "2026-03-09", OPENS + ".")));

        assertThat(record.positions().getLast().shifts())
                .extracting(Position.Shift::change)
                .containsExactly(Position.Change.SOFTENED);
    }

    @Test
    void listsNoShiftWhereAReportInItsOwnWordsLeavesTheConditionOut() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", OPENS + " if Kesht paid the fees."),
                Understood.report(
                        "b", "2026-03-09", BRANDEK + " offered to reopen the northern crossing for lorries.")));

        assertThat(record.positions())
                .allSatisfy(position -> assertThat(position.shifts()).isEmpty());
    }

    @Test
    void tellsTheSameInAnyOrder() {
        ArticleFacts first =
                Understood.report("a", "2026-03-03", BRANDEK + " offered a loan of $12 million for the harbour.");
        ArticleFacts second =
                Understood.report("b", "2026-03-09", BRANDEK + " offered a $12 million loan for the harbour.");
        ArticleFacts third =
                Understood.report("c", "2026-03-09", BRANDEK + " rejected foreign monitors on the border.");

        assertThat(Readout.record(List.of(third, second, first)))
                .isEqualTo(Readout.record(List.of(first, second, third)));
    }

    private static Position only(ReadoutRecord record) {
        assertThat(record.positions()).hasSize(1);
        return record.positions().getFirst();
    }
}
