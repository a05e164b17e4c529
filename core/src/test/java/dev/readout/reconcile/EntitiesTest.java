package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    private static Stream<String> names(Reconciliation together) {
        return together.entities().stream().map(Entity::name);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Ana Torv, Ana Torv",
        "Ana Torv, ANA TORV",
        "Ana Torv, Ána Tórv",
        "Łukas Sarro, Lukas Sarro",
        "Yukhar Zhelimov, Jukhar Zjelimov",
        "Yukhar Zhelimov, Yuchar Zhelimow",
        "Oleksiy Dravsky, Oleksii Dravskyy",
        "Vasyl Dravskyi, Vasyl Drawskyj",
        "Mikhail Sharov, Michail Scharow",
        "Yelena Ostrova, Jelena Ostrova",
        "Omar al-Darrin, Omar Darrin",
        "Omar al-Darrin, Omar el-Darrin",
        "Jean-Luc Minne, Jean Luc Minne",
        "Ana Torv, Torv Ana",
        "Kim Sarro-un, Kim Sarro un",
        "Zdena Króliš, Zdena Krolish",
        "Idris al-Mahrun, Edris el-Mahroen",
        "Mike Torv, Michael Torv",
        "Vladimir Torvin, Volodymyr Torvin",
        "A. Torv, Ana Torv",
        "Ana Maria Torv, Ana Torv",
        "Lo Vantheap, Lo Van Theap",
        "Lo Vantheap, Lo Van-Theap",
        "Zhelimov, Zjelimov"
    })
    void joinSpellingsOfOneName(String one, String other) {
        Reconciliation together =
                Reports.together(Reports.of("a1").people(one), Reports.of("a2").people(other));

        assertThat(together.entities()).hasSize(1);
        assertThat(together.entities().getFirst().aliases()).contains(one, other);
        assertThat(together.undecided()).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Ana Torv, Eva Torv",
        "Ana Torv, Ana Lind",
        "Marit Aranzel, Tavo Aranzel",
        "Ilmo Brandek, Ilmo Brandel",
        "Otto Minne, Otto Manne",
        "Dessa Korvath, Dessa Horvath",
        "Tem Ruskin, Tem Buskin",
        "Zhelimov, Shelimov",
        "Zhel, Zjel",
        "Sharov, Sarov",
        "Torv, Lind",
        "Ana Torv Lind, Ana Torv"
    })
    void keepOtherNamesApart(String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").people(one), Reports.of("a2").people(other))
                        .entities())
                .hasSize(2);
    }

    @Test
    void keepTwoApartWhomOneReportWritesTogetherAndApart() {
        Reconciliation together = Reports.together(Reports.of("a1").people("Lo Vantheap", "Lo Van Theap"));

        assertThat(together.entities()).hasSize(2);
    }

    @Test
    void keepTwoSpellingsOfOneReportApart() {
        Reconciliation together = Reports.together(Reports.of("a1").people("Mikhail Sharov", "Michail Scharow"));

        assertThat(together.entities()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, the United States, U.S.",
        "PLACE, Republic of Kesht, Kesht",
        "PLACE, Kingdom of Varen, Varen",
        "PLACE, the Republic of Kesht, Republic of Kesht",
        "ORGANIZATION, the Ministry of Trade, Ministry of Trade",
        "ORGANIZATION, Growers' Union, Growers’ Union"
    })
    void joinNamesOfOnePlaceOrBody(Kind kind, String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").names(kind, one),
                                Reports.of("a2").names(kind, other))
                        .entities())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, Niger, Nigeria",
        "PLACE, Iran, Iraq",
        "PLACE, South Korea, North Korea",
        "PLACE, Issolmar, Issol",
        "PLACE, Adra ridge, Adra",
        "ORGANIZATION, Ministry of Trade, Ministry of Defence",
        "ORGANIZATION, Ministry of Trade, Ministry",
        "ORGANIZATION, Republic of Kesht, Kesht"
    })
    void keepOtherPlacesAndBodiesApart(Kind kind, String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").names(kind, one),
                                Reports.of("a2").names(kind, other))
                        .entities())
                .hasSize(2);
    }

    @Test
    void joinNoPersonToAPlaceOfTheSameName() {
        assertThat(Reports.together(
                                Reports.of("a1").people("Sarro"),
                                Reports.of("a2").names(Kind.PLACE, "Sarro"))
                        .entities())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Torv, Ana Torv", "Zhelimov, Yukhar Zjelimov", "Asch, Hanne van der Asch"})
    void joinASurnameToItsOnlyBearer(String surname, String full) {
        Reconciliation together = Reports.together(
                Reports.of("a1").people(surname), Reports.of("a2").people(full, "Ivo Lind"));

        assertThat(names(together)).containsExactlyInAnyOrder(full, "Ivo Lind");
        assertThat(together.undecided()).isEmpty();
        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals(full))
                .allSatisfy(entity -> {
                    assertThat(entity.aliases()).containsExactlyInAnyOrder(surname, full);
                    assertThat(entity.mentions()).hasSize(2);
                    assertThat(entity.by().score()).isLessThan(1);
                    assertThat(entity.by().maker().name()).isEqualTo("rules/same-name");
                });
    }

    @Test
    void leaveASurnameOfSeveralUndecided() {
        Reconciliation together = Reports.together(
                Reports.of("a1").people("Aranzel"),
                Reports.of("a2").people("Marit Aranzel"),
                Reports.of("a3").people("Tavo Aranzel"));
        String surname = id(together, "Aranzel");

        assertThat(names(together)).containsExactlyInAnyOrder("Aranzel", "Marit Aranzel", "Tavo Aranzel");
        assertThat(together.undecided())
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.relation()).isEqualTo(Undecided.Relation.SAME_ENTITY))
                .allSatisfy(link -> assertThat(link.a()).isEqualTo(surname))
                .extracting(Undecided::b)
                .containsExactlyInAnyOrder(id(together, "Marit Aranzel"), id(together, "Tavo Aranzel"));
    }

    private static String id(Reconciliation together, String name) {
        return together.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .map(entity -> entity.id().value())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"Ana B. Torv, Ana Torv", "Ana B.C. Torv, Ana Torv", "Ana B Torv, Ana B. Torv"})
    void joinANameWithAnInitialToTheOneWithout(String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").people(one), Reports.of("a2").people(other))
                        .entities())
                .hasSize(1);
    }

    @Test
    void takeANameForAPlacesWhereMostReportsDo() {
        Reconciliation together = Reports.together(
                Reports.of("a1").names(Kind.PLACE, "Kesht", "Kesht"),
                Reports.of("a2").names(Kind.PLACE, "Kesht"),
                Reports.of("a3").people("Kesht"));

        assertThat(together.entities()).singleElement().satisfies(kesht -> {
            assertThat(kesht.kind()).isEqualTo(Kind.PLACE);
            assertThat(kesht.mentions()).hasSize(4);
        });
    }

    @Test
    void leaveASurnameOfTwoToNobodyThoughAnotherReportSaysWhose() {
        Reconciliation together = Reports.together(
                Reports.of("a1").titled("President ", "Marit Aranzel"),
                Reports.of("a2").titled("Ambassador ", "Tavo Aranzel"),
                Reports.of("a3").titled("President ", "Aranzel"),
                Reports.of("a4").people("Aranzel"));

        assertThat(together.entities()).hasSize(3);
        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Marit Aranzel"))
                .singleElement()
                .satisfies(marit -> assertThat(marit.mentions()).hasSize(2));
        assertThat(together.undecided()).hasSize(2);
        assertThat(together.entities().stream().map(Entity::id).distinct()).hasSize(3);
    }

    @Test
    void keepInitialsApart() {
        assertThat(names(Reports.together(
                        Reports.of("a1").people("Ana B. Torv"),
                        Reports.of("a2").people("Ana C. Torv"),
                        Reports.of("a3").people("Ana Torv"))))
                .containsExactlyInAnyOrder("Ana B. Torv", "Ana C. Torv", "Ana Torv");
    }

    @Test
    void joinASurnameOfSeveralToTheBearerOfItsOffice() {
        Reconciliation together = Reports.together(
                Reports.of("a1").titled("President", "Marit Aranzel"),
                Reports.of("a2").titled("Ambassador", "Tavo Aranzel"),
                Reports.of("a3").titled("Varenian President", "Aranzel"));

        assertThat(names(together)).containsExactlyInAnyOrder("Marit Aranzel", "Tavo Aranzel");
        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Marit Aranzel"))
                .flatExtracting(Entity::mentions)
                .extracting(mention -> mention.at().article().value())
                .containsExactly("a1", "a3");
        assertThat(together.undecided()).isEmpty();
    }

    @Test
    void keepWhoHasNoNameInTheirArticle() {
        Reconciliation together = Reports.together(
                Reports.of("a1").somebody("a senior official"), Reports.of("a2").somebody("a senior official"));

        assertThat(together.entities()).hasSize(2).extracting(Entity::id).doesNotHaveDuplicates();
    }

    @Test
    void keepTheirIdOrReplaceItWhenAFullerNameComes() {
        Reports first = Reports.of("a1").people("Torv");
        EntityId before = Reports.together(first).entities().getFirst().id();
        Entity after = Reports.together(first, Reports.of("a2").people("Ana Torv"))
                .entities()
                .getFirst();

        assertThat(Stream.concat(Stream.of(after.id()), after.replaces().stream()))
                .contains(before)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepTheirIdWhenAnotherReportPrintsTheSameName() {
        Reports first = Reports.of("a2").people("Ana Torv");
        EntityId before = Reports.together(first).entities().getFirst().id();

        assertThat(Reports.together(Reports.of("a1", "2026-03-01").people("Ana Torv"), first)
                        .entities()
                        .getFirst()
                        .id())
                .isEqualTo(before);
    }

    @Test
    void listPeopleFirstAndTheMostMentionedFirst() {
        Reconciliation together = Reports.together(
                Reports.of("a1")
                        .names(Kind.PLACE, "Kesht")
                        .names(Kind.ORGANIZATION, "Ministry of Trade")
                        .people("Ivo Lind", "Ana Torv"),
                Reports.of("a2").people("Ana Torv"));

        assertThat(names(together)).containsExactly("Ana Torv", "Ivo Lind", "Ministry of Trade", "Kesht");
    }

    @Test
    void keepEveryMentionWithItsArticle() {
        Entity torv = Reports.together(
                        Reports.of("a1").people("Ana Torv", "Ana Torv"),
                        Reports.of("a2").people("Ana Torv"))
                .entities()
                .getFirst();

        assertThat(torv.mentions().stream()
                        .map(mention -> mention.at().article().value()))
                .isEqualTo(List.of("a1", "a1", "a2"));
    }
}
