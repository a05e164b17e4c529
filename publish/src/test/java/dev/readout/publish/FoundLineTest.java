package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoundLineTest {
    @Test
    void takesWordsApartAtMarks() {
        assertThat(shown(FoundLine.pieces("the gates open", List.of(new Span(4, 9)))))
                .isEqualTo("the [gates] open");
    }

    @Test
    void leavesOutMarksThatReachBeyondTheWordsOrCrossOthers() {
        assertThat(shown(FoundLine.pieces("gates", List.of(new Span(0, 3), new Span(2, 5), new Span(3, 9)))))
                .isEqualTo("[gat]es");
    }

    @Test
    void marksWordsAndNotPartsOfThem() {
        String text = "Gates, floodgates and gates";

        assertThat(shown(FoundLine.pieces(text, FoundLine.places(text, Set.of("gates")))))
                .isEqualTo("[Gates], floodgates and [gates]");
    }

    @Test
    void looksForNoWordThatStandsEverywhere() {
        assertThat(FoundLine.words("of the gates", List.of(new Span(0, 12)))).containsExactlyInAnyOrder("the", "gates");
    }

    @Test
    void cutsALongPassageAroundWhatWasFound() {
        String text = "a ".repeat(200) + "gates" + " b".repeat(400);
        String shown = shown(FoundLine.around(text, List.of(new Span(400, 405))));

        assertThat(shown)
                .startsWith("… a")
                .contains(" [gates] ")
                .endsWith("b …")
                .hasSizeLessThan(320);
    }

    @Test
    void makesNothingOfAReportMarkup() {
        String text = "<script>gates</script> \u202e<img src=x onerror=alert(1)>";
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, RecordParts.class.getClassLoader(), RecordParts.class.getPackageName())
                .render(
                        "found-words.jte",
                        Map.of("pieces", FoundLine.pieces(text, List.of(new Span(1, 13), new Span(20, 30)))),
                        out);

        assertThat(out.toString())
                .contains("&lt;<mark>script&gt;gates</mark>")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u202e");
    }

    private static String shown(List<FoundLine.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }
}
