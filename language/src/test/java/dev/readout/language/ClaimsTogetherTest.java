package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Account.Stance;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many can know by themselves what reports tell, and what became of plans. */
class ClaimsTogetherTest {
    private static final String BRANDEK = "President Ilmo Brandek of Varen";
    private static final String KORVATH = "President Dessa Korvath of Kesht";

    @Test
    void countsBothSidesThatSayOneThingAsTwo() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        "The canal at Sarn will open to fishing boats on 1 May, " + BRANDEK + " said."),
                Understood.report(
                        "b",
                        "2026-03-03",
                        KORVATH + " said that the canal at Sarn would open to fishing boats on 1 May.")));

        assertThat(claim(record).independent()).isEqualTo(2);
    }

    @Test
    void countsOneSideOnceHoweverManySpeakForIt() {
        ReadoutRecord record = Readout.record(
                List.of(
                        Understood.report(
                                "a",
                                "2026-03-03",
                                "The canal at Sarn will open to fishing boats on 1 May, " + BRANDEK + " said."),
                        Understood.report(
                                "b",
                                "2026-03-03",
                                "The foreign minister of Varen, Otto Minne, said that the canal at Sarn would open to fishing boats"
                                        + " on 1 May."),
                        Understood.report(
                                "c",
                                "2026-03-04",
                                "The canal at Sarn will open to fishing boats on 1 May, according to the Varenian president.")));

        assertThat(claim(record).independent()).isEqualTo(1);
    }

    @Test
    void countsOneWhoHasItFromAnotherWithHim() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        "The canal at Sarn will open to fishing boats on 1 May, " + BRANDEK + " said."),
                Understood.report(
                        "b",
                        "2026-03-03",
                        "\"President Brandek rang me and told me that the canal at Sarn will open to fishing boats on 1"
                                + " May,\" said " + KORVATH + ". President Ilmo Brandek of Varen was not reached.")));

        assertThat(claim(record).independent()).isEqualTo(1);
    }

    @Test
    void countsNobodyOfNoToldSideBesideANamedParty() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        "The canal at Sarn will open to fishing boats on 1 May, " + BRANDEK + " said."),
                Understood.report(
                        "b",
                        "2026-03-03",
                        "The canal at Sarn will open to fishing boats on 1 May, a person close to the talks said.")));

        assertThat(claim(record).independent()).isEqualTo(1);
    }

    @Test
    void takesWhatTwoSayOfThemselvesForTwoClaims() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        "\u201cWe want a lasting peace on the river Yarrun,\u201d " + BRANDEK + " said."),
                Understood.report(
                        "b",
                        "2026-03-03",
                        "\u201cWe want a lasting peace on the river Yarrun,\u201d " + KORVATH + " said.")));

        assertThat(record.claims())
                .allSatisfy(claim -> assertThat(claim.independent()).isEqualTo(1));
    }

    @Test
    void keepsWhatIsToBeApartFromWhatWas() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        "Otto Minne will visit the canal at Sarn on 24 March, " + BRANDEK + " said."),
                Understood.report(
                        "b",
                        "2026-03-04",
                        "The visit of Otto Minne to the canal at Sarn on 24 March did not take place, " + KORVATH
                                + " said.")));

        assertThat(record.claims())
                .allSatisfy(claim -> assertThat(claim.independent()).isEqualTo(1));
    }

    @Test
    void countsAReporterOnTheSpotAndNoOther() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " met " + KORVATH + " in Issolmar on Monday."),
                Understood.filedFrom(
                        "ISSOLMAR",
                        "b",
                        "2026-03-03",
                        "ISSOLMAR - " + BRANDEK + " met " + KORVATH + " in Issolmar on Monday.")));

        Encounter meeting = record.encounters().getFirst();
        assertThat(meeting.origins().stream().filter(Origin::isCounted))
                .extracting(Origin::kind)
                .containsExactly(Origin.Kind.OBSERVER);
    }

    @Test
    void takesWhatAPartyPublishesItselfForItsWord() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.reportBy(
                        "Presidency of Varen",
                        "a",
                        "2026-03-03",
                        BRANDEK + " spoke by telephone with " + KORVATH + " on Monday."),
                Understood.reportBy(
                        "Outlet b",
                        "b",
                        "2026-03-03",
                        BRANDEK + " spoke by telephone with " + KORVATH
                                + " on Monday, the Foreign Ministry of Kesht said.")));

        assertThat(record.encounters().getFirst().origins().stream().filter(Origin::isCounted))
                .hasSize(2);
    }

    @Test
    void tellsWhoHasNotSpoken() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-03", BRANDEK + " said that he had met " + KORVATH + " in Issolmar on Monday."),
                Understood.report("b", "2026-03-06", KORVATH + " opened a bridge in Sarn.")));

        assertThat(record.encounters().getFirst().accounts())
                .extracting(Account::stance)
                .containsExactlyInAnyOrder(Stance.CONFIRMS, Stance.SILENT);
    }

    @Test
    void saysThatNoReportTellsWhetherAPlannedMeetingTookPlace() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-11", BRANDEK + " and " + KORVATH + " will meet in Issolmar by 21 March."),
                Understood.report("b", "2026-03-26", BRANDEK + " opened a bridge in Sarn.")));

        Outcome outcome = record.encounters().getFirst().outcome().orElseThrow();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNREPORTED);
        assertThat(outcome.searchedUntil()).contains(LocalDate.of(2026, 3, 26));
        assertThat(outcome.reports()).isEqualTo(1);
    }

    @Test
    void leavesOpenWhatNoLaterReportCouldTell() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a", "2026-03-11", BRANDEK + " and " + KORVATH + " will meet in Issolmar by 21 March.")));

        assertThat(record.encounters().getFirst().outcome()).isEmpty();
    }

    @Test
    void takesALaterReportThatTheyHaveNotMetForALapse() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a", "2026-03-11", BRANDEK + " and " + KORVATH + " will meet in Issolmar by 21 March."),
                Understood.report("b", "2026-03-26", BRANDEK + " and " + KORVATH + " have not met yet.")));

        assertThat(record.encounters().getFirst().outcome().orElseThrow().kind())
                .isEqualTo(Outcome.Kind.LAPSED);
    }

    /** The claim that most statements make. */
    private static Claim claim(ReadoutRecord record) {
        return record.claims().stream()
                .max(Comparator.comparingInt(claim -> claim.affirm().size()))
                .orElseThrow();
    }
}
