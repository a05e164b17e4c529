package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GumTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private int word;

    @Test
    void textIsPutTogetherWithItsParagraphs() throws IOException {
        paragraph();
        lines.add("1-2\tOra's\t_\t_\t_\t_\t_\t_\t_\t_");
        word("Ora", "PROPN", "NNP", 3, "nmod:poss", "_");
        word("'s", "PART", "POS", 1, "case", "_");
        word("team", "NOUN", "NN", 0, "root", "SpaceAfter=No");
        word(".", "PUNCT", ".", 3, "punct", "_");
        sentence();
        lines.add("1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No");
        word("can", "AUX", "MD", 0, "root", "_");
        word("not", "PART", "RB", 1, "advmod", "_");
        word("!", "PUNCT", ".", 1, "punct", "_");
        lines.add("3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_");
        paragraph();
        word("Next", "ADJ", "JJ", 0, "root", "_");
        assertThat(read().text()).isEqualTo("Ora's team. cannot!\nNext");
    }

    @Test
    void mentionsNestAndFormChains() throws IOException {
        paragraph();
        word("The", "DET", "DT", 2, "det", "Entity=(1-organization-new-n-cf1-1-coref");
        word("team", "NOUN", "NN", 5, "nsubj", "_");
        word("of", "ADP", "IN", 4, "case", "_");
        word("Ora", "PROPN", "NNP", 2, "nmod", "Entity=(2-person-new-n-cf1-1-sgl-Ora)1)");
        word("won", "VERB", "VBD", 0, "root", "_");
        word("It", "PRON", "PRP", 5, "x", "Entity=(1-organization-giv-n-cf1-1-ana)");
        word("split", "X", "X", 5, "x", "Entity=(3[1/2]-object-new-n-cf1-1-sgl)");
        LabelledText text = read();
        assertThat(Fixtures.marked(text, Task.MENTIONS))
                .containsExactly("The team of Ora/ORGANIZATION", "Ora/PERSON", "It/ORGANIZATION");
        assertThat(text.chains())
                .singleElement()
                .satisfies(chain -> assertThat(Fixtures.words(text, chain)).isEqualTo("The team of Ora // It"));
    }

    @Test
    void titlesAndOfficesAreNoPartOfAName() throws IOException {
        paragraph();
        word("Norway", "PROPN", "NNP", 3, "compound", "Entity=(1-person-new-n-cf1-1-sgl(2-place-new-n-cf1-1-sgl)");
        word("President", "PROPN", "NNP", 3, "nmod:desc", "_");
        word("Ora", "PROPN", "NNP", 0, "root", "_");
        word("Lund", "PROPN", "NNP", 3, "flat", "Entity=1)");
        assertThat(names()).containsExactly("Norway/PLACE", "Ora Lund/PERSON");
    }

    @Test
    void nameBesideACommonNounIsFound() throws IOException {
        paragraph();
        word("spokesman", "NOUN", "NN", 0, "root", "Entity=(1-person-new-n-cf1-1-sgl");
        word("Ora", "PROPN", "NNP", 1, "flat", "_");
        word("Lund", "PROPN", "NNP", 1, "flat", "Entity=1)");
        assertThat(names()).containsExactly("Ora Lund/PERSON");
    }

    @Test
    void joiningWordsStayWithinANameButNotBetweenTwo() throws IOException {
        paragraph();
        word("the", "DET", "DT", 2, "det", "Entity=(1-organization-new-n-cf1-1-sgl");
        word("Bank", "PROPN", "NNP", 0, "root", "_");
        word("of", "ADP", "IN", 4, "case", "_");
        word("Yarrun", "PROPN", "NNP", 2, "nmod", "Entity=(2-place-new-n-cf1-1-sgl)1)");
        sentence();
        word(
                "Ivo",
                "PROPN",
                "NNP",
                0,
                "root",
                "Entity=(3-organization-new-n-cf1-1-sgl(4-organization-new-n-cf1-1-sgl)");
        word("and", "CCONJ", "CC", 3, "cc", "_");
        word("Mako", "PROPN", "NNP", 1, "conj", "Entity=(5-organization-new-n-cf1-1-sgl)3)");
        assertThat(names()).containsExactly("Bank of Yarrun/ORGANIZATION", "Ivo/ORGANIZATION", "Mako/ORGANIZATION");
    }

    @Test
    void peoplesAreGroupsAndCountriesArePlaces() throws IOException {
        paragraph();
        word("Norwegian", "ADJ", "JJ", 2, "amod", "_");
        word("envoys", "NOUN", "NNS", 0, "root", "_");
        word("Germans", "PROPN", "NNPS", 2, "x", "Entity=(1-person-new-n-cf1-1-sgl)");
        word("Norway", "PROPN", "NNP", 2, "x", "Entity=(2-organization-new-n-cf1-1-sgl)");
        assertThat(names()).containsExactly("Norwegian/GROUP", "Germans/GROUP", "Norway/PLACE");
    }

    @Test
    void headlinesCapitalsAreNoPeoples() throws IOException {
        paragraph();
        lines.add("1\tPolish\tpolish\tADJ\tJJ\t_\t0\troot\t_\t_");
        assertThat(names()).isEmpty();
    }

    @Test
    void entityThatNeverBeganIsMalformed() throws IOException {
        paragraph();
        word("Ora", "PROPN", "NNP", 0, "root", "Entity=7)");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("doc.conllu")
                .hasMessageContaining("an entity ends that never began: 7)");
    }

    @Test
    void missingColumnsNameFileAndLine() throws IOException {
        paragraph();
        lines.add("1\tOra\tOra");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("doc.conllu, line 3: not ten columns");
    }

    @Test
    void attributionsComeFromDiscourseRelations() throws IOException {
        paragraph();
        word("Ora", "PROPN", "NNP", 3, "nsubj", "Discourse=attribution-positive:1->2:1:sem-atsrc-1");
        word("has", "AUX", "VBZ", 3, "aux", "_");
        word("said", "VERB", "VBD", 0, "root", "_");
        word("rain", "NOUN", "NN", 5, "nsubj", "Discourse=ROOT:2:0");
        word("falls", "VERB", "VBZ", 3, "ccomp", "_");
        word("because", "SCONJ", "IN", 7, "mark", "Discourse=causal-cause:3->2:0:_");
        word("clouds", "NOUN", "NN", 5, "advcl", "SpaceAfter=No");
        word(".", "PUNCT", ".", 3, "punct", "_");
        sentence();
        word("Later", "ADV", "RB", 0, "root", "Discourse=elaboration-additional:4->2:2:_");
        assertThat(attributions()).containsExactly("Ora | has said | rain falls because clouds");
    }

    @Test
    void accordingToIsACue() throws IOException {
        paragraph();
        word("Rain", "NOUN", "NN", 2, "nsubj", "Discourse=ROOT:1:0");
        word("falls", "VERB", "VBZ", 0, "root", "_");
        word("according", "VERB", "VBG", 5, "case", "Discourse=attribution-positive:2->1:0:_");
        word("to", "ADP", "IN", 3, "fixed", "_");
        word("Ora", "PROPN", "NNP", 2, "obl", "SpaceAfter=No");
        word(".", "PUNCT", ".", 2, "punct", "_");
        assertThat(attributions()).containsExactly("Ora | according to | Rain falls");
    }

    @Test
    void creditsAreNoAttributions() throws IOException {
        paragraph();
        word("Photo", "NOUN", "NN", 0, "root", "Discourse=ROOT:1:0");
        word("Ora", "PROPN", "NNP", 1, "parataxis", "Discourse=attribution-positive:2->1:0:_");
        assertThat(attributions()).isEmpty();
    }

    private void paragraph() {
        lines.add("# newpar");
        sentence();
    }

    private void sentence() {
        lines.add("# sent_id = doc-" + lines.size());
        word = 0;
    }

    private void word(String form, String partOfSpeech, String tag, int head, String relation, String fields) {
        word++;
        lines.add(String.join(
                "\t",
                Integer.toString(word),
                form,
                form,
                partOfSpeech,
                tag,
                "_",
                Integer.toString(head),
                relation,
                "_",
                fields));
    }

    private LabelledText read() throws IOException {
        Fixtures.write(folder.resolve("doc.conllu"), lines.toArray(String[]::new));
        return Gum.read(folder).getFirst();
    }

    private List<String> names() throws IOException {
        return Fixtures.marked(read(), Task.NAMES);
    }

    private List<String> attributions() throws IOException {
        Fixtures.write(folder.resolve("doc.conllu"), lines.toArray(String[]::new));
        LabelledText text = GumAttributions.read(folder).getFirst();
        return text.attributions().stream()
                .map(attribution -> Fixtures.said(text, attribution))
                .toList();
    }
}
