package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEntity;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One article's entity; each is equal to itself alone. */
final class Part {
    private final ArticleFacts facts;
    private final LocalEntity entity;
    /** Stands for it while it is nobody else's. */
    private final EntityHandle own = new EntityHandle();

    Part(ArticleFacts facts, LocalEntity entity) {
        this.facts = facts;
        this.entity = entity;
    }

    ArticleFacts facts() {
        return facts;
    }

    LocalEntity entity() {
        return entity;
    }

    EntityHandle own() {
        return own;
    }

    ArticleId article() {
        return facts.article().id();
    }

    Optional<LocalDate> day() {
        return facts.article().published().map(PrintedTime::date);
    }

    /** Titles beside the name and descriptions, as printed. */
    Set<String> titles() {
        Set<String> titles = new LinkedHashSet<>(entity.roles());
        for (Mention mention : entity.mentions()) {
            mention.title().ifPresent(title -> titles.add(text(title)));
        }
        return titles;
    }

    private String text(Span span) {
        return span.in(facts.article().body()).strip();
    }

    List<Office> offices() {
        return titles().stream().flatMap(title -> Office.of(title).stream()).toList();
    }
}
