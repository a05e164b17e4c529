package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import dev.readout.language.model.Reading;
import dev.readout.language.model.ReadingBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCoreferenceTest {
    private static final String BODY = "Brandek met Torv near Kesht . He left";
    private static final Mention BRANDEK = mention("Brandek", Kind.PERSON, Form.NAME);
    private static final Mention TORV = mention("Torv", Kind.PERSON, Form.NAME);
    private static final Mention KESHT = mention("Kesht", Kind.PLACE, Form.NAME);
    private static final Mention HE = mention("He", Kind.PERSON, Form.PRONOUN);
    private static final List<Mention> MENTIONS = List.of(BRANDEK, TORV, KESHT, HE);
    /** Words by their number in the body. */
    private static final int BRANDEK_AT = 0;

    private static final int TORV_AT = 2;
    private static final int KESHT_AT = 4;
    private static final int HE_AT = 6;

    @Test
    void putsAPronounWhereTheModelIsSure() {
        assertThat(chains(HE_AT, TORV_AT, 9, List.of(chain(BRANDEK), chain(TORV))))
                .containsExactly(List.of(BRANDEK), List.of(TORV, HE));
    }

    @Test
    void movesAPronounThatARulePutElsewhere() {
        assertThat(chains(HE_AT, TORV_AT, 9, List.of(chain(BRANDEK, HE), chain(TORV))))
                .containsExactly(List.of(BRANDEK), List.of(TORV, HE));
    }

    @Test
    void leavesToTheRulesWhatTheModelIsNotSureOf() {
        assertThat(chains(HE_AT, TORV_AT, 0.2f, List.of(chain(BRANDEK, HE), chain(TORV))))
                .containsExactly(List.of(BRANDEK, HE), List.of(TORV));
    }

    @Test
    void putsNoPersonIntoAPlace() {
        assertThat(chains(HE_AT, KESHT_AT, 9, List.of(chain(BRANDEK), chain(KESHT))))
                .containsExactly(List.of(BRANDEK), List.of(KESHT));
    }

    @Test
    void movesNoName() {
        assertThat(chains(TORV_AT, BRANDEK_AT, 9, List.of(chain(BRANDEK), chain(TORV))))
                .containsExactly(List.of(BRANDEK), List.of(TORV));
    }

    @Test
    void lowersTheScoreOfTheChainToThatOfItsLeastSureLink() {
        Reading reading = ReadingBuilder.of(BODY).antecedent(HE_AT, TORV_AT, 2).read();
        List<CoreferenceChain> chains =
                ModelCoreference.of(reading, List.of(), MENTIONS, List.of(chain(BRANDEK), chain(TORV)), List.of());
        assertThat(chains.getLast().score()).isBetween(0.6, 0.8);
    }

    @Test
    void takesNobodyWhoIsNamedInWhatThePronounSaid() {
        AttributionRelation said =
                new AttributionRelation(List.of(HE.span()), Optional.empty(), List.of(TORV.span()), Nature.SPEECH, 1);
        assertThat(chains(HE_AT, TORV_AT, 9, List.of(chain(BRANDEK, HE), chain(TORV)), said))
                .containsExactly(List.of(BRANDEK, HE), List.of(TORV));
        assertThat(chains(HE_AT, TORV_AT, 9, List.of(chain(BRANDEK), chain(TORV, HE)), said))
                .containsExactly(List.of(BRANDEK), List.of(TORV));
    }

    private static List<List<Mention>> chains(
            int word, int before, float score, List<CoreferenceChain> rules, AttributionRelation... said) {
        Reading reading =
                ReadingBuilder.of(BODY).antecedent(word, before, score).read();
        return ModelCoreference.of(reading, List.of(), MENTIONS, rules, List.of(said)).stream()
                .map(CoreferenceChain::mentions)
                .toList();
    }

    private static CoreferenceChain chain(Mention... mentions) {
        return new CoreferenceChain(List.of(mentions), 1);
    }

    private static Mention mention(String words, Kind kind, Form form) {
        int begin = BODY.indexOf(words);
        return new Mention(new Span(begin, begin + words.length()), kind, form, Optional.empty());
    }
}
