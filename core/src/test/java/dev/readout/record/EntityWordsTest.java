package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityWordsTest {
    private static final String TORV =
            "{\"id\":\"e1\",\"name\":\"Old Fox Torv\",\"aliases\":[\"Torv\",\"Old Fox Torv\"],\"roles\":[{\"text\":\"ferryman\"}],"
                    + "\"mentions\":[{\"article\":\"a\",\"begin\":0},{\"article\":\"b\",\"begin\":7}],\"score\":0.98325508362}";

    private final EntityWords words = new EntityWords();

    @Test
    void takesOutMentionsNamesAndRoles() {
        assertThat(words.without(TORV, "a"::equals, Set.of("Old Fox Torv", "ferryman")::contains))
                .contains("{\"id\":\"e1\",\"name\":\"Torv\",\"aliases\":[\"Torv\"],"
                        + "\"mentions\":[{\"article\":\"b\",\"begin\":7}],\"score\":0.98325508362}");
    }

    @Test
    void leavesAnEntityOfOtherArticlesAsItIs() {
        assertThat(words.without(TORV, "z"::equals, "Olena"::equals)).contains(TORV);
    }

    @Test
    void leavesNothingOfAnEntityThatStandsNowhereElse() {
        assertThat(words.without(TORV, Set.of("a", "b")::contains, name -> false))
                .isEqualTo(Optional.empty());
        assertThat(words.without(TORV, "a"::equals, name -> true)).isEqualTo(Optional.empty());
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> words.without("[]", "a"::equals, "b"::equals))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.without("{", "a"::equals, "b"::equals))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
