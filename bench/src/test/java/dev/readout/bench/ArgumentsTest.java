package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static Arguments parse(String line) {
        return Arguments.parse(List.of(line.split(" ")), Set.of("--show"), Set.of("--threads", "--option"));
    }

    @Test
    void tellsOptionsFromTheRest() {
        Arguments arguments = parse("reports --threads 3 more --show");

        assertThat(arguments.positional()).containsExactly("reports", "more");
        assertThat(arguments.has("--show")).isTrue();
        assertThat(arguments.number("--threads", 2, 1)).isEqualTo(3);
    }

    @Test
    void optionThatIsNotThereHasItsUsualValue() {
        assertThat(parse("reports").number("--threads", 2, 1)).isEqualTo(2);
        assertThat(parse("reports").pairs("--option")).isEmpty();
    }

    @Test
    void keepsEachPairOfARepeatedOption() {
        assertThat(parse("--option a=1 --option b=x=y --option a=2").pairs("--option"))
                .containsEntry("a", "2")
                .containsEntry("b", "x=y")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "--threads", "reports --threads"})
    void refusesWhatItDoesNotKnow(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(Bench.WrongUsage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "99999999", "1.5"})
    void refusesWhatIsNoNumber(String value) {
        Arguments arguments = parse("--threads " + value);

        assertThatThrownBy(() -> arguments.number("--threads", 2, 1)).isInstanceOf(Bench.WrongUsage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=1"})
    void refusesWhatIsNoPair(String value) {
        Arguments arguments = parse("--option " + value);

        assertThatThrownBy(() -> arguments.pairs("--option")).isInstanceOf(Bench.WrongUsage.class);
    }
}
