package dev.readout.language.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSplitterTest {
    private static List<Span> split(String sentence) {
        return WordSplitter.split(sentence, new Span(0, sentence.length()));
    }

    private static String words(String sentence) {
        return split(sentence).stream().map(word -> word.in(sentence)).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Nobody came.;                      Nobody|came|.
            “Nobody,” he said.;                “|Nobody|,|”|he|said|.
            (Nobody) came – late—very…;        (|Nobody|)|came|–|late|—|very|…
            Nobody?!;                          Nobody|?|!
            """)
    void cutsPunctuationOff(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Mr. Brandek left.;                 Mr.|Brandek|left|.
            Ms. Korvath and Lt. Gen. Ostrel;   Ms.|Korvath|and|Lt.|Gen.|Ostrel
            The U.S. Navy;                     The|U.S.|Navy
            J. K. Minne, J.K. Minne;           J.|K.|Minne|,|J.K.|Minne
            at 9 a.m. sharp;                   at|9|a.m.|sharp
            No. 14;                            No.|14
            on Sept. 3;                        on|Sept.|3
            He and I. Nobody;                  He|and|I|.|Nobody
            Plan a. Plan;                      Plan|a|.|Plan
            It ended. Nobody;                  It|ended|.|Nobody
            """)
    void keepsTheStopOfAbbreviations(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Brandek's canal;                   Brandek|'s|canal
            Brandek’s canal;                   Brandek|’s|canal
            Kesht‘s canal;                     Kesht|‘|s|canal
            KESHT'S canal;                     KESHT|'S|canal
            U.S.'s canal;                      U.S.|'|s|canal
            the ministers' canal;              the|ministers|'|canal
            the ministers’ canal;              the|ministers|’|canal
            it isn't, it isn’t;                it|isn't|,|it|isn’t
            O'Brennan and d’Astre;             O'Brennan|and|d’Astre
            's;                                '|s
            """)
    void cutsThePossessiveOff(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a higher-level call;               a|higher-level|call
            Varen-Kesht talks;                 Varen-Kesht|talks
            Varen\u2010Kesht\u2011Lissand talks; Varen\u2010Kesht\u2011Lissand|talks
            Varen–Kesht talks;                 Varen|–|Kesht|talks
            al-Darrin's aide;                  al-Darrin|'s|aide
            pre- and post-war;                 pre|-|and|post-war
            -5 degrees;                        -|5|degrees
            """)
    void keepsHyphenatedWordsWhole(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            $1.5 million;                      $|1.5|million
            1,200 ships.;                      1,200|ships|.
            40%;                               40|%
            at 18:30;                          at|18:30
            24/7;                              24/7
            R&D;                               R&D
            desk@gull.example;                 desk@gull.example
            """)
    void keepsNumbersAndAddressesWhole(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Канал открыт.;                     Канал|открыт|.
            運河は開いている。;                   運河は開いている|。
            قال الوزير.;                       قال|الوزير|.
            😀 said 🌊.;                       😀|said|🌊|.
            𝐁𝐫𝐚𝐧𝐝𝐞𝐤’s;                        𝐁𝐫𝐚𝐧𝐝𝐞𝐤|’s
            नहर खुली;                           नहर|खुली
            I\u0301lmo;                        I\u0301lmo
            one\u00a0two\u2009three;           one|two|three
            """)
    void cutsAnyScript(String sentence, String expected) {
        assertThat(words(sentence)).isEqualTo(expected);
    }

    @Test
    void looksAtTheSentenceAlone() {
        String body = "One. Mr. Brandek-Korvath left.";

        assertThat(WordSplitter.split(body, new Span(5, 16)).stream().map(word -> word.in(body)))
                .containsExactly("Mr.", "Brandek");
        assertThat(WordSplitter.split(body, new Span(4, 4))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coversEveryCharacterThatIsNoSpaceExactlyOnce(long seed) {
        Random random = new Random(seed);
        String letters = "aB9.,'’‘-–/:&_@“”\"() \u00a0é\u0301Кق中😀\ud800\udc00U.S";
        String sentence = IntStream.range(0, 3_000)
                .mapToObj(i -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .collect(Collectors.joining());

        StringBuilder covered = new StringBuilder();
        int end = 0;
        for (Span word : split(sentence)) {
            assertThat(word.isEmpty()).isFalse();
            assertThat(word.begin()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.substring(end, word.begin())).matches("[ \u00a0]*");
            covered.append(word.in(sentence));
            end = word.end();
        }
        assertThat(covered).hasToString(sentence.replaceAll("[ \u00a0]", ""));
    }
}
