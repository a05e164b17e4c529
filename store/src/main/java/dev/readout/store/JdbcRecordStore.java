package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.history.JournalLine.Deed;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.FactsFormatException;
import dev.readout.record.FactsJson;
import dev.readout.record.RecordEntry;
import dev.readout.record.ReviewFormatException;
import dev.readout.record.ReviewJson;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import dev.readout.store.StoreException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps everything in a database: the statements that all of them understand.
 *
 * <p>Thread-safe: one connection writes, others read.
 */
abstract class JdbcRecordStore implements RecordStore {
    private static final String LINE = """
            select journal.number, journal.at, journal.deed, journal.article, journal.sha256, journal.reason, review.person
            from journal left join review on review.number = journal.number
            """;

    private static final String VERSION = "kind, id, since, until, json, forgotten";

    /** How many values one statement asks for; SQLite and PostgreSQL both take some thousands. */
    private static final int IN_ONE = 500;

    private final Dialect dialect;
    private final Connections connections;
    private final FactsJson codec = new FactsJson();

    /** Takes over a connection to a database that has the tables of this version. */
    JdbcRecordStore(Dialect dialect, Connection database) {
        this.dialect = dialect;
        this.connections = new Connections(dialect, database);
    }

    final Connections connections() {
        return connections;
    }

