package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.language.model.AntecedentDecoder.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AntecedentDecoderTest {
    private static final String BODY = "Ilmo Brandek met Torv . He left";
    private static final List<WordRun> MENTIONS = List.of(new WordRun(0, 1), new WordRun(3, 3), new WordRun(5, 5));

    @Test
    void choosesNoneWhereNothingSpeaksForOne() {
        List<Choice> choices = AntecedentDecoder.choices(ReadingBuilder.of(BODY).read(), MENTIONS);
        assertThat(choices).extracting(Choice::antecedent).containsExactly(0, 1, 2);
        assertThat(choices).extracting(Choice::score).containsExactly(1.0, 0.5, 1.0 / 3);
    }

    @Test
    void choosesByEachOfTheFourProducts() {
        int[] firstOrLast = {HeadLayout.ANAPHOR_FIRST_AT, HeadLayout.ANAPHOR_LAST_AT};
        for (int at : firstOrLast) {
            assertThat(third(ReadingBuilder.of(BODY).antecedent(5, at, 0, HeadLayout.ANTECEDENT_FIRST_AT, 2)))
                    .isZero();
            assertThat(third(ReadingBuilder.of(BODY).antecedent(5, at, 1, HeadLayout.ANTECEDENT_LAST_AT, 2)))
                    .isZero();
            assertThat(third(ReadingBuilder.of(BODY).antecedent(5, at, 1, HeadLayout.ANTECEDENT_FIRST_AT, 2)))
                    .as("no mention begins there")
                    .isEqualTo(2);
            assertThat(third(ReadingBuilder.of(BODY).antecedent(5, at, 3, HeadLayout.ANTECEDENT_LAST_AT, 2)))
                    .isEqualTo(1);
        }
    }

    @Test
    void choosesTheBestOfSeveral() {
        Reading reading = ReadingBuilder.of(BODY)
                .antecedent(5, HeadLayout.ANAPHOR_FIRST_AT, 0, HeadLayout.ANTECEDENT_FIRST_AT, 3)
                .antecedent(5, HeadLayout.ANAPHOR_FIRST_AT, 3, HeadLayout.ANTECEDENT_FIRST_AT, 2)
                .read();
        Choice choice = AntecedentDecoder.choices(reading, MENTIONS).getLast();
        assertThat(choice.antecedent()).isZero();
        assertThat(choice.score()).isCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(2) + 1), within(1e-6));
    }

    @Test
    void weighsFeaturesOfPairs() {
        ModelText text = ReadingBuilder.text(BODY);
        MentionView brandek = MentionView.of(text, 0, 1);
        MentionView he = MentionView.of(text, 5, 5);
        ReadingBuilder builder = ReadingBuilder.of(BODY);
        PairFeatures.of(brandek, he, 1, feature -> builder.pair(feature, 1));
        assertThat(third(builder)).as("one mention between tells it from Torv").isZero();
        builder.pair(PairFeatures.none(he), 10);
        assertThat(third(builder)).as("a pronoun may well have none").isEqualTo(2);
    }

    @Test
    void looksBackOnlySoFar() {
        int count = 650;
        List<WordRun> mentions =
                IntStream.range(0, count).mapToObj(i -> new WordRun(i, i)).toList();
        Reading reading = ReadingBuilder.of("gull ".repeat(count))
                .antecedent(600, HeadLayout.ANAPHOR_FIRST_AT, 0, HeadLayout.ANTECEDENT_FIRST_AT, 20)
                .antecedent(649, HeadLayout.ANAPHOR_FIRST_AT, 1, HeadLayout.ANTECEDENT_FIRST_AT, 20)
                .read();
        List<Choice> choices = AntecedentDecoder.choices(reading, mentions);
        assertThat(choices.get(600).antecedent()).isZero();
        assertThat(choices.get(649).antecedent()).isEqualTo(649);
    }

    @Test
    void choosesNothingForNoMentions() {
        assertThat(AntecedentDecoder.choices(ReadingBuilder.of(BODY).read(), List.of()))
                .isEmpty();
    }

    private static int third(ReadingBuilder builder) {
        return AntecedentDecoder.choices(builder.read(), MENTIONS).getLast().antecedent();
    }
}
