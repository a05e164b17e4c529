package dev.readout.cli;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEntity;
import dev.readout.read.Capture;
import dev.readout.read.Problem;
import dev.readout.read.Reading;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.FieldValue;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stages that understand next to nothing, for tests of the commands: a file's text is its body, blank files are empty,
 * and some words of a body make a stage misbehave.
 *
 * <p>Reports that say "to meet in PLACE" tell of one meeting, at the place that the last of them by day says, and a report
 * that says "to call" of a call; "the call is that meeting" makes the two one.
 *
 * <p>{@code url: ADDRESS} on the first line is the address; a file ending in {@code .jsonl} holds an article a line.
 */
final class FakeStages implements Stages {
    private static final Pattern MEET = Pattern.compile("to meet in (\\p{L}+)");
    private static final Pattern CALL = Pattern.compile("(to call)");

    private final AtomicInteger understood = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();
    private String version = "1";
    private String said = "1";
    private String together = "1";

    /** Returns how many articles have been understood. */
    int understood() {
        return understood.get();
    }

    /** Behaves as a later version of Readout. */
    void becomeVersion(String later) {
        version = later;
        said = later;
    }

    /** Understands as a later version of Readout that does not say that it is one. */
    void understandQuietlyAs(String later) {
        version = later;
    }

    /** Brings articles together as a later version of Readout. */
    void bringTogetherAs(String later) {
        together = later;
    }

    @Override
    public List<Capture> split(Capture file) {
        if (!file.name().endsWith(".jsonl")) {
            return List.of(file);
        }
        return text(file)
                .lines()
                .map(line -> new Capture(file.name(), line.getBytes(StandardCharsets.UTF_8), file.hints(), file.read()))
                .toList();
    }

    @Override
    public Reading read(Capture capture) {
        String text = text(capture);
        if (text.isBlank()) {
            return new Reading(
                    Optional.empty(), List.of(new Problem(Problem.Kind.EMPTY, "There is nothing in this file.")));
        }
        if (text.contains("break the reader")) {
            throw new IllegalStateException("broken");
        }
        List<Problem> problems = new ArrayList<>();
        if (capture.hints().published().isEmpty()) {
            problems.add(new Problem(Problem.Kind.NO_DATE, "It does not say when it was published."));
        }
        if (capture.hints().outlet().isEmpty()) {
            problems.add(new Problem(Problem.Kind.NO_OUTLET, "It does not say who published it."));
        }
        Optional<String> url =
                text.startsWith("url: ") ? text.lines().findFirst().map(line -> line.substring(5)) : Optional.empty();
        return new Reading(
                Optional.of(new Article(
                        new ArticleId("a-" + capture.sha256().substring(0, 8)),
                        capture.name(),
                        url,
                        capture.hints().outlet(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        capture.hints().published(),
                        Optional.empty(),
                        capture.read(),
                        text,
                        List.of())),
                problems);
    }

    @Override
    public Annotations annotate(Article article) {
        understood.incrementAndGet();
        if (article.body().contains("break the rules")) {
            throw new IllegalStateException("broken");
        }
        if (article.body().contains("overflow")) {
            overflow(1);
        }
        return Annotations.of(article);
    }

    @Override
    public ArticleFacts extract(Annotations annotations) {
        Article article = annotations.article();
        return new ArticleFacts(
                article,
                List.of(new LocalEntity(
                        0,
                        Mention.Kind.PERSON,
                        article.body().substring(0, 1) + version,
                        List.of(),
                        List.of(),
                        List.of(new Mention(new Span(0, 1), Mention.Kind.PERSON, Mention.Form.NAME, Optional.empty())),
                        new Decision(new Maker("fake", version), 1))),
                List.of(),
                ArticleTimes.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns how often articles have been brought together. */
    int recorded() {
        return recorded.get();
    }

    @Override
    public ReadoutRecord record(Collection<ArticleFacts> articles, dev.readout.review.Reviews reviews) {
        recorded.incrementAndGet();
        List<ArticleFacts> sorted = articles.stream()
                .sorted((a, b) -> Article.BY_PUBLICATION.compare(a.article(), b.article()))
                .toList();
        return new ReadoutRecord(
                sorted.stream().map(f -> new RecordedArticle(f.article(), 1)).toList(),
                sorted.stream()
                        .flatMap(f -> f.entities().stream()
                                .map(e -> new Entity(
                                        new EntityId("e-" + f.article().id()),
                                        e.kind(),
                                        e.name(),
                                        List.of(e.name()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        e.by())))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                encounters(sorted),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Encounter> encounters(List<ArticleFacts> sorted) {
        List<Evidence> met = new ArrayList<>();
        List<Evidence> called = new ArrayList<>();
        boolean one = false;
        for (ArticleFacts facts : sorted) {
            Article article = facts.article();
            found(MEET, article).ifPresent(met::add);
            found(CALL, article).ifPresent(called::add);
            one |= article.body().contains("the call is that meeting");
        }
        List<Encounter> encounters = new ArrayList<>();
        if (!met.isEmpty()) {
            Evidence last = met.getLast();
            String place = sorted.stream()
                    .map(ArticleFacts::article)
                    .filter(article -> article.id().equals(last.article()))
                    .map(article -> last.span().in(article.body()))
                    .findFirst()
                    .orElseThrow();
            encounters.add(encounter(
                    "n-talks",
                    EncounterKind.MEETING,
                    Optional.of(new FieldValue.Printed(place + (together.equals("1") ? "" : " (" + together + ")"))),
                    met,
                    one ? List.of(new EncounterId("n-call")) : List.of()));
        }
        if (!called.isEmpty() && !one) {
            encounters.add(encounter("n-call", EncounterKind.CALL, Optional.empty(), called, List.of()));
        }
        return encounters;
    }

    private static Optional<Evidence> found(Pattern pattern, Article article) {
        Matcher matcher = pattern.matcher(article.body());
        return matcher.find()
                ? Optional.of(new Evidence(article.id(), new Span(matcher.start(1), matcher.end(1))))
                : Optional.empty();
    }

    private static Encounter encounter(
            String id,
            EncounterKind kind,
            Optional<FieldValue.Value> place,
            List<Evidence> evidence,
            List<EncounterId> replaces) {
        return new Encounter(
                new EncounterId(id),
                kind,
                EncounterStatus.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                List.of(),
                Map.of(),
                replaces,
                new Decision(new Maker("fake", "1"), 1));
    }

    @Override
    public String makers() {
        return "together/" + together + " " + fingerprint();
    }

    @Override
    public MeaningEncoder encoder() {
        return texts -> texts.stream()
                .map(text -> Meaning.of(new float[] {text.length(), 1}))
                .toList();
    }

    @Override
    public String fingerprint() {
        return "fake/" + said;
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private static String text(Capture capture) {
        return new String(capture.bytes(), StandardCharsets.UTF_8);
    }
}
