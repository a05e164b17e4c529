package dev.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.annotate.Mention.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private static LocalEntity only(Layers layers) {
        List<LocalEntity> entities = layers.facts().entities();
        assertThat(entities).hasSize(1);
        return entities.getFirst();
    }

    @Test
    void areNamedByTheirFullestName() {
        Layers layers = Layers.of("Torv came. Ana Torv spoke. Then Torv left. She slept.");
        LocalEntity torv = only(layers.chain(
                layers.name(Kind.PERSON, "Torv"),
                layers.name(Kind.PERSON, "Ana Torv"),
                layers.name(Kind.PERSON, "Torv@3"),
                layers.pronoun("She")));

        assertThat(torv.name()).isEqualTo("Ana Torv");
        assertThat(torv.aliases()).containsExactly("Torv", "Ana Torv");
        assertThat(torv.mentions()).hasSize(4);
        assertThat(torv.named()).isTrue();
    }

    @Test
    void keepTitlesAsRolesAndOutOfTheName() {
        Layers layers = Layers.of("Varenian Foreign Minister Ana Torv came.");
        LocalEntity torv = only(layers.chain(layers.titled("Varenian Foreign Minister", "Ana Torv")));

        assertThat(torv.name()).isEqualTo("Ana Torv");
        assertThat(torv.roles()).containsExactly("Varenian Foreign Minister");
        assertThat(torv.aliases())
                .containsExactly("Ana Torv", "Varenian Foreign Minister Ana Torv", "Foreign Minister Ana Torv");
    }

    @Test
    void doNotTakeASurnameFromItsFormOfAddress() {
        Layers layers = Layers.of("Ms Torv came.");

        LocalEntity torv = only(layers.chain(layers.titled("Ms", "Torv")));

        assertThat(torv.aliases()).containsExactly("Ms Torv");
        assertThat(torv.roles()).isEmpty();
    }

    @Test
    void areNamedByTheirFirstDescriptionWhereTheyHaveNoName() {
        Layers layers = Layers.of("A senior official came. The official left.");
        LocalEntity official = only(layers.chain(
                layers.description(Kind.PERSON, "A senior official"), layers.description(Kind.PERSON, "The official")));

        assertThat(official.name()).isEqualTo("A senior official");
        assertThat(official.aliases()).containsExactly("A senior official", "The official");
        assertThat(official.roles()).containsExactly("A senior official", "The official");
        assertThat(official.named()).isFalse();
    }

    @Test
    void takeTheirKindFromTheName() {
        Layers layers = Layers.of("The group, Growers' Union, met.");
        LocalEntity union = only(layers.chain(
                layers.description(Kind.GROUP, "The group"), layers.name(Kind.ORGANIZATION, "Growers' Union")));

        assertThat(union.kind()).isEqualTo(Kind.ORGANIZATION);
    }

    @Test
    void areNumberedByTheirPlaceAndStampedByTheirMaker() {
        ArticleFacts facts = Layers.of("Torv met Lind and Sarro.")
                .people("Torv", "Lind", "Sarro")
                .facts();

        assertThat(facts.entities()).extracting(LocalEntity::id).containsExactly(0, 1, 2);
        assertThat(facts.entities()).extracting(LocalEntity::by).containsOnly(new Decision(Layers.MAKER, 0.5));
    }

    @Test
    void areNoNamedEvents() {
        Layers layers = Layers.of("Torv signed the Lake Accords. The deal holds, the Lake Accords said.");
        ArticleFacts facts = layers.chain(
                        layers.name(Kind.EVENT, "Lake Accords"),
                        layers.description(Kind.GROUP, "The deal"),
                        layers.name(Kind.EVENT, "Lake Accords@2"))
                .people("Torv")
                .said("the Lake Accords@2", "said", "The deal holds")
                .facts();

        assertThat(facts.entities()).extracting(LocalEntity::name).containsExactly("Torv");
        assertThat(facts.entities()).extracting(LocalEntity::id).containsExactly(0);
        assertThat(facts.attributions()).hasSize(1);
        assertThat(facts.attributions().getFirst().speaker()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalEntity(
                        0, Kind.EVENT, "Lake Accords", List.of(), List.of(), List.of(), new Decision(Layers.MAKER, 1)));
    }

    @Test
    void areNeverPronounsAlone() {
        Layers layers = Layers.of("She came.");
        Layers marked = layers.chain(layers.pronoun("She"));

        assertThatIllegalArgumentException().isThrownBy(marked::facts);
    }
}
