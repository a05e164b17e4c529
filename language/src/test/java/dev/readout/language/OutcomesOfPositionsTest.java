package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.record.Agenda;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later reports tell of what was promised. */
class OutcomesOfPositionsTest {
    private static final String CROSSING =
            "President Ilmo Brandek of Varen promised to reopen the northern crossing by 20 March.";
    private static final String DETAINEES =
            "President Ilmo Brandek of Varen said that Varen would hand over 240 detainees by 20 March.";
    private static final String GAS = "Kesht has pledged to deliver gas to the valley towns by 20 March.";
    private static final String REPORT =
            "President Dessa Korvath of Kesht promised to publish the flood report by 20 March.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossing  | Varen has reopened the northern crossing, drivers said.
            crossing  | Varen opened the northern crossing on Thursday.
            crossing  | The northern crossing was reopened by Varen at dawn on Thursday.
            crossing  | President Ilmo Brandek of Varen has opened the northern crossing after three weeks of talks.
            crossing  | The northern crossing reopened on Thursday, a week after Varen had closed its embassy.
            crossing  | Kesht said that Varen had reopened the northern crossing.
            detainees | Varen handed over 240 detainees at the bridge on Thursday.
            detainees | President Ilmo Brandek of Varen released the first 60 detainees on Thursday.
            detainees | The 240 detainees were handed over at the bridge by Varen.
            detainees | Varen released all 240 detainees on Thursday.
            gas       | Kesht has delivered the first gas to the valley towns.
            gas       | Kesht supplied gas to three valley towns on Thursday.
            report    | Kesht published the flood report on Thursday.
            report    | The ministry said Kesht had released its flood report.
            """)
    void takesWhatWasDoneForKept(String promise, String later) {
        assertThat(outcome(promise, later, "2026-03-19")).contains(Outcome.Kind.HELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossing  | Varen promised again to reopen the northern crossing.
            crossing  | Varen will reopen the northern crossing, Brandek said.
            crossing  | Varen has not reopened the northern crossing.
            crossing  | If Varen reopened the northern crossing, lorries could pass.
            crossing  | Varen may have reopened the northern crossing by then.
            crossing  | Kesht has reopened the northern crossing.
            crossing  | Varen has reopened the southern crossing.
            crossing  | Varen reopened the northern crossing in January for two days.
            crossing  | Has Varen reopened the northern crossing?
            crossing  | Brandek denied that Varen had reopened the northern crossing.
            crossing  | Kesht demanded that Varen reopen the northern crossing.
            crossing  | Nothing will pass until Varen has reopened the northern crossing.
            crossing  | Varen has closed the northern crossing.
            crossing  | Varen was expected to have reopened the northern crossing.
            crossing  | Varen reopened an embassy in the northern capital.
            detainees | Varen handed over 20 detainees at the bridge on Thursday.
            detainees | Varen handed over some detainees at the bridge.
            detainees | Varen handed over 240 rifles at the bridge.
            detainees | Kesht handed over 240 detainees at the bridge.
            detainees | Varen would have handed over the 240 detainees, Brandek said.
            gas       | Kesht delivered a letter to the valley towns.
            gas       | Varen delivered gas to the valley towns.
            gas       | Analysts think that Kesht has delivered gas to the valley towns.
            report    | Kesht published the budget report on Thursday.
            report    | Kesht plans to publish the flood report.
            report    | Kesht was asked whether it had published the flood report.
            """)
    void leavesOpenWhatNobodyTells(String promise, String later) {
        assertThat(outcome(promise, later, "2026-03-19")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossing  | Varen had still not reopened the northern crossing.
            crossing  | Varen has yet to reopen the northern crossing.
            crossing  | Varen failed to reopen the northern crossing.
            crossing  | Varen did not reopen the northern crossing.
            detainees | Varen missed the deadline for handing over the 240 detainees.
            report    | Kesht has not published the flood report.
            """)
    void takesWhatWasNotDoneByItsDayForLapsed(String promise, String later) {
        assertThat(outcome(promise, later, "2026-03-25")).contains(Outcome.Kind.LAPSED);
        assertThat(outcome(promise, later, "2026-03-18")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossing  | Varen backed out of reopening the northern crossing.
            crossing  | Varen broke its promise to reopen the northern crossing.
            crossing  | Varen has dropped its plan to reopen the northern crossing.
            crossing  | President Ilmo Brandek of Varen said that Varen would not reopen the northern crossing.
            detainees | Varen cancelled the handover of the 240 detainees.
            report    | Kesht scrapped its plans to publish the flood report.
            """)
    void takesWhatIsNotToBeDoneAnyMoreForTakenBack(String promise, String later) {
        assertThat(outcome(promise, later, "2026-03-19")).contains(Outcome.Kind.CANCELLED);
    }

    @Test
    void keepsTheOldDayOfWhatIsPutOff() {
        Position crossing = promised(
                CROSSING, "2026-03-19", "Varen postponed the reopening of the northern crossing until 5 April.");

        assertThat(crossing.outcome().map(Outcome::kind)).contains(Outcome.Kind.MOVED);
        assertThat(crossing.due().map(Object::toString)).contains("2026-04-05");
        assertThat(crossing.outcome().flatMap(Outcome::planned).map(Object::toString))
                .contains("2026-03-20");
    }

    @Test
    void takesTheSamePromiseForALaterDayForPutOff() {
        Position crossing = promised(
                CROSSING,
                "2026-03-19",
                "President Ilmo Brandek of Varen promised to reopen the northern crossing by 5 April.");

        assertThat(crossing.outcome().map(Outcome::kind)).contains(Outcome.Kind.MOVED);
        assertThat(crossing.due().map(Object::toString)).contains("2026-04-05");
    }

    @Test
    void tellsHowFarReportsWereLookedThroughForWhatNobodyTells() {
        Position crossing =
                promised(CROSSING, "2026-03-27", "President Ilmo Brandek of Varen received the farmers of the valley.");

        Outcome outcome = crossing.outcome().orElseThrow();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNREPORTED);
        assertThat(outcome.reports()).isEqualTo(1);
        assertThat(outcome.searchedUntil().map(Object::toString)).contains("2026-03-27");
    }

    @Test
    void takesNothingToldBeforeItWasPromisedForKept() {
        Position crossing = promised(CROSSING, "2026-03-01", "Varen has reopened the northern crossing.");

        assertThat(crossing.outcome()).isEmpty();
    }

    @Test
    void takesNothingForTakenBackThatIsPromisedAgain() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-10", CROSSING),
                Understood.report("b", "2026-03-12", "Varen broke its promise to reopen the northern crossing."),
                Understood.report("c", "2026-03-14", CROSSING)));

        assertThat(commitment(record).flatMap(Position::outcome)).isEmpty();
    }

    @Test
    void comesToTheSameInAnyOrder() {
        List<ArticleFacts> reports = new ArrayList<>(List.of(
                Understood.report("a", "2026-03-10", CROSSING),
                Understood.report("b", "2026-03-18", "Varen has reopened the northern crossing."),
                Understood.report("c", "2026-03-19", "Varen opened the northern crossing on Wednesday.")));
        ReadoutRecord record = Readout.record(reports);

        assertThat(commitment(record).flatMap(Position::outcome).orElseThrow().evidence())
                .hasSize(2);
        assertThat(Readout.record(reports.reversed()).positions()).isEqualTo(record.positions());
    }

    @Test
    void standOnTheAgendaUntilTheyAreSettled() {
        String waiting = "President Ilmo Brandek of Varen received the farmers of the valley.";
        ReadoutRecord open = record(CROSSING, "2026-03-19", waiting);
        ReadoutRecord notDone = record(CROSSING, "2026-03-25", "Varen has still not reopened the northern crossing.");
        ReadoutRecord kept = record(CROSSING, "2026-03-19", "Varen has reopened the northern crossing.");
        ReadoutRecord takenBack =
                record(CROSSING, "2026-03-19", "Varen broke its promise to reopen the northern crossing.");

        assertThat(listed(open, "2026-03-20")).containsExactly("due");
        assertThat(listed(open, "2026-03-21")).containsExactly("pastDue");
        assertThat(listed(notDone, "2026-03-25")).containsExactly("pastDue");
        assertThat(listed(kept, "2026-03-19")).containsExactly("settled");
        assertThat(listed(takenBack, "2026-03-19")).containsExactly("settled");
    }

    /** In which lists of the agenda the promise stands. */
    private static List<String> listed(ReadoutRecord record, String on) {
        EntryKey promise = new EntryKey(
                EntryKind.POSITION, commitment(record).orElseThrow().id().value());
        return Agenda.of(record, LocalDate.parse(on)).entries().entrySet().stream()
                .filter(list -> list.getValue().contains(promise))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Outcome.Kind> outcome(String promise, String later, String day) {
        return promised(text(promise), day, later).outcome().map(Outcome::kind);
    }

    private static String text(String promise) {
        return switch (promise) {
            case "crossing" -> CROSSING;
            case "detainees" -> DETAINEES;
            case "gas" -> GAS;
            case "report" -> REPORT;
            default -> throw new IllegalArgumentException(promise);
        };
    }

    private static Position promised(String promise, String day, String later) {
        return commitment(record(promise, day, later)).orElseThrow();
    }

    private static ReadoutRecord record(String promise, String day, String later) {
        return Readout.record(
                List.of(Understood.report("a", "2026-03-10", promise), Understood.report("b", day, later)));
    }

    private static Optional<Position> commitment(ReadoutRecord record) {
        return record.positions().stream()
                .filter(position -> position.kind() == PositionKind.COMMITMENT)
                .findFirst();
    }
}
