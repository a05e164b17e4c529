package dev.readout.record;

import static dev.readout.record.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.Token;
import dev.readout.annotate.WordMeanings;
import dev.readout.article.Article;
import dev.readout.article.Maker;
import dev.readout.extract.Extractor;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AnnotationsJsonTest {
    private static final Mention TORV =
            new Mention(span("Ana Torv"), Kind.PERSON, Form.NAME, Optional.of(span("Minister")));
    private static final Mention GULL =
            new Mention(span("the Gull"), Kind.ORGANIZATION, Form.DESCRIPTION, Optional.empty());
    private static final Mention SHE = new Mention(span("She"), Kind.PERSON, Form.PRONOUN, Optional.empty());
    private static final Mention SIDES =
            new Mention(span("“both” sides"), Kind.GROUP, Form.DESCRIPTION, Optional.empty());

    /** Assigns layers by hand, so that the pipeline stamps them. */
    private record Hand(Set<Layer> assigns, UnaryOperator<Annotations> marking) implements Annotator {
        @Override
        public Maker maker() {
            return new Maker("hand", "7");
        }

        @Override
        public Set<Layer> needs() {
            return Set.of();
        }

        @Override
        public Annotations annotate(Annotations soFar) {
            return marking.apply(soFar);
        }
    }

    private static Annotations marked(Article article, Set<Layer> layers, UnaryOperator<Annotations> marking) {
        return new AnnotationPipeline(List.of(new Hand(layers, marking))).annotate(article);
    }

    private static Annotations all() {
        return marked(
                Samples.article(),
                EnumSet.allOf(Layer.class),
                none -> none.withSentences(List.of(span("She thanked “both” sides.")))
                        .withTokens(List.of(new Token(span("Torv"), "PROPN")))
                        .withQuotations(List.of(
                                new Quotation(span("“We will sign,”"), true, false),
                                new Quotation(span("“both” sides."), false, true)))
                        .withMentions(List.of(TORV, GULL, SHE, SIDES))
                        .withChains(List.of(
                                new CoreferenceChain(List.of(GULL), 1), new CoreferenceChain(List.of(TORV, SHE), 0.5)))
                        .withAttributions(List.of(
                                new AttributionRelation(
                                        List.of(span("Minister Ana Torv")),
                                        Optional.of(span("said")),
                                        List.of(span("“We will sign,”")),
                                        Nature.SPEECH,
                                        0.75),
                                new AttributionRelation(
                                        List.of(), Optional.empty(), List.of(span("“both”")), Nature.BELIEF, 0.25)))
                        .withExpressions(List.of(new Expression(span("both"), Expression.Kind.NUMBER))));
    }

    private static JsonNode json(Annotations annotations) throws Exception {
        String text = new AnnotationsJson().write(annotations, new Extractor(new WordMeanings()).extract(annotations));
        assertThat(text).endsWith("}\n");
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode tree(String json) throws Exception {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }

    @Test
    void namesTheArticleWithoutItsBody() throws Exception {
        JsonNode json = json(all());

        assertThat(json.get("format").asText()).isEqualTo("readout-annotations/1");
        assertThat(json.get("article")).isEqualTo(tree("""
                        {'id':'a-1','file':'in/one.html','url':'https://gull.example/1','outlet':'The Gull',
                         'title':'A signature, 🌊','language':'en','published':'2026-03-02T18:30:00+01:00',
                         'bodySha256':'ee016252a187d6bc1373b6c7cfebc51f77363e40286b9bd318f1a4ba2316e56d',
                         'bodyLength':90}
                        """));
    }

    @Test
    void givesEachLayerItsMaker() throws Exception {
        JsonNode layers = json(all()).get("layers");

        assertThat(layers.fieldNames())
                .toIterable()
                .containsExactly(
                        "sentences", "tokens", "quotations", "mentions", "coreference", "attributions", "expressions");
        assertThat(layers)
                .allSatisfy(layer ->
                        assertThat(layer.get("by")).isEqualTo(tree("{'maker':'hand','version':'7','reviewed':false}")));
    }

    @Test
    void writesSpansInCodePoints() throws Exception {
        JsonNode layers = json(all()).get("layers");

        assertThat(layers.at("/sentences/items")).isEqualTo(tree("[{'begin':65,'end':90}]"));
        assertThat(layers.at("/tokens/items")).isEqualTo(tree("[{'begin':31,'end':35,'kind':'PROPN'}]"));
        assertThat(layers.at("/quotations/items")).isEqualTo(tree("""
                        [{'begin':2,'end':17,'text':'“We will sign,”','closed':true,'nested':false},
                         {'begin':77,'end':90,'text':'“both” sides.','closed':false,'nested':true}]
                        """));
        assertThat(layers.at("/expressions/items"))
                .isEqualTo(tree("[{'begin':78,'end':82,'text':'both','kind':'number'}]"));
    }

    @Test
    void joinsMentionsToTheirChains() throws Exception {
        JsonNode layers = json(all()).get("layers");

        assertThat(layers.at("/mentions/items")).isEqualTo(tree("""
                        [{'begin':27,'end':35,'text':'Ana Torv','kind':'person','form':'name',
                          'title':{'begin':18,'end':26,'text':'Minister'},'chain':1},
                         {'begin':45,'end':53,'text':'the Gull','kind':'organization','form':'description','chain':0},
                         {'begin':65,'end':68,'text':'She','kind':'person','form':'pronoun','chain':1},
                         {'begin':77,'end':89,'text':'“both” sides','kind':'group','form':'description'}]
                        """));
        assertThat(layers.at("/coreference/items")).isEqualTo(tree("""
                        [{'begin':45,'end':53,'text':'the Gull','kind':'organization','mentions':[1],'score':1.0},
                         {'begin':27,'end':35,'text':'Ana Torv','kind':'person','mentions':[0,2],'score':0.5}]
                        """));
    }

    @Test
    void joinsAttributionsToTheirSpeakers() throws Exception {
        assertThat(json(all()).at("/layers/attributions/items")).isEqualTo(tree("""
                        [{'source':[{'begin':18,'end':35,'text':'Minister Ana Torv'}],
                          'cue':{'begin':36,'end':40,'text':'said'},
                          'content':[{'begin':2,'end':17,'text':'“We will sign,”'}],
                          'nature':'speech','score':0.75,'speaker':1},
                         {'source':[],'content':[{'begin':77,'end':83,'text':'“both”'}],'nature':'belief','score':0.25}]
                        """));
    }

    @Test
    void leavesOutLayersThatNobodyAssigned() throws Exception {
        JsonNode json = json(marked(
                Samples.bare(),
                EnumSet.of(Layer.QUOTATIONS, Layer.COREFERENCE, Layer.ATTRIBUTIONS),
                UnaryOperator.identity()));

        assertThat(json.get("article").fieldNames())
                .toIterable()
                .containsExactly("id", "file", "bodySha256", "bodyLength");
        assertThat(json.get("layers").fieldNames())
                .toIterable()
                .containsExactly("quotations", "coreference", "attributions");
        assertThat(json.at("/layers/quotations/items")).isEmpty();
    }

    @Test
    void writesWhatATimeComesTo() throws Exception {
        Timex due = new Timex(
                span("both"),
                Timex.Type.DURATION,
                "P2W",
                Optional.of(new Window(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16))),
                Optional.of("P2W"),
                Bound.BY,
                true,
                "two weeks from publication");

        assertThat(json(marked(
                                Samples.article(),
                                EnumSet.of(Layer.EXPRESSIONS),
                                none -> none.withExpressions(List.of(Expression.of(due)))))
                        .at("/layers/expressions/items"))
                .isEqualTo(tree("""
                        [{'begin':78,'end':82,'text':'both','kind':'duration','value':'P2W','from':'2026-03-02',
                          'to':'2026-03-16','length':'P2W','bound':'by','approximate':true,
                          'because':'two weeks from publication'}]
                        """));
    }

    @Test
    void refusesAChainOfMentionsThatAreNotMarked() {
        Annotations annotations = marked(
                Samples.article(),
                EnumSet.allOf(Layer.class),
                none -> none.withChains(List.of(new CoreferenceChain(List.of(TORV), 1))));

        assertThatIllegalArgumentException().isThrownBy(() -> json(annotations)).withMessageContaining("not marked");
    }
}
