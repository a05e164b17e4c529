package dev.readout.store;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalEntity;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented reports. */
final class Reports {
    private Reports() {}

    static final EntryKey TORV = new EntryKey(EntryKind.ENTITY, "e1");
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    static Capture capture(String bytes) {
        return capture(bytes, Hints.NONE);
    }

    static Capture capture(String bytes, Hints hints) {
        return new Capture("in/" + bytes.length() + ".txt", bytes.getBytes(StandardCharsets.UTF_8), hints, NOW);
    }

    static Hints outlet(String name) {
        return new Hints(Optional.empty(), Optional.of(name));
    }

    static Hints published(String day) {
        return new Hints(Optional.of(PrintedTime.day(LocalDate.parse(day))), Optional.empty());
    }

    static Article article(String id, Capture capture) {
        return article(id, capture, Optional.empty());
    }

    static Article article(String id, Capture capture, Optional<String> url) {
        return article(id, capture, url, "Torv spoke of " + id + " 🌊.");
    }

    static Article article(String id, Capture capture, String body) {
        return article(id, capture, Optional.empty(), body);
    }

    private static Article article(String id, Capture capture, Optional<String> url, String body) {
        return new Article(
                new ArticleId(id),
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
                body,
                List.of());
    }

    /** An entry that has words of its own and the ids of others. */
    static RecordEntry entry(EntryKind kind, String id, String words, String... others) {
        return entry(new EntryKey(kind, id), words, others);
    }

    static RecordEntry entry(EntryKey key, String words, String... others) {
        return new RecordEntry(
                key,
                "{\"id\":\"" + key.id() + "\",\"text\":\"" + words + "\",\"of\":[\"" + String.join("\",\"", others)
                        + "\"]}");
    }

    static ArticleFacts facts(Article article) {
        return new ArticleFacts(
                article,
                List.of(new LocalEntity(
                        0,
                        Mention.Kind.PERSON,
                        "Torv",
                        List.of("Torv"),
                        List.of(),
                        List.of(new Mention(new Span(0, 4), Mention.Kind.PERSON, Mention.Form.NAME, Optional.empty())),
                        new Decision(new Maker("rules/names", "1"), 0.5))),
                List.of(),
                ArticleTimes.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
