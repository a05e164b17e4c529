package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventedReportsTest {
    private static final List<LabelledText> REPORTS = InventedReports.of(60, 7);
    private static final Pattern UNSET = Pattern.compile("[<>{}|^\\[\\]¶]|\\w/\\w|  | \\n|\\n | [,.;?]|,[,.;?]");

    @Test
    void sameSeedGivesTheSameReports() {
        assertThat(InventedReports.of(5, 3)).isEqualTo(InventedReports.of(5, 3));
        assertThat(InventedReports.of(5, 4)).isNotEqualTo(InventedReports.of(5, 3));
    }

    @Test
    void moreReportsBeginWithTheSame() {
        assertThat(InventedReports.of(5, 3).subList(0, 2)).isEqualTo(InventedReports.of(2, 3));
    }

    @Test
    void reportsTeachAttributionsAlone() {
        assertThat(REPORTS).extracting(LabelledText::name).startsWith("invented/1", "invented/2");
        assertThat(REPORTS).allSatisfy(report -> {
            assertThat(report.tasks()).containsExactly(Task.ATTRIBUTION);
            assertThat(report.spans()).isEmpty();
            assertThat(report.chains()).isEmpty();
        });
    }

    @Test
    void spansSayWordsWithoutBlanksAtTheirEnds() {
        assertThat(REPORTS)
                .allSatisfy(report -> assertThat(report.attributions())
                        .flatMap(attribution -> pieces(attribution).toList())
                        .extracting(piece -> piece.in(report.text()))
                        .allSatisfy(words -> assertThat(words)
                                .isNotBlank()
                                .isEqualTo(words.strip())
                                .doesNotContain("\n")));
    }

    @Test
    void everyAttributionHasCueAndContentAndMostASource() {
        List<LabelledAttribution> all =
                REPORTS.stream().flatMap(each -> each.attributions().stream()).toList();
        assertThat(all).allSatisfy(attribution -> {
            assertThat(attribution.cue()).hasSize(1);
            assertThat(attribution.content()).isNotEmpty();
        });
        assertThat(all)
                .filteredOn(attribution -> attribution.source().isEmpty())
                .hasSizeBetween(1, all.size() / 10);
    }

    @Test
    void piecesOfAnAttributionDoNotOverlapNorDoCuesAnything() {
        assertThat(REPORTS).allSatisfy(report -> {
            for (LabelledAttribution attribution : report.attributions()) {
                List<Span> pieces = pieces(attribution).sorted().toList();
                for (int i = 1; i < pieces.size(); i++) {
                    assertThat(pieces.get(i).overlaps(pieces.get(i - 1))).isFalse();
                }
                assertThat(report.attributions())
                        .filteredOn(other -> !other.equals(attribution))
                        .flatMap(other -> pieces(other).toList())
                        .noneMatch(attribution.cue().getFirst()::overlaps);
            }
        });
    }

    @Test
    void attributionsComeInPrintedOrder() {
        assertThat(REPORTS)
                .allSatisfy(report -> assertThat(report.attributions())
                        .extracting(attribution ->
                                pieces(attribution).min(Span::compareTo).orElseThrow())
                        .isSorted());
    }

    @Test
    void nothingOfTheGrammarIsLeft() {
        assertThat(REPORTS).allSatisfy(report -> assertThat(report.text()).doesNotContainPattern(UNSET));
    }

    @Test
    void quotationMarksAreBalancedInEveryParagraph() {
        assertThat(REPORTS).flatMap(report -> report.text().lines().toList()).allSatisfy(line -> {
            assertThat(count(line, "\"") % 2).isZero();
            assertThat(count(line, "''") % 2).isZero();
            assertThat(count(line, "“")).isEqualTo(count(line, "”"));
        });
    }

    @Test
    void quotationMarksBelongToTheContent() {
        assertThat(REPORTS)
                .allSatisfy(report -> assertThat(report.attributions())
                        .flatMap(LabelledAttribution::content)
                        .extracting(piece -> piece.in(report.text()))
                        .allSatisfy(words -> {
                            assertThat(count(words, "\"") % 2).isZero();
                            assertThat(count(words, "“")).isEqualTo(count(words, "”"));
                        }));
    }

    @Test
    void fullStopsOfTheReportDoNot() {
        assertThat(REPORTS)
                .allSatisfy(report -> assertThat(report.attributions())
                        .flatMap(attribution -> pieces(attribution).toList())
                        .extracting(piece -> piece.in(report.text()))
                        .noneMatch(words -> words.endsWith(".")));
    }

    @Test
    void contentsAreManifold() {
        Set<String> contents = new HashSet<>();
        REPORTS.forEach(report ->
                report.attributions().forEach(found -> contents.add(Fixtures.words(report, found.content()))));
        assertThat(contents).hasSizeGreaterThan(700);
    }

    @Test
    void reportsAreAsLongAsNewsAndAttributeAsOften() {
        long words = REPORTS.stream()
                .mapToLong(report -> report.text().split("\\s+").length)
                .sum();
        long attributions = REPORTS.stream()
                .mapToLong(report -> report.attributions().size())
                .sum();
        assertThat(REPORTS)
                .extracting(report -> report.text().split("\\s+").length)
                .allMatch(length -> length >= 280 && length <= 700);
        // PolNeAR has one in 31 words.
        assertThat((double) words / attributions).isBetween(20.0, 40.0);
    }

    @Test
    void sentenceIsSetAsPrintWould() {
        assertThat(set(true, "\"", "\"", "[s <X>, a pilot,] [q said:] [c \"^we go home\"]."))
                .containsExactly("<X>, a pilot, | said: | \"We go home.\"");
        assertThat(set(false, "“", "”", "[c it was \"dead\"], [s she] [q said]."))
                .containsExactly("she | said | It was “dead”");
        assertThat(set(true, "“", "”", "[c it was \"dead\"], [q said] [s Ora, a pilot,]."))
                .containsExactly("Ora, a pilot | said | It was “dead,”");
    }

    @Test
    void onePartMayBelongToSeveralAttributions() {
        assertThat(set(true, "\"", "\"", "[s01 Ora] [q said] [c yes] and [q1 promised] [c1 to go]."))
                .containsExactly("Ora | said | yes", "Ora | promised | to go");
    }

    @Test
    void grammarTakesWeightsAndComments() {
        InventedGrammar grammar = InventedGrammar.of(List.of("# note", "= word ~2", "3* yes / -", "", "= other", "no"));
        assertThat(grammar.rule("word")).isEqualTo(new InventedGrammar.Rule(2, List.of("yes", "yes", "yes", "")));
        assertThat(grammar.rule("other").alternatives()).containsExactly("no");
    }

    private static List<String> set(boolean quotesLast, String open, String close, String sentence) {
        InventedMarkup markup = new InventedMarkup(quotesLast, open, close);
        markup.add(sentence, true);
        LabelledText text = new LabelledText(
                "invented/0", markup.text(), Set.of(Task.ATTRIBUTION), Map.of(), List.of(), markup.attributions());
        return markup.attributions().stream()
                .map(attribution -> Fixtures.said(text, attribution))
                .toList();
    }

    private static Stream<Span> pieces(LabelledAttribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream);
    }

    private static int count(String text, String mark) {
        return text.split(Pattern.quote(mark), -1).length - 1;
    }
}
