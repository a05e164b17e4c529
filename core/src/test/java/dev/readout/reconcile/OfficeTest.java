package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.lexicon.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {
    @ParameterizedTest
    @CsvSource({
        "the Keshti president, president, kesht",
        "Kesht's president, president, kesht",
        "president of the Republic of Kesht, president, kesht",
        "the leader of Qasmara, leader, qasmar",
        "the Qasmari leader, leader, qasmar",
        "German Chancellor, chancellor, germany",
        "US Secretary of State, foreign minister, united states",
        "minister of foreign affairs of Kesht, foreign minister, kesht",
        "Kremlin spokeswoman, spokesman, kremlin",
        "the Lissand foreign office, foreign office, lissand"
    })
    void readsRoleAndOwner(String text, String role, String owner) {
        Office office = Office.of(text).orElseThrow();

        assertThat(office.role()).isEqualTo(role);
        assertThat(Office.ownerKey(office.owner(), Countries.load())).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "the spokesman for the Keshti president, president",
        "the Keshti president's spokesman, president",
        "aide to the Head of State, head of state"
    })
    void readsTheOfficeOfTheOwner(String text, String owner) {
        assertThat(Office.of(text).orElseThrow().ownerOffice().orElseThrow().role())
                .isEqualTo(owner);
    }

    @Test
    void readsNothingWhereNoOfficeStands() {
        assertThat(Office.of("Mr")).isEmpty();
        assertThat(Office.of("farmer from Adra")).isEmpty();
    }
}
