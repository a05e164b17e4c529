package dev.readout.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.PositionKind;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchQuery.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordSearchTest {
    private static final String CALL =
            "President Andriy Malenskyy called Odd Ferrin on Monday. Ferrin offered two battalion groups for the ridge, he"
                    + " said. The Adra crossing stays shut until the dues are paid, Malenskyy said in Torvo.";
    private static final String TALKS =
            "Ms Ana Brandekova said that the prisoners would go home in April. \"The list has 314 names,\" she told"
                    + " Malensky. She met him in Lower Orrin on 3 March.";
    private static final String COPY =
            "The Adra crossing stays shut until the dues are paid, Malenskyy said in Torvo. Nothing else was said.";

    private final RecordSearch search = RecordSearch.inMemory(Optional.of(new Concepts()));

    @AfterEach
    void close() {
        search.close();
    }

    private static Records talks() {
        return new Records()
                .report("a", "The Gull", "2026-03-02", CALL)
                .report("b", "Meridian Wire", "2026-03-04", TALKS)
                .report("c", "Halden Record", "2026-03-05", COPY)
                .entity("e-malenskyy", Mention.Kind.PERSON, "Andriy Malenskyy", "Malenskyy", "Malensky")
                .entity("e-ferrin", Mention.Kind.PERSON, "Odd Ferrin", "Ferrin")
                .entity("e-brandekova", Mention.Kind.PERSON, "Ana Brandekova")
                .entity("e-torvo", Mention.Kind.PLACE, "Torvo")
                .entity("e-orrin", Mention.Kind.PLACE, "Lower Orrin")
                .said(
                        "a",
                        "s-troops",
                        "e-ferrin",
                        Act.PROMISE,
                        "2026-03-02",
                        "Ferrin offered two battalion groups for the ridge",
                        "e-malenskyy")
                .said("a", "s-shut", "e-malenskyy", "The Adra crossing stays shut until the dues are paid")
                .said("b", "s-home", "e-brandekova", Act.PROMISE, "2026-03-03", "the prisoners would go home in April")
                .said("b", "s-list", "e-brandekova", "The list has 314 names", "e-malenskyy")
                .said("c", "s-shut", "e-malenskyy", "The Adra crossing stays shut until the dues are paid")
                .claim("c-shut", 2, "s-shut")
                .met(
                        "n-call",
                        EncounterKind.CALL,
                        EncounterStatus.HELD,
                        "2026-03-02",
                        "",
                        "a",
                        "President Andriy Malenskyy called Odd Ferrin on Monday.",
                        "e-malenskyy",
                        "e-ferrin")
                .met(
                        "n-orrin",
                        EncounterKind.MEETING,
                        EncounterStatus.HELD,
                        "2026-03-03",
                        "e-orrin",
                        "b",
                        "She met him in Lower Orrin on 3 March.",
                        "e-brandekova",
                        "e-malenskyy")
                .position(
                        "p-troops",
                        PositionKind.OFFER,
                        "e-ferrin",
                        "a",
                        "Ferrin offered two battalion groups for the ridge",
                        "e-malenskyy");
    }

    private SearchResult find(String text) {
        return find(SearchQuery.of(text).in(Mode.WORDS));
    }

    private SearchResult find(SearchQuery query) {
        search.bring("1", talks().record(), Meanings.NONE);
        return search.search(query);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.key().id()).toList();
    }

    private static SearchQuery statements(Filters filters) {
        return SearchQuery.of("").in(Mode.WORDS).with(filters.ofKinds(EntryKind.STATEMENT));
    }

    // ---- words

    @Test
    void findsAWordInAnyForm() {
        assertThat(ids(find("prisoner names"))).as("the report has both").containsExactly("b");
        assertThat(ids(find("PRISONER"))).contains("s-home");
        assertThat(ids(find("names"))).contains("s-list");
        assertThat(ids(find("name"))).contains("s-list");
    }

    @Test
    void findsAPhraseOnlyAsItStands() {
        assertThat(ids(find("\"stays shut\""))).containsExactlyInAnyOrder("s-shut", "a", "c");
        assertThat(ids(find("\"shut stays\""))).isEmpty();
        assertThat(ids(find("“shut until the dues”"))).contains("s-shut");
        assertThat(ids(find("\"stay shut\""))).isEmpty();
    }

    @Test
    void findsABeginningAsOneTypes() {
        assertThat(ids(find("batt*"))).contains("s-troops", "p-troops");
        assertThat(ids(find("batt"))).isEmpty();
    }

    @Test
    void findsTheWordThatIsBeingTypedAsItStandsAndAsABeginning() {
        assertThat(ids(find(SearchQuery.of("ridge batt").in(Mode.WORDS).typed())))
                .contains("s-troops", "p-troops");
        assertThat(ids(find(SearchQuery.of("name").in(Mode.WORDS).typed()))).contains("s-list");
        assertThat(ids(find(SearchQuery.of("Malenskij").in(Mode.WORDS).typed())))
                .contains("s-shut");
        assertThat(ids(find(SearchQuery.of("\"stays shu").in(Mode.WORDS).typed())))
                .as("a phrase that is not closed is words")
                .contains("s-shut");
        assertThat(ids(find(SearchQuery.of("batt ").in(Mode.WORDS).typed())))
                .as("a word that is followed by a space is whole")
                .isEmpty();
    }

    @Test
    void takesEveryNameUnderAnySpelling() {
        for (String name : List.of("malenskyy", "Malensky", "Malenskiy", "malenskij", "MALENSKYJ")) {
            assertThat(ids(find(name))).as(name).contains("s-shut", "s-list", "n-call", "e-malenskyy");
        }
    }

    @Test
    void findsWhatANamedPersonSaidAboutSomething() {
        SearchResult result = find("Malenskij crossing");

        assertThat(result.hits().getFirst().key()).isEqualTo(new EntryKey(EntryKind.STATEMENT, "s-shut"));
    }

    @Test
    void leavesOutWordsThatSayNothingUnlessThereAreNoOthers() {
        assertThat(ids(find("what about the dues"))).contains("s-shut");
        assertThat(ids(find("until the"))).contains("s-shut");
        assertThat(find("the").total()).isPositive();
    }

    @Test
    void marksWhatFits() {
        SearchHit hit = find("314 \"the list\" name").hits().getFirst();

        assertThat(hit.words()).singleElement().satisfies(words -> {
            assertThat(words.marks().stream().map(mark -> mark.in(words.text())))
                    .containsExactly("The list", "314 names");
            assertThat(words.at().span().in(TALKS)).isEqualTo(words.text());
        });
    }

    @Test
    void marksNamesInOtherSpellings() {
        SearchHit hit = find(SearchQuery.of("Malenskij").with(Filters.NONE.ofTypes("call")))
                .hits()
                .getFirst();

        assertThat(hit.words().getFirst().marks())
                .extracting(mark -> mark.in(hit.words().getFirst().text()))
                .containsExactly("Malenskyy");
    }

    @Test
    void showsTheParagraphOfAnArticleThatFits() {
        ReadoutRecord record = new Records()
                .report(
                        "a",
                        "The Gull",
                        "2026-03-02",
                        "First of all, nothing.\n\nThen the harbour froze.\n\nAt last, spring.")
                .record();
        search.bring("2", record, Meanings.NONE);

        SearchHit hit = search.search(SearchQuery.of("harbour")).hits().getFirst();

        assertThat(hit.title()).contains("Headline of a");
        assertThat(hit.words())
                .singleElement()
                .extracting(SearchHit.Words::text)
                .isEqualTo("Then the harbour froze.");
    }

    // ---- what a hit tells

    @Test
    void aStatementStandsForItsAttributions() {
        SearchResult result = find("\"stays shut\"");
        SearchHit hit = result.hits().stream()
                .filter(each -> each.key().kind() == EntryKind.STATEMENT)
                .findFirst()
                .orElseThrow();

        assertThat(hit.who()).extracting(Named::name).containsExactly("Andriy Malenskyy");
        assertThat(hit.outlets()).containsExactly("The Gull", "Halden Record");
        assertThat(hit.reports()).isEqualTo(2);
        assertThat(hit.origins()).hasValue(2);
        assertThat(hit.words().getFirst().outlet()).as("the first report").contains("The Gull");
        assertThat(hit.through()).map(EntryKey::kind).contains(EntryKind.ATTRIBUTION);
        assertThat(result.counts())
                .containsEntry(EntryKind.STATEMENT, 1)
                .containsEntry(EntryKind.ARTICLE, 2)
                .doesNotContainKey(EntryKind.ATTRIBUTION);
    }

    @Test
    void singleAttributionsAreFoundWhereTheyAreAskedFor() {
        SearchResult result = find(SearchQuery.of("\"stays shut\"").with(Filters.NONE.ofKinds(EntryKind.ATTRIBUTION)));

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.hits())
                .allSatisfy(hit -> assertThat(hit.through()).contains(new EntryKey(EntryKind.STATEMENT, "s-shut")));
    }

    @Test
    void countsCodePointsAsTheRecordDoes() {
        String body = "🌊🌊 The sea \uD83D is calm, Ferrin said.";
        search.bring(
                "2",
                new Records()
                        .report("a", "The Gull", "2026-03-02", body)
                        .entity("e-ferrin", Mention.Kind.PERSON, "Ferrin")
                        .said("a", "s", "e-ferrin", "The sea \uD83D is calm")
                        .record(),
                Meanings.NONE);

        SearchHit.Words words =
                search.search(SearchQuery.of("calm")).hits().getFirst().words().getFirst();

        assertThat(words.text()).isEqualTo("The sea \uD83D is calm");
        assertThat(words.at().span()).isEqualTo(new Span(5, 22));
        assertThat(words.codePoints()).isEqualTo(new Span(3, 20));
    }

    // ---- filters

    @Test
    void filtersBySpeakerUnderAnySpellingOrById() {
        assertThat(ids(find(statements(Filters.NONE.by("Andriy Malenskij"))))).containsExactly("s-shut");
        assertThat(ids(find(statements(Filters.NONE.by("President Malensky"))))).containsExactly("s-shut");
        assertThat(ids(find(statements(Filters.NONE.by("e-malenskyy"))))).containsExactly("s-shut");
        assertThat(ids(find(statements(Filters.NONE.by("A. Malenskyy"))))).containsExactly("s-shut");
        assertThat(ids(find(statements(Filters.NONE.by("Oleh Malenskyy"))))).isEmpty();
        assertThat(ids(find(statements(Filters.NONE.by("Ferrin", "Brandekova")))))
                .containsExactlyInAnyOrder("s-troops", "s-home", "s-list");
    }

    @Test
    void saysWhomItDoesNotKnow() {
        SearchResult result = find(statements(Filters.NONE.by("Nobody Atall")));

        assertThat(result.total()).isZero();
        assertThat(result.unknown()).containsExactly("Nobody Atall");
    }

    @Test
    void filtersByAddressee() {
        assertThat(ids(find(statements(Filters.NONE.to("Malensky"))))).containsExactlyInAnyOrder("s-troops", "s-list");
    }

    @Test
    void filtersByOutletHoweverItIsWritten() {
        assertThat(ids(find(statements(Filters.NONE.in("gull"))))).containsExactlyInAnyOrder("s-troops", "s-shut");
        assertThat(ids(find(statements(Filters.NONE.in("THE HALDEN RECORD"))))).containsExactly("s-shut");
    }

    @Test
    void aStatementIsShownInTheWordsThatMeetTheFilters() {
        SearchHit hit =
                find(statements(Filters.NONE.in("Halden Record"))).hits().getFirst();

        assertThat(hit.words().getFirst().outlet()).contains("Halden Record");
    }

    @Test
    void filtersByTheDayOfSaying() {
        assertThat(ids(find(statements(Filters.NONE.said(range("2026-03-03", "2026-03-03"))))))
                .containsExactly("s-home");
        assertThat(ids(find(statements(Filters.NONE.said(range("", "2026-03-02"))))))
                .containsExactly("s-troops");
        assertThat(ids(find(SearchQuery.of("")
                        .with(Filters.NONE.ofKinds(EntryKind.ENCOUNTER).said(range("2026-03-03", ""))))))
                .containsExactly("n-orrin");
    }

    @Test
    void filtersByTheDayOfPublication() {
        assertThat(ids(find(statements(Filters.NONE.published(range("2026-03-04", "2026-03-05"))))))
                .containsExactlyInAnyOrder("s-home", "s-list", "s-shut");
    }

    @Test
    void filtersByPlace() {
        assertThat(ids(find(SearchQuery.of("")
                        .with(Filters.NONE.ofKinds(EntryKind.ENCOUNTER).at("lower orrin")))))
                .containsExactly("n-orrin");
    }

    @Test
    void filtersByFinerKinds() {
        assertThat(ids(find(SearchQuery.of("").with(Filters.NONE.ofTypes("call")))))
                .containsExactly("n-call");
        assertThat(ids(find(SearchQuery.of("").with(Filters.NONE.ofTypes("offer")))))
                .containsExactly("p-troops");
        assertThat(ids(find(statements(Filters.NONE.ofTypes("promise")))))
                .containsExactlyInAnyOrder("s-troops", "s-home");
        assertThat(Filters.knownTypes()).contains("call", "held", "offer", "promise", "direct", "person", "affirmed");
    }

    @Test
    void filtersByTheNumberOfOrigins() {
        assertThat(ids(find(SearchQuery.of("").with(Filters.NONE.confirmedBy(2)))))
                .containsExactly("s-shut");
        assertThat(ids(find(SearchQuery.of("").with(Filters.NONE.ofKinds(EntryKind.CLAIM)))))
                .containsExactly("c-shut");
    }

    private static DateRange range(String from, String to) {
        return new DateRange(day(from), day(to));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty()).map(LocalDate::parse);
    }

    // ---- meaning

    @Test
    void findsWhatIsSaidInOtherWords() {
        assertThat(ids(find("who pledged soldiers"))).isEmpty();
        SearchResult result = find(SearchQuery.of("who pledged soldiers"));

        assertThat(ids(result)).containsExactlyInAnyOrder("p-troops", "s-troops");
        assertThat(result.byMeaning()).isEqualTo(2);
        assertThat(result.total()).isEqualTo(2);
    }

    @Test
    void whatFitsBothWaysComesFirst() {
        SearchResult result =
                find(SearchQuery.of("dues at the frontier").with(Filters.NONE.ofKinds(EntryKind.STATEMENT)));

        assertThat(ids(result)).startsWith("s-shut");
        assertThat(result.total())
                .as("each once")
                .isEqualTo(ids(result).stream().distinct().count());
    }

    @Test
    void filtersHoldForWhatIsFoundByMeaning() {
        assertThat(ids(find(SearchQuery.of("pledged soldiers").with(Filters.NONE.by("Brandekova")))))
                .isEmpty();
        assertThat(ids(find(SearchQuery.of("pledged soldiers").with(Filters.NONE.ofKinds(EntryKind.STATEMENT)))))
                .containsExactly("s-troops");
    }

    @Test
    void aPhraseHoldsForWhatIsFoundByMeaning() {
        assertThat(ids(find(SearchQuery.of("soldiers pledged \"for the ridge\"").in(Mode.MEANING))))
                .containsExactlyInAnyOrder("p-troops", "s-troops");
        assertThat(ids(find(SearchQuery.of("soldiers pledged \"for a ridge\""))))
                .isEmpty();
    }

    @Test
    void withoutAnEncoderWordsAreAllThereIs() {
        try (RecordSearch wordsOnly = RecordSearch.inMemory(Optional.empty())) {
            wordsOnly.bring("1", talks().record(), Meanings.NONE);

            assertThat(ids(wordsOnly.search(SearchQuery.of("who pledged soldiers"))))
                    .isEmpty();
            assertThat(ids(wordsOnly.search(SearchQuery.of("battalion")))).contains("s-troops");
        }
    }

    // ---- pages

    @Test
    void pagesAreTheWholeInPieces() {
        for (String text : List.of("", "Malensky", "Malensky said dues soldiers")) {
            SearchQuery query = SearchQuery.of(text);
            SearchResult whole = find(query.page(0, 100));
            List<SearchHit> pieces = new ArrayList<>();
            for (int from = 0; from < whole.total(); from += 2) {
                SearchResult page = find(query.page(from, 2));
                assertThat(page.total()).isEqualTo(whole.total());
                pieces.addAll(page.hits());
            }
            assertThat(pieces).isEqualTo(whole.hits()).hasSize(whole.total());
            assertThat(whole.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(whole.total());
        }
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        assertThat(ids(find(SearchQuery.of("").with(Filters.NONE.ofKinds(EntryKind.ARTICLE)))))
                .containsExactly("c", "b", "a");
    }

    @Test
    void aPageBeyondTheLastIsEmpty() {
        assertThat(find(SearchQuery.of("dues").page(1000, 20)).hits()).isEmpty();
        assertThat(find(SearchQuery.of("dues").page(0, 0)).total()).isPositive();
        assertThatThrownBy(() -> SearchQuery.of("dues").page(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchQuery.of("dues").page(0, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- anything is a query

    @Test
    void anyTextIsAQuery() {
        List<String> hostile = List.of(
                "\"",
                "\"dues",
                "dues\"",
                "\"\"",
                "\"dues\" \"",
                "*",
                "**",
                "\"*\"",
                "-dues +paid",
                "dues AND",
                "NOT",
                "(((",
                "field:dues",
                "dues^9999 ~2",
                "[a TO b]",
                "/.*/",
                "\\",
                "\\u0000",
                "\u0000\uFFFF",
                "\uD83D",
                "\uDE00dues",
                "\u202Edues",
                "ﬁ ﷺ ﬃ",
                "dues ".repeat(20_000),
                "d".repeat(100_000),
                "\"" + "dues ".repeat(500) + "\"",
                "' or 1=1 --",
                "<script>alert(1)</script>",
                "{\"query\":{}}");
        for (String text : hostile) {
            for (Mode mode : Mode.values()) {
                SearchResult once = find(SearchQuery.of(text).in(mode));
                assertThat(find(SearchQuery.of(text).in(mode)))
                        .as(text.substring(0, Math.min(40, text.length())))
                        .isEqualTo(once);
            }
        }
        assertThat(ids(find("\"dues"))).contains("s-shut");
        assertThat(ids(find("dues\""))).contains("s-shut");
        assertThat(ids(find("dues ".repeat(20_000)))).contains("s-shut");
    }

    @Test
    void hostileFiltersFindNothing() {
        String long_ = "x".repeat(50_000);
        for (String name : List.of("", " ", "\"", "*", "\u0000", "\uD83D", long_)) {
            assertThat(find(statements(Filters.NONE.by(name))).total()).isZero();
            assertThat(find(statements(Filters.NONE.at(name).in(name).to(name))).total())
                    .isZero();
        }
        assertThatThrownBy(() -> Filters.NONE.ofKinds(EntryKind.UNDECIDED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range("2026-03-05", "2026-03-04")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWordsOfOtherScripts() {
        search.bring(
                "2",
                new Records()
                        .report("r", "Голос", "2026-03-02", "Переговоры в Торво отложены, сказал Малинов.")
                        .report("s", "الصوت", "2026-03-03", "قال الوزير إن المُفاوضات تأجلت.")
                        .report("t", "声", "2026-03-04", "会谈推迟了。")
                        .report("u", "Głos", "2026-03-05", "Rozmowy w Łodźinie odłożono, powiedział Żelimow.")
                        .entity("e", Mention.Kind.PERSON, "Малинов")
                        .said("r", "s-r", "e", "Переговоры в Торво отложены")
                        .said("s", "s-s", "", "المُفاوضات تأجلت")
                        .said("t", "s-t", "", "会谈推迟了")
                        .said("u", "s-u", "", "Rozmowy w Łodźinie odłożono")
                        .record(),
                Meanings.NONE);

        for (Map.Entry<String, String> each : Map.of(
                        "ПЕРЕГОВОРЫ", "s-r",
                        "Малинов", "s-r",
                        "المفاوضات", "s-s",
                        "\"会谈\"", "s-t",
                        "lodzinie", "s-u",
                        "переговоры в торво", "s-r")
                .entrySet()) {
            assertThat(ids(search.search(SearchQuery.of(each.getKey()).in(Mode.WORDS))))
                    .as(each.getKey())
                    .contains(each.getValue());
        }
        assertThat(ids(search.search(statements(Filters.NONE.in("голос"))))).containsExactly("s-r");
    }

    @Test
    void findsNothingInARecordOfNothing() {
        assertThat(search.search(SearchQuery.of("dues")).total()).isZero();
        search.bring("0", ReadoutRecord.EMPTY, Meanings.NONE);
        assertThat(search.search(SearchQuery.of("dues")).total()).isZero();
        assertThat(search.search(SearchQuery.of("")).total()).isZero();
    }
}
