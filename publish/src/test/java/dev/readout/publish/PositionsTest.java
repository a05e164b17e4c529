package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.PositionKind;
import dev.readout.reconcile.Position.Change;
import dev.readout.reconcile.Position.Shift;
import dev.readout.reconcile.PositionId;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What was offered and asked, by whom, in the order of days. */
class PositionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final ReadoutRecord RECORD = new Fake()
            .dated("a", "Harbour Post", DAY, "Ana Ruel offered two barges. Ana Ruel wants the locks open.")
            .dated("b", "Sela Times", DAY.plusDays(4), "Ana Ruel offered one barge. Ben Torv will take no barge.")
            .person("ana", "Ana Ruel")
            .person("ben", "Ben Torv")
            .position("one", "ana", PositionKind.OFFER, "a", "offered two barges", Optional.empty())
            .position("locks", "ana", PositionKind.DEMAND, "a", "wants the locks open", Optional.empty())
            .position("no", "ben", PositionKind.REFUSAL, "b", "will take no barge", Optional.empty())
            .position(
                    "two",
                    "ana",
                    PositionKind.OFFER,
                    "b",
                    "offered one barge",
                    Optional.of(new Shift(new PositionId("one"), Change.HARDENED)))
            .record();

    private static final Document PAGE = Jsoup.parse(RecordHtml.render(RECORD));
    private static final String TEXT = RecordText.render(RECORD, new TextStyle(80, false));

    @Test
    void groupsByHolderAndIssueInTheOrderOfDays() {
        assertThat(PAGE.select(".holder > h3").eachText()).containsExactly("Ana Ruel", "Ben Torv");
        assertThat(PAGE.select(".issue").stream()
                        .map(i -> i.select(".words").eachText())
                        .toList())
                .containsExactly(
                        List.of("offered two barges", "offered one barge"),
                        List.of("wants the locks open"),
                        List.of("will take no barge"));
        assertThat(TEXT).contains("""
                Ana Ruel
                  2 Mar 2026  Offer       offered two barges
                                          – Harbour Post
                  6 Mar 2026  Offer       offered one barge
                                          harder than on 2 March 2026
                                          – Sela Times
                """.indent(0));
        assertThat(RecordMarkdown.render(RECORD)).contains("""
                - **Offer**, 2 March 2026 – Harbour Post, 2 March 2026
                  > offered two barges
                  - **Offer**, 6 March 2026, **harder than on 2 March 2026** – Sela Times, 6 March 2026
                    > offered one barge
                """.indent(0));
    }

    @Test
    void drawsThemOverTimeOneLaneForEachHolder() {
        assertThat(PAGE.select("#offers .lane .of a").eachText()).containsExactly("Ana Ruel", "Ben Torv");
        assertThat(PAGE.select("#offers .lane a .mark")).hasSize(4);
        assertThat(PAGE.select("#offers .lane .strike")).hasSize(1);
    }

    @Test
    void leadsToTheVeryWordsAndToEarlierOnes() {
        Set<String> ids = new HashSet<>(PAGE.select("[id]").eachAttr("id"));

        assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(PAGE.select("#offers a[href^=#]").eachAttr("href"))
                .allMatch(href -> ids.contains(href.substring(1)))
                .contains("#o-one");
        assertThat(Objects.requireNonNull(PAGE.getElementById("o-two"))
                        .select(".proof .told")
                        .text())
                .isEqualTo("offered one barge");
    }

    @Test
    void leavesAttacksStandingAsWords() {
        Document page = Jsoup.parse(RecordHtml.render(Fake.hostile()));

        assertThat(page.select(".position .words").text()).contains(Fake.ATTACK);
        assertThat(page.select("script")).hasSize(1);
    }

    @Test
    void hasNoSuchSectionWhereNobodyHoldsAny() {
        assertThat(Jsoup.parse(RecordHtml.render(ReadoutRecord.EMPTY)).select("#offers"))
                .isEmpty();
    }
}
