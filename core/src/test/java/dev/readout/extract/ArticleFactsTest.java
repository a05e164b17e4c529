package dev.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Mention.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleFactsTest {
    private static final ArticleFacts FACTS =
            Layers.of("Torv said no.").people("Torv").said("Torv", "said", "no").facts();

    @Test
    void refuseEntitiesThatStandElsewhereThanTheirIdSays() {
        LocalEntity second =
                new LocalEntity(1, Kind.PERSON, "Torv", List.of(), List.of(), List.of(), new Decision(Layers.MAKER, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleFacts(
                        FACTS.article(),
                        List.of(second),
                        List.of(),
                        ArticleTimes.NONE,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void refuseSpeakersWhomTheyDoNotHold() {
        assertThatThrownBy(() -> new ArticleFacts(
                        FACTS.article(),
                        List.of(),
                        FACTS.attributions(),
                        ArticleTimes.NONE,
                        List.of(),
                        List.of(),
                        List.of()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refuseHopsThroughNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalHop(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void tellWhatBecameOfEachRelation() {
        Layers layers = Layers.of("Reuters reported that Torv said it was over. “Never.”")
                .bodies("Reuters")
                .people("Torv")
                .said("Reuters", "reported", "Torv said it was over")
                .said("Torv", "said", "it was over")
                .said("", "", "“Never.”");
        Map<AttributionRelation, LocalAttribution> made = layers.facts().madeFrom(layers.relations());

        assertThat(layers.relations()).hasSize(3);
        assertThat(made)
                .as("Reuters only passes on")
                .containsOnlyKeys(layers.relations().subList(1, 3));
        assertThat(made.get(layers.relations().get(1)))
                .extracting(attribution -> attribution.chain().size())
                .isEqualTo(2);
        assertThat(made.get(layers.relations().get(2)))
                .extracting(LocalAttribution::speaker)
                .isEqualTo(Optional.empty());
    }

    @Test
    void findARelationWhoseContentHasGrown() {
        Layers layers = Layers.of("Reuters reported that Torv thanked Lind.")
                .bodies("Reuters")
                .people("Torv", "Lind")
                .said("Reuters", "reported", "Torv thanked Lind")
                .said("Torv", "thanked", "Lind");
        Map<AttributionRelation, LocalAttribution> made = layers.facts().madeFrom(layers.relations());

        assertThat(made).containsOnlyKeys(layers.relations().get(1));
        assertThat(made.get(layers.relations().get(1)))
                .extracting(LocalAttribution::content)
                .isEqualTo(List.of(layers.span("Torv thanked Lind")));
    }
}
