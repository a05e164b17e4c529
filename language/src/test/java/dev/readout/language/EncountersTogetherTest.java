package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.EncounterStatus;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.Undecided;
import dev.readout.record.ReadoutRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reports of several outlets come to together. */
class EncountersTogetherTest {
    private static final String BRANDEK = "President Ilmo Brandek of Varen";
    private static final String KORVATH = "President Dessa Korvath of Kesht";

    @Test
    void showsADisputedInitiatorAsDisputed() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        BRANDEK + " telephoned " + KORVATH + " on Monday and they talked for 45 minutes."),
                Understood.report("b", "2026-03-03", KORVATH + " telephoned " + BRANDEK + " on Monday.")));

        Encounter call = only(record);
        assertThat(call.when().orElseThrow()).hasToString("2026-03-02");
        assertThat(call.duration()).contains(Duration.ofMinutes(45));
        assertThat(call.initiator()).isEmpty();
        assertThat(call.fields().get(Field.INITIATOR)).hasSize(2);
        assertThat(record.differences()).extracting(Difference::field).containsExactly(Field.INITIATOR);
    }

    @Test
    void takesWhatWasPlannedAndThenHeldForOne() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-11", BRANDEK + " and " + KORVATH + " will meet by 21 March."),
                Understood.report(
                        "b",
                        "2026-03-19",
                        "The summit between " + BRANDEK + " and " + KORVATH + " has been put off to 28 March."),
                Understood.report("c", "2026-03-29", BRANDEK + " received " + KORVATH + " in Issolmar on 28 March.")));

        Encounter summit = only(record);
        assertThat(summit.status()).isEqualTo(EncounterStatus.HELD);
        assertThat(summit.when().orElseThrow()).hasToString("2026-03-28");
        assertThat(record.differences()).isEmpty();
    }

    @Test
    void keepsTwoCallsOfTheSameTwoApart() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."),
                Understood.report(
                        "b", "2026-03-10", BRANDEK + " spoke by telephone with " + KORVATH + " on 9 March.")));

        assertThat(record.encounters()).hasSize(2);
    }

    @Test
    void keepsACallAndAMeetingOfOneDayApart() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."),
                Understood.report("b", "2026-03-03", BRANDEK + " met " + KORVATH + " in Issolmar on 2 March.")));

        assertThat(record.encounters()).hasSize(2);
    }

    @Test
    void tellsTheSameInAnyOrder() {
        ArticleFacts first =
                Understood.report("a", "2026-03-11", BRANDEK + " and " + KORVATH + " will meet by 21 March.");
        ArticleFacts second =
                Understood.report("b", "2026-03-21", BRANDEK + " met " + KORVATH + " in Issolmar on 20 March.");

        assertThat(Readout.record(List.of(second, first))).isEqualTo(Readout.record(List.of(first, second)));
    }

    @Test
    void takesWhatIsOnlySupposedForNoEncounter() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a", "2026-03-11", "Any summit between " + BRANDEK + " and " + KORVATH + " must be well prepared.")));

        assertThat(record.encounters()).isEmpty();
    }

    @Test
    void takesBothSidesOfAMistakenDayForOneAndShowsIt() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-15", BRANDEK + " received " + KORVATH + " in Issolmar on 14 March."),
                Understood.report("b", "2026-03-16", BRANDEK + " received " + KORVATH + " in Issolmar on 13 March.")));

        Encounter meeting = only(record);
        assertThat(meeting.when()).isEmpty();
        assertThat(record.differences()).extracting(Difference::field).containsExactly(Field.DATE);
    }

    @Test
    void keepsTalksThatGoOnApartFromAMeetingThatIsOnlyMentioned() {
        ReadoutRecord record = Readout.record(
                List.of(
                        Understood.report(
                                "a",
                                "2026-03-11",
                                "Both leaders spoke in favour of continuing direct negotiations between the delegations of Varen and Kesht."
                                        + " Ilmo Brandek praised the good organisation of the meeting in Issolmar and their summit on Friday.")));

        assertThat(record.encounters()).extracting(Encounter::status).containsOnly(EncounterStatus.ONGOING);
        assertThat(record.encounters())
                .allSatisfy(talks -> assertThat(talks.when()).isEmpty());
    }

    @Test
    void takesAMeetingElsewhereForNoOther() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a",
                "2026-03-11",
                BRANDEK + " received " + KORVATH
                        + " in Issolmar on Tuesday. Otto Minne praised the meeting in Sarn.")));

        assertThat(only(record).fields().get(Field.PLACE)).hasSize(1);
    }

    @Test
    void takesTheMiddleOfAMonthForTheMiddleDay() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a", "2026-03-03", BRANDEK + " and " + KORVATH + " will meet before the middle of March.")));

        assertThat(only(record).due().orElseThrow()).isBetween("2026-03-14", "2026-03-17");
    }

    @Test
    void showsWhatOneSideDeniesAsDenied() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report(
                        "a",
                        "2026-03-03",
                        BRANDEK + " spoke by telephone with " + KORVATH + " on Monday, Otto Minne said."),
                Understood.report(
                        "b",
                        "2026-03-04",
                        "Otto Minne denied that " + BRANDEK + " had spoken by telephone with " + KORVATH
                                + " on Monday.")));

        Encounter call = only(record);
        assertThat(call.status()).isEqualTo(EncounterStatus.DENIED);
        assertThat(call.fields().get(Field.STATUS)).hasSize(2);
        assertThat(record.differences()).extracting(Difference::field).containsExactly(Field.STATUS);
    }

    @Test
    void keepsHeldWhatMoreReportsSawThanOneDenies() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-03", BRANDEK + " met " + KORVATH + " in Issolmar on Monday."),
                Understood.report("b", "2026-03-03", BRANDEK + " received " + KORVATH + " in Issolmar on Monday."),
                Understood.report(
                        "c",
                        "2026-03-04",
                        "Otto Minne denied that " + BRANDEK + " had met " + KORVATH + " on Monday.")));

        assertThat(only(record).status()).isEqualTo(EncounterStatus.HELD);
        assertThat(record.differences()).extracting(Difference::field).containsExactly(Field.STATUS);
    }

    @Test
    void keepsTwoTalksOfOneDayApart() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a",
                "2026-03-03",
                BRANDEK + " met " + KORVATH + " in Issolmar on Monday. " + BRANDEK + " met " + KORVATH
                        + " again in Sarn on Monday, for two hours.")));

        assertThat(record.encounters()).hasSize(2);
    }

    @Test
    void keepsTheRoundsOfTwoDaysApartAndSaysSo() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-02", BRANDEK + " met " + KORVATH + " in Issolmar on Monday."),
                Understood.report("b", "2026-03-03", BRANDEK + " met " + KORVATH + " in Issolmar on Tuesday.")));

        assertThat(record.encounters()).hasSize(2);
        assertThat(record.undecided())
                .filteredOn(undecided -> undecided.relation() == Undecided.Relation.SAME_ENCOUNTER)
                .hasSize(1);
    }

    @Test
    void takesACountOfCallsForNoOtherCall() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a",
                "2026-03-03",
                BRANDEK + " spoke by telephone with " + KORVATH + " on Monday. It was the third call between " + BRANDEK
                        + " and " + KORVATH + " since winter.")));

        assertThat(record.encounters()).hasSize(1);
    }

    @Test
    void holdsNoLengthAgainstOneThatWasPlanned() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-15", BRANDEK + " met " + KORVATH + " for 90 minutes on 14 March."),
                Understood.report(
                        "b",
                        "2026-03-15",
                        BRANDEK + " met " + KORVATH + " on 14 March. The meeting was supposed to last 10 minutes.")));

        assertThat(record.differences()).isEmpty();
    }

    @Test
    void showsTwoLengthsOfOneMeeting() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.report("a", "2026-03-15", BRANDEK + " met " + KORVATH + " for five hours on 14 March."),
                Understood.report("b", "2026-03-15", BRANDEK + " met " + KORVATH + " for three hours on 14 March.")));

        assertThat(record.differences()).extracting(Difference::field).containsExactly(Field.DURATION);
    }

    @Test
    void holdsNoReportWithoutADayAgainstAnother() {
        ReadoutRecord record = Readout.record(List.of(
                Understood.undated("a", BRANDEK + " met " + KORVATH + " for two hours in the palace."),
                Understood.undated("b", BRANDEK + " met " + KORVATH + " for one hour in the palace.")));

        assertThat(record.differences()).isEmpty();
    }

    @Test
    void takesTwoWhoBothTelephonedForNoDispute() {
        ReadoutRecord record = Readout.record(List.of(Understood.report(
                "a",
                "2026-03-03",
                "Governor Odo Varga received calls on Monday from " + BRANDEK + " and " + KORVATH + ".")));

        assertThat(record.differences()).isEmpty();
    }

    private static Encounter only(ReadoutRecord record) {
        assertThat(record.encounters()).hasSize(1);
        return record.encounters().getFirst();
    }
}
