package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Re3dTest {
    private static final String TEXT =
            "Foreign Minister Ora Bishop left Yarrun for the Dawn camp with 40 men and $5 million. "
                    + "Norwegian guards saw Yarrun fall, and the Dawn wept.";

    @TempDir
    private Path folder;

    private final List<String> entities = new ArrayList<>();

    @Test
    void namesAreTheProperPartsOfPhrases() throws IOException {
        mark("Person", "Foreign Minister Ora Bishop", 1);
        mark("Organisation", "the Dawn", 1);
        mark("Organisation", "40 men", 1);
        assertThat(Fixtures.marked(read(), Task.NAMES)).containsExactly("Ora Bishop/PERSON", "Dawn/ORGANIZATION");
    }

    @Test
    void guessesCountWherePeopleMarkedTheSameWords() throws IOException {
        mark("Location", "Yarrun", 1);
        add("Location", TEXT.lastIndexOf("Yarrun"), TEXT.lastIndexOf("Yarrun") + 6, 0);
        mark("Organisation", "Dawn", 0);
        mark("Nationality", "Norwegian", 0);
        assertThat(Fixtures.marked(read(), Task.NAMES))
                .containsExactly("Yarrun/PLACE", "Norwegian/GROUP", "Yarrun/PLACE");
    }

    @Test
    void wordsOfTwoTypesArePlacesOnADraw() throws IOException {
        mark("Location", "Yarrun", 1);
        mark("Organisation", "Yarrun", 1);
        assertThat(Fixtures.marked(read(), Task.NAMES)).containsExactly("Yarrun/PLACE");
    }

    @Test
    void amountsAreCounted() throws IOException {
        mark("Quantity", "40", 1);
        mark("Money", "$5 million", 1);
        mark("Money", "camp", 1);
        mark("Temporal", "left", 1);
        assertThat(Fixtures.marked(read(), Task.AMOUNTS)).containsExactly("40/NUMBER", "$5 million/MONEY");
    }

    @Test
    void entitiesOutsideTheTextNameFileAndLine() {
        mark("Money", "$5 million", 1);
        add("Money", 0, 9999, 1);
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("entities.json, line 2: an entity outside any text");
    }

    @Test
    void brokenJsonNamesFileAndLine() {
        entities.add("{\"type\": ");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("entities.json, line 1");
    }

    private void mark(String type, String words, double confidence) {
        int begin = TEXT.indexOf(words);
        add(type, begin, begin + words.length(), confidence);
    }

    private void add(String type, int begin, int end, double confidence) {
        entities.add("{\"documentId\":\"d\",\"type\":\"%s\",\"begin\":%d,\"end\":%d,\"confidence\":%s}"
                .formatted(type, begin, end, confidence));
    }

    private LabelledText read() throws IOException {
        Fixtures.write(folder.resolve("Source/documents.json"), "{\"_id\":\"d\",\"text\":\"" + TEXT + "\"}");
        Fixtures.write(folder.resolve("Source/entities.json"), entities.toArray(String[]::new));
        return Re3d.read(folder).getFirst();
    }
}
