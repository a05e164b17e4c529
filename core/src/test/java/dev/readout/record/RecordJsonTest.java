package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.copies.Copy;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final ArticleId ARTICLE = Samples.article().id();

    private final RecordJson codec = new RecordJson();

    @Test
    void writesTheFormatFirstAndLeavesOutWhatIsNotUnderstoodYet() throws Exception {
        JsonNode json = parse(ReadoutRecord.EMPTY);

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "articles",
                        "entities",
                        "attributions",
                        "statements",
                        "claims",
                        "encounters",
                        "positions",
                        "differences",
                        "undecided");
        assertThat(json.get("format").asText()).isEqualTo("readout-record/1");
    }

    @Test
    void writesTheSamePieceByPiece() throws Exception {
        assertThat(written(Bodies.WHOLE)).isEqualTo(codec.write(WholeRecord.record()));
    }

    private String written(Bodies bodies) throws IOException {
        StringWriter text = new StringWriter();
        codec.write(WholeRecord.record(), bodies, text);
        return text.toString();
    }

    @Test
    void writesEverythingThatIsKnownOfAnArticle() throws Exception {
        JsonNode article = parse(WholeRecord.record()).at("/articles/0");

        assertThat(article.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "file",
                        "url",
                        "outlet",
                        "title",
                        "byline",
                        "dateline",
                        "language",
                        "published",
                        "modified",
                        "read",
                        "revision",
                        "body",
                        "bodySha256",
                        "furniture");
        assertThat(article.get("published").asText()).isEqualTo("2026-03-02T18:30:00+01:00");
        assertThat(article.get("modified").asText()).isEqualTo("2026-03-03");
        assertThat(article.get("read").asText()).isEqualTo("2026-03-04T05:06:07Z");
        assertThat(article.get("revision").asInt()).isEqualTo(2);
        assertThat(article.get("body").asText()).isEqualTo(Samples.BODY);
        assertThat(article.get("bodySha256").asText())
                .isEqualTo("ee016252a187d6bc1373b6c7cfebc51f77363e40286b9bd318f1a4ba2316e56d");
        assertThat(article.at("/furniture/0"))
                .isEqualTo(tree("{'kind':'headline','text':'A signature, 🌊','before':0}"));
        assertThat(article.at("/furniture/1/before").asInt())
                .isEqualTo(Samples.BODY.codePointCount(0, Samples.BODY.length()));
    }

    @Test
    void leavesWholeReportsOutWhereAsked() throws Exception {
        JsonNode whole = parse(WholeRecord.record());
        JsonNode evidence = new ObjectMapper().readTree(written(Bodies.LEFT_OUT));

        assertThat(evidence.at("/articles/0").has("body")).isFalse();
        assertThat(evidence.at("/articles/0").has("furniture")).isFalse();
        assertThat(evidence.at("/articles/0/bodySha256")).isEqualTo(whole.at("/articles/0/bodySha256"));
        assertThat(evidence.get("attributions")).isEqualTo(whole.get("attributions"));
        assertThat(evidence.get("encounters")).isEqualTo(whole.get("encounters"));
    }

    @Test
    void leavesOutWhatIsNotKnown() throws Exception {
        JsonNode article = parse(new ReadoutRecord(
                        List.of(new RecordedArticle(Samples.bare(), 1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .at("/articles/0");

        assertThat(article.fieldNames())
                .toIterable()
                .containsExactly("id", "file", "read", "revision", "body", "bodySha256", "furniture");

        JsonNode attribution = parse(WholeRecord.record()).at("/attributions/1");
        assertThat(attribution.fieldNames())
                .toIterable()
                .containsExactly("id", "article", "statement", "kind", "content", "modality", "polarity", "by");
    }

    @Test
    void writesTheCodeOfAnEncounter() throws Exception {
        ReadoutRecord record = new ReadoutRecord(
                List.of(new RecordedArticle(Samples.article(), 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        encounter("m-1", EncounterKind.CALL, EncounterStatus.HELD),
                        encounter("m-2", EncounterKind.SUMMIT, EncounterStatus.PLANNED)),
                List.of(),
                List.of(),
                List.of());

        assertThat(parse(record).at("/encounters/0/event"))
                .isEqualTo(tree("{'plover':'CONSULT','mode':'phone','cameo':'04','when':'past'}"));
        assertThat(parse(record).at("/encounters/1/event"))
                .isEqualTo(tree("{'plover':'CONSULT','cameo':'03','when':'future'}"));
    }

    private static Encounter encounter(String id, EncounterKind kind, EncounterStatus status) {
        return new Encounter(
                new EncounterId(id),
                kind,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Evidence(ARTICLE, Samples.span("We will sign"))),
                List.of(),
                Map.of(),
                List.of(),
                Samples.BY);
    }

    @Test
    void writesWhoseCopyAnArticleIs() throws Exception {
        assertThat(copyOf(new Copy(
                        ARTICLE,
                        Optional.of(new ArticleId("a-0")),
                        false,
                        Optional.of("With Meridian Wire"),
                        Copy.Extent.PART,
                        Optional.of(0.46),
                        "because",
                        Samples.BY)))
                .isEqualTo(tree("""
                        {'article':'a-0','text':'With Meridian Wire','extent':'part','share':0.46,'original':'unknown',
                         'reason':'because','by':{'maker':'rules/attribution','version':'3','score':0.75,'reviewed':false}}
                        """));
        assertThat(copyOf(new Copy(
                                ARTICLE,
                                Optional.empty(),
                                true,
                                Optional.of("(Meridian Wire)"),
                                Copy.Extent.WHOLE,
                                Optional.empty(),
                                "because",
                                Samples.BY))
                        .fieldNames())
                .toIterable()
                .containsExactly("text", "extent", "reason", "by");
    }

    private JsonNode copyOf(Copy copy) throws Exception {
        RecordedArticle recorded = new RecordedArticle(Samples.article(), 1, Optional.of(copy));
        return parse(new ReadoutRecord(
                        List.of(recorded),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .at("/articles/0/copyOf");
    }

    @Test
    void writesAPositionWithItsSumAsAPlainNumber() throws Exception {
        JsonNode position = parse(WholeRecord.record()).at("/positions/0");

        assertThat(position.get("holder").asText()).isEqualTo("e-1");
        assertThat(position.get("kind").asText()).isEqualTo("offer");
        assertThat(position.get("text")).isEqualTo(position.at("/span/text"));
        assertThat(position.get("amount")).isEqualTo(tree("{'value':430000000,'currency':'USD'}"));
        assertThat(position.get("due").asText()).isEqualTo("2026-04-30");
        assertThat(position.get("shifts")).isEqualTo(tree("[{'from':'p-0','to':'p-1','change':'softened'}]"));
    }

    @Test
    void writesAnAttributionWithItsSpansInCodePoints() throws Exception {
        assertThat(parse(WholeRecord.record()).at("/attributions/0")).isEqualTo(tree("""
                                {'id':'t-1','article':'a-1','statement':'s-1','kind':'direct',
                                 'content':[{'begin':3,'end':16,'text':'We will sign,'}],
                                 'cue':{'begin':36,'end':40,'text':'said'},
                                 'source':[{'begin':18,'end':35,'text':'Minister Ana Torv'}],
                                 'speaker':'e-1','addressees':['e-2'],'act':'promise',
                                 'modality':'conditional','polarity':'negative','sourcing':'named',
                                 'channel':'briefing',
                                 'chain':[{'entities':['e-2'],'text':'the Gull','channel':'briefing'},{'text':'an aide'},{'entities':['e-1']}],
                                 'within':'t-2',
                                 'by':{'maker':'rules/attribution','version':'3','score':0.75,'reviewed':false}}
                                """));
    }

    @Test
    void writesAStatementWithItsWordsAndWhereTheyStand() throws Exception {
        assertThat(parse(WholeRecord.record()).at("/statements/0")).isEqualTo(tree("""
                                {'id':'s-1','speaker':'e-1','text':'We will sign, … both',
                                 'evidence':[{'article':'a-1','begin':3,'end':16,'text':'We will sign,'},
                                             {'article':'a-1','begin':78,'end':82,'text':'both'}],
                                 'attributions':['t-1','t-2'],'said':'2026-03-01',
                                 'wordings':[{'text':'We will sign,','articles':['a-1'],
                                   'evidence':[{'article':'a-1','begin':3,'end':16,'text':'We will sign,'},
                                               {'article':'a-1','begin':78,'end':82,'text':'both'}]}],
                                 'drift':[{'from':{'article':'a-1','begin':3,'end':16,'text':'We will sign,'},
                                   'to':{'article':'a-1','begin':78,'end':82,'text':'both'},'change':'modality'}],
                                 'replaces':['s-0'],
                                 'by':{'maker':'rules/attribution','version':'3','score':0.75,'reviewed':false}}
                                """));
    }

    @Test
    void writesAnEntityWithItsMentions() throws Exception {
        assertThat(parse(WholeRecord.record()).at("/entities/0")).isEqualTo(tree("""
                                {'id':'e-1','kind':'person','name':'Ana Torv','aliases':['Ana Torv','Torv'],
                                 'roles':[{'text':'Minister','from':'2026-03-01','to':'2026-03-09'},{'text':'the envoy'}],
                                 'speaksFor':['e-2'],
                                 'mentions':[{'article':'a-1','begin':27,'end':35,'text':'Ana Torv','form':'name'}],
                                 'replaces':['e-0'],
                                 'by':{'maker':'rules/attribution','version':'3','score':0.75,'reviewed':false}}
                                """));
    }

    @Test
    void writesWhoBelongsToAnEntity() throws Exception {
        assertThat(parse(WholeRecord.record()).at("/entities/1/members")).isEqualTo(tree("['e-1']"));
    }

    @Test
    void writesLinksThatWereNotMade() throws Exception {
        assertThat(parse(WholeRecord.record()).at("/undecided")).isEqualTo(tree("""
                                [{'relation':'sameEntity','a':'e-1','b':'e-2','score':0.5,'reason':'one name'},
                                 {'relation':'sameStatement','a':'s-1','b':'s-2','score':0.25,'reason':'few words'}]
                                """));
    }

    @Test
    void everySpanSaysWhatTheBodySays() throws Exception {
        int[] body = Samples.BODY.codePoints().toArray();
        List<JsonNode> spans = new ArrayList<>();
        collectSpans(parse(WholeRecord.record()), spans);

        assertThat(spans).hasSizeGreaterThan(8).allSatisfy(span -> {
            int begin = span.get("begin").asInt();
            assertThat(new String(body, begin, span.get("end").asInt() - begin))
                    .isEqualTo(span.get("text").asText());
        });
    }

    @Test
    void writesTheSameRecordTheSameWayWithPlainLineBreaks() {
        String json = codec.write(WholeRecord.record());

        assertThat(json)
                .isEqualTo(codec.write(WholeRecord.record()))
                .endsWith("}\n")
                .doesNotContain("\r");
        assertThat(json).startsWith("{\n  \"format\": \"readout-record/1\",\n");
    }

    @Test
    void failsLoudlyOnASpanOfAnotherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(withContent(ARTICLE, new Span(5, 5000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(withContent(ARTICLE, new Span(1, 9))))
                .withMessageContaining("surrogate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(withContent(new ArticleId("a-9"), new Span(3, 9))))
                .withMessageContaining("a-9");
    }

    private static ReadoutRecord withContent(ArticleId article, Span content) {
        return new ReadoutRecord(
                List.of(new RecordedArticle(Samples.article(), 1)),
                List.of(),
                List.of(WholeRecord.bare(article, content)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void collectSpans(JsonNode node, List<JsonNode> spans) {
        if (node.has("begin")) {
            spans.add(node);
        }
        node.forEach(child -> collectSpans(child, spans));
    }

    private JsonNode parse(ReadoutRecord record) throws Exception {
        return new ObjectMapper().readTree(codec.write(record));
    }

    private static JsonNode tree(String json) throws Exception {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}
