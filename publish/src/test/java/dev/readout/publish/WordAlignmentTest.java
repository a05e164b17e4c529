package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.publish.WordAlignment.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {
    private static final String HERE = "The locks, he said, will open at noon";

    @Test
    void findsTheWordsThatEachHasAlone() {
        String other = "“The locks may open soon at noon,”";
        WordAlignment aligned = WordAlignment.of(all(HERE), all(other)).orElseThrow();

        assertThat(aligned.onlyInOne()).extracting(span -> span.in(HERE)).containsExactly("he said, will");
        assertThat(aligned.onlyInOther()).extracting(span -> span.in(other)).containsExactly("may", "soon");
    }

    @Test
    void keepsPiecesApart() {
        List<Word> pieces = WordAlignment.words(HERE, List.of(new Span(0, 10), new Span(20, HERE.length())));
        WordAlignment aligned = WordAlignment.of(pieces, all("noon")).orElseThrow();

        assertThat(aligned.onlyInOne()).extracting(span -> span.in(HERE)).containsExactly("The locks,", "will open at");
    }

    @Test
    void takesNeitherMarksNorCapitalsForWords() {
        WordAlignment aligned = WordAlignment.of(all("“The locks – all of them”"), all("the locks, all of THEM."))
                .orElseThrow();

        assertThat(aligned.isSame()).isTrue();
        assertThat(aligned.isPart()).isFalse();
    }

    @Test
    void doesNotCompareWhatIsTooLong() {
        assertThat(WordAlignment.of(all("word ".repeat(5000)), all("word"))).isEmpty();
    }

    @Test
    void toldHowWordsStandToTheFullest() {
        assertThat(fit("the locks will open", "en")).isEqualTo(Fit.PART);
        assertThat(fit("The locks, he said, will open at noon", "en-GB")).isEqualTo(Fit.SAME);
        assertThat(fit("the gates will open", "en")).isEqualTo(Fit.OTHER);
        assertThat(fit("les écluses", "fr")).isEqualTo(Fit.FOREIGN);
    }

    private static Fit fit(String words, String language) {
        return Fit.of(all(words), Optional.of(language), all(HERE), Optional.of("en"));
    }

    private static List<Word> all(String text) {
        return WordAlignment.words(text, List.of(new Span(0, text.length())));
    }
}
