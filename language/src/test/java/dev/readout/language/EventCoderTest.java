package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.readout.article.Span;
import dev.readout.extract.event.CodedEvent;
import dev.readout.extract.event.EventCode;
import dev.readout.extract.event.EventCoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sentences about states that nobody has heard of are coded as. */
class EventCoderTest {
    private static final EventCoder CODER = EventCoder.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is done, and by whom to whom
            The foreign minister of Kesht met the president of Tamira on Monday. | CONSULT past 04
            The government of Kesht accused Tamira of shelling two villages.     | ACCUSE past 11
            Prosecutors in Issolmar opened an investigation into the Lorvan Bank. | ACCUSE past 09
            Kesht demanded that Tamira release the sailors.                      | REQUEST past 10
            Kesht called on Tamira to open the canal.                            | REQUEST past 10
            Tamira rejected a proposal by Kesht.                                 | REJECT past 12
            Tamira refused to release the sailors.                               | REJECT past 12
            Kesht threatened to close the canal.                                 | THREATEN past 13
            Kesht imposed sanctions on three banks of Tamira.                    | COERCE past 17
            Police in Issolmar arrested the editor of the Gull.                  | COERCE past 17
            Kesht suspended aid to Tamira.                                       | SANCTION past 16
            Kesht expelled two diplomats of Tamira.                              | SANCTION past 16
            Kesht provided tents and medicine to Tamira.                         | AID past 07
            Kesht lifted its blockade of Tamira.                                 | RETREAT past 08
            Tamira released four sailors on Friday.                              | RETREAT past 08
            Kesht praised the mediators of Lorvan.                               | SUPPORT past 05
            Kesht and Tamira signed an agreement on the canal.                   | SUPPORT past 05
            Kesht and Tamira began joint exercises in the strait.                | COOPERATE past 06
            Dockers in Issolmar went on strike for better pay.                   | PROTEST past 14
            Kesht put its border troops on high alert.                           | MOBILIZE past 15
            Gunmen from Tamira attacked a convoy near Issolmar.                  | ASSAULT past 18
            # what is only meant, promised or wished is marked
            The president of Kesht will meet the president of Tamira in May.     | CONSULT future 04
            The president of Kesht would meet the president of Tamira.           | CONSULT hypothetical 04
            Kesht agreed to release the sailors.                                 | AGREE future 03
            Kesht is ready to provide aid to Tamira.                             | AGREE future 03
            Kesht vowed to attack the harbour of Tamira.                         | THREATEN past 13
            Kesht will not release the sailors.                                  | REJECT past 12
            # what was not done is none
            The ferry left at noon.                                              | nothing
            """)
    void tellsTheRoot(String sentence, String expected) {
        assertThat(main(sentence)
                        .map(CodedEvent::code)
                        .map(EventCoderTest::shown)
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kesht accused Tamira of shelling two villages.                 | Kesht  | Tamira
            Tamira was accused by Kesht of shelling two villages.          | Kesht  | Tamira
            The editor of the Gull was arrested by police in Issolmar.     | police | The editor
            Kesht, which borders Tamira, rejected a proposal by Lorvan.    | Kesht  | Lorvan
            Kesht said it had expelled the envoys of Tamira.               | Kesht  | Tamira
            Kesht and Tamira signed an agreement on the canal.             | Kesht  | Tamira
            The blast that hit the harbour of Tamira killed four dockers.  | blast  | dockers
            Lorvan said that Kesht must release the sailors.               | Lorvan | Kesht
            Four sailors died after torture in Tamira.                     | nobody | sailors
            """)
    void tellsWhoDidItToWhom(String sentence, String source, String target) {
        CodedEvent event = main(sentence).orElseThrow();

        assertThat(words(event.source(), sentence)).contains(source);
        assertThat(words(event.target(), sentence)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorvan announced the release of a sailor held in Tamira for a month.",
                "Amo Vint, left, and Lia Rovik attended a session of the council.",
            })
    void namesNobodyWhereGrammarDoesNotTell(String sentence) {
        assertThat(CODER.all(Understood.annotations(sentence), new Span(0, sentence.length())))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(words(event.source(), sentence))
                        .doesNotContain("sailor")
                        .doesNotContain("Rovik"));
    }

    @Test
    void asksWhatWasDoneBetweenTheTwoThatAreMarked() {
        String sentence = "After talks with Lorvan, Kesht expelled the envoys of Tamira.";

        assertThat(CODER.between(
                        Understood.annotations(sentence),
                        new Span(0, sentence.length()),
                        List.of(span("Kesht", sentence)),
                        List.of(span("the envoys of Tamira", sentence))))
                .map(event -> shown(event.code()))
                .contains("SANCTION past 16");
    }

    @Test
    void countsWhatIsAnnouncedAsTheCodebookDoes() {
        assertThat(main("Kesht will meet Tamira.").orElseThrow().counted().name())
                .isEqualTo("AGREE");
        assertThat(main("Kesht will attack Tamira.").orElseThrow().counted().name())
                .isEqualTo("THREATEN");
        assertThat(main("Kesht met Tamira.").orElseThrow().counted().name()).isEqualTo("CONSULT");
    }

    @Test
    void tellsAllEventsOfASentenceInOrder() {
        String sentence = "Kesht released the sailors, and Tamira lifted its blockade.";

        assertThat(CODER.all(Understood.annotations(sentence), new Span(0, sentence.length())))
                .extracting(event -> event.trigger().in(sentence))
                .containsExactly("released", "lifted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "by by by",
                "and and",
                "'s 's met 's",
                "must",
                "to to meet to",
                "met",
                "accused by",
                "\u202e met \u0000 Kesht",
                "会谈 met 🌊",
                ", who which that met that",
            })
    void takesTextOfAnyKind(String text) {
        assertThatCode(() -> {
                    main(text);
                    CODER.all(Understood.annotations(text), new Span(0, text.length()));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agreed to ", "accused ", "Kesht and ", "talks with Kesht of ", "not attacked, ", "met by "})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesLongTextInNoMoreThanItsTime(String words) {
        String text = words.repeat(2_000);

        assertThat(CODER.all(Understood.annotations(text), new Span(0, text.length())))
                .isNotNull();
        assertThat(CODER.main(Understood.annotations(text), new Span(0, text.length())))
                .isNotNull();
    }

    private static Optional<CodedEvent> main(String sentence) {
        return CODER.main(Understood.annotations(sentence), new Span(0, sentence.length()));
    }

    private static String shown(EventCode code) {
        return code.plover() + " " + code.when().name().toLowerCase(Locale.ROOT) + " " + code.cameo();
    }

    private static String words(Optional<Span> span, String sentence) {
        return span.map(each -> each.in(sentence)).orElse("nobody");
    }

    private static Span span(String words, String sentence) {
        int begin = sentence.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
