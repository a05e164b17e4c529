package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.Participant.Level;
import dev.readout.record.ReadoutRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {
    private static final TextStyle NARROW = new TextStyle(80, false);

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 160})
    void fitsItsWidth(int width) {
        for (ReadoutRecord record : List.of(Varen.record(), awkward())) {
            assertThat(RecordText.render(record, new TextStyle(width, false)).lines())
                    .allMatch(line -> Cells.width(line) <= width);
            assertThat(RecordText.render(record, new TextStyle(width, true))
                            .replaceAll("\u001b\\[\\d+m", "")
                            .lines())
                    .allMatch(line -> Cells.width(line) <= width);
        }
    }

    private static ReadoutRecord awkward() {
        String wide = "会談は三時間続いた".repeat(40);
        String long1 = "x".repeat(5_000);
        String body = "Ana Ruel said " + wide + " and " + long1 + " e\u0301".repeat(200) + " end.";
        Fake fake = new Fake()
                .article(
                        "a",
                        body,
                        Optional.of("https://a.example/" + long1),
                        Optional.of(wide),
                        Optional.of(long1),
                        List.of())
                .person("e", wide)
                .said("s1", "a", Optional.of("e"), Form.DIRECT, wide)
                .said("s2", "a", Optional.empty(), Form.INDIRECT, body);
        Encounter met = fake.met("c", EncounterKind.MEETING, EncounterStatus.HELD)
                .told("a: " + body)
                .who("e", long1, Level.LEADER, "a: " + wide)
                .gives(Field.PLACE, new Printed(wide), long1, "a: " + wide)
                .gives(Field.PLACE, new Printed(long1), wide, "a: " + long1)
                .about("a: " + long1)
                .encounter();
        return fake.with(met).differing(Met.differs(met, Field.PLACE)).record();
    }

    @Test
    void saysThatTheRecordIsMachineReadAndNotReviewed() {
        assertThat(RecordText.render(Varen.record(), NARROW).lines().limit(3))
                .anyMatch(line -> line.startsWith("Machine-read, not reviewed."));
    }

    @Test
    void letsNoReportCommandTheTerminal() {
        ReadoutRecord record = new Fake()
                .article(
                        "a",
                        "Ana \u001b[2J said \u009b31m\u202eevil\u0007 things\r\nhere.",
                        Optional.empty(),
                        Optional.of("Out\u001b]0;x\u0007let"),
                        Optional.of("T\u0008itle"),
                        List.of())
                .said(
                        "s",
                        "a",
                        Optional.empty(),
                        Form.INDIRECT,
                        "\u001b[2J said \u009b31m\u202eevil\u0007 things\r\nhere")
                .record();

        String text = RecordText.render(record, NARROW);

        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> c < 32 || (c >= 0x7f && c < 0xa0) || c == 0x202e);
        assertThat(text).contains("‹U+001B›[2J said ‹U+009B›31m‹U+202E›evil‹U+0007› things here");
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertThat(RecordText.render(Varen.record(), NARROW)).doesNotContain("\u001b");
        String coloured = RecordText.render(Varen.record(), new TextStyle(80, true));
        assertThat(coloured).contains("\u001b[1mTovik Aranzel\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(RecordText.render(Varen.record(), NARROW));
    }

    @Test
    void setsReportsUnderTheirStatement() {
        assertThat(RecordText.render(Varen.record(), new TextStyle(120, false))).contains("""
                           2 "The Varenian President promised the locks at Sennet until the end of April, and the Head of State took note of
                             this promise,"
                             Meridian Wire        2 Mar 2026  partly quoted via Vashkan Tureyev → Tovik Aranzel
                                 the Varenian president had "promised the locks until the end of April"
                             The Halden Record    3 Mar 2026  partly quoted via Vashkan Tureyev → Tovik Aranzel
                                 the Varenian president had “promised the locks until the end of April”
                             Keshtinform          3 Mar 2026  quoted        via Vashkan Tureyev → Tovik Aranzel
                             Words in quotation marks, side by side:
                                 "promised the locks until the end of April" – Meridian Wire, The Halden Record
                        """.indent(0));
    }

    @Test
    void saysWhatAReportLacks() {
        assertThat(RecordText.render(new Fake().bare("a", "").record(), NARROW))
                .contains("- 1 report gives no date.", "- 1 report names no outlet.")
                .contains("Not given: outlet, date, byline, address")
                .contains("No words of a report were found in it.");
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(RecordText.render(ReadoutRecord.EMPTY, NARROW))
                .contains("Machine-read, not reviewed.", "- No report has been read.");
    }

    @Test
    void givesTheSourceAsPrintedWhereNobodyIsNamed() {
        assertThat(RecordText.render(Varen.record(), new TextStyle(120, false)))
                .contains("source as printed: one Varenian delegate, not named");
    }

    @Test
    void takesWidthsFrom80To160() {
        assertThatThrownBy(() -> new TextStyle(79, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextStyle(161, false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TextStyle.fitting(40, true)).isEqualTo(new TextStyle(80, true));
        assertThat(TextStyle.fitting(400, true)).isEqualTo(new TextStyle(160, true));
    }
}