    @Override
    public final Outcome add(Capture capture, ArticleFacts facts, String fingerprint, Instant at) {
        byte[] packedCapture = Deflated.deflate(capture.bytes());
        byte[] packedFacts = Deflated.deflate(codec.write(facts).getBytes(StandardCharsets.UTF_8));
        return connections.write(database -> {
            Article article = facts.article();
            Optional<Kept> sameBytes = kept(database, capture.sha256());
            Outcome outcome = Admission.decide(
                    article,
                    capture.hints(),
                    fingerprint,
                    sameBytes,
                    article(database, article.id()),
                    addressKnown(database, article),
                    isForgotten(database, article.id().value()) || isForgotten(database, capture.sha256()));
            Optional<Deed> deed = Admission.deed(outcome, capture.hints(), sameBytes);
            if (deed.isPresent()) {
                database.update(
                        "insert into capture (sha256, size, bytes) values (?, ?, ?) on conflict do nothing",
                        capture.sha256(),
                        capture.bytes().length,
                        packedCapture);
                database.update(
                        "delete from entry where sha256 = ? or article = ?",
                        capture.sha256(),
                        article.id().value());
                database.update(
                        """
                        insert into entry (article, url, sha256, name, published, outlet, read, fingerprint, facts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        article.id().value(),
                        article.url().map(JdbcRecordStore::storable).orElse(null),
                        capture.sha256(),
                        storable(capture.name()),
                        capture.hints().published().map(PrintedTime::toString).orElse(null),
                        capture.hints().outlet().map(JdbcRecordStore::storable).orElse(null),
                        capture.read().toString(),
                        fingerprint,
                        packedFacts);
                write(database, at, deed.get(), article.id(), capture.sha256(), Optional.empty());
            }
            return outcome;
        });
    }

    @Override
    public final Optional<Kept> kept(String sha256) {
        return connections.read(database -> kept(database, sha256));
    }

    @Override
    public final List<ArticleFacts> facts() {
        return connections.read(
                database -> database.query("select article, facts from entry order by article", this::facts));
    }

    @Override
    public final Holdings holdings() {
        return connections.read(database -> {
            List<ArticleFacts> facts = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            // In one statement, which sees the store as it was at one moment.
            database.each("""
                    select line.number, entry.article, entry.facts
                    from (select max(number) as number from journal) as line left join entry on true
                    order by entry.article
                    """, row -> {
                lines.add(row.getLong("number"));
                if (row.getString("article") != null) {
                    facts.add(facts(row));
                }
            });
            long last = lines.getFirst();
            // Of what was decided since nothing is asked: that has later numbers.
            List<Review> reviews = reviews(database).all().stream()
                    .filter(review -> review.number() <= last)
                    .toList();
            return new Holdings(facts, new Reviews(reviews), last);
        });
    }

    @Override
    public final List<String> captures() {
        return connections.read(
                database -> database.query("select sha256 from entry order by article", row -> row.getString(1)));
    }

    @Override
    public final List<String> outdated(String fingerprint) {
        return connections.read(database -> database.query(
                "select sha256 from entry where fingerprint <> ? order by article",
                row -> row.getString(1),
                fingerprint));
    }

    @Override
    public final void outdate() {
        connections.write(database -> database.update("update entry set fingerprint = ?", Kept.NO_FINGERPRINT));
    }

    @Override
    public final Optional<Capture> capture(String sha256) {
        return connections.read(database -> database.first(
                """
                select name, bytes, published, outlet, read
                from entry join capture on capture.sha256 = entry.sha256
                where entry.sha256 = ?
                """,
                row -> new Capture(
                        row.getString("name"),
                        inflate(row.getBytes("bytes"), "capture " + sha256),
                        hints(row),
                        Instant.parse(row.getString("read"))),
                sha256));
    }

    @Override
    public final int count() {
        return connections.read(database -> (int) database.number("select count(*) from entry"));
    }

    @Override
    public final long lines() {
        return connections.read(JdbcRecordStore::lines);
    }

    @Override
    public final List<JournalLine> journal(long after) {
        return connections.read(database -> journal(database, after));
    }

    @Override
    public final Optional<Edition> edition() {
        return connections.read(JdbcRecordStore::latest);
    }

    @Override
    public final List<Edition> editions() {
        return connections.read(database -> editions(database, 1, Long.MAX_VALUE));
    }

    @Override
    public final Optional<Edition> publish(
            List<RecordEntry> entries, Optional<Edition> base, long through, String makers, Instant at) {
        // What differs is found out before the transaction, which then takes no longer than writing that.
        Differing differing = new Differing(entries);
        List<Version> ended = new ArrayList<>();
        connections.read(database -> {
            versions(database, "until is null", version -> {
                if (!differing.stays(version)) {
                    ended.add(version);
                }
            });
            return ended;
        });
        List<RecordEntry> rest = differing.rest();
        return connections.write(database -> {
            Optional<Edition> latest = latest(database);
            boolean forgottenSince = database.number(
                            "select count(*) from journal where number > ? and deed = ?",
                            through,
                            Deed.FORGOTTEN.name())
                    > 0;
            if (!latest.equals(base) || forgottenSince) {
                return Optional.empty();
            }
            Edition edition = Editions.next(latest, through, makers, at);
            database.update(
                    "insert into edition (number, at, through, makers) values (?, ?, ?, ?)",
                    edition.number(),
                    edition.at().toString(),
                    edition.through(),
                    makers);
            database.updateAll(
                    "update version set until = ? where kind = ? and id = ? and since = ?",
                    ended,
                    version -> new Object[] {
                        edition.number(), kind(version.key()), version.key().id(), version.since()
                    });
            EntryBytes bytes = new EntryBytes();
            database.updateAll("insert into version (kind, id, since, json) values (?, ?, ?, ?)", rest, entry ->
                    new Object[] {kind(entry.key()), entry.key().id(), edition.number(), bytes.pack(entry.json())});
            return Optional.of(edition);
        });
    }

    @Override
    public final List<RecordEntry> entries(Edition edition) {
        return connections.read(database -> {
            List<RecordEntry> entries = new ArrayList<>();
            versions(
                    database,
                    "since <= ? and (until is null or until > ?)",
                    version -> version.entry().ifPresent(entries::add),
                    edition.number(),
                    edition.number());
            entries.sort(Comparator.comparing(RecordEntry::key));
            return List.copyOf(entries);
        });
    }

    @Override
    public final List<RecordEntry> entries(EntryKind kind, Edition edition) {
        return connections.read(database -> {
            List<RecordEntry> entries = new ArrayList<>();
            versions(
                    database,
                    "kind = ? and since <= ? and (until is null or until > ?) order by id",
                    version -> version.entry().ifPresent(entries::add),
                    kind(kind),
                    edition.number(),
                    edition.number());
            return List.copyOf(entries);
        });
    }

    @Override
    public final Optional<RecordEntry> entry(EntryKey key, Edition edition) {
        return connections.read(database -> {
            List<RecordEntry> entries = new ArrayList<>();
            versions(
                    database,
                    "kind = ? and id = ? and since <= ? and (until is null or until > ?)",
                    version -> version.entry().ifPresent(entries::add),
                    kind(key.kind()),
                    key.id(),
                    edition.number(),
                    edition.number());
            return entries.stream().findFirst();
        });
    }

    @Override
    public final List<Change> changes(long after, long through) {
        return connections.read(database -> {
            List<Edition> editions = editions(database, after, through);
            List<Version> versions = new ArrayList<>();
            versions(
                    database,
                    "(since > ? and since <= ?) or (until > ? and until <= ?)",
                    versions::add,
                    after,
                    through,
                    after,
                    through);
            return Changes.of(
                    versions,
                    editions.stream()
                            .filter(edition -> edition.number() > after)
                            .toList(),
                    deeds(database, editions));
        });
    }

    @Override
    public final SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through) {
        return connections.read(database -> {
            SortedMap<Long, Map<EntryKind, Integer>> changed = new TreeMap<>();
            // A version that ends where the next begins is one change; one that was forgotten is none.
            database.each(
                    "select edition, kind, count(*) as entries from ("
                            + "select since as edition, kind, id from version"
                            + " where since > ? and since <= ? and json is not null"
                            + " union select until as edition, kind, id from version"
                            + " where until > ? and until <= ? and json is not null"
                            + ") as step group by edition, kind",
                    row -> changed.computeIfAbsent(row.getLong("edition"), n -> new EnumMap<>(EntryKind.class))
                            .put(
                                    EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                    row.getInt("entries")),
                    after,
                    through,
                    after,
                    through);
            return changed;
        });
    }

    @Override
    public final List<Change> history(EntryKey key) {
        return connections.read(database -> {
            List<Version> versions = new ArrayList<>();
            versions(database, "kind = ? and id = ?", versions::add, kind(key.kind()), key.id());
            List<Edition> editions = editions(database, 1, Long.MAX_VALUE);
            Reviews reviews = reviews(database);
            return Changes.of(
                    versions,
                    editions,
                    new Deeds(touching(database, versions, reviews), Decided.articles(reviews), editions));
        });
    }

    @Override
    public final Optional<Tombstone> forget(ArticleId article, String reason, Instant at) {
        Optional<Tombstone> tombstone = connections.write(database -> {
            if (!isForgotten(database, article.value())) {
                Map<String, ArticleId> inForce = new HashMap<>();
                database.each(
                        "select sha256, article from entry",
                        row -> inForce.put(row.getString(1), new ArticleId(row.getString(2))));
                Forgetting.Scope scope = Forgetting.Scope.of(article, journal(database, 0), inForce);
                if (!scope.captures().isEmpty()) {
                    forget(database, scope, reason, at);
                }
            }
            return tombstones(database).stream()
                    .filter(t -> t.article().equals(article))
                    .findFirst();
        });
        if (tombstone.isPresent()) {
            connections.erase();
        }
        return tombstone;
    }

    @Override
    public final Optional<Review> review(String by, Action action, Optional<String> reason, Instant at) {
        Review.check(by, action, reason);
        String json = ReviewJson.write(action);
        return connections.write(database -> {
            Set<ArticleId> on = reviews(database).articles(action);
            for (ArticleId article : on) {
                if (database.number("select count(*) from entry where article = ?", article.value()) == 0) {
                    return Optional.empty();
                }
            }
            if (on.isEmpty()) {
                return Optional.empty();
            }
            Review review = new Review(lines(database) + 1, at, by, action, reason);
            JournalLine line = Decided.line(review, on);
            write(database, at, line.deed(), line.article(), line.sha256(), reason);
            database.update("insert into review (number, person, action) values (?, ?, ?)", review.number(), by, json);
            return Optional.of(review);
        });
    }

    @Override
    public final Reviews reviews() {
        return connections.read(this::reviews);
    }

    private Reviews reviews(Sql database) throws SQLException {
        return Reviews.of(database.query("""
                select review.number, journal.at, review.person, review.action, journal.reason
                from review join journal on journal.number = review.number
                order by review.number
                """, row -> {
            try {
                return new Review(
                        row.getLong("number"),
                        Instant.parse(row.getString("at")),
                        row.getString("person"),
                        ReviewJson.read(row.getString("action")),
                        Optional.ofNullable(row.getString("reason")));
            } catch (ReviewFormatException | IllegalArgumentException e) {
                throw damaged("decision " + row.getLong("number"), e);
            }
        }));
    }

    @Override
    public final List<Tombstone> tombstones() {
        return connections.read(this::tombstones);
    }

    @Override
    public final void keep(AccessToken token) {
        connections.write(database -> database.update(
                "insert into token (id, name, sha256, rights, made, revoked) values (?, ?, ?, ?, ?, ?)",
                token.id(),
                storable(token.name()),
                token.sha256(),
                token.rights().stream().map(Right::name).sorted().collect(Collectors.joining(",")),
                token.made().toString(),
                token.revoked().map(Instant::toString).orElse(null)));
    }

    @Override
    public final List<AccessToken> tokens() {
        return connections.read(database -> database.query(
                "select id, name, sha256, rights, made, revoked from token order by made, id",
                row -> new AccessToken(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("sha256"),
                        Stream.of(row.getString("rights").split(",", -1))
                                .map(Right::valueOf)
                                .collect(Collectors.toSet()),
                        Instant.parse(row.getString("made")),
                        Optional.ofNullable(row.getString("revoked")).map(Instant::parse))));
    }

    @Override
    public final boolean revoke(String id, Instant at) {
        return connections.write(database ->
                database.update("update token set revoked = ? where id = ? and revoked is null", at.toString(), id)
                        > 0);
    }

    @Override
    public final void close() {
        connections.close();
    }

    private void forget(Sql database, Forgetting.Scope scope, String reason, Instant at) throws SQLException {
        Set<String> here = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        database.each("select article, facts from entry", row -> {
            Article article = facts(row).article();
            Printed.texts(article).forEach(scope.has(article.id().value()) ? here::add : elsewhere::add);
        });
        for (ArticleId id : scope.articles()) {
            versions(
                    database,
                    "kind = ? and id = ?",
                    version -> version.json().ifPresent(json -> here.addAll(JsonStrings.of(json))),
                    kind(EntryKind.ARTICLE),
                    id.value());
        }
        Set<String> captures = new TreeSet<>(scope.captures());
        captures.addAll(replacedUnnoticed(database, scope, here));
        long line = 0;
        for (ArticleId id : scope.articles()) {
            line = write(database, at, Deed.FORGOTTEN, id, scope.captures().first(), Optional.of(storable(reason)));
            mark(database, id.value(), line);
            database.update("delete from entry where article = ?", id.value());
        }
        for (String sha256 : captures) {
            mark(database, sha256, line);
            database.update("delete from capture where sha256 = ?", sha256);
        }
        Printed printed = new Printed(here, elsewhere);
        forget(database, scope, printed);
        Forgetting forgetting = new Forgetting(scope, printed);
        for (EntryKind kind : EntryKind.values()) {
            forget(database, kind, forgetting, line);
        }
    }

    private void forget(Sql database, Forgetting.Scope scope, Printed printed) throws SQLException {
        Reviews reviews = reviews(database);
        Reviews left = reviews.without(scope.articles(), printed);
        for (Review before : reviews.all()) {
            Optional<Review> after = left.review(before.number());
            if (after.equals(Optional.of(before))) {
                continue;
            }
            if (after.isPresent()) {
                database.update(
                        "update review set action = ? where number = ?",
                        ReviewJson.write(after.get().action()),
                        before.number());
                database.update(
                        "update journal set reason = ?, sha256 = ? where number = ?",
                        after.get().reason().orElse(null),
                        Decided.sha256(after.get().action()),
                        before.number());
            } else {
                database.update("delete from review where number = ?", before.number());
                database.update("update journal set reason = null where number = ?", before.number());
            }
        }
    }

    private void forget(Sql database, EntryKind kind, Forgetting forgetting, long line) throws SQLException {
        List<Version> changed = new ArrayList<>();
        versions(
                database,
                "kind = ? and json is not null",
                version -> {
                    Version remains = forgetting.remains(version, line);
                    if (!remains.equals(version)) {
                        changed.add(remains);
                    }
                },
                kind(kind));
        EntryBytes bytes = new EntryBytes();
        database.updateAll(
                "update version set json = ?, forgotten = ? where kind = ? and id = ? and since = ?",
                changed,
                version -> new Object[] {
                    version.json().map(bytes::pack).orElse(null),
                    version.forgotten().isPresent() ? version.forgotten().getAsLong() : null,
                    kind(version.key()),
                    version.key().id(),
                    version.since()
                });
    }

    /**
     * Returns the captures that the article had before there was a journal which would say so: those that are of its words
     * or its address, and those that tell nothing of what they are.
     */
    private Set<String> replacedUnnoticed(Sql database, Forgetting.Scope scope, Set<String> texts) throws SQLException {
        OldCaptures old = new OldCaptures(scope, texts);
        Set<String> theirs = new HashSet<>();
        database.each("""
                select sha256, bytes from capture
                where not exists (select 1 from journal where journal.sha256 = capture.sha256)
                """, row -> {
            String sha256 = row.getString("sha256");
            if (old.belongs(inflate(row.getBytes("bytes"), "capture " + sha256))) {
                theirs.add(sha256);
            }
        });
        return theirs;
    }

    private static void mark(Sql database, String mark, long line) throws SQLException {
        database.update("insert into forgotten (mark, line) values (?, ?) on conflict do nothing", mark, line);
    }

    private static boolean isForgotten(Sql database, String mark) throws SQLException {
        return database.number("select count(*) from forgotten where mark = ?", mark) > 0;
    }

    private List<Tombstone> tombstones(Sql database) throws SQLException {
        Map<String, TreeSet<String>> captures = new HashMap<>();
        database.each(
                """
                select journal.article, forgotten.mark
                from journal join forgotten on forgotten.mark = journal.sha256 or forgotten.line = journal.number
                where journal.article in (select mark from forgotten) and forgotten.mark <> journal.article
                """,
                row -> captures.computeIfAbsent(row.getString(1), article -> new TreeSet<>())
                        .add(row.getString(2)));
        return database.query(
                LINE + "where journal.deed = ? order by journal.number",
                row -> {
                    JournalLine line = line(row);
                    return new Tombstone(
                            line.article(),
                            captures.getOrDefault(line.article().value(), new TreeSet<>()),
                            line.at(),
                            line.reason().orElse(""));
                },
                Deed.FORGOTTEN.name());
    }

    private static long lines(Sql database) throws SQLException {
        return database.number("select max(number) from journal");
    }

    private List<JournalLine> journal(Sql database, long after) throws SQLException {
        return database.query(LINE + "where journal.number > ? order by journal.number", this::line, after);
    }

    /** Writes a line of the journal, and returns its number. */
    private static long write(
            Sql database, Instant at, Deed deed, ArticleId article, String sha256, Optional<String> reason)
            throws SQLException {
        long number = lines(database) + 1;
        database.update(
                "insert into journal (number, at, deed, article, sha256, reason) values (?, ?, ?, ?, ?, ?)",
                number,
                at.toString(),
                deed.name(),
                article.value(),
                sha256,
                reason.orElse(null));
        return number;
    }

    private static Optional<Edition> latest(Sql database) throws SQLException {
        return database.first(
                "select number, at, through, makers from edition order by number desc limit 1",
                JdbcRecordStore::edition);
    }

    private static List<Edition> editions(Sql database, long from, long to) throws SQLException {
        return database.query(
                "select number, at, through, makers from edition where number between ? and ? order by number",
                JdbcRecordStore::edition,
                from,
                to);
    }

    /** Returns the lines, in order, that touch an article which some versions name, and those by which words of them went. */
    private List<JournalLine> touching(Sql database, List<Version> versions, Reviews reviews) throws SQLException {
        Set<String> names = new HashSet<>();
        Set<Object> numbers = new HashSet<>();
        for (Version version : versions) {
            version.json().ifPresent(json -> names.addAll(JsonStrings.of(json)));
            version.forgotten().ifPresent(numbers::add);
        }
        // No id has spaces; most of the words of an entry do.
        names.removeIf(name -> name.indexOf(' ') >= 0);
        TreeMap<Long, JournalLine> lines = new TreeMap<>();
        some(database, "sha256 in (select sha256 from journal where article in (?))", names, lines);
        reviews.all().stream()
                .filter(review ->
                        reviews.articles(review.action()).stream().anyMatch(article -> names.contains(article.value())))
                .forEach(review -> numbers.add(review.number()));
        some(database, "number in (?)", numbers, lines);
        return List.copyOf(lines.values());
    }

    private void some(Sql database, String which, Set<?> values, Map<Long, JournalLine> lines) throws SQLException {
        List<Object> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += IN_ONE) {
            List<Object> part = all.subList(from, Math.min(from + IN_ONE, all.size()));
            String places = "?" + ", ?".repeat(part.size() - 1);
            database.each(
                    LINE + "where journal." + which.replace("?", places),
                    row -> {
                        JournalLine line = line(row);
                        lines.put(line.number(), line);
                    },
                    part.toArray());
        }
    }

    /** Returns what editions did, each with the one before it unless it is the first of all. */
    private Deeds deeds(Sql database, List<Edition> editions) throws SQLException {
        if (editions.isEmpty()) {
            return new Deeds(List.of(), Map.of(), List.of());
        }
        Edition first = editions.getFirst();
        long after = first.number() == 1 ? 0 : first.through();
        Map<String, Set<ArticleId>> before = new HashMap<>(Decided.articles(reviews(database)));
        if (after > 0) {
            database.each(
                    """
                    select distinct earlier.sha256, earlier.article
                    from journal join journal as earlier on earlier.sha256 = journal.sha256
                    where journal.number > ? and earlier.number <= ?
                    """,
                    row -> before.computeIfAbsent(row.getString(1), sha256 -> new HashSet<>())
                            .add(new ArticleId(row.getString(2))),
                    after,
                    after);
        }
        return new Deeds(journal(database, after), before, editions);
    }

    private void versions(Sql database, String which, Use use, Object... values) throws SQLException {
        EntryBytes bytes = new EntryBytes();
        database.each(
                "select " + VERSION + " from version where " + which, row -> use.use(version(row, bytes)), values);
    }

    private Version version(ResultSet row, EntryBytes bytes) throws SQLException {
        EntryKey key =
                new EntryKey(EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("id"));
        byte[] json = row.getBytes("json");
        try {
            return new Version(
                    key,
                    row.getLong("since"),
                    optional(row, "until"),
                    json == null ? Optional.empty() : Optional.of(bytes.unpack(json)),
                    optional(row, "forgotten"));
        } catch (IOException e) {
            throw damaged("entry " + key.id() + " of the record", e);
        }
    }

    private static String kind(EntryKey key) {
        return kind(key.kind());
    }

    private static String kind(EntryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                row.getLong("through"),
                row.getString("makers"));
    }

    private JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                Deed.valueOf(row.getString("deed")),
                new ArticleId(row.getString("article")),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("person")));
    }

    private Optional<Kept> kept(Sql database, String sha256) throws SQLException {
        return database.first(
                "select article, published, outlet, fingerprint from entry where sha256 = ?",
                row -> new Kept(new ArticleId(row.getString("article")), hints(row), row.getString("fingerprint")),
                sha256);
    }

    private Optional<Article> article(Sql database, ArticleId id) throws SQLException {
        return database.first("select article, facts from entry where article = ?", this::facts, id.value())
                .map(ArticleFacts::article);
    }

    private static boolean addressKnown(Sql database, Article article) throws SQLException {
        return article.url().isPresent()
                && database.number(
                                "select count(*) from entry where url = ?",
                                storable(article.url().get()))
                        > 0;
    }

    private ArticleFacts facts(ResultSet row) throws SQLException {
        String what = "what is kept of article " + row.getString("article");
        try {
            return codec.read(new String(inflate(row.getBytes("facts"), what), StandardCharsets.UTF_8));
        } catch (FactsFormatException e) {
            throw damaged(what, e);
        }
    }

    private byte[] inflate(byte[] packed, String what) {
        try {
            return Deflated.inflate(packed);
        } catch (IOException e) {
            throw damaged(what, e);
        }
    }

    private StoreException damaged(String what, Exception cause) {
        return new StoreException(
                Code.FAILED,
                dialect.name() + ": " + what + " cannot be read (" + cause.getMessage()
                        + "). Read the reports into a new store.",
                cause);
    }

    private static Hints hints(ResultSet row) throws SQLException {
        return new Hints(
                Optional.ofNullable(row.getString("published")).map(PrintedTime::parse),
                Optional.ofNullable(row.getString("outlet")));
    }

    /** PostgreSQL takes no NUL in a text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Uses one version. */
    private interface Use {
        void use(Version version);
    }
}
