package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.ReadingBuilder;
import dev.readout.language.model.WordRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceMentionsTest {
    @Test
    void makesAMentionOfASourceThatNoRuleKnows() {
        String body = "Two analysts close to Korvath doubt it";
        Mention korvath = mention(body, "Korvath", Kind.PERSON, Form.NAME);
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).read(),
                List.of(new ReadSpan(new WordRun(0, 1), "PERSON", 0.9), new ReadSpan(new WordRun(4, 4), "PERSON", 0.9)),
                List.of(korvath),
                List.of(chain(korvath)));
        AttributionRelation doubt = Understood.relation(body, "Two analysts close to Korvath", "doubt", "it");

        assertThat(mentions.add(List.of(doubt))).containsExactly(doubt);
        assertThat(mentions.mentions())
                .containsExactly(mention(body, "Two analysts", Kind.GROUP, Form.DESCRIPTION), korvath);
        assertThat(mentions.chains())
                .extracting(CoreferenceChain::mentions)
                .containsExactly(List.of(mentions.mentions().getFirst()), List.of(korvath));
    }

    @Test
    void takesNobodyForTheOneWhosePartOnlyIsNamed() {
        String body = "My grandmother says no";
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).read(),
                List.of(new ReadSpan(new WordRun(0, 0), "PERSON", 0.9), new ReadSpan(new WordRun(0, 1), "PERSON", 0.8)),
                List.of(),
                List.of());
        mentions.add(List.of(Understood.relation(body, "My grandmother", "says", "no")));

        assertThat(mentions.mentions()).containsExactly(mention(body, "My grandmother", Kind.PERSON, Form.DESCRIPTION));
    }

    @Test
    void cutsASourceToItsHeadWhereNobodyCanBeMadeOfIt() {
        String body = "A paper by Korvath says no";
        Mention korvath = mention(body, "Korvath", Kind.PERSON, Form.NAME);
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).read(), List.of(), List.of(korvath), List.of(chain(korvath)));

        assertThat(mentions.add(List.of(Understood.relation(body, "A paper by Korvath", "says", "no"))))
                .as("the speaker is not Korvath")
                .containsExactly(Understood.relation(body, "A paper", "says", "no"));
        assertThat(mentions.mentions()).containsExactly(korvath);
    }

    @Test
    void knowsThatTheNameBeforeTheVerbIsNotAlwaysWhoSpeaks() {
        String body = "Two analysts close to Korvath said no";
        Mention korvath = mention(body, "Korvath", Kind.PERSON, Form.NAME);
        Mention analysts = mention(body, "Two analysts", Kind.GROUP, Form.DESCRIPTION);
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).read(),
                List.of(),
                List.of(analysts, korvath),
                List.of(chain(analysts), chain(korvath)));

        assertThat(mentions.add(List.of(Understood.relation(body, "Korvath", "said", "no"))))
                .containsExactly(Understood.relation(body, "Two analysts close to Korvath", "said", "no"));
    }

    @Test
    void resolvesARelativePronounToWhomTheModelSays() {
        String body = "Brandek , who said no";
        Mention brandek = mention(body, "Brandek", Kind.PERSON, Form.NAME);
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).antecedent(2, 0, 9).read(),
                List.of(),
                List.of(brandek),
                List.of(chain(brandek)));
        mentions.add(List.of(Understood.relation(body, "who", "said", "no")));

        assertThat(mentions.chains())
                .extracting(CoreferenceChain::mentions)
                .containsExactly(List.of(brandek, mention(body, "who", Kind.PERSON, Form.PRONOUN)));
    }

    @Test
    void leavesSourcesAloneThatNameSomebody() {
        String body = "The ailing Brandek said no";
        Mention brandek = mention(body, "Brandek", Kind.PERSON, Form.NAME);
        SourceMentions mentions = new SourceMentions(
                ReadingBuilder.of(body).read(), List.of(), List.of(brandek), List.of(chain(brandek)));
        AttributionRelation said = Understood.relation(body, "The ailing Brandek", "said", "no");

        assertThat(mentions.add(List.of(said))).containsExactly(said);
        assertThat(mentions.mentions()).containsExactly(brandek);
    }

    private static CoreferenceChain chain(Mention mention) {
        return new CoreferenceChain(List.of(mention), 1);
    }

    private static Mention mention(String body, String words, Kind kind, Form form) {
        return new Mention(Understood.span(body, words), kind, form, Optional.empty());
    }
}
