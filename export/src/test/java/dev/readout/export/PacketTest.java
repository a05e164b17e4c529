package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Hash;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown read by commonmark, JSON by Jackson. */
class PacketTest {
    private static Packet packet(ReadoutRecord record, String id) {
        return Packet.of(record, id).orElseThrow();
    }

    @Test
    void citesEveryReportThatCarriesAStatement() throws IOException {
        JsonNode packet =
                new ObjectMapper().readTree(packet(Talks.record(), "s1").json());

        assertThat(packet.path("format").asText()).isEqualTo("readout-packet/1");
        assertThat(packet.path("id").asText()).isEqualTo("tag:readout.dev,2026:statement/s1");
        assertThat(packet.at("/by/review").asText()).isEqualTo("machine-read");
        assertThat(packet.path("passages")).hasSize(2);
        JsonNode retold = packet.at("/passages/1");
        assertThat(Talks.QUAY.substring(
                        retold.path("begin").asInt(), retold.path("end").asInt()))
                .isEqualTo(retold.path("text").asText());
        assertThat(retold.path("bodySha256").asText()).isEqualTo(Hash.sha256(Talks.QUAY));
        assertThat(retold.path("kind").asText()).isEqualTo("indirect");
        assertThat(retold.path("read").asText()).isEqualTo("2026-03-05T06:07:09Z");
        assertThat(retold.path("link").asText()).contains("#:~:text=");
        assertThat(retold.path("chain").toString()).isEqualTo("[\"Harbour Wire (briefing)\",\"Odo Karl\"]");
    }

    @Test
    void readsAsADocument() {
        String markdown = packet(Talks.record(), "s1").markdown();

        assertThat(markdown)
                .startsWith("# Statement s1\n\nmachine-read by rules/test 1, score 0.50.\n")
                .contains("- said: 2026-03-02\n", "> the ferry would open on 9 March\n")
                .contains("- hands: Harbour Wire (briefing) → Odo Karl\n")
                .contains("- page: <https://quay.example/a?b=1#:~:text=the%20ferry")
                .contains("SHA-256 " + Hash.sha256(Talks.QUAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1", "s1", "c1", "n1", "n2", "n5", "p1", "p2", "old-s1"})
    void isThereForEveryKindOfEntry(String id) throws IOException {
        JsonNode packet = new ObjectMapper().readTree(packet(Talks.record(), id).json());

        assertThat(packet.path("passages")).isNotEmpty();
        assertThat(packet.toString()).doesNotContain("/secret/folder");
    }

    @Test
    void isNotThereForWhatTheRecordDoesNotHave() {
        assertThat(Packet.of(Talks.record(), "s2")).isEmpty();
        assertThat(Packet.of(ReadoutRecord.EMPTY, "")).isEmpty();
    }

    @Test
    void letsWordsBeNothingButWords() {
        for (String id : List.of("s'1", "c&1", "n,1", "p;1", "t<2>")) {
            Node document =
                    Parser.builder().build().parse(packet(Talks.hostile(), id).markdown());
            List<String> active = new ArrayList<>();
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlBlock block) {
                    active.add(block.getLiteral());
                }

                @Override
                public void visit(HtmlInline inline) {
                    active.add(inline.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    active.add(code.getLiteral());
                }

                @Override
                public void visit(Image image) {
                    active.add(image.getDestination());
                }

                @Override
                public void visit(Link link) {
                    if (!link.getDestination().startsWith("https://evil.example/x#:~:text=")
                            && !link.getDestination().equals("https://evil.example/x")) {
                        active.add(link.getDestination());
                    }
                }

                @Override
                public void visit(BlockQuote quote) {
                    assertThat(TextContentRenderer.builder().build().render(quote))
                            .contains("]]> <script>alert('1')</script>", "* [a](javascript:x) `b` http://evil.example");
                }
            });
            assertThat(active).as(id).isEmpty();
        }
    }
}
