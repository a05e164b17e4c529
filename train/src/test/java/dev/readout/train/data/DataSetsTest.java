package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
    @Test
    void everyTenthNameOrSoIsForDevelopment() {
        long dev = IntStream.range(0, 1000)
                .filter(index -> DataSets.splitOf("set/" + index) == Split.DEV)
                .count();
        assertThat(dev).isBetween(70L, 130L);
    }

    @Test
    void licensedAttributionsAreThoseOfGumAndInventedReports(@TempDir Path folder) throws IOException {
        emptySets(folder);
        polNear(folder, "train");
        polNear(folder, "dev");
        gum(folder, "train");
        gum(folder, "dev");
        List<LabelledText> train = DataSets.of(folder, Split.TRAIN, Attributions.LICENSED);
        assertThat(train)
                .extracting(LabelledText::name)
                .contains("gum/doc", "invented/600")
                .doesNotContain("polnear/doc");
        assertThat(train)
                .filteredOn(text -> text.name().startsWith("gum"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.tasks())
                            .containsExactlyInAnyOrder(Task.ATTRIBUTION, Task.MENTIONS, Task.NAMES, Task.COREFERENCE);
                    assertThat(text.spans(Task.MENTIONS)).hasSize(1);
                    assertThat(text.attributions())
                            .extracting(found -> Fixtures.said(text, found))
                            .containsExactly("Ora | said | rain falls");
                });
    }

    @Test
    void developmentIsTheSameWhateverTeachesAttributions(@TempDir Path folder) throws IOException {
        emptySets(folder);
        polNear(folder, "dev");
        gum(folder, "dev");
        List<LabelledText> dev = DataSets.of(folder, Split.DEV, Attributions.LICENSED);
        assertThat(dev).isEqualTo(DataSets.of(folder, Split.DEV, Attributions.POLNEAR));
        assertThat(dev).extracting(LabelledText::name).containsExactly("polnear/doc", "gum/doc");
    }

    @Test
    void labelsAreAddedToTheSameTextAndOnceOnly() {
        LabelledText text = InventedReports.of(2, 1).getFirst();
        LabelledText other = InventedReports.of(2, 1).getLast();
        assertThatThrownBy(() -> text.with(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not the same text: invented/1 and invented/2");
        assertThatThrownBy(() -> text.with(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labelled twice");
    }

    @Test
    void partsShareNoTextAndHoldAll(@TempDir Path folder) throws IOException {
        emptySets(folder);
        String[] sentences =
                IntStream.range(0, 50).mapToObj(index -> "Ora\tB-person\n").toArray(String[]::new);
        Fixtures.write(folder.resolve("crossner_politics/ner_data/politics/train.txt"), sentences);
        List<LabelledText> train = DataSets.of(folder, Split.TRAIN);
        List<LabelledText> dev = DataSets.of(folder, Split.DEV);
        assertThat(train).hasSizeGreaterThan(dev.size()).doesNotContainAnyElementsOf(dev);
        assertThat(train.size() + dev.size()).isEqualTo(50);
        assertThat(DataCounts.of(train)).containsEntry("crossner\tNAMES PERSON", train.size());
    }

    private static void polNear(Path folder, String part) throws IOException {
        Fixtures.write(folder.resolve("polnear").resolve(part).resolve("text/doc.txt"), "Ora said yes");
        Fixtures.write(
                folder.resolve("polnear").resolve(part).resolve("attributions/doc_a.ann"),
                "T1\tSource 0 3\tOra",
                "T2\tCue 4 8\tsaid",
                "T3\tContent 9 12\tyes",
                "T4\tAttribution 4 8\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1");
    }

    private static void gum(Path folder, String part) throws IOException {
        Fixtures.write(
                folder.resolve("gum").resolve(part).resolve("doc.conllu"),
                "# newpar",
                "# sent_id = doc-1",
                "1\tOra\tOra\tPROPN\tNNP\t_\t2\tnsubj\t_\t"
                        + "Discourse=attribution-positive:1->2:0:_|Entity=(1-person-new-n-cf1-1-sgl-Ora)",
                "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_",
                "3\train\train\tNOUN\tNN\t_\t4\tnsubj\t_\tDiscourse=ROOT:2:0",
                "4\tfalls\tfall\tVERB\tVBZ\t_\t2\tccomp\t_\t_");
    }

    private static void emptySets(Path folder) throws IOException {
        for (String empty : List.of(
                "meantime/intra-doc_annotation",
                "tempeval3/TBAQ-cleaned",
                "re3d",
                "gum/train",
                "gum/dev",
                "polnear/train/attributions",
                "polnear/dev/attributions",
                "crossner_politics/ner_data/politics")) {
            Files.createDirectories(folder.resolve(empty));
        }
    }
}
