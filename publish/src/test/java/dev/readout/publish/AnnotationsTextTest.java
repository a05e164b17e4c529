package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Expression;
import dev.readout.annotate.Mention.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTextTest {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private static Marked talks() {
        Marked marked = Marked.of(
                "Minister Ana Torv said on Monday that Lind had called the Lake Accords “a paper boat” worth $3 million."
                        + "\n\nShe left. The “quiet hour” began.");
        return marked.chain(marked.titled("Minister", "Ana Torv"), marked.pronoun("She"))
                .chain(marked.name(Kind.PERSON, "Lind"))
                .chain(marked.name(Kind.EVENT, "Lake Accords"))
                .said("Minister Ana Torv", "said", "Lind had called the Lake Accords “a paper boat” worth $3 million")
                .said("Lind", "called", "the Lake Accords “a paper boat”")
                .expression(Expression.Kind.DATE, "Monday")
                .expression(Expression.Kind.MONEY, "$3 million");
    }

    @Test
    void setsSignsUnderTheWordsAsPrinted() {
        assertThat(talks().text(80, false)).isEqualTo("""
                Talks at the lake
                The Gull, 2 March 2026
                lake.txt
                Machine-read, not reviewed. 2 attributions · 2 quotations · 3 mentioned

                Minister Ana Torv said on Monday that Lind had called the Lake Accords “a paper
                ┄┄┄┄┄┄┄┄ P───────         t─────      P───                E───────────
                1················ 1~~~                1────────────────────────────────════════
                                                      2···     2~~~~~ 2────────────────════════
                boat” worth $3 million.
                            n─────────
                1════─────────────────
                2════

                She left. The “quiet hour” began.
                p──
                              ════════════

                Signs: P── person, B── body, L── place, G── group, E── event, small letter: a
                       description or pronoun, ┄┄┄ title, t── time, n── amount
                       1·· who says it, 1~~ words that say so, 1── what is said, 1══ the same in
                       quotation marks, 1 is the number of the attribution below, ═══ quoted and
                       attributed to nobody


                WHO IS MENTIONED

                Ana Torv     person 2×   also She
                Lind         person 1×
                Lake Accords event  1×


                WHAT IS ATTRIBUTED

                   1 Minister Ana Torv → said → Lind had called the Lake Accords “a paper boat”…
                     speech 0.75 · speaker Ana Torv
                   2 Lind → called → the Lake Accords “a paper boat”
                     speech 0.75 · speaker Lind · through Ana Torv · within 1


                TIMES AND AMOUNTS

                date     Monday
                money    $3 million


                HOW THIS WAS MADE

                sentences, words, quotations, names, descriptions and pronouns, who is who, who
                  said what, times and amounts: hand 7
                """);
    }

    @Test
    void setsColoursIntoTheWords() {
        assertThat(talks().text(80, true).replace('\u001b', '^')).startsWith("""
                ^[1mTalks at the lake^[0m
                The Gull, 2 March 2026
                ^[2mlake.txt^[0m
                ^[36mMachine-read, not reviewed.^[0m 2 attributions · 2 quotations · 3 mentioned

                ^[35;4mMinister^[0m ^[35;1;4mAna Torv^[0m ^[33msaid^[0m^[2m¹^[0m on ^[31mMonday^[0m that ^[2m¹^[0m^[35;1;4mLind^[0m^[32m had ^[0m^[33mcalled^[0m^[2m²^[0m^[32m the ^[0m^[96;1mLake Accords^[0m ^[32;1m“^[0m^[32ma^[0m
                ^[32mpaper boat^[0m^[32;1m”^[0m^[32m worth ^[0m^[91m$3 million^[0m.

                ^[35mShe^[0m left. The ^[1m“^[0mquiet hour^[1m”^[0m began.

                ^[2mColours:^[0m ^[35;1mperson^[0m ^[94;1mbody^[0m ^[36;1mplace^[0m ^[95;1mgroup^[0m ^[96;1mevent^[0m ^[2m(names in bold)^[0m ^[31mtime^[0m ^[91mamount^[0m
                """);
    }

    /** What stands under "the Ana Torv": her name if it is one, or "the Ana Torv" as a description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PERSON       | ~    P───────~ | p───────────",
                "ORGANIZATION | ~    B───────~ | b───────────",
                "PLACE        | ~    L───────~ | l───────────",
                "GROUP        | ~    G───────~ | g───────────",
                "EVENT        | ~    E───────~ | e───────────",
            })
    void marksEveryKindOfMention(Kind kind, String name, String description) {
        Marked named = Marked.of("the Ana Torv left");
        Marked described = Marked.of("the Ana Torv left");

        assertThat(named.chain(named.name(kind, "Ana Torv")).text(80, false).lines())
                .containsSequence("the Ana Torv left", name, "");
        assertThat(described
                        .chain(described.description(kind, "the Ana Torv"))
                        .text(80, false)
                        .lines())
                .containsSequence("the Ana Torv left", description, "");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,t─,date     it",
        "TIME,t─,time     it",
        "DURATION,t─,duration it",
        "SET,t─,set      it",
        "MONEY,n─,money    it",
        "PERCENT,n─,percent  it",
        "NUMBER,n─,number   it"
    })
    void marksAndListsEveryKindOfExpression(Expression.Kind kind, String signs, String line) {
        assertThat(Marked.of("it left").expression(kind, "it").text(80, false).lines())
                .containsSequence("it left", signs, "")
                .contains(line);
    }

    @Test
    void listsWhatTimesComeToAndWhy() {
        assertThat(Marked.of(
                                "It shut on Monday. An answer is due by Friday, after last week and 40 minutes. It shut on Monday.")
                        .times()
                        .text(120, false)
                        .lines())
                .containsSequence(
                        "Monday → 2026-03-02: weekday of publication",
                        "Friday → by 2026-03-06: the Friday after publication, as the sentence looks ahead",
                        "last week → after 2026-W09 (2026-02-23/2026-03-01): the week before publication",
                        "40 minutes → PT40M: a length, as printed");
    }

    @Test
    void keepsSignsUnderWordsOfAnyWidth() {
        Marked marked = Marked.of("会談 e\u0301 Ana \u001b[2J Torv 🌊 Lind");
        marked.chain(marked.name(Kind.PERSON, "Ana \u001b[2J Torv")).chain(marked.name(Kind.PERSON, "Lind"));

        assertThat(marked.text(80, false)).contains("""
                会談 e\u0301 Ana ‹U+001B›[2J Torv 🌊 Lind
                       P───────────────────    P───
                """);
    }

    @Test
    void repeatsTheNumberWhereALineIsBroken() {
        String long1 = "the canal stays closed ".repeat(6).strip();
        assertThat(Marked.of("Torv said " + long1 + ".")
                        .said("Torv", "said", long1)
                        .text(80, false))
                .contains("""
                        Torv said the canal stays closed the canal stays closed the canal stays closed
                        1··· 1~~~ 1───────────────────────────────────────────────────────────────────
                        the canal stays closed the canal stays closed the canal stays closed.
                        1───────────────────────────────────────────────────────────────────
                        """);
    }

    @Test
    void saysWhatOnlyPassesOnAndWhatNobodySays() {
        Marked marked = Marked.of("Reuters reported that Torv said the gates were shut. “Never.” It was unclear.");
        String text = marked.chain(marked.name(Kind.ORGANIZATION, "Reuters"))
                .chain(marked.name(Kind.PERSON, "Torv"))
                .unchained(marked.pronoun("It"))
                .said("Reuters", "reported", "Torv said the gates were shut")
                .said("Torv", "said", "the gates were shut")
                .said("", "", "“Never.”")
                .text(80, false);

        assertThat(text)
                .contains("speech 0.75 · passes on what another tells")
                .contains("speech 0.75 · speaker Torv · through Reuters")
                .contains("nobody named → no cue → “Never.”")
                .contains("speech 0.75 · no speaker")
                .contains("Not told who: It");
    }

    @Test
    void shortensWhatIsSaid() {
        String words = "the canal stays closed ".repeat(30).strip();
        String text = Marked.of("Torv said " + words + ".")
                .said("Torv", "said", words)
                .text(80, false);

        assertThat(text).contains("   1 Torv → said → the canal stays closed the canal stays closed the canal stay…\n");
    }

    @Test
    void saysThatAReportHasNoWords() {
        assertThat(Marked.of("").text(80, false))
                .contains("Machine-read, not reviewed. 0 attributions", "No words of a report were found in it.")
                .doesNotContain("WHO IS MENTIONED", "Signs:");
    }

    @Test
    void saysThatTimesAndAmountsWereNotLookedFor() {
        assertThat(Marked.of("Torv left on Monday.").text(80, false)).contains("Not looked for in this version.");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 160})
    void fitsItsWidth(int width) {
        String wide = "会談は三時間続いた".repeat(40);
        String long1 = "x".repeat(500);
        Marked awkward = Marked.of(wide + " said " + long1 + " e\u0301".repeat(200) + " end.")
                .titled(long1)
                .said(wide, "said", long1);
        awkward.chain(awkward.name(Kind.PERSON, wide), awkward.name(Kind.PERSON, long1));
        for (Marked marked : List.of(talks(), awkward)) {
            for (boolean colour : new boolean[] {false, true}) {
                assertThat(COLOUR.matcher(marked.text(width, colour))
                                .replaceAll("")
                                .lines())
                        .allMatch(line -> Cells.width(line) <= width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsNoReportCommandTheTerminal(boolean colour) {
        String attack = "\u001b[2J said \u009b31m\u202eevil\u0007 things\r\nhere";
        Marked marked = Marked.of("Ana " + attack + ".").titled("T\u0008itle \u001b]0;x\u0007");
        marked.chain(marked.name(Kind.PERSON, attack)).said(attack, "said", attack);

        String text = COLOUR.matcher(marked.text(80, colour)).replaceAll("");

        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> c < 32 || (c >= 0x7f && c < 0xa0) || c == 0x202e);
    }
}
