package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttributionDecoderTest {
    @Test
    void putsSourceAndContentWithCueOfTheirChoice() {
        Reading reading = ReadingBuilder.of("Brandek said it opens and Torv says it leaks")
                .tags("S C T t - S C T t")
                .link(0, 1, 5)
                .link(2, 1, 5)
                .link(3, 1, 5)
                .link(5, 6, 5)
                .link(7, 6, 5)
                .link(8, 6, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | said | it opens", "Torv | says | it leaks");
    }

    @Test
    void letsWordsOfRunChooseTogether() {
        Reading reading = ReadingBuilder.of("it leaks said Torv or added Brandek")
                .tags("T t C S - C S")
                .link(0, 2, 4)
                .link(1, 5, 5)
                .link(0, 5, 1)
                .link(3, 2, 5)
                .link(6, 5, 5)
                .read();
        assertThat(lines(reading))
                .as("four for the one cue, one and five for the other")
                .containsExactly("Brandek | added | it leaks", "Torv | said | ");
    }

    @Test
    void leavesAloneWhatGoesWithNoCue() {
        Reading reading = ReadingBuilder.of("Brandek said it opens “No delay”")
                .tags("S C T t T t")
                .link(0, 1, 5)
                .link(2, 1, 5)
                .link(4, 1, 3)
                .unlinked(4, 2)
                .unlinked(5, 2)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | said | it opens", " |  | “No delay”");
    }

    @Test
    void leavesAloneWhatFindsNoCueAtAll() {
        Reading reading = ReadingBuilder.of("Brandek “No delay”").tags("S T t").read();
        assertThat(lines(reading)).containsExactly("Brandek |  | ", " |  | “No delay”");
    }

    @Test
    void joinsCueInTwoPieces() {
        Reading reading = ReadingBuilder.of("did Brandek say it opens")
                .tags("C S C T t")
                .link(1, 2, 5)
                .link(2, 0, 5)
                .link(3, 0, 5)
                .link(4, 0, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | did+say | it opens");
    }

    @Test
    void joinsCueWhosePiecesPointAtEachOther() {
        Reading reading = ReadingBuilder.of("did Brandek say it opens")
                .tags("C S C T t")
                .link(0, 2, 5)
                .link(1, 2, 5)
                .link(2, 0, 5)
                .link(3, 2, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | did+say | it opens");
    }

    @Test
    void keepsCuesApartOfWhichOnlyTheFirstPointsOn() {
        Reading reading = ReadingBuilder.of("Brandek said Torv added")
                .tags("S C S C")
                .link(0, 1, 5)
                .link(1, 3, 5)
                .link(2, 3, 5)
                .link(3, 3, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | said | ", "Torv | added | ");
    }

    @Test
    void joinsCueWhosePiecesPointEachAtTheOneBefore() {
        Reading reading = ReadingBuilder.of("has Brandek ever yet so said it opens")
                .tags("C S C - C C T t")
                .link(2, 0, 5)
                .link(4, 2, 5)
                .link(5, 4, 5)
                .link(1, 4, 5)
                .link(6, 5, 5)
                .link(7, 5, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | has+ever+so+said | it opens");
    }

    @Test
    void linksNothingAcrossWindows() {
        Reading reading = ReadingBuilder.of("Brandek said it opens . It leaks .")
                .tags("S C T t - T t -")
                .windowFrom(5)
                .link(0, 1, 5)
                .link(2, 1, 5)
                .link(3, 1, 5)
                .link(5, 1, 50)
                .link(6, 1, 50)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | said | it opens", " |  | It leaks");
    }

    @Test
    void sortsPiecesOfContentAsPrinted() {
        Reading reading = ReadingBuilder.of("it opens Brandek said at dawn")
                .tags("T t S C T t")
                .link(0, 3, 5)
                .link(2, 3, 5)
                .link(4, 3, 5)
                .read();
        assertThat(lines(reading)).containsExactly("Brandek | said | it opens+at dawn");
    }

    @Test
    void isAsSureAsOfItsPartsOnAverage() {
        Reading reading = ReadingBuilder.of("Torv waits")
                .value(0, Tags.begin(Tags.Part.SOURCE), (float) Math.log(6))
                .value(1, Tags.begin(Tags.Part.CUE), (float) Math.log(18))
                .link(0, 1, 5)
                .read();
        List<ReadAttribution> attributions = AttributionDecoder.attributions(reading);
        assertThat(attributions).hasSize(1);
        assertThat(attributions.getFirst().score()).isCloseTo((0.5 + 0.75) / 2, within(1e-6));
    }

    @Test
    void findsNothingInEmptyText() {
        assertThat(AttributionDecoder.attributions(ReadingBuilder.of("").read()))
                .isEmpty();
    }

    private static List<String> lines(Reading reading) {
        return AttributionDecoder.attributions(reading).stream()
                .map(read -> String.join(
                        " | ",
                        words(reading.text(), read.source()),
                        words(reading.text(), read.cue()),
                        words(reading.text(), read.content())))
                .toList();
    }

    private static String words(ModelText text, List<WordRun> runs) {
        return runs.stream()
                .map(run -> text.span(run.first(), run.last()).in(text.body()))
                .collect(Collectors.joining("+"));
    }
}
