package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.LocalAttribution.Form;
import dev.readout.record.ReadoutRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '¬',
            value = {
                "plain words, “quoted” ¦ plain words, “quoted”",
                "# not a heading ¦ \\# not a heading",
                "- not a list ¦ \\- not a list",
                "1. not a list ¦ 1\\. not a list",
                "a 1. in the middle ¦ a 1. in the middle",
                "> not a quotation ¦ \\> not a quotation",
                "<b onclick=x> ¦ \\<b onclick=x\\>",
                "[a](javascript:x) ¦ \\[a\\](javascript:x)",
                "![a](x) ¦ \\!\\[a\\](x)",
                "*a* _b_ `c` ~d~ | e ¦ \\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| e",
                "&lt; \\ ¦ \\&lt; \\\\",
                "https://a.example and www.a.example ¦ https\\://a.example and www\\.a.example",
                "a@b.example ¦ a\\@b.example",
            })
    void writesExactlyTheCharactersOfAReport(String printed, String markdown) {
        assertThat(RecordMarkdown.escape(printed)).isEqualTo(markdown);
    }

    @Test
    void keepsAReportInItsLine() {
        assertThat(RecordMarkdown.escape("one\n\n# two\r\n- three")).isEqualTo("one \\# two - three");
    }

    @Test
    void saysThatTheRecordIsMachineReadAndNotReviewed() {
        assertThat(RecordMarkdown.render(Varen.record()))
                .startsWith(
                        "# Record of 10 reports by 6 outlets, 2 March – 2 April 2026\n\n**Machine-read, not reviewed.**");
    }

    @Test
    void quotesEveryReportUnderItsStatement() {
        assertThat(RecordMarkdown.render(Varen.record()))
                .contains("### Tovik Aranzel\n")
                .contains(
                        "> Aranzel told Zhelimov that the Sennet locks will stay open to Keshti barges through April\n\n"
                                + "- [Meridian Wire, 2 March 2026]"
                                + "(<https://www.meridianwire.example/world/varen-kesht-call-2026-03-02>)"
                                + " – paraphrase, via Ilmo Brandek → Tovik Aranzel\n");
    }

    @Test
    void linksOnlyToAddressesOfTheWeb() {
        ReadoutRecord record = new Fake()
                .article(
                        "a",
                        "Nothing.",
                        Optional.of("javascript:alert(1)"),
                        Optional.of("](x)"),
                        Optional.empty(),
                        List.of())
                .said("s", "a", Optional.empty(), Form.INDIRECT, "Nothing")
                .record();

        assertThat(RecordMarkdown.render(record)).doesNotContain("](<").contains("\\](x), no date given");
    }

    @Test
    void saysWhatIsLacking() {
        assertThat(RecordMarkdown.render(ReadoutRecord.EMPTY)).contains("- No report has been read.");
        assertThat(RecordMarkdown.render(new Fake().bare("a", "Nothing.").record()))
                .contains("not given: outlet, date, byline, address");
    }
}
