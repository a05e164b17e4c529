package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Token;
import dev.readout.language.Policy.Rule;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final String BODY =
            "Brandek said the canal was open. According to Torv, it leaks. “No,” Brandek told the Gull.";
    private static final Policy POLICY = new Policy(EnumSet.allOf(Rule.class), 0.5, 0.1, true, true);

    private static final AttributionRelation SAID = relation("Brandek", "said", "the canal was open");
    private static final AttributionRelation ACCORDING = relation("Torv", "According to", "it leaks");
    private static final AttributionRelation QUOTED = relation("Brandek", "told", "“No,”");

    @Test
    void takesTheModelsExtentsWhereBothSawTheSameCue() {
        AttributionRelation read = relation("Brandek", "said", "the canal was open. Acc");
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(read)))
                .extracting(AttributionRelation::content)
                .containsExactly(read.content());
    }

    @Test
    void keepsTheRulesContentWhereTheModelsIsAPartOfIt() {
        AttributionRelation read = scored(relation("Brandek", "said", "canal was open"), 0.9);
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(read)))
                .extracting(AttributionRelation::content)
                .containsExactly(SAID.content());
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(scored(read, 0.8))))
                .as("the model is not sure")
                .extracting(AttributionRelation::content)
                .containsExactly(read.content());
    }

    @Test
    void leavesOutACueThatStandsInWhatItsOwnSourceSaid() {
        String body = "Torv told us Kesht first suggested that it leaks.";
        AttributionRelation rule = Understood.relation(body, "Torv", "told", "Kesht first suggested that it leaks");
        AttributionRelation read = Understood.relation(body, "Torv", "first suggested", "it leaks");
        assertThat(merging(body, POLICY, 1).of(List.of(rule), List.of(read))).containsExactly(rule);
    }

    @Test
    void keepsTheRulesSourceWhereTheModelNamesSomebodyElse() {
        AttributionRelation read = relation("Torv", "said", "the canal was open");
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(read)))
                .extracting(AttributionRelation::source)
                .containsExactly(SAID.source());
    }

    @Test
    void keepsTheRulesSourceWhereTheModelsNamesNobody() {
        AttributionRelation read = relation("canal", "said", "was open");
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(read)))
                .extracting(AttributionRelation::source)
                .containsExactly(SAID.source());
    }

    @Test
    void keepsTheRulesContentWhereItHoldsSpeechOfSomebodyElse() {
        AttributionRelation outer = relation("Torv", "According to", "it leaks. “No,” Brandek told");
        AttributionRelation read = relation("Torv", "According to", "it leaks");
        assertThat(merge(POLICY, 1, List.of(outer, QUOTED), List.of(read)))
                .extracting(AttributionRelation::content)
                .contains(outer.content());
    }

    @Test
    void addsWhatOnlyTheModelSees() {
        assertThat(merge(POLICY, 1, List.of(QUOTED), List.of(ACCORDING, SAID)))
                .containsExactly(SAID, ACCORDING, QUOTED);
    }

    @Test
    void keepsTheRulesContentWhereTheModelsOpensWithTheAddressee() {
        String body = "Brandek told Torv that it leaks.";
        AttributionRelation rule = Understood.relation(body, "Brandek", "told", "it leaks");
        AttributionRelation read = Understood.relation(body, "Brandek", "told", "Torv that it leaks");
        assertThat(merging(body, POLICY, 1).of(List.of(rule), List.of(read))).containsExactly(rule);
    }

    @Test
    void keepsTheRulesContentWhereTheModelsRunsOverTheSource() {
        String body = "It leaks on Monday, Torv told the Gull.";
        AttributionRelation rule = Understood.relation(body, "Torv", "told", "It leaks on Monday");
        AttributionRelation read = Understood.relation(body, "Torv", "told", "It leaks on Monday, Torv");
        assertThat(merging(body, POLICY, 1).of(List.of(rule), List.of(read))).containsExactly(rule);
    }

    @Test
    void keepsTwoSayingsThatTheModelReadsAsOne() {
        String body = "Brandek told us it leaks and rots.";
        AttributionRelation leaks = Understood.relation(body, "Brandek", "told", "it leaks");
        AttributionRelation rots = Understood.relation(body, "Brandek", "told", "rots");
        AttributionRelation read = Understood.relation(body, "Brandek", "told", "it leaks and rots");
        assertThat(merging(body, POLICY, 1).of(List.of(leaks, rots), List.of(read)))
                .containsExactly(leaks, rots);
    }

    @Test
    void keepsBothHandsThatTheSameWordsWentThrough() {
        String body = "The Gull quoted Brandek as saying it leaks, Torv added.";
        AttributionRelation quoted = Understood.relation(body, "The Gull", "quoted", "it leaks");
        AttributionRelation saying = Understood.relation(body, "Brandek", "saying", "it leaks");
        Merging merging = new Merging(annotations(body), cue -> cue.in(body).equals("quoted") ? 1 : 0, POLICY);
        assertThat(merging.of(List.of(quoted, saying), List.of())).containsExactly(quoted, saying);
    }

    @Test
    void leavesOutWhatTheModelIsNotSureOf() {
        assertThat(merge(POLICY, 1, List.of(), List.of(scored(SAID, 0.49)))).isEmpty();
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(merge(POLICY, 1, List.of(), List.of(relation("Brandek", "said", "the canal"))))
                .as("no verb and no quotation marks")
                .isEmpty();
    }

    @Test
    void leavesOutWhatLacksSourceOrCue() {
        AttributionRelation nobody = new AttributionRelation(List.of(), SAID.cue(), SAID.content(), Nature.SPEECH, 0.9);
        AttributionRelation unsaid =
                new AttributionRelation(SAID.source(), Optional.empty(), SAID.content(), Nature.SPEECH, 0.9);
        assertThat(merge(POLICY, 1, List.of(), List.of(nobody, unsaid))).isEmpty();
    }

    @Test
    void dropsWhatARuleFoundByWordsThatTheModelTakesForNoCue() {
        assertThat(merge(POLICY, 0.09, List.of(SAID, ACCORDING, QUOTED), List.of()))
                .isEmpty();
        assertThat(merge(POLICY, 0.1, List.of(SAID, ACCORDING, QUOTED), List.of()))
                .containsExactly(SAID, ACCORDING, QUOTED);
    }

    @Test
    void keepsSpeechWithinSpeechOfWhichTheModelKnowsNothing() {
        AttributionRelation outer = relation("Torv", "According to", "it leaks. “No,” Brandek told the Gull");
        assertThat(merge(POLICY, 0, List.of(outer, QUOTED), List.of(outer))).containsExactly(outer, QUOTED);
    }

    @Test
    void keepsFindsByKindOfRule() {
        List<AttributionRelation> rules = List.of(SAID, ACCORDING, QUOTED);
        assertThat(merge(with(Set.of(Rule.CLAUSE)), 1, rules, List.of())).containsExactly(SAID);
        assertThat(merge(with(Set.of(Rule.PASSED_ON)), 1, rules, List.of())).containsExactly(ACCORDING);
        assertThat(merge(with(Set.of(Rule.QUOTED)), 1, rules, List.of())).containsExactly(QUOTED);
        assertThat(merge(with(Set.of()), 1, rules, List.of())).isEmpty();
    }

    @Test
    void keepsAQuotationWithoutACue() {
        AttributionRelation alone =
                new AttributionRelation(List.of(), Optional.empty(), QUOTED.content(), Nature.SPEECH, 0.1);
        assertThat(merge(POLICY, 0, List.of(alone), List.of())).containsExactly(alone);
    }

    @Test
    void knowsTheSameWordsOfTheSameSpeakerUnderAnotherCue() {
        AttributionRelation read = relation("Brandek", "told", "the canal was open");
        assertThat(merge(POLICY, 1, List.of(SAID), List.of(read))).containsExactly(read);
    }

    @Test
    void givesNothingForNothing() {
        assertThat(merge(POLICY, 1, List.of(), List.of())).isEmpty();
    }

    private static Policy with(Set<Rule> rules) {
        return new Policy(rules, 0.5, 0, true, true);
    }

    private static List<AttributionRelation> merge(
            Policy policy, double cue, List<AttributionRelation> rules, List<AttributionRelation> model) {
        return merging(BODY, policy, cue).of(rules, model);
    }

    private static Merging merging(String body, Policy policy, double cue) {
        return new Merging(annotations(body), any -> cue, policy);
    }

    /** People, and each word that is a verb. */
    private static Annotations annotations(String body) {
        return Understood.unmarked(body)
                .withTokens(Stream.of("was", "leaks", "told")
                        .filter(body::contains)
                        .map(verb -> new Token(Understood.span(body, verb), "VERB"))
                        .sorted(Comparator.comparing(Token::span))
                        .toList())
                .withMentions(Stream.of("Brandek", "Torv")
                        .filter(body::contains)
                        .map(name -> new Mention(
                                Understood.span(body, name), Mention.Kind.PERSON, Mention.Form.NAME, Optional.empty()))
                        .toList());
    }

    private static AttributionRelation scored(AttributionRelation relation, double score) {
        return new AttributionRelation(relation.source(), relation.cue(), relation.content(), relation.nature(), score);
    }

    private static AttributionRelation relation(String source, String cue, String content) {
        return Understood.relation(BODY, source, cue, content);
    }
}
