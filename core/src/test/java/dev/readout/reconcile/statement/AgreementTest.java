package dev.readout.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.extract.ArticleTimes;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final double NEAR = 0.8;

    private static Agreement of(String one, String other) {
        return Agreement.of(Outline.of(Dated.unknown(one)), Outline.of(Dated.unknown(other)), NEAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kesht will withdraw its troops from the valley by June | the soldiers of Kesht are to leave the valley by June",
                "two houses had burned down | two houses burned down",
                "the truce on the islands of Merl will begin on Friday | the ceasefire on the islands of Merl starts on Friday",
                "Varen will lend Kesht 200 million marks | Kesht is to receive a loan of 200 million marks from Varen"
            })
    void takesOneThingInOtherWordsForOne(String one, String other) {
        assertThat(of(one, other).score()).isGreaterThan(0.8);
        assertThat(of(other, one)).isEqualTo(of(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forty families will return to Ostel | sixty families will return to Ostel | other numbers",
                "the call lasted an hour | the call lasted two hours | other numbers",
                "the ferry will sail on Friday | the ferry will sail on Sunday | other days",
                "the bridge in Varen was blown up | the bridge in Kesht was blown up | other names",
                "the inspectors will be let into the plant | the inspectors will be refused entry to the plant | a negation in one",
                "troops will leave the valley if the truce holds | troops will leave the valley | a condition in one",
                "the leaders will meet in Varen | the leaders met in Varen | 'one is done, the other is not'",
                "refugees may return to the villages | refugees have returned to the villages | 'one is done, the other is not'",
                "three hundred mines have been removed at Istel | there are three hundred mines at Istel | 'one is done, the other is so'",
                "eleven people were killed in Varen | eleven people were wounded in Varen | opposite words",
                "80 million marks will be paid by Varen | 80 million marks will be paid to Varen | other parts",
                "Varen will send Kesht tanks | Kesht will send Varen tanks | other parts",
                "the mark will be tied to the crown | the crown will be tied to the mark | other parts"
            })
    void keepsApartWhatCannotBeOne(String one, String other, String reason) {
        assertThat(of(one, other).apart()).contains(reason);
        assertThat(of(other, one).apart()).contains(reason);
        assertThat(of(one, other).score()).isZero();
    }

    @Test
    void saysNothingOfWhatIsTooShort() {
        assertThat(of("it is over", "it is over").score()).isZero();
        assertThat(of("it is over", "it is over").apart()).isEmpty();
    }

    @Test
    void knowsADayByItsNameAndByItsDate() {
        String body = "The ferry sails on Tuesday. The ferry sails on 17 November.";
        Window day = Window.on(LocalDate.of(2026, 11, 17));
        ArticleTimes times =
                new ArticleTimes(Optional.empty(), List.of(time(body, "Tuesday", day), time(body, "17 November", day)));
        Outline one = Outline.of(Dated.of(body, List.of(new Span(0, 27)), times));
        Outline other = Outline.of(Dated.of(body, List.of(new Span(28, body.length())), times));

        assertThat(one.sharesDay(other)).isTrue();
        assertThat(one.daysApart(other)).isFalse();
        assertThat(other.numbers()).isEqualTo(Numbers.of("on 17 November"));
    }

    private static Timex time(String body, String words, Window day) {
        int begin = body.indexOf(words);
        return new Timex(
                new Span(begin, begin + words.length()),
                Timex.Type.DATE,
                day.toString(),
                Optional.of(day),
                Optional.empty(),
                Bound.NONE,
                false,
                "told");
    }

    @Test
    void takesEachOfSeveralThingsByItself() {
        assertThat(Dated.unknown("The talks lasted six hours, and they will go on tomorrow")
                        .clauses())
                .extracting(Dated::text)
                .containsExactly(
                        "The talks lasted six hours, and they will go on tomorrow",
                        "The talks lasted six hours",
                        "they will go on tomorrow");
    }
}
