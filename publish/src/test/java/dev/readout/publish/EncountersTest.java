package dev.readout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.publish.EncounterView.FieldView;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue.Day;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Participant.Level;
import dev.readout.reconcile.Undecided;
import dev.readout.record.ReadoutRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EncountersTest {
    private static final ReadoutRecord RECORD = Varen.record();
    private static final RecordView VIEW = RecordViewer.view(RECORD);
    private static final Document PAGE = Jsoup.parse(RecordHtml.render(RECORD));
    private static final String TEXT = RecordText.render(RECORD, new TextStyle(80, false));
    private static final String MARKDOWN = RecordMarkdown.render(RECORD);

    private static EncounterView shown(String anchor) {
        return VIEW.encounters().stream()
                .filter(e -> e.anchor().id().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static FieldView field(String anchor, String label) {
        return shown(anchor).fields().stream()
                .filter(f -> f.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Element article(String anchor) {
        return Objects.requireNonNull(PAGE.getElementById(anchor));
    }

    @Test
    void standsBeforeEverythingElse() {
        assertThat(PAGE.select("h2").eachText())
                .startsWith("Who met whom", "Where reports differ", "Timeline", "Who said what");
        assertThat(TEXT).containsSubsequence("WHO MET WHOM", "WHERE REPORTS DIFFER", "TIMELINE", "WHO SAID WHAT");
        assertThat(MARKDOWN)
                .containsSubsequence("## Who met whom", "## Where reports differ", "## Timeline", "## Who said what");
    }

    @Test
    void tellsWhatIsBehindThenWhatIsAheadThenWhatIsOff() {
        assertThat(VIEW.encounters().stream().map(EncounterView::standing).toList())
                .isSorted()
                .contains(Standing.HELD, Standing.TO_COME, Standing.OFF);
        assertThat(PAGE.select(".standing > h3").eachText()).containsExactly("Held", "To come", "Called off or denied");
    }

    @Test
    void headsEachWithFactsAlone() {
        assertThat(VIEW.encounters().stream().map(EncounterView::heading).toList())
                .containsExactly(
                        "Call · Tovik Aranzel and Yukhar Zhelimov",
                        "Talks · Dessa Korvath, Kseniya Yurzhan and Cole Pember",
                        "Meeting · Ragna Thoresby and Tovik Aranzel",
                        "Call · Ragna Thoresby and Yukhar Zhelimov",
                        "Summit · Tovik Aranzel and Yukhar Zhelimov",
                        "Talks · Varen and Kesht",
                        "Meeting · Ragna Thoresby, Tovik Aranzel and Yukhar Zhelimov",
                        "Meeting · Yukhar Zhelimov and Tovik Aranzel",
                        "Visit · Joaquim Ferreyl");
    }

    @Test
    void countsThemInTheSummary() {
        assertThat(PAGE.select(".found").text()).startsWith("9 encounters, 3 to come · 77 statements");
    }

    @Test
    void writesDaysInWords() {
        assertThat(VIEW.encounters().stream().map(EncounterView::days).toList())
                .containsExactly(
                        "Monday 2 March 2026",
                        "9–10 March 2026",
                        "Friday 13 or Saturday 14 March 2026",
                        "Thursday 19 March 2026",
                        "Saturday 28 March 2026",
                        "by Tuesday 17 March 2026",
                        "Saturday 11 or Saturday 18 April 2026",
                        "no date given",
                        "Tuesday 24 March 2026");
    }

    @Test
    void opensEveryValueOnItsVeryWords() {
        assertThat(PAGE.select(".encounter .proof .open a, .difference .proof .open a"))
                .hasSizeGreaterThan(100)
                .allSatisfy(link -> {
                    Element passage = article(link.attr("href").substring(1));
                    assertThat(passage.closest(".report .body")).isNotNull();
                    assertThat(words(Objects.requireNonNull(Objects.requireNonNull(link.closest(".proof"))
                                    .selectFirst("blockquote .told"))))
                            // Marks that cross are cut: the anchor stands on the first piece.
                            .startsWith(words(passage));
                });
    }

    private static String words(Element element) {
        Element copy = element.clone();
        copy.select(".note").remove();
        return copy.wholeText();
    }

    @Test
    void leadsFromTheReportBackToTheEncounter() {
        Element note = PAGE.select(".body .told + .note").stream()
                .filter(n -> n.attr("href").equals("#c-orrin"))
                .findFirst()
                .orElseThrow();

        assertThat(note.attr("aria-label")).isEqualTo("Encounter 2");
    }

    @Test
    void showsHowADateWasRead() {
        assertThat(article("c-call-1").select(".because bdi").eachText())
                .containsExactly("Monday → 2026-03-02: weekday of publication");
        assertThat(TEXT).contains("(Monday → 2026-03-02: weekday of publication)");
        assertThat(MARKDOWN).contains("(Monday → 2026-03-02: weekday of publication)");
    }

    @Test
    void setsContradictingValuesSideBySideAndNoneAsTheFact() {
        FieldView initiator = field("c-call-1", "Begun by");

        assertThat(initiator.isDisputed()).isTrue();
        assertThat(initiator.values().stream()
                        .map(v -> v.text() + ": " + v.outlets())
                        .toList())
                .containsExactly(
                        "Yukhar Zhelimov: Meridian Wire, The Halden Record",
                        "Tovik Aranzel: Meridian Wire, Keshtinform");
        assertThat(article("c-call-1").select(".differ .value")).hasSize(2);
        assertThat(article("c-call-1").select("> .meta .flag").text()).isEqualTo("Reports differ on who began it");
        assertThat(article("c-issolmar").select("> .meta .when").text())
                .isEqualTo("Friday 13 or Saturday 14 March 2026");
        assertThat(TEXT).contains("""
                     Begun by     reports differ:
                                  Yukhar Zhelimov – Meridian Wire, The Halden Record
                                  Tovik Aranzel – Meridian Wire, Keshtinform
                """.indent(0));
        assertThat(MARKDOWN).contains("- Begun by – **reports differ**\n  - Yukhar Zhelimov – [Meridian Wire");
    }

    @Test
    void takesNoDayAsTheFactWhereReportsDifferThoughTheRecordHasABestOne() {
        Fake fake = new Fake().bare("a", "They met on Monday. They met on Tuesday.");
        Encounter met = fake.met("c", EncounterKind.MEETING, EncounterStatus.HELD)
                .told("a: They met on Monday.")
                .settled(Field.DATE, new Day(When.on(LocalDate.of(2026, 3, 2))), "", "a: Monday")
                .gives(Field.DATE, new Day(When.on(LocalDate.of(2026, 3, 3))), "", "a: Tuesday")
                .encounter();
        ReadoutRecord record =
                fake.with(met).differing(Met.differs(met, Field.DATE)).record();

        assertThat(RecordViewer.view(record).encounters().getFirst().days())
                .isEqualTo("Monday 2 or Tuesday 3 March 2026");
    }

    @Test
    void showsFurtherValuesThatContradictNothingBehindTheBestOne() {
        assertThat(field("c-summit", "Place").values().stream()
                        .map(EncounterView.ValueView::text)
                        .toList())
                .containsExactly("Pump House", "Khorsha");
        assertThat(field("c-summit", "Place").isDisputed()).isFalse();
    }

    @Test
    void leadsToWhatItIsToFollowAndBack() {
        assertThat(article("c-three").select("a[href=#c-summit]").text())
                .isEqualTo("5. Summit · Tovik Aranzel and Yukhar Zhelimov (Saturday 28 March 2026)");
        assertThat(article("c-summit").select("a[href=#c-three]").text()).startsWith("7. Meeting · Ragna Thoresby");
    }

    @Test
    void leadsFromWhatDiffersToBothSidesWords() {
        assertThat(PAGE.select(".difference h3").eachText())
                .containsExactly("On who began it", "On the date", "On the date", "On the number");
        Element difference = article("d-c-issolmar.date");
        assertThat(difference.select(".of a").attr("href")).isEqualTo("#c-issolmar");
        assertThat(difference.select(".card h4").eachText())
                .containsExactly("Friday 13 March 2026", "Saturday 14 March 2026");
        assertThat(difference.select(".told").eachText()).containsExactly("on March 13", "on 13 March", "on Saturday");
    }

    @Test
    void leadsFromAStatementToWhatDiffersOnIt() {
        assertThat(article("s-st-video-240").select(".flag").attr("href")).isEqualTo("#d-s-st-video-240.number");
        assertThat(article("d-s-st-video-240.number").select("> .said-here").text())
                .startsWith("her country holds 240 Varenians");
        assertThat(TEXT).contains("Reports differ on the number: see Where reports differ.");
    }

    @Test
    void anchorsComeFromIds() {
        assertThat(PAGE.select(".encounter").eachAttr("id")).contains("c-call-1", "c-orrin", "c-three");
        assertThat(PAGE.select(".difference").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void saysThatNoReportTellsOfAny() {
        ReadoutRecord record = new Fake().bare("a", "Nothing happened.").record();

        assertThat(Jsoup.parse(RecordHtml.render(record)).select("#met .empty").text())
                .isEqualTo("No report tells of a meeting or call.");
        assertThat(RecordText.render(record, new TextStyle(80, false)))
                .contains("No report tells of a meeting or call.");
        assertThat(RecordMarkdown.render(record)).contains("No report tells of a meeting or call.");
    }

    @Test
    void showsOneOfWhichNextToNothingIsKnown() {
        Fake fake = new Fake().bare("a", "They met.");
        ReadoutRecord record = fake.with(fake.met("c", EncounterKind.MEETING, EncounterStatus.HELD)
                        .told("a: They met.")
                        .encounter())
                .record();

        Document page = Jsoup.parse(RecordHtml.render(record));

        assertThat(page.select(".encounter h4").text()).isEqualTo("Meeting · nobody named");
        assertThat(page.select(".encounter .when").text()).isEqualTo("no date given");
        assertThat(page.select(".encounter .field")).hasSize(1);
        assertThat(page.select(".lane a[href=#c-c]")).isNotEmpty();
        assertThat(RecordText.render(record, new TextStyle(80, false)))
                .contains("1 Meeting · nobody named\n     Held, no date given – 1 report\n")
                .contains("No date         1. Meeting · nobody named (held)\n");
        assertThat(RecordMarkdown.render(record)).contains("**1** – **Meeting · nobody named**");
    }

    @Test
    void countsWhoDoesNotFitAHeadingAndListsThemAll() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            body.append("Envoy-").append(i).append(" came. ");
        }
        Fake fake = new Fake().bare("a", body.toString());
        for (int i = 0; i < 40; i++) {
            fake.person("e" + i, "Envoy-" + i);
        }
        Met talks = fake.met("c", EncounterKind.TALKS, EncounterStatus.ONGOING).told("a: Envoy-0 came.");
        for (int i = 0; i < 40; i++) {
            talks.who("e" + i, "", Level.ENVOY, "a: Envoy-" + i);
        }
        ReadoutRecord record = fake.with(talks.encounter()).record();

        EncounterView view = RecordViewer.view(record).encounters().getFirst();

        assertThat(view.heading()).isEqualTo("Talks · Envoy-0, Envoy-1, Envoy-2 and 37 others");
        assertThat(view.participants()).hasSize(40);
        assertThat(view.status()).isEqualTo("Going on");
        assertThat(RecordText.render(record, new TextStyle(80, false)).lines())
                .allMatch(line -> Cells.width(line) <= 80);
    }

    @Test
    void showsAValueThatNothingExplains() {
        Fake fake = new Fake().bare("a", "They met in Sela.");
        Encounter met = fake.met("c", EncounterKind.MEETING, EncounterStatus.HELD)
                .told("a: They met in Sela.")
                .settled(Field.PLACE, new Printed("Sela"), "", "a: Sela")
                .encounter();
        Encounter unexplained = new Encounter(
                met.id(),
                met.kind(),
                met.status(),
                met.when(),
                met.due(),
                met.duration(),
                met.place(),
                met.host(),
                met.initiator(),
                met.participants(),
                met.after(),
                met.about(),
                met.origins(),
                met.accounts(),
                met.sides(),
                met.outcome(),
                met.evidence(),
                List.of(),
                Map.of(),
                met.replaces(),
                met.by());

        Document page = Jsoup.parse(RecordHtml.render(fake.with(unexplained).record()));

        assertThat(page.select(".field p.value").text()).isEqualTo("Sela");
        assertThat(page.select(".field:not(:has(.all)) details")).isEmpty();
    }

    @Test
    void showsAnUndecidedPairOfEncountersWithItsWords() {
        Fake fake = new Fake().dated("a", "Post", LocalDate.of(2026, 3, 3), "They met in Sela. They met again.");
        ReadoutRecord record = fake.with(fake.met("c1", EncounterKind.MEETING, EncounterStatus.HELD)
                        .told("a: They met in Sela.")
                        .encounter())
                .unsure(new Undecided(Undecided.Relation.SAME_ENCOUNTER, "c1", "c2", 0.4, "one day apart"))
                .record();

        Element doubt = Jsoup.parse(RecordHtml.render(record)).expectFirst(".doubt");

        assertThat(doubt.select("h3").text()).isEqualTo("Not sure whether the same encounter");
        assertThat(doubt.select("a").attr("href")).isEqualTo("#c-c1");
        assertThat(doubt.select("a").text())
                .isEqualTo("1. Meeting · nobody named (no date given) – Post, 3 March 2026");
        assertThat(doubt.select(".said-here").text()).isEqualTo("They met in Sela.");
        assertThat(doubt.text()).contains("No longer in the record");
    }

    @Test
    void lacksOfTheRecordAreACallersBug() {
        Fake fake = new Fake().bare("a", "They met.");
        Encounter follows = fake.met("c", EncounterKind.MEETING, EncounterStatus.PLANNED)
                .told("a: They met.")
                .after("gone")
                .encounter();

        ReadoutRecord record = fake.with(follows).record();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordHtml.render(record))
                .withMessageContaining("gone");
    }

    @Test
    void letsNoReportCommandTheTerminalOrThePage() {
        String evil = "\u001b[2J\u202egone";
        Fake fake = new Fake().bare("a", "They met in " + evil + " today.").person("e", evil);
        Encounter met = fake.met("c", EncounterKind.MEETING, EncounterStatus.HELD)
                .told("a: They met in " + evil)
                .who("e", evil, Level.LEADER, "a: " + evil)
                .settled(Field.HOST, new Who(new EntityId("e")), evil, "a: " + evil)
                .gives(Field.PLACE, new Printed(evil), evil, "a: " + evil)
                .gives(Field.PLACE, new Printed("*" + evil), "", "a: " + evil)
                .about("a: " + evil)
                .encounter();
        ReadoutRecord record =
                fake.with(met).differing(Met.differs(met, Field.PLACE)).record();

        assertThat(RecordText.render(record, new TextStyle(80, false))).doesNotContain("\u001b", "\u202e");
        assertThat(RecordMarkdown.render(record))
                .doesNotContain("\u001b", "\u202e")
                .contains("\\*‹U+001B›");
        assertThat(RecordHtml.render(record)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void takesTwoThousandEncountersInSeconds() {
        ReadoutRecord record = Crowd.record(2000, 2, 120);
        long began = System.nanoTime();

        String page = RecordHtml.render(record);
        RecordText.render(record, new TextStyle(80, false));
        RecordMarkdown.render(record);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        Document document = Jsoup.parse(page);
        assertThat(document.select(".encounter")).hasSize(2000);
        assertThat(document.select(".lane:has(.mark)").size()).isLessThan(10);
        assertThat(document.select(".lane .mark").size()).isLessThan(120);
    }

    @Test
    void listsWhatHappenedDayByDay() {
        assertThat(TEXT)
                .contains("""
                Fri 13 Mar 2026 3. Meeting · Ragna Thoresby and Tovik Aranzel (held; reports
                                  differ: Saturday 14 March 2026)
                """.indent(0))
                .contains("""
                ── last report: 2 Apr 2026; what follows is to come ──
                Sat 11 Apr 2026 7. Meeting · Ragna Thoresby, Tovik Aranzel and Yukhar Zhelimov
                """.indent(0))
                .contains("Tue 17 Mar 2026 6. Talks · Varen and Kesht (planned; by this day)");
        assertThat(MARKDOWN)
                .contains("- *Last report: 2 April 2026. What follows is to come.*\n- **Saturday 11 April 2026**\n");
        assertThat(article("t-2026-03-02").select("a[href^=#s-]")).isNotEmpty();
    }

    @Test
    void saysHowLongNothingHappened() {
        ReadoutRecord record = Crowd.record(5, 3, 4);

        assertThat(Chronicle.of(RecordViewer.view(record)).days().stream()
                        .map(Chronicle.Day::gap)
                        .filter(g -> !g.isEmpty()))
                .allMatch(g -> g.endsWith(" without an entry"));
    }

    @Test
    void drawsEachEncounterAsItsDaysAreMeant() {
        Timeline timeline = Timeline.of(Timeline.Events.of(VIEW));

        assertThat(forms(timeline, "c-call-1")).containsExactly(Timeline.Form.DIAMOND, Timeline.Form.DATE);
        assertThat(forms(timeline, "c-orrin")).containsExactly(Timeline.Form.SPAN, Timeline.Form.DATE);
        assertThat(forms(timeline, "c-issolmar"))
                .containsExactly(Timeline.Form.JOINT, Timeline.Form.DIAMOND, Timeline.Form.DIAMOND, Timeline.Form.DATE);
        assertThat(forms(timeline, "c-commission")).containsExactly(Timeline.Form.DUE, Timeline.Form.DATE);
        assertThat(forms(timeline, "c-visit"))
                .containsExactly(Timeline.Form.DIAMOND, Timeline.Form.STRIKE, Timeline.Form.DATE);
        assertThat(forms(timeline, "c-invitation")).containsExactly(Timeline.Form.DIAMOND);
        assertThat(timeline.now().orElseThrow().label()).isEqualTo("last report, 2 Apr");
    }

    private static List<Timeline.Form> forms(Timeline timeline, String anchor) {
        return timeline.lanes().stream()
                .filter(l -> l.anchor().filter(a -> a.id().equals(anchor)).isPresent())
                .flatMap(l -> l.shapes().stream())
                .map(Timeline.Shape::form)
                .toList();
    }

    @Test
    void drawsAWindowAsAnAreaAndNoLineWhereNothingIsToCome() {
        Fake fake = new Fake().dated("a", "Post", LocalDate.of(2026, 3, 30), "They met last week.");
        When week = new When(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8), When.Extent.WITHIN);
        ReadoutRecord record = fake.with(fake.met("c", EncounterKind.CALL, EncounterStatus.HELD)
                        .told("a: They met last week.")
                        .settled(Field.DATE, new Day(week), "", "a: last week")
                        .encounter())
                .record();

        Timeline timeline = Timeline.of(Timeline.Events.of(RecordViewer.view(record)));

        assertThat(forms(timeline, "c-c")).contains(Timeline.Form.WINDOW);
        assertThat(timeline.now()).isEmpty();
        assertThat(RecordViewer.view(record).encounters().getFirst().days()).isEqualTo("within 2–8 March 2026");
    }

    @Test
    void placesNoMarkOutsideItsLane() {
        for (ReadoutRecord record : List.of(RECORD, Crowd.record(100, 5, 30), Fake.hostile())) {
            assertThat(Timeline.of(Timeline.Events.of(RecordViewer.view(record))).lanes().stream()
                            .flatMap(l -> l.shapes().stream())
                            .map(s -> Double.parseDouble(s.x().replace("%", ""))))
                    .allMatch(x -> x >= 0 && x <= 100);
        }
    }

    @Test
    void reachesEveryEncounterOfThePictureByKeyboard() {
        for (Encounter encounter : RECORD.encounters()) {
            assertThat(PAGE.select(".lane a[href=#"
                            + Anchors.ON_ONE_PAGE.encounter(encounter.id()).id() + "]:not([tabindex])"))
                    .as(encounter.id().value())
                    .hasSize(1);
        }
        assertThat(PAGE.select(".lane svg a:not([tabindex])"))
                .allMatch(a -> !a.select("title").text().isEmpty());
    }

    @Test
    void speaksNoNumbersOfItsOwnInAnotherLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(RecordText.render(RECORD, new TextStyle(80, false))).isEqualTo(TEXT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
