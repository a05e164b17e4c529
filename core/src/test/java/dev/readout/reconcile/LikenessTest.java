package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.reconcile.Likeness.Gist;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static Likeness among(Gist... gists) {
        Likeness likeness = new Likeness();
        Stream.of(gists).forEach(likeness::count);
        return likeness;
    }

    @ParameterizedTest
    @CsvSource({
        "The boat., the boats",
        "signing, signed",
        "shipments, shipment",
        "promised promises, promise",
        "OPENED, open",
        "10 boats, ten boats",
        "'1,200 boats', 1200 boats"
    })
    void findsOneStemInTheFormsOfAWord(String one, String other) {
        assertThat(Likeness.gist(one).stems()).isEqualTo(Likeness.gist(other).stems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"they will not go", "nobody goes", "they can’t go", "they cannot go", "they don't go", "never"})
    void hearsNegation(String text) {
        assertThat(Likeness.gist(text).negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"they will go", "a knot", "the notes", "noted", "Nora", ""})
    void hearsNoNegationInOtherWords(String text) {
        assertThat(Likeness.gist(text).negated()).isFalse();
    }

    @Test
    void gathersNumbers() {
        assertThat(Likeness.gist("Two boats, 1,200 crates and 3.5 tonnes").numbers())
                .isEqualTo(Set.of("2", "1200", "3.5"));
    }

    @Test
    void goesFromNothingInCommonToTheSameWords() {
        Gist canal = Likeness.gist("the canal opens for fishing boats");
        Gist locks = Likeness.gist("the locks close for ice");
        Gist boats = Likeness.gist("fishing boats sink");
        Likeness likeness = among(canal, locks, boats);

        assertThat(likeness.of(canal, canal)).isEqualTo(1);
        assertThat(likeness.of(canal, locks)).isZero();
        assertThat(likeness.of(canal, boats)).isStrictlyBetween(0.0, 1.0).isEqualTo(likeness.of(boats, canal));
        assertThat(likeness.of(Likeness.gist(""), Likeness.gist(""))).isZero();
    }

    @Test
    void weighsRareWordsMore() {
        Gist one = Likeness.gist("canal herring");
        Gist rare = Likeness.gist("herring quay");
        Gist common = Likeness.gist("canal quay");
        Likeness likeness = among(one, rare, common, Likeness.gist("canal"), Likeness.gist("canal"));

        assertThat(likeness.of(one, rare)).isGreaterThan(likeness.of(one, common));
    }

    @Test
    void countsWhatIsShared() {
        assertThat(Likeness.common(Likeness.gist("canal boats ice"), Likeness.gist("boats on the canal")))
                .isEqualTo(2);
    }
}
