package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.article.Span;
import dev.readout.extract.event.CodedEvent;
import dev.readout.extract.event.EventCode;
import dev.readout.extract.event.PloverEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBenchmarkTest {
    @Test
    void readsTagsOfPlv() {
        MarkedEvent event = MarkedEvent.tagged("On Monday <s>Kesht</s> met <t>Tamira</t>.", "CONSULT", false);

        assertThat(event.text()).isEqualTo("On Monday Kesht met Tamira.");
        assertThat(event.sources()).containsExactly(new Span(10, 15));
        assertThat(event.targets()).containsExactly(new Span(20, 26));
        assertThat(event.shown()).isEqualTo("On Monday [S Kesht] met [T Tamira].");
    }

    @Test
    void readsLabelsOfTheGoldRecords() {
        MarkedEvent event = MarkedEvent.labelled(
                "{The (SRC: navy) (of Kesht) (EVT: shelled) a port (LOC: in (TAR: Tamira)).}", "ASSAULT");

        assertThat(event.text()).isEqualTo("The navy (of Kesht) shelled a port in Tamira.");
        assertThat(event.sources()).extracting(span -> span.in(event.text())).containsExactly("navy");
        assertThat(event.targets()).extracting(span -> span.in(event.text())).containsExactly("Tamira");
    }

    @Test
    void takesTheFirstOfTwoWhoDoItToEachOtherForTheSource() {
        MarkedEvent event = MarkedEvent.labelled("(SRC/TAR: Kesht) and (SRC/TAR: Tamira) met.", "CONSULT");

        assertThat(event.sources()).extracting(span -> span.in(event.text())).containsExactly("Kesht");
        assertThat(event.targets()).extracting(span -> span.in(event.text())).containsExactly("Tamira");
    }

    @Test
    void bracketsThatNeverCloseAreText() {
        assertThat(MarkedEvent.labelled("(SRC: Kesht met) and (", "CONSULT").text())
                .isEqualTo("Kesht met and (");
        assertThat(MarkedEvent.labelled(") (SRC: Kesht", "CONSULT").sources()).isEmpty();
    }

    @Test
    void macroF1IsTheMeanOfTheRootsThatThereAre() {
        RootScore score = new RootScore();
        score.add("AID", Optional.of("AID"));
        score.add("AID", Optional.of("REJECT"));
        score.add("CONSULT", Optional.empty());

        // AID: precision 1, recall 1/2; CONSULT: nothing; REJECT is no root of these.
        assertThat(score.macroF1()).isEqualTo((2.0 / 3 + 0) / 2, within(1e-9));
        assertThat(score.accuracy()).isEqualTo(1.0 / 3, within(1e-9));
    }

    @Test
    void tellsWhoeverIsInTheOthersPlace() {
        MarkedEvent event = MarkedEvent.tagged("<t>Tamira</t> was hit by <s>Kesht</s>, Lorvan said.", "ASSAULT", false);

        assertThat(DoerScore.verdict(event, coded(event, "Kesht", "Tamira"))).isEqualTo("RIGHT RIGHT");
        assertThat(DoerScore.verdict(event, coded(event, "Tamira", "Lorvan"))).isEqualTo("SWAPPED OTHER");
    }

    private static CodedEvent coded(MarkedEvent event, String source, String target) {
        return new CodedEvent(
                EventCode.of(PloverEvent.ASSAULT),
                span("hit", event),
                Optional.of(span(source, event)),
                Optional.of(span(target, event)));
    }

    private static Span span(String words, MarkedEvent event) {
        int begin = event.text().indexOf(words);
        return new Span(begin, begin + words.length());
    }

    @Test
    void theDictionaryTakesTheFirstStemThatItKnows() {
        VerbDictionary dictionary = VerbDictionary.load();

        assertThat(dictionary.root("Kesht condemned the attacks.")).contains("ACCUSE");
        assertThat(dictionary.root("The ferry left.")).isEmpty();
    }
}
