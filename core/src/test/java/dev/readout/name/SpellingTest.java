package dev.readout.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Ana Torv;              ana torv
            the Compact;           compact
            O'Brennan, Jean-Luc;   o brennan jean luc
            Łukas Sørensen-Weiß;   lukas sorensen weiss
            ÁNA TÓRV;              ana torv
            Omar al-Darrin;        omar darrin
            Omar el\u2011Darrin;   omar darrin
            Al-Li;                 al li
            Hal-Darrin;            hal darrin
            Ана Торв;              ана торв
            1,200;                 1 200
            ~~;                    ~~
            –;                     ~~
            """)
    void givesTheWordsOfAName(String name, String words) {
        assertThat(String.join(" ", Spelling.words(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "zhelimov, zjelimov",
        "kharkin, charkin",
        "sharov, sjarov",
        "sharov, scharow",
        "shchedrin, shchedrin",
        "dravsky, dravskyy",
        "dravskiy, dravskyj",
        "dravskij, dravskii",
        "yukhar, juchar",
        "yelena, jelena",
        "tsarin, tzarin",
        "viktor, victor",
        "alexin, aleksin",
        "sarro, saro",
        "jusuf, yusouf"
    })
    void givesOneSoundToSpellingsOfOneName(String one, String other) {
        assertThat(Spelling.sound(one)).isEqualTo(Spelling.sound(other));
    }

    @ParameterizedTest
    @CsvSource({
        "zhelimov, shelimov",
        "zhelimov, selimov",
        "sharov, sarov",
        "kharkin, karkin",
        "torv, tarv",
        "minne, minna",
        "brandek, brandel",
        "lind, link",
        "aranzel, aranel"
    })
    void givesOtherNamesOtherSounds(String one, String other) {
        assertThat(Spelling.sound(one)).isNotEqualTo(Spelling.sound(other));
    }
}
