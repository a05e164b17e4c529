package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.readout.article.ArticleId;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Read back by rome, which did not write it. */
class FeedTest {
    private static final Edition FIRST = new Edition(1, Instant.parse("2026-03-02T09:00:00Z"), 1, "test");
    private static final Edition SECOND = new Edition(2, Instant.parse("2026-03-03T09:00:00.5Z"), 2, "test");
    private static final String STATEMENT =
            "{\"id\":\"s1\",\"speaker\":\"e1\",\"text\":\"We will open the ferry on 9 March,\","
                    + "\"evidence\":[{\"article\":\"w1\",\"begin\":1,\"end\":35,\"text\":\"We will open the ferry on 9 March,\"}],"
                    + "\"by\":{\"maker\":\"rules/test\",\"version\":\"1\",\"score\":0.5,\"reviewed\":false}}";
    private static final String MEETING =
            "{\"id\":\"n1\",\"kind\":\"meeting\",\"status\":\"planned\",\"date\":\"2026-03-11\","
                    + "\"participants\":[{\"entity\":\"e1\"},{\"entity\":\"e2\"}],\"evidence\":[{\"article\":\"w1\",\"begin\":0,"
                    + "\"end\":9999,\"text\":\"printed words\"}]}";

    private static final List<Change> CHANGES = List.of(
            change(EntryKind.STATEMENT, "s1", FIRST, Optional.empty(), Optional.of(STATEMENT)),
            change(EntryKind.ENCOUNTER, "n1", FIRST, Optional.empty(), Optional.of(MEETING)),
            new Change(
                    new EntryKey(EntryKind.ENCOUNTER, "n1"),
                    SECOND,
                    Optional.of(MEETING),
                    Optional.of(MEETING.replace("planned", "held").replace("-11", "-12")),
                    List.of(new JournalLine(
                            2, SECOND.at(), JournalLine.Deed.ADDED, new ArticleId("w2"), "00", Optional.empty()))),
            change(EntryKind.STATEMENT, "s9", SECOND, Optional.of(STATEMENT.replace("s1", "s9")), Optional.empty()));

    private static Change change(
            EntryKind kind, String id, Edition edition, Optional<String> before, Optional<String> after) {
        return new Change(new EntryKey(kind, id), edition, before, after, List.of());
    }

    private static SyndFeed feed(List<Change> changes, ReadoutRecord record) throws FeedException {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(Feed.write("all", "Changes", changes, record)));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        return feed;
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().stream().map(SyndContent::getValue).collect(Collectors.joining());
    }

    @Test
    void tellsTheNewestFirst() throws FeedException {
        SyndFeed feed = feed(CHANGES, Talks.record());

        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Withdrawn: statement: Odo Karl",
                        "Changed: held meeting: Odo Karl, Lia Sund",
                        "New statement: Odo Karl",
                        "New planned meeting: Odo Karl, Lia Sund");
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-03-03T09:00:00.5Z")));
        assertThat(feed.getEntries().get(1).getUpdatedDate()).isEqualTo(Date.from(SECOND.at()));
    }

    @Test
    void showsWordsAndOpensThem() throws FeedException {
        SyndEntry statement = feed(CHANGES, Talks.record()).getEntries().get(2);

        assertThat(content(statement))
                .isEqualTo("We will open the ferry on 9 March,\nHarbour Wire, 2026-03-02\n"
                        + "machine-read by rules/test 1, score 0.5");
        assertThat(statement.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getRel()).isEqualTo("via");
            assertThat(link.getHref())
                    .isEqualTo("https://harbour-wire.example/talks/1#:~:text="
                            + "We%20will%20open%20the%20ferry%20on%209%20March%2C");
        });
        assertThat(statement.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly("statements", "machine-read");
    }

    @Test
    void saysWhatChangedAndWhy() throws FeedException {
        assertThat(content(feed(CHANGES, Talks.record()).getEntries().get(1)))
                .isEqualTo("printed words\nstatus: planned → held\ndate: 2026-03-11 → 2026-03-12\n"
                        + "Because a report came: The Quay");
    }

    @Test
    void namesAChangeTheSameWheneverItIsWritten() throws FeedException {
        List<String> ids = feed(CHANGES, Talks.record()).getEntries().stream()
                .map(SyndEntry::getUri)
                .toList();
        List<String> fewer = feed(CHANGES.subList(0, 2), ReadoutRecord.EMPTY).getEntries().stream()
                .map(SyndEntry::getUri)
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(fewer)
                .allMatch(id -> id.startsWith("tag:readout.dev,2026:"));
    }

    @Test
    void isOfOnePersonOrEncounterWhereAsked() {
        assertThat(Feed.concerning("e2", CHANGES))
                .extracting(change -> change.key().id())
                .containsExactly("n1", "n1");
        assertThat(Feed.concerning("s9", CHANGES)).hasSize(1);
        assertThat(Feed.concerning("e", CHANGES)).isEmpty();
    }

    @Test
    void isSilentWhereNothingThatAnEntrySaysChanged() throws FeedException {
        String more = STATEMENT.replace("\"score\":0.5", "\"score\":0.6");

        assertThat(feed(
                                List.of(change(
                                        EntryKind.STATEMENT, "s1", SECOND, Optional.of(STATEMENT), Optional.of(more))),
                                Talks.record())
                        .getEntries())
                .isEmpty();
    }

    @Test
    void holdsTheNewest500Changes() throws FeedException {
        List<Change> many = IntStream.rangeClosed(1, 600)
                .mapToObj(i -> change(
                        EntryKind.STATEMENT,
                        "s" + i,
                        new Edition(i, FIRST.at().plusSeconds(i), i, "test"),
                        Optional.empty(),
                        Optional.of(STATEMENT)))
                .toList();

        List<SyndEntry> entries = feed(many, Talks.record()).getEntries();

        assertThat(entries).hasSize(500);
        assertThat(entries.getFirst().getUri()).contains("s600");
    }

    @Test
    void isAFeedWithoutEntriesOfNoChanges() throws FeedException {
        assertThat(feed(List.of(), ReadoutRecord.EMPTY).getEntries()).isEmpty();
    }

    @Test
    void letsNothingOutThatXmlForbidsOrReadersObey() throws FeedException {
        ReadoutRecord record = Talks.hostile();
        String json = Json.object()
                .put("id", "s'1")
                .put("speaker", "e'1")
                .put("text", Talks.ATTACK)
                .set(
                        "evidence",
                        Json.array()
                                .add(Json.object()
                                        .put("article", "a\"1")
                                        .put("begin", 0)
                                        .put("end", 4)))
                .toString();
        SyndFeed feed =
                feed(List.of(change(EntryKind.STATEMENT, "s'1", FIRST, Optional.empty(), Optional.of(json))), record);

        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(content(entry)).contains("]]> <script>").doesNotContainPattern("[\\x00-\\x08\\u202e]");
            assertThat(entry.getLinks()).as("javascript: is no address").isEmpty();
            assertThat(entry.getUri()).doesNotContain("'", " ");
        });
    }

    @Test
    void leavesBodiesOut() {
        String article =
                "{\"id\":\"w1\",\"title\":\"Title\",\"outlet\":\"Harbour Wire\",\"body\":\"whole body\",\"read\":\"x\"}";
        String changed = article.replace("whole", "other").replace("Title", "Heading");

        assertThat(Feed.write(
                        "all",
                        "Changes",
                        List.of(change(EntryKind.ARTICLE, "w1", SECOND, Optional.of(article), Optional.of(changed))),
                        Talks.record()))
                .contains("title: Title → Heading")
                .doesNotContain("whole body", "other body");
    }
}
