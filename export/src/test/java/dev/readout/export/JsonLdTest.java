package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import dev.readout.article.Hash;
import dev.readout.record.ReadoutRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expanded and turned into RDF by Titanium, which did not write it and is not let to fetch anything. */
class JsonLdTest {
    private static final String TAG = "tag:readout.dev,2026:";
    private static final String SCHEMA = "https://schema.org/";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private record Quad(String subject, String predicate, String object) {}

    private static List<Quad> quads(ReadoutRecord record) throws JsonLdError {
        JsonLdOptions offline = new JsonLdOptions((url, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "nothing is fetched: " + url);
        });
        List<Quad> quads = new ArrayList<>();
        com.apicatalog.jsonld.JsonLd.toRdf(
                        JsonDocument.of(new StringReader(Written.text(to -> JsonLd.write(record, to)))))
                .options(offline)
                .provide(new RdfQuadConsumer() {
                    @Override
                    public RdfQuadConsumer quad(
                            String subject,
                            String predicate,
                            String object,
                            @Nullable String datatype,
                            @Nullable String language,
                            @Nullable String direction,
                            @Nullable String graph) {
                        quads.add(new Quad(subject, predicate, object));
                        return this;
                    }
                });
        return quads;
    }

    private static Set<String> values(List<Quad> quads, String subject, String predicate) {
        return quads.stream()
                .filter(quad ->
                        quad.subject().equals(subject) && quad.predicate().equals(predicate))
                .map(quad -> quad.object())
                .collect(Collectors.toSet());
    }

    private static String value(List<Quad> quads, String subject, String predicate) {
        assertThat(values(quads, subject, predicate))
                .as(subject + " " + predicate)
                .hasSize(1);
        return values(quads, subject, predicate).iterator().next();
    }

    @Test
    void isUnderstoodWithoutFetchingAnything() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());

        assertThat(values(quads, TAG + "article/w1", TYPE))
                .containsExactlyInAnyOrder(SCHEMA + "NewsArticle", PROV + "Entity");
        assertThat(values(quads, TAG + "attribution/t1", TYPE)).contains(SCHEMA + "Quotation");
        assertThat(values(quads, TAG + "encounter/n1", TYPE)).containsExactly(SCHEMA + "Event");
        assertThat(values(quads, TAG + "claim/c1", TYPE)).contains(SCHEMA + "Claim");
    }

    @Test
    void everyTermIsSomebodys() throws JsonLdError {
        Set<String> own = Set.of(SCHEMA, OA, PROV, TAG + "vocabulary/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        assertThat(quads(Talks.record())).allSatisfy(quad -> assertThat(own).anyMatch(quad.predicate()::startsWith));
        // What a context does not know is dropped without a word: everything in the document has to come out.
        assertThat(Json.read(Written.text(to -> JsonLd.write(Talks.record(), to)))
                        .path("@graph"))
                .allSatisfy(node -> node.fieldNames()
                        .forEachRemaining(
                                name -> assertThat(name).matches("@id|@type|(?:schema|oa|prov|readout):[A-Za-z0-9]+")));
    }

    @Test
    void callsNoParaphraseAQuotation() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());

        assertThat(values(quads, TAG + "attribution/t2", TYPE))
                .contains(TAG + "vocabulary/Paraphrase")
                .doesNotContain(SCHEMA + "Quotation");
    }

    @Test
    void saysWhereWordsComeFrom() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());

        assertThat(value(quads, TAG + "attribution/t2", PROV + "wasQuotedFrom")).isEqualTo(TAG + "article/w2");
        assertThat(value(quads, TAG + "attribution/t2", PROV + "hadPrimarySource"))
                .isEqualTo(TAG + "statement/s1");
        assertThat(value(quads, TAG + "article/w3", PROV + "wasRevisionOf")).isEqualTo(TAG + "article/w2");
        assertThat(values(quads, TAG + "article/w1", PROV + "wasRevisionOf")).isEmpty();
        assertThat(value(quads, TAG + "article/w1", TAG + "vocabulary/bodySha256"))
                .isEqualTo(Hash.sha256(Talks.WIRE));
    }

    @Test
    void selectsExactlyTheWords() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());
        String target = value(quads, TAG + "annotation/t2", OA + "hasTarget");
        String quote = selector(quads, target, "TextQuoteSelector");
        String position = selector(quads, target, "TextPositionSelector");
        int start = Integer.parseInt(value(quads, position, OA + "start"));
        int end = Integer.parseInt(value(quads, position, OA + "end"));

        assertThat(value(quads, target, OA + "hasSource")).isEqualTo(TAG + "article/w2");
        assertThat(value(quads, TAG + "annotation/t2", OA + "hasBody")).isEqualTo(TAG + "attribution/t2");
        assertThat(value(quads, quote, OA + "exact")).isEqualTo("the ferry would open on 9 March");
        assertThat(Talks.QUAY.substring(start, end)).isEqualTo("the ferry would open on 9 March");
        assertThat(Talks.QUAY)
                .contains(value(quads, quote, OA + "prefix")
                        + value(quads, quote, OA + "exact")
                        + value(quads, quote, OA + "suffix"));
    }

    private static String selector(List<Quad> quads, String target, String type) {
        return values(quads, target, OA + "hasSelector").stream()
                .filter(selector -> values(quads, selector, TYPE).contains(OA + type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksEventsThatHaveNotHappened() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());

        assertThat(value(quads, TAG + "encounter/n4", SCHEMA + "eventStatus")).isEqualTo(SCHEMA + "EventCancelled");
        assertThat(values(quads, TAG + "encounter/n3", SCHEMA + "eventStatus")).isEmpty();
        assertThat(value(quads, TAG + "encounter/n3", TAG + "vocabulary/status"))
                .isEqualTo("proposed");
        assertThat(values(quads, TAG + "encounter/n3", SCHEMA + "startDate"))
                .as("no day is known")
                .isEmpty();
        assertThat(value(quads, TAG + "encounter/n1", SCHEMA + "startDate")).isEqualTo("2026-03-12");
    }

    @Test
    void saysByWhatEachEntryWasMade() throws JsonLdError {
        List<Quad> quads = quads(Talks.record());

        for (String entry :
                List.of("attribution/t1", "statement/s1", "claim/c1", "encounter/n1", "position/p1", "entity/e1")) {
            String maker = value(quads, TAG + entry, TAG + "vocabulary/madeBy");
            assertThat(value(quads, maker, SCHEMA + "name")).isEqualTo("rules/test");
            assertThat(value(quads, TAG + entry, TAG + "vocabulary/review")).isEqualTo("machine-read");
        }
    }

    @Test
    void holdsNeitherBodiesNorFoldersOfTheReader() {
        assertThat(Written.text(to -> JsonLd.write(Talks.record(), to)))
                .doesNotContain("/secret/folder", "corrected", "A picture");
    }

    @Test
    void carriesWhateverAReportHolds() throws JsonLdError {
        List<Quad> quads = quads(Talks.hostile());

        assertThat(value(quads, TAG + "claim/c%261", SCHEMA + "text")).contains("]]> <script>", "\u202e");
        assertThat(values(quads, TAG + "article/a%221", SCHEMA + "url")).isEmpty();
        assertThat(quads).allSatisfy(quad -> assertThat(quad.subject()).doesNotContain(" ", "<", "\""));
    }
}
