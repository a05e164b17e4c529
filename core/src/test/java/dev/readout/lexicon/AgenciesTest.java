package dev.readout.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
    private final Agencies agencies = Agencies.load();

    @Test
    void namesOfOneAgencyAreOne() {
        assertThat(agencies.named("AP"))
                .isEqualTo(agencies.named("The Associated Press"))
                .isEqualTo(agencies.listed("apnews"))
                .contains("associated press");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nahr Agency", "the Meridian Wire", "Kest Newswire", "Lissand News Service"})
    void knowsAgenciesByTheWordTheyCallThemselvesBy(String name) {
        assertThat(agencies.named(name)).isPresent();
        assertThat(agencies.listed(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Agency", "Wire", "Port Emmer Chronicle", "Agency Road", "Foreign Service", "Staff"})
    void takesNothingElseForOne(String name) {
        assertThat(agencies.named(name)).isEmpty();
    }
}
