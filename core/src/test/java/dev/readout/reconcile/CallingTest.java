package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.reconcile.Calling.Duty;
import dev.readout.reconcile.Calling.Link;
import dev.readout.reconcile.Calling.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an official in Orvia's energy ministry            | Orvia            | OF
            a spokesman for the health authority of Lissa     | Lissa            | OF
            the League's secretary-general                    | League           | OF
            Trade Minister Sven Karr of Olm                   | Olm              | OF
            officials in Tessaly's capital                    | Tessaly          | IN
            the authorities in Brenholt                       | Brenholt         | IN
            the observers of the Western Assembly             | Western Assembly | OF
            a senior Norrland official                        | Norrland         | BEFORE
            the Red Hand Committee                            | Red Hand Committee | ITSELF
            the International Commission on Dams              | International Commission on Dams | ITSELF
            the governor of the island of Maur                | Maur             | OF_TOWN
            Lund Haven's mayor                                | Lund Haven       | OF_TOWN
            """)
    void tellsWhoseSomebodyIs(String printed, String owner, Link link) {
        assertThat(owners(printed)).contains(new Owner(owner, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ambassador to Kesht",
                "a diplomat in Ansel",
                "the special envoy for Kesht",
                "a person familiar with the thinking of Kesht",
                "an annex to the treaty of Caul",
                "observers in Kesht",
                "President Ilda Moreth"
            })
    void takesNobodyForTheOwnerOfWhoIsOnlyNear(String printed) {
        assertThat(owners(printed).stream().map(Owner::link)).doesNotContain(Link.OF, Link.IN, Link.ITSELF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the arbiter of the Marine Court | MEDIATES
            the UN mediators                | MEDIATES
            ceasefire monitors              | OBSERVES
            the International Inspectorate  | INSPECTS
            the peacekeeping force          | KEEPS_PEACE
            the opposition leader of Kell   | OPPOSES
            Residents of Tolk               | WITNESSES
            the spokesman for the monitors  | SERVES
            """)
    void tellsAsWhatSomebodySpeaks(String printed, Duty duty) {
        assertThat(Calling.all(printed)).extracting(Calling::duty).containsExactly(duty);
    }

    /** Whatever small words stand together, an owner has words of his own. */
    @Test
    void findsNoOwnerInWordsThatNameNobody() {
        List<String> words =
                List.of("one", "of", "the", "his", "in", "official", "all", "for", "Union", "its", "’s", "a");
        for (String first : words) {
            for (String second : words) {
                for (String third : words) {
                    for (String fourth : words) {
                        String printed = String.join(" ", first, second, third, fourth);
                        assertThat(owners(printed))
                                .as(printed)
                                .noneMatch(owner -> owner.words().isBlank());
                    }
                }
            }
        }
        assertThat(owners("one of its")).isEmpty();
        assertThat(owners("officials of all")).isEmpty();
    }

    @Test
    void readsThePartsBetweenCommasOneByOne() {
        List<Calling> callings =
                Calling.all("REEDHAM - the arbiter of the Marine Court, Judge Lucan Frost, who is old,");

        assertThat(callings).extracting(Calling::duty).containsExactly(Duty.MEDIATES, Duty.SERVES);
        assertThat(callings.getFirst().owners()).contains(new Owner("Marine Court", Link.OF));
    }

    private static List<Owner> owners(String printed) {
        return Calling.all(printed).stream()
                .flatMap(calling -> calling.owners().stream())
                .toList();
    }
}
