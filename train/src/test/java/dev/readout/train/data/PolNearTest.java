package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolNearTest {
    @TempDir
    private Path folder;

    @Test
    void partsOfAnAttributionAreLinked() throws IOException {
        text("The mayor said the bridge is safe.");
        marks(
                "a",
                "T1\tSource 0 9\tThe mayor",
                "T2\tCue 10 14\tsaid",
                "T3\tContent 15 33\tthe bridge is safe",
                "T4\tAttribution 10 14\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1");
        assertThat(read()).containsExactly("The mayor | said | the bridge is safe");
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        text("😀 Ora said yes");
        marks(
                "a",
                "T1\tSource 2 5\tOra",
                "T2\tCue 6 10\tsaid",
                "T3\tContent 11 14\tyes",
                "T4\tAttribution 6 10\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1");
        assertThat(read()).containsExactly("Ora | said | yes");
    }

    @Test
    void contentMayBeInPiecesAndPlayItsRoleTwice() throws IOException {
        text("Rain, Ora said, is due. And hail.");
        marks(
                "a",
                "T1\tContent 0 4;16 22\tRain is due",
                "T2\tContent 24 32\tAnd hail",
                "T3\tSource 6 9\tOra",
                "T4\tCue 10 14\tsaid",
                "T5\tAttribution 10 14\tsaid",
                "E1\tAttribution:T5 Content:T1 Content2:T2 Cue:T4 Source:T3");
        assertThat(read()).containsExactly("Ora | said | Rain // is due // And hail");
    }

    @Test
    void argumentsWithoutAMarkAreLeftOut() throws IOException {
        text("Ora said yes");
        marks(
                "a",
                "T2\tCue 4 8\tsaid",
                "T3\tContent 9 12\tyes",
                "T4\tAttribution 4 8\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T9");
        assertThat(read()).containsExactly(" | said | yes");
    }

    @Test
    void eventsWithoutPartsAreNone() throws IOException {
        text("Ora said yes");
        marks("a", "T4\tAttribution-no-source 4 8\tsaid", "E1\tAttribution-no-source:T4 ");
        assertThat(read()).isEmpty();
    }

    @Test
    void firstAnnotatorByNameCounts() throws IOException {
        text("Ora said yes");
        marks("b", "T1\tSource 0 3\tOra", "T4\tAttribution 4 8\tsaid", "E1\tAttribution:T4 Source:T1");
        marks("a", "T2\tCue 4 8\tsaid", "T4\tAttribution 4 8\tsaid", "E1\tAttribution:T4 Cue:T2");
        assertThat(read()).containsExactly(" | said | ");
    }

    @Test
    void linesThatContinueAMarkAndNotesAreNoMarks() throws IOException {
        text("Ora said yes\nand no");
        marks(
                "a",
                "T1\tContent 9 19\tyes",
                "and no",
                "#1\tAnnotatorNotes T1\tReally?",
                "Yes.",
                "T2\tCue 4 8\tsaid",
                "T4\tAttribution 4 8\tsaid",
                "E1\tAttribution:T4 Content:T1 Cue:T2");
        assertThat(read()).containsExactly(" | said | yes\nand no");
    }

    @Test
    void offsetsOutsideTheTextNameFileAndLine() throws IOException {
        text("Ora said yes");
        marks("a", "T1\tSource 0 3\tOra", "T2\tCue 4 80\tsaid");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("doc_a.ann, line 2: offsets outside the text: 4 80");
    }

    @Test
    void marksWithoutOffsetsNameFileAndLine() throws IOException {
        text("Ora said yes");
        marks("a", "T1\tSource zero\tOra");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("doc_a.ann, line 1: cannot be read");
    }

    @Test
    void otherWordsThanTheTextsAreCounted() throws IOException {
        text("Ora said yes");
        marks("a", "T1\tSource 0 3\tEva", "T2\tCue 4 8\tsaid");
        BratFile file = BratFile.read(folder.resolve("attributions/doc_a.ann"), "Ora said yes");
        assertThat(file.mismatches()).isEqualTo(1);
    }

    private void text(String text) throws IOException {
        Fixtures.write(folder.resolve("text/doc.txt"), text);
    }

    private void marks(String annotator, String... lines) throws IOException {
        Fixtures.write(folder.resolve("attributions/doc_" + annotator + ".ann"), lines);
    }

    private List<String> read() throws IOException {
        LabelledText text = PolNear.read(folder).getFirst();
        assertThat(text.tasks()).containsExactly(Task.ATTRIBUTION);
        return text.attributions().stream()
                .map(attribution -> Fixtures.said(text, attribution))
                .toList();
    }
}
