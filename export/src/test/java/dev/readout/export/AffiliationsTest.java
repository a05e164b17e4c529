package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention;
import dev.readout.lexicon.Countries;
import dev.readout.lexicon.WordList;
import dev.readout.reconcile.EntityId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationsTest {
    private static String of(Talks talks, String id) {
        return new Affiliations(talks.build())
                .of(new EntityId(id))
                .map(country -> country.code().orElse(country.name()))
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Latvian foreign minister|LVA",
                "South Korean President|KOR",
                "U.S. envoy|USA",
                "US Secretary of State|USA",
                "President of Latvia|LVA",
                "the prime minister of Latvia|LVA",
                "Latvia's foreign minister|LVA",
                "Varen's President|Varen",
                "President of Varen|Varen",
                "President of the Republic|-",
                "envoy to Latvia|-",
                "Minister of Defence|-",
                "critic of Latvia|-",
                "Foreign Minister|-",
                "President|-"
            })
    void readsTheCountryOfAnOffice(String role, String country) {
        Talks talks = new Talks()
                .entity("e1", Mention.Kind.PERSON, "Ana Ruel", role)
                .entity("e2", Mention.Kind.PLACE, "Varen")
                .entity("e3", Mention.Kind.PLACE, "Republic");

        assertThat(of(talks, "e1")).isEqualTo(country);
    }

    @Test
    void knowsNoneWhereTitlesNameTwo() {
        Talks talks =
                new Talks().entity("e1", Mention.Kind.PERSON, "Ana Ruel", "Latvian minister", "Polish ambassador");

        assertThat(of(talks, "e1")).isEqualTo("-");
    }

    @Test
    void actsForWhomItSpeaksFor() {
        Talks talks = new Talks()
                .entity("e1", Mention.Kind.PERSON, "Odo", "spokesman")
                .speakingFor("e2")
                .entity("e2", Mention.Kind.PERSON, "Ana Ruel", "President of Latvia")
                .speakingFor("e1");

        assertThat(of(talks, "e1")).isEqualTo("LVA");
        assertThat(of(talks, "gone")).isEqualTo("-");
    }

    @Test
    void knowsTheCodeOfEveryCountryOfTheLexicon() {
        List<String> names = WordList.lines(Countries.class, "countries.tsv").stream()
                .map(line -> WordList.folded(line.split("\\|", -1)[0].split(",", -1)[0]))
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(CountryCodes.of(name))
                        .hasValueSatisfying(code -> assertThat(code).matches("[A-Z]{3}")));
    }
}
