package dev.readout.extract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.annotate.Mention.Kind;
import java.util.List;
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
                .isThrownBy(() -> new ArticleFacts(FACTS.article(), List.of(second), List.of()));
    }

    @Test
    void refuseSpeakersWhomTheyDoNotHold() {
        assertThatThrownBy(() -> new ArticleFacts(FACTS.article(), List.of(), FACTS.attributions()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refuseHopsThroughNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalHop(List.of(), Optional.empty()));
    }
}
