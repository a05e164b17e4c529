package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.search.SearchHit;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    private static final TextStyle PLAIN = TextStyle.fitting(80, false);

    private static SearchHit said(String speaker, String text, Span... marks) {
        return new SearchHit(
                new EntryKey(EntryKind.STATEMENT, "s"),
                Optional.empty(),
                1,
                Optional.empty(),
                List.of(new Words(
                        new Evidence(new ArticleId("a"), new Span(0, text.length())),
                        new Span(0, text.length()),
                        text,
                        List.of(marks),
                        Optional.of("The Gull"),
                        Optional.of(LocalDate.parse("2026-03-02")))),
                List.of(new Named(new EntityId("e"), speaker)),
                List.of(new Named(new EntityId("f"), "Dessa Korvath")),
                List.of("direct"),
                Optional.of(When.on(LocalDate.parse("2026-03-01"))),
                Optional.empty(),
                List.of("The Gull", "Meridian Wire"),
                3,
                OptionalInt.of(2));
    }

    private static SearchResult result(int total, SearchHit... hits) {
        return new SearchResult(List.of(hits), total, Map.of(EntryKind.STATEMENT, total), 0, List.of());
    }

    @Test
    void tellsWhoSaidItWhenAndInWhichReports() {
        String text =
                SearchText.render(SearchQuery.of("ferry"), result(1, said("Ilmo Brandek", "The ferry sails.")), PLAIN);

        assertThat(text).isEqualTo("""
                Search for ferry: 1 found, 1 statement.
                Read by a machine: check each line against the words below it.

                   1 Ilmo Brandek to Dessa Korvath – said, Sunday 1 March 2026
                     The ferry sails.
                     The Gull, 2 Mar 2026; in all 3 reports by 2 outlets; 2 independent sources
                """);
    }

    @Test
    void saysHowToSeeMore() {
        assertThat(SearchText.render(SearchQuery.of("ferry").page(20, 1), result(30, said("A", "The ferry")), PLAIN))
                .contains("  21 A to ")
                .endsWith("9 more: --first 22\n");
    }

    @Test
    void saysThatNothingWasFoundAndWhomNobodyKnows() {
        SearchResult nothing = new SearchResult(List.of(), 0, Map.of(), 0, List.of("Zzyx"));

        assertThat(SearchText.render(SearchQuery.of("ferry"), nothing, PLAIN))
                .isEqualTo("Search for ferry: nothing found.\nNobody in the record is called Zzyx.\n");
    }

    @Test
    void showsTheWordsThatFitInColourAndTheirSurroundings() {
        String words = "word ".repeat(200) + "the ferry sails " + "again ".repeat(200);
        int at = words.indexOf("ferry");
        SearchResult found = result(1, said("A", words, new Span(at, at + 5)));

        String coloured = SearchText.render(SearchQuery.of("ferry"), found, TextStyle.fitting(80, true));
        String plain = SearchText.render(SearchQuery.of("ferry"), found, PLAIN);

        assertThat(coloured).contains("\u001b[36;1mferry\u001b[0m");
        assertThat(plain).contains("… word", "the ferry sails", "again …").hasSizeLessThan(900);
        assertThat(plain.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void wordsCannotCommandTheTerminal() {
        String text = SearchText.render(
                SearchQuery.of("\u001b[2J"), result(1, said("A\u001b[31m", "The \u001b]0;x\u0007 ferry\u202e")), PLAIN);

        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' || c == 0x202e))
                .isEmpty();
    }
}
