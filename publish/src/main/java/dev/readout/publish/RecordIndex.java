package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Passages.Passage;
import dev.readout.publish.RecordView.Extract;
import dev.readout.publish.RecordView.Place;
import dev.readout.publish.RecordView.Source;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record holds, by its ids, and its reports as lines cite them.
 *
 * <p>A reference to an entry that the record lacks is the caller's bug and throws {@link IllegalArgumentException}.
 */
final class RecordIndex {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_FILE_NAME = 32;
    private static final int LONGEST_OUTLET = 100;
    /** Characters of a statement where it is shown away from its report: a paragraph may be a megabyte long. */
    private static final int LONGEST_WORDS = 1200;

    private final Anchors anchors;
    private final Map<ArticleId, RecordedArticle> articles = new HashMap<>();
    private final Map<ArticleId, List<Span>> paragraphs = new HashMap<>();
    private final Map<ArticleId, Source> sources = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<AttributionId, Attribution> attributions = new HashMap<>();

    RecordIndex(ReadoutRecord record, Anchors anchors) {
        this.anchors = anchors;
        for (RecordedArticle recorded : record.articles()) {
            articles.put(recorded.article().id(), recorded);
            versions.merge(report(recorded.article()), 1, Integer::sum);
        }
        for (RecordedArticle recorded : record.articles()) {
            Article article = recorded.article();
            paragraphs.put(article.id(), article.paragraphs());
            sources.put(article.id(), source(recorded));
        }
        record.entities().forEach(e -> entities.put(e.id(), e));
        record.attributions().forEach(a -> attributions.put(a.id(), a));
    }

    /** Versions of one address are one report: a report does not confirm itself by being changed. */
    private static String report(Article article) {
        return article.url().orElse(article.id().value());
    }

    /** Returns how many different reports there are. */
    int reports() {
        return versions.size();
    }

    /** Returns how many different reports these are. */
    int reports(Stream<ArticleId> ids) {
        return (int) ids.map(id -> report(article(id))).distinct().count();
    }

    /** Returns where entries stand. */
    Anchors anchors() {
        return anchors;
    }

    Article article(ArticleId id) {
        return recorded(id).article();
    }

    RecordedArticle recorded(ArticleId id) {
        return found(articles, id, "article");
    }

    Source source(ArticleId id) {
        return found(sources, id, "article");
    }

    private static <K, V> V found(Map<K, V> all, K id, String what) {
        V found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the record lacks " + what + " " + id);
        }
        return found;
    }

    List<Span> paragraphs(ArticleId id) {
        return paragraphs.getOrDefault(id, List.of());
    }

    Entity entity(EntityId id) {
        return found(entities, id, "person or body");
    }

    Attribution attribution(AttributionId id) {
        return found(attributions, id, "the report's words");
    }

    /** Returns the day of the first report that any of these words stand in. */
    Optional<LocalDate> firstDay(List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(words -> article(words.article()).published().stream())
                .map(PrintedTime::date)
                .min(Comparator.naturalOrder());
    }

    Place place(Evidence evidence) {
        Source source = source(evidence.article());
        return new Place(source, source.anchor());
    }

    String printed(Evidence evidence) {
        return brief(evidence.span(), article(evidence.article()).body());
    }

    /** The exact words of a span, with the quotation marks that its article prints around them; of very long ones the first. */
    String words(Evidence evidence) {
        String body = article(evidence.article()).body();
        return brief(Passages.withMarks(body, evidence.span()), body);
    }

    /** The words of a span; of very long ones the first. */
    static String brief(Span span, String body) {
        return Brief.of(span.in(body), LONGEST_WORDS);
    }

    /** Whose words a report prints that as a whole is another's. */
    Optional<String> copied(Copy copy) {
        return copy.of()
                .filter(of -> copy.extent() == Copy.Extent.WHOLE)
                .map(of -> (copy.originalKnown() ? "copied from " : "the same copy as ")
                        + source(of).outlet());
    }

    static List<Extract> extracts(String body, List<Passage> passages, List<Stretch> marks) {
        return passages.stream()
                .map(p -> new Extract(Marking.tree(body, p.span(), marks), p.cutBefore(), p.cutAfter()))
                .toList();
    }

    static Optional<String> given(Optional<String> text) {
        return text.filter(t -> !t.isBlank());
    }

    private Source source(RecordedArticle recorded) {
        Article article = recorded.article();
        int all = versions.getOrDefault(report(article), 1);
        Optional<LocalDate> day = article.published().map(PrintedTime::date);
        return new Source(
                anchors.article(article.id()),
                given(article.outlet())
                        .map(outlet -> Brief.of(outlet, LONGEST_OUTLET))
                        .orElseGet(() -> fileName(article.file())),
                given(article.outlet()).isPresent(),
                day,
                all > 1 ? Optional.of("version " + recorded.revision() + " of " + all) : Optional.empty(),
                article.url().filter(RecordIndex::canBeFollowed),
                article.language().filter(l -> LANGUAGE.matcher(l).matches()));
    }

    /** What stands for a report whose outlet is not known: the last part of its file's name. */
    static String fileName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String shown = name.isBlank() ? "No outlet named" : name;
        return shown.length() <= LONGEST_FILE_NAME ? shown : shown.substring(0, LONGEST_FILE_NAME - 1) + "\u2026";
    }

    /** Whether an address may stand behind a link: the web's own schemes, and nothing that ends it early. */
    static boolean canBeFollowed(String url) {
        String scheme = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return (scheme.startsWith("http://") || scheme.startsWith("https://"))
                && url.chars().noneMatch(c -> c <= ' ' || "<>\"'`\\".indexOf(c) >= 0)
                && Printable.line(url).equals(url);
    }
}
