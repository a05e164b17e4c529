package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
    private final Bodies bodies = new Bodies();

    @Test
    void takesAShortNameForTheOneBodyThatHasItInFull() {
        bodies.add("League of Northern States");

        assertThat(bodies.key("the League"))
                .isPresent()
                .isEqualTo(bodies.key("League of Northern States"))
                .isEqualTo(bodies.known("league"));
    }

    @Test
    void doesNotGuessBetweenTwo() {
        bodies.add("League of Northern States");
        bodies.add("League of Basins");

        assertThat(bodies.key("the League")).isEmpty();
    }

    @Test
    void knowsUsualAbbreviations() {
        assertThat(bodies.key("UN")).isEqualTo(bodies.key("the United Nations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Commission", "the health authority", "Majesty", "Foreign Ministry", "Western", ""})
    void knowsNobodyByWhatAnyMayBeCalled(String printed) {
        assertThat(bodies.key(printed)).isEmpty();
    }

    @Test
    void tellsABodyThatPublishesFromANewspaper() {
        assertThat(Bodies.publishes("Red Lantern Society")).isTrue();
        assertThat(Bodies.publishes("Society Weekly")).isFalse();
    }
}
