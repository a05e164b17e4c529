package dev.readout.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
    @ParameterizedTest
    @CsvSource({
        "The boat., the boats",
        "signing, signed",
        "shipments, shipment",
        "promised promises, promise",
        "OPENED, open",
        "the U.S. boats, boats of the United States",
        "the UK, Great Britain"
    })
    void findsOneStemInTheFormsOfAWord(String one, String other) {
        Gist a = Gist.of(one);
        Gist b = Gist.of(other);
        assertThat(a.sharedWeight(b))
                .isEqualTo(a.weight())
                .isEqualTo(b.weight())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            they will not sign               | they will sign today               | true
            nobody will close the locks      | the locks will never close         | false
            that has not changed             | the date is the fourth of June     | false
            they never pay                   | they stopped paying long ago       | false
            the ridge is not open to boats   | the ridge is open to fishing boats | true
            do not threaten us, he warned    | to never threaten us               | false
            """)
    void hearsWhereOneDeniesWhatTheOtherSays(String one, String other, boolean denied) {
        assertThat(Gist.of(one).denies(Gist.of(other))).isEqualTo(denied);
        assertThat(Gist.of(other).denies(Gist.of(one))).isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kesht will pay Varen for the boats        | Varen will pay Kesht for the boats              | true
            it was Kesht that paid Varen              | it was Kesht, not the mediator, that paid Varen | false
            Kesht promised Varen to open Adra to boats | Varen promised Kesht to open Adra to boats     | true
            Ana Torv, the minister of Kesht, will go  | the minister of Kesht, Ana Torv, will go        | false
            """)
    void seesTwoNamesThatChangedPlaces(String one, String other, boolean turned) {
        assertThat(Gist.of(one).turnsNames(Gist.of(other))).isEqualTo(turned);
    }

    @Test
    void countsWordsInARow() {
        Gist long1 = Gist.of("they will count every drop of the water, and then they will count it again");
        assertThat(long1.longestRun(Gist.of("we “will count every drop”"), 12)).isEqualTo(4);
        assertThat(long1.longestRun(Gist.of("we “will count every drop”"), 3)).isEqualTo(3);
        assertThat(long1.longestRun(Gist.of(""), 12)).isZero();
    }

    @Test
    void goesFromNothingInCommonToTheSameWords() {
        Gist canal = Gist.of("the canal opens for fishing boats");
        assertThat(canal.sharedWeight(canal)).isEqualTo(canal.weight());
        assertThat(canal.sharedWeight(Gist.of("prisoners went home"))).isZero();
        assertThat(canal.sharedWeight(Gist.of("fishing boats sink"))).isBetween(0.1f, canal.weight());
    }

    @Test
    void takesHostileTextInTime() {
        Gist gist = Gist.of("never ".repeat(200_000));
        assertThat(gist.wordCount()).isLessThan(1_000);
        assertThat(gist.longestRun(gist, Integer.MAX_VALUE)).isEqualTo(gist.wordCount());
    }
}
