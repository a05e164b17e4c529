package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.article.ArticleId;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.ReadoutRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepublishedTest {
    private static ReadoutRecord record(
            Optional<String> of, boolean known, Optional<String> credit, Copy.Extent extent) {
        return new Fake()
                .article("w", "Nothing.", Optional.empty(), Optional.of("Meridian <Wire>"), Optional.empty(), List.of())
                .article("a", "Nothing.", Optional.empty(), Optional.of("Gull"), Optional.empty(), List.of())
                .copy(new Copy(
                        new ArticleId("a"),
                        of.map(ArticleId::new),
                        known,
                        credit,
                        extent,
                        of.map(any -> 0.834),
                        "because",
                        Fake.BY))
                .record();
    }

    private static String text(ReadoutRecord record) {
        return RecordText.render(record, new TextStyle(120, false));
    }

    @Test
    void reprintNamesItsOriginalAndItsCredit() {
        ReadoutRecord record = record(Optional.of("w"), true, Optional.of("(Meridian *Wire*)"), Copy.Extent.WHOLE);

        assertThat(text(record))
                .contains(
                        "Republishes Meridian <Wire>, no date given (83 % of its own words) – credit: (Meridian *Wire*)")
                .contains("who republishes whom");
        assertThat(RecordMarkdown.render(record))
                .contains("  - Republishes Meridian \\<Wire\\>")
                .contains("credit: (Meridian \\*Wire\\*)");
        assertThat(RecordHtml.render(record))
                .contains("Republishes</span> <a href=\"#a-w\">")
                .contains("Meridian &lt;Wire&gt;")
                .contains("(83 % of its own words)")
                .contains("(Meridian *Wire*)");
    }

    @Test
    void whatAReprintCarriesIsMarkedAsCopied() {
        Fake fake = new Fake()
                .article("w", "Torv left.", Optional.empty(), Optional.of("Wire"), Optional.empty(), List.of())
                .article("a", "Torv left.", Optional.empty(), Optional.of("Gull"), Optional.empty(), List.of())
                .said("t1", "a", Optional.empty(), Form.INDIRECT, "Torv left");
        Copy whole = new Copy(
                new ArticleId("a"),
                Optional.of(new ArticleId("w")),
                true,
                Optional.empty(),
                Copy.Extent.WHOLE,
                Optional.of(1.0),
                "because",
                Fake.BY);

        assertThat(text(fake.record())).doesNotContain("copied from");
        assertThat(text(fake.copy(whole).record())).contains("copied from Wire");
        assertThat(RecordHtml.render(fake.record())).contains("copied from Wire");
    }

    @Test
    void creditAloneIsShownAsPrinted() {
        assertThat(text(record(Optional.empty(), true, Optional.of("With AP"), Copy.Extent.PART)))
                .contains("Republishes another's copy in part – credit: With AP");
    }

    @Test
    void doubtAboutTheOriginalIsSaid() {
        assertThat(text(record(Optional.of("w"), false, Optional.empty(), Copy.Extent.PART)))
                .contains("Shares passages with Meridian <Wire>")
                .contains("which came first is not known");
    }

    @Test
    void originalThatTheRecordLacksIsACallersBug() {
        ReadoutRecord record = record(Optional.of("gone"), true, Optional.empty(), Copy.Extent.WHOLE);

        assertThatIllegalArgumentException().isThrownBy(() -> text(record)).withMessageContaining("gone");
    }
}
