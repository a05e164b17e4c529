package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.extract.EncounterKind;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Account.Stance;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Origin;
import dev.readout.record.ReadoutRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has been heard on an encounter, and who has not. */
class AccountsTogetherTest {
    private static final String BRANDEK = "President Ilmo Brandek of Varen";
    private static final String KORVATH = "President Dessa Korvath of Kesht";
    private static final String MET = BRANDEK + " met " + KORVATH + " in Issolmar on Monday. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Both sides described the talks as productive.",
                "The two presidents said afterwards that the talks had been frank.",
                "The two leaders later called the meeting useful.",
                "The talks were described by both sides as frank.",
                "The two presidents, speaking after the meeting, said that the river would stay open.",
                "In the evening the two sides issued a joint statement on the river.",
                "A joint statement issued after the meeting spoke of progress.",
                "According to both sides the talks were frank.",
                "Both governments announced an agreement on the river."
            })
    void hearBothInWhatBothSay(String words) {
        assertThat(heard(MET + words))
                .allSatisfy(account -> assertThat(account.stance()).isIn(Stance.CONFIRMS, Stance.QUOTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neither side described the talks.",
                "Both sides declined to comment.",
                "The two presidents will issue a joint statement on Thursday.",
                "No joint statement was issued after the meeting.",
                "The two leaders left without a joint statement.",
                "The two presidents waved to the crowd.",
                "Farmers on both sides of the river were pleased."
            })
    void hearNobodyWhereNobodySpeaks(String words) {
        assertThat(heard(MET + words)).extracting(Account::stance).containsOnly(Stance.SILENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The meeting was described by both sides as frank.                       | 2
            After the meeting both governments announced an agreement on the river. | 0
            The two sides issued a joint statement after the meeting.               | 0
            The meeting was described by neither side.                              | 0
            """)
    void countBothWhereBothTellOfIt(String words, int counted) {
        ReadoutRecord record = Readout.record(List.of(Understood.report("a", "2026-03-03", MET + words)));

        assertThat(record.encounters().getFirst().origins().stream().filter(Origin::isCounted))
                .hasSize(counted);
    }

    @Test
    void hearOnlyTheOneWhoSaysThatBothSaySo() {
        List<Account> accounts =
                heard(MET + KORVATH + " said that both sides described the talks in Issolmar as frank.");

        assertThat(accounts).extracting(Account::stance).contains(Stance.SILENT);
    }

    @Test
    void hearWhoSpeaksAfterTheMeetingElsewhereInTheReport() {
        List<Account> accounts = heard(MET + "\n\nLorries waited at the bridge.\n\nFarmers were pleased.\n\n"
                + "Briefing reporters after the Issolmar talks, Korvath said that Kesht would keep the river open.");

        assertThat(accounts).extracting(Account::stance).contains(Stance.QUOTED);
    }

    private static List<Account> heard(String body) {
        ReadoutRecord record = Readout.record(List.of(Understood.report("a", "2026-03-03", body)));
        Encounter met = record.encounters().stream()
                .filter(encounter -> encounter.kind() != EncounterKind.CALL)
                .findFirst()
                .orElseThrow();
        return met.accounts();
    }
}
