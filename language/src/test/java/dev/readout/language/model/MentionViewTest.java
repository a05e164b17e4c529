package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.language.model.MentionView.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionViewTest {
    @ParameterizedTest
    @CsvSource({
        "he, PRONOUN",
        "He, PRONOUN",
        "I, PRONOUN",
        "who, PRONOUN",
        "Which, PRONOUN",
        "this, PRONOUN",
        "Ilmo Brandek, NAME",
        "the Keshti Council, NAME",
        "Issolmar, NAME",
        "KTV, NAME",
        "the mayor, DEFINITE",
        "The mayor, DEFINITE",
        "this plan, DEFINITE",
        "his plan, DEFINITE",
        "the, DEFINITE",
        "The, DEFINITE",
        "a mayor, OTHER",
        "A, OTHER",
        "Keshti officials, OTHER",
        "boats, OTHER",
        "12, OTHER"
    })
    void tellsFormByLetters(String words, Form form) {
        assertThat(view(words).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "I, 1",
        "myself, 1",
        "We, 2",
        "ours, 2",
        "you, 3",
        "his, 4",
        "Her, 5",
        "itself, 6",
        "their, 7",
        "who, 0",
        "that, 0",
        "Torv, 0",
        "his plan, 0"
    })
    void tellsKindOfPronoun(String words, int pronoun) {
        assertThat(view(words).pronoun()).isEqualTo(pronoun).isLessThan(MentionView.PRONOUNS);
    }

    @ParameterizedTest
    @CsvSource({
        "The Keshti Council, keshti council, council",
        "a mayor, mayor, mayor",
        "Ilmo Brandek, ilmo brandek, brandek",
        "the, the, the",
        "this plan, this plan, plan"
    })
    void comparesWordsWithoutArticleAndCapitals(String words, String compared, String last) {
        MentionView view = view(words);
        assertThat(view.words()).isEqualTo(compared);
        assertThat(view.lastWord()).isEqualTo(last);
    }

    @Test
    void knowsWhereItStands() {
        MentionView view = MentionView.of(ReadingBuilder.text("Torv left . The mayor stayed"), 3, 4);
        assertThat(view).isEqualTo(new MentionView(3, 4, 1, Form.DEFINITE, 0, "mayor", "mayor"));
    }

    private static MentionView view(String words) {
        ModelText text = ReadingBuilder.text(words);
        return MentionView.of(text, 0, text.words().size() - 1);
    }
}
