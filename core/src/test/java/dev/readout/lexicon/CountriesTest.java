package dev.readout.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    private final Countries countries = Countries.load();

    @ParameterizedTest
    @CsvSource({
        "the United States, U.S.",
        "United Kingdom, Britain",
        "the Netherlands, Netherlands",
        "FRANCE, France",
        "Czech Republic, Czechia",
        "Turkey, Türkiye"
    })
    void giveOneNameForAllTheNamesOfACountry(String one, String other) {
        assertThat(countries.named(one)).isPresent().isEqualTo(countries.named(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Niger, Nigeria",
        "Iran, Iraq",
        "Austria, Australia",
        "Slovakia, Slovenia",
        "South Korea, North Korea",
        "Guinea, Guinea-Bissau",
        "Mali, Malawi",
        "Sudan, South Sudan"
    })
    void keepCountriesApart(String one, String other) {
        assertThat(countries.named(one)).isPresent().isNotEqualTo(countries.named(other));
        assertThat(countries.named(other)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"German, Germany", "Dutch, Netherlands", "American, United States", "French, France"})
    void knowAdjectivesAndPeople(String adjective, String country) {
        assertThat(countries.ofAdjective(adjective)).isPresent().isEqualTo(countries.named(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kesht", "Varen", "Issolmar", "the"})
    void holdNoOtherNames(String name) {
        assertThat(countries.named(name)).isEqualTo(Optional.empty());
        assertThat(countries.ofAdjective(name)).isEmpty();
        assertThat(countries.isCapital(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paris", "Kyiv", "LONDON"})
    void knowCapitals(String name) {
        assertThat(countries.isCapital(name)).isTrue();
    }
}
