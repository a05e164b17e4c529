package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final String BODY = "abcdefghij";

    @Test
    void nestsMarksThatLieInOthers() {
        assertThat(shown(Stretch.of(new Span(1, 9), Kind.SAID), Stretch.of(new Span(3, 5), Kind.PERSON)))
                .isEqualTo("a<said>bc<per>de</per>fghi</said>j");
    }

    @Test
    void cutsMarksThatCross() {
        assertThat(shown(Stretch.of(new Span(1, 5), Kind.SAID), Stretch.of(new Span(3, 8), Kind.PERSON)))
                .isEqualTo("a<said>bc<per>de</per></said><per>fgh</per>ij");
    }

    @Test
    void keepsTheAnchorAtTheFirstPieceOnly() {
        Stretch crossing = new Stretch(new Span(3, 8), Kind.PERSON, Optional.of("x"), "", Optional.empty());

        assertThat(shown(Stretch.of(new Span(1, 5), Kind.SAID), crossing))
                .isEqualTo("a<said>bc<per#x>de</per></said><per>fgh</per>ij");
    }

    @Test
    void losesNoWordAndNoAnchorHoweverDeep() {
        List<Stretch> deep = IntStream.range(0, 40)
                .mapToObj(i -> new Stretch(new Span(0, 10), Kind.SAID, Optional.of("x" + i), "", Optional.empty()))
                .toList();

        String shown = show(Marking.tree(BODY, new Span(0, 10), deep));

        assertThat(shown.replaceAll("<[^>]*>", "")).isEqualTo(BODY);
        assertThat(IntStream.range(0, 40)).allMatch(i -> shown.contains("#x" + i + ">"));
    }

    @Test
    void leavesOutWhatLiesOutsideTheRange() {
        assertThat(show(Marking.tree(BODY, new Span(2, 6), List.of(Stretch.of(new Span(0, 4), Kind.CUE)))))
                .isEqualTo("<cue>cd</cue>ef");
    }

    private static String shown(Stretch... stretches) {
        return show(Marking.tree(BODY, new Span(0, BODY.length()), List.of(stretches)));
    }

    static String show(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        for (Node node : nodes) {
            switch (node) {
                case Node.Words words -> out.append(words.text());
                case Node.Mark mark ->
                    out.append('<')
                            .append(mark.kind().style())
                            .append(mark.id().map(id -> "#" + id).orElse(""))
                            .append('>')
                            .append(show(mark.children()))
                            .append("</")
                            .append(mark.kind().style())
                            .append('>');
            }
        }
        return out.toString();
    }
}
