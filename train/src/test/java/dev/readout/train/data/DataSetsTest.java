package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;

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
    void partsShareNoTextAndHoldAll(@TempDir Path folder) throws IOException {
        for (String empty : List.of(
                "meantime/intra-doc_annotation",
                "tempeval3/TBAQ-cleaned",
                "re3d",
                "gum/train",
                "gum/dev",
                "polnear/train/attributions",
                "polnear/dev/attributions")) {
            Files.createDirectories(folder.resolve(empty));
        }
        String[] sentences =
                IntStream.range(0, 50).mapToObj(index -> "Ora\tB-person\n").toArray(String[]::new);
        Fixtures.write(folder.resolve("crossner_politics/ner_data/politics/train.txt"), sentences);
        List<LabelledText> train = DataSets.of(folder, Split.TRAIN);
        List<LabelledText> dev = DataSets.of(folder, Split.DEV);
        assertThat(train).hasSizeGreaterThan(dev.size()).doesNotContainAnyElementsOf(dev);
        assertThat(train.size() + dev.size()).isEqualTo(50);
        assertThat(DataCounts.of(train)).containsEntry("crossner\tNAMES PERSON", train.size());
    }
}
