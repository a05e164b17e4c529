package dev.readout.publish;

import static dev.readout.publish.Fake.hop;
import static dev.readout.publish.Fake.origin;
import static dev.readout.publish.Fake.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.extract.When;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.reconcile.Account.Stance;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue.Length;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Origin.Kind;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.TwoSides;
import dev.readout.reconcile.TwoSides.Match;
import dev.readout.record.ReadoutRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Who can know it, who has it from whom, who has confirmed it and who has not, and what became of a plan. */
class SourcesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final ReadoutRecord RECORD = record();
    private static final RecordView VIEW = RecordViewer.view(RECORD);
    private static final Document PAGE = Jsoup.parse(RecordHtml.render(RECORD));
    private static final String WIDE = RecordText.render(RECORD, new TextStyle(120, false));
    private static final String NARROW = RecordText.render(RECORD, new TextStyle(80, false));
    private static final String MARKDOWN = RecordMarkdown.render(RECORD);

    /** Two aides tell of one call, one of them through an agency and of what the president said; a third report has no source. */
    private static ReadoutRecord record() {
        Fake fake = new Fake()
                .dated("a", "Harbour Post", DAY, "Ana Ruel spoke with Ben Torv. The call took an hour, Ana Ruel said.")
                .dated(
                        "b",
                        "Sela Times",
                        DAY.plusDays(1),
                        "It took half an hour, the agency quoted Ben Torv as saying.")
                .dated("c", "Daily Quay", DAY.plusDays(2), "Ana Ruel spoke with Ben Torv. They will meet in May.")
                .person("ana", "Ana Ruel")
                .person("ben", "Ben Torv")
                .person("agency", "the agency")
                .said("s1", "a", Optional.of("ana"), Form.INDIRECT, "The call took an hour")
                .said("s2", "b", Optional.of("ben"), Form.INDIRECT, "It took half an hour", hop("agency"))
                .said("s3", "c", Optional.empty(), Form.INDIRECT, "They will meet in May");
        Origin ana = origin(Kind.PARTY, "ana", told("a", "s1", List.of(), List.of()));
        Origin ben = origin(Kind.PARTY, "ben", told("b", "s2", List.of(hop("agency")), List.of(hop("ana"))));
        Encounter call = fake.met("call", EncounterKind.CALL, EncounterStatus.HELD)
                .told("a: Ana Ruel spoke with Ben Torv.", "c: Ana Ruel spoke with Ben Torv.")
                .from(ana, ben, Fake.unsourced("c"))
                .account("ana", Stance.CONFIRMS, DAY, 3, "a: The call took an hour, Ana Ruel said.")
                .account("ben", Stance.SILENT, DAY.plusDays(2), 2)
                .gives(Field.DURATION, new Length(Duration.ofHours(1)), "", List.of(ana), "a: an hour")
                .gives(Field.DURATION, new Length(Duration.ofMinutes(30)), "", List.of(ben), "b: half an hour")
                .sides(new TwoSides(
                        new EntityId("ana"),
                        new EntityId("ben"),
                        List.of(
                                new TwoSides.Row(
                                        Match.OTHERWISE,
                                        Optional.of(new StatementId("s1")),
                                        Optional.of(new StatementId("s2"))),
                                new TwoSides.Row(Match.ALONE, Optional.empty(), Optional.of(new StatementId("s3"))))))
                .encounter();
        Encounter plan = fake.met("plan", EncounterKind.MEETING, EncounterStatus.PLANNED)
                .told("c: They will meet in May.")
                .became(Outcome.Kind.UNREPORTED, Optional.of(When.on(DAY.plusDays(1))), DAY.plusDays(30), 6)
                .encounter();
        Encounter off = fake.met("off", EncounterKind.VISIT, EncounterStatus.CANCELLED)
                .told("c: They will meet in May.")
                .became(
                        Outcome.Kind.CANCELLED,
                        Optional.of(When.on(DAY.plusDays(22))),
                        DAY.plusDays(30),
                        1,
                        "c: They will meet in May.")
                .encounter();
        return fake.with(call)
                .with(plan)
                .with(off)
                .differing(Met.differs(call, Field.DURATION))
                .claim("k1", List.of("s1"), List.of("s2"), List.of(ana), List.of(ben))
                .claim("k2", List.of("s3"), List.of(), List.of(Fake.unsourced("c")), List.of())
                .record();
    }

    private static Element at(String anchor) {
        return Objects.requireNonNull(PAGE.getElementById(anchor));
    }

    private static EncounterView shown(String anchor) {
        return VIEW.encounters().stream()
                .filter(e -> e.anchor().id().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhoCanKnowItAndNamesThem() {
        String line = "2 independent sources: Ana Ruel · Ben Torv; 1 report names no source";

        assertThat(shown("c-call").origins().line()).isEqualTo(line);
        assertThat(at("c-call").select(".told-by").text()).isEqualTo("Told by " + line);
        assertThat(WIDE).contains("Sources      " + line);
        assertThat(MARKDOWN).contains("- Sources: " + line);
    }

    @Test
    void drawsWhoHadItFromWhomAndMarksWhatNobodyElseVouchesFor() {
        Element tree = at("c-call").selectFirst(".tree");

        assertThat(Objects.requireNonNull(tree).select("> li > .hand").eachText())
                .containsExactly("Ana Ruel", "Ben Torv", "No source named");
        assertThat(tree.select(".beyond > .hand").text()).isEqualTo("of what Ana Ruel said nobody else vouches for it");
        assertThat(tree.select(".beyond .passed > .hand").text()).isEqualTo("the agency");
        assertThat(tree.select(".beyond .passed .leaves").text()).isEqualTo("Sela Times 3 Mar 2026");
        assertThat(WIDE).contains("""
                                  Ben Torv
                                  └ of what Ana Ruel said (nobody else vouches for it)
                                    └ the agency
                                      └ Sela Times, 3 Mar 2026
                """.indent(0));
        assertThat(MARKDOWN)
                .contains(
                        "  - Ben Torv\n    - of what Ana Ruel said (nobody else vouches for it)\n      - the agency → ");
    }

    @Test
    void leadsFromTheTreeToTheVeryWords() {
        Set<String> ids = new HashSet<>(PAGE.select("[id]").eachAttr("id"));

        assertThat(PAGE.select(".tree .leaf a").eachAttr("href"))
                .hasSizeGreaterThan(3)
                .allMatch(href -> ids.contains(href.substring(1)))
                .anyMatch(href -> href.startsWith("#p-"))
                .anyMatch(href -> href.startsWith("#x-c."));
    }

    @Test
    void tellsWhoHasConfirmedItAndWhoHasNotBeenHeard() {
        assertThat(WIDE)
                .contains("Confirmed by Ana Ruel, first on 2 March 2026, 3 reports looked at")
                .contains("Not heard    Ben Torv, no word on it in 2 reports up to 4 March 2026");
        assertThat(at("c-call").select("dt").eachText()).contains("Confirmed by", "Not heard");
        assertThat(MARKDOWN).contains("- Not heard\n  - Ben Torv, no word on it in 2 reports up to 4 March 2026");
    }

    @Test
    void setsThoseWhoseDayHasPassedApartFromThoseToCome() {
        assertThat(shown("c-plan").standing()).isEqualTo(Standing.OVERDUE);
        assertThat(WIDE.replaceAll("\\s+", " "))
                .contains("Planned for Tuesday 3 March 2026 · no report by 1 April 2026 says whether it took place, "
                        + "6 later reports on those who were to meet");
    }

    @Test
    void tellsWhatBecameOfAPlan() {
        assertThat(at("c-off").select(".field .v").eachText())
                .contains("Planned for Tuesday 24 March 2026 · called off");
        assertThat(WIDE).contains("The plan     Planned for Tuesday 24 March 2026 · called off");
    }

    @Test
    void setsTwoSidesBesideEachOtherWhereThereIsRoomElseOneUnderTheOther() {
        Element table = at("c-call").selectFirst(".sides table");
        assertThat(Objects.requireNonNull(table).select("thead th").eachText()).containsExactly("Ana Ruel", "Ben Torv");
        assertThat(table.select(".match").eachText())
                .containsExactly("Each tells it otherwise", "Told by one side alone");
        assertThat(table.select(".otherwise .words").eachText())
                .containsExactly("The call took an hour", "It took half an hour");
        assertThat(WIDE).containsPattern("     The call took an hour {10,}It took half an hour\n");
        assertThat(NARROW)
                .contains("       Ana Ruel: The call took an hour")
                .contains("       Ben Torv: It took half an hour");
        assertThat(NARROW.lines()).allMatch(l -> Cells.width(l) <= 80);
        assertThat(MARKDOWN).contains("  - Each tells it otherwise\n    - Ana Ruel: Ana Ruel, Harbour Post");
    }

    @Test
    void countsSourcesOfValuesThatDiffer() {
        assertThat(WIDE).contains("1 hour – 1 source – Harbour Post").contains("30 minutes – 1 source – Sela Times");
        assertThat(MARKDOWN).contains("  - 1 hour – 1 source – ");
        assertThat(at("c-call").select(".differ .prints").eachText())
                .containsExactly("1 source: Harbour Post", "1 source: Sela Times");
        assertThat(PAGE.select(".difference h4").eachText()).containsExactly("1 hour 1 source", "30 minutes 1 source");
    }

    @Test
    void showsWhatSomebodyDeniesAndGivesOthersALineWhereTheyStand() {
        assertThat(PAGE.select(".claim")).hasSize(1);
        assertThat(at("k-k1").select(".fullest").text()).isEqualTo("The call took an hour");
        assertThat(at("k-k1").select(".says").eachText()).containsExactly("Say so Ana Ruel 1", "Deny it Ben Torv 2");
        assertThat(at("s-s1").select(".sources a").attr("href")).isEqualTo("#k-k1");
        assertThat(at("s-s3").select(".sources").text()).isEqualTo("source not known");
        assertThat(WIDE).contains("WHAT SEVERAL SAY, AND WHAT IS DENIED").contains("Deny it: Ben Torv (statement 2)");
        assertThat(MARKDOWN).contains("## What several say, and what is denied").contains("- Deny it: Ben Torv");
    }

    @Test
    void hasNoSuchSectionWhereNothingIsWorthIt() {
        assertThat(Jsoup.parse(RecordHtml.render(Varen.record())).select("#claims"))
                .isEmpty();
        assertThat(RecordText.render(Varen.record(), new TextStyle(80, false))).doesNotContain("WHAT SEVERAL SAY");
    }

    @Test
    void leavesAttacksStandingAsWords() {
        Document page = Jsoup.parse(RecordHtml.render(Fake.hostile()));

        assertThat(page.select(".tree .hand").text()).contains(Fake.ATTACK);
        assertThat(page.select(".sides th").first()).isNotNull();
        assertThat(page.select(".sides .words").text()).contains(Fake.ATTACK);
        assertThat(page.select(".claim .fullest").text()).contains(Fake.ATTACK);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(RecordText.render(Fake.hostile(), new TextStyle(80, false)).lines())
                .allMatch(l -> Cells.width(l) <= 80);
        assertThat(RecordMarkdown.render(Fake.hostile())).doesNotContain("<script>");
    }
}
