package dev.readout.reconcile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.reconcile.number.Figure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a fund of $85 million for mines      | MONEY | 85000000
            85 million dollars                   | MONEY | 85000000
            85,000,000 dollars                   | MONEY | 85000000
            €1.2bn a year                        | MONEY | 1200000000
            120 million crowns                   | MONEY | 120000000
            40 percent of the fees               | SHARE | 40
            40% of the fees                      | SHARE | 40
            40 per cent                          | SHARE | 40
            opens on May 1 at last               | DAY   | 5-1
            the first of May                     | DAY   | 5-1
            on 1 May                             | DAY   | 5-1
            since 2021                           | YEAR  | 2021
            ten boats                            | COUNT | 10
            for a decade                         | COUNT | 10
            1,200 crates                         | COUNT | 1200
            3.5 tonnes                           | COUNT | 3.5
            """)
    void areReadByWhatTheyCount(String text, Kind kind, String value) {
        assertThat(Numbers.of(text).of(kind)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $85 million             | 85 million dollars           | false
            €85 million             | €58 million                  | true
            on 1 May                | the first of May             | false
            on 1 May                | on 2 May                     | true
            ten boats on 1 May      | 10 boats                     | false
            40 percent of the boats | 40 boats                     | false
            two weeks               | three weeks                  | true
            no numbers              | ten boats                    | false
            at 10:30 on Monday      | at 11:45 on Monday           | false
            """)
    void contradictOnlyWithinAKind(String one, String other, boolean contradict) {
        assertThat(Numbers.of(one).contradict(Numbers.of(other))).isEqualTo(contradict);
        assertThat(Numbers.of(other).contradict(Numbers.of(one))).isEqualTo(contradict);
    }

    @Test
    void passOverWhatIsNoNumberThatAnybodyWrites() {
        assertThat(Numbers.of("9".repeat(100_000)).isEmpty()).isTrue();
        assertThat(Numbers.of("1.2.3.4 and 5,,6").values()).isNotNull();
        assertThat(Numbers.of("").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within two weeks                      | the two presidents            | 0
            a war of nearly four years            | almost four years of war      | 0
            a fund of 85 million dollars on 1 May | $85m from May 1               | 2
            314 prisoners                         | the 314 prisoners             | 1
            """)
    void areSharedOnlyWhereThatTellsSomething(String one, String other, int shared) {
        assertThat(Numbers.of(one).shared(Numbers.of(other))).isEqualTo(shared);
    }
}
