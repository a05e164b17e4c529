package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingsTest {
    @Test
    void marksTheWordsThatTheOtherDoesNotHave() {
        assertThat(marked("would rather arrive late than arrive angry", "would sooner come late than come angry"))
                .isEqualTo("would <dif>sooner come</dif> late than <dif>come</dif> angry");
    }

    @Test
    void looksPastMarksAndCapitals() {
        assertThat(marked("\"The locks will open,\"", "“the locks will open”")).isEqualTo("“the locks will open”");
    }

    @Test
    void marksNothingInWordsThatAreNotTheSameText() {
        assertThat(marked("a map he has not walked", "the fish was fresh")).isEqualTo("the fish was fresh");
    }

    private static String marked(String other, String text) {
        return MarkingTest.show(Wordings.against(other, text));
    }
}
