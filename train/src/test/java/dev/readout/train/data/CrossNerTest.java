package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossNerTest {
    @TempDir
    private Path folder;

    @Test
    void typesBecomeLabelsAndWordsNaturalText() throws IOException {
        write(
                "Ora\tB-politician",
                "Lund\tI-politician",
                "(\tO",
                "Dawn\tB-politicalparty",
                ")\tO",
                ",\tO",
                "from\tO",
                "Norway\tB-country",
                ",\tO",
                "won\tO",
                "the\tO",
                "1999\tB-election",
                "Yarrun\tI-election",
                "vote\tI-election",
                ".\tO");
        LabelledText text = read().getFirst();
        assertThat(text.text()).isEqualTo("Ora Lund (Dawn), from Norway, won the 1999 Yarrun vote.");
        assertThat(Fixtures.marked(text, Task.NAMES))
                .containsExactly("Ora Lund/PERSON", "Dawn/ORGANIZATION", "Norway/PLACE", "1999 Yarrun vote/EVENT");
    }

    @Test
    void ofTheRestOnlyPeoplesAreTaken() throws IOException {
        write("Norwegian\tB-misc", "Saga\tB-misc", "Asian\tB-location");
        assertThat(Fixtures.marked(read().getFirst(), Task.NAMES)).containsExactly("Norwegian/GROUP", "Asian/GROUP");
    }

    @Test
    void blankLinesPartTexts() throws IOException {
        write("One\tO", "", "Two\tO", "");
        assertThat(read()).extracting(LabelledText::name).containsExactly("crossner/train-1", "crossner/train-2");
    }

    @Test
    void possessivesJoinTheWordBefore() throws IOException {
        write(
                "Lund\tB-person",
                "'\tO",
                "s\tO",
                "and\tO",
                "voters\tO",
                "'\tO",
                "friends\tO",
                "say\tO",
                "'\tO",
                "yes\tO",
                "'\tO");
        assertThat(read().getFirst().text()).isEqualTo("Lund's and voters' friends say 'yes'");
    }

    @Test
    void unknownLabelsNameFileAndLine() throws IOException {
        write("One\tO", "Two\tB-planet");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("train.txt, line 2: not a word and its label");
    }

    private void write(String... lines) throws IOException {
        Fixtures.write(folder.resolve("train.txt"), lines);
    }

    private List<LabelledText> read() throws IOException {
        return CrossNer.read(folder);
    }
}
