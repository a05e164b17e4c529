package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.RecordView.Source;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.record.RecordedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Entries in one line each, for lists of any length.
 *
 * <p>Pure and safe to share between threads; costs by the line.
 */
final class Lines {
    private static final int LONGEST = 280;
    private static final int MOST_ROLES = 2;

    private final RecordIndex index;
    private final EncounterViewer encounters;
    private final ClaimViewer claims;

    Lines(RecordIndex index, EncounterViewer encounters, ClaimViewer claims) {
        this.index = index;
        this.encounters = encounters;
        this.claims = claims;
    }

    LineView statement(Statement statement) {
        List<Attribution> carrying =
                statement.attributions().stream().map(index::attribution).toList();
        List<String> notes = new ArrayList<>();
        notes.add(days(carrying.stream().map(Attribution::article).toList()));
        notes.add(reports(carrying.stream().map(Attribution::article).toList()));
        String sources = claims.sources(statement.id());
        if (!sources.isEmpty()) {
            notes.add(sources);
        }
        List<String> flags = new ArrayList<>();
        encounters.differences(statement.id()).forEach(link -> flags.add("reports differ on " + link.label()));
        if (!statement.drift().isEmpty()) {
            flags.add("changes from report to report");
        }
        Source from = index.source(statement.text().getFirst().article());
        return new LineView(
                "Statement",
                "",
                index.anchors().statement(statement.id()),
                statement.speaker().map(this::who),
                words(statement.text()),
                true,
                from.language(),
                "",
                notes,
                flags);
    }

    LineView claim(Claim claim) {
        Source from = index.source(claim.text().getFirst().article());
        long independent = claim.independent();
        return new LineView(
                "Claim",
                "",
                index.anchors().claim(claim.id()),
                Optional.empty(),
                words(claim.text()),
                true,
                from.language(),
                "",
                List.of(
                        Nouns.count((int) independent, "independent source"),
                        Nouns.count(claim.affirm().size(), "statement") + " for it"),
                claim.deny().isEmpty() ? List.of() : List.of("denied"));
    }

    LineView position(Position position) {
        List<ArticleId> articles =
                position.evidence().stream().map(Evidence::article).toList();
        List<String> notes = new ArrayList<>(List.of(days(articles), reports(articles)));
        position.due().ifPresent(due -> notes.add("by " + Days.full(due)));
        return new LineView(
                PositionViewer.word(position.kind()),
                "",
                index.anchors().position(position.id()),
                Optional.of(who(position.holder())),
                Brief.of(index.words(position.text()), LONGEST),
                true,
                index.source(position.text().article()).language(),
                "",
                notes,
                position.shifts().stream()
                        .map(shift -> switch (shift.change()) {
                            case HARDENED -> "harder than before";
                            case SOFTENED -> "softer than before";
                            case REVERSED -> "the reverse of what was said before";
                        })
                        .distinct()
                        .toList());
    }

    LineView name(Entity entity, int statements) {
        List<ArticleId> articles = entity.mentions().stream()
                .map(EntityMention::at)
                .map(Evidence::article)
                .toList();
        List<String> notes = new ArrayList<>();
        String roles = RecordViewer.roles(entity).stream().limit(MOST_ROLES).collect(Collectors.joining("; "));
        if (!roles.isEmpty()) {
            notes.add(roles);
        }
        if (statements > 0) {
            notes.add(Nouns.count(statements, "statement"));
        }
        notes.add("named in " + reports(articles));
        return new LineView(
                Nouns.of(entity.kind()),
                "",
                index.anchors().name(entity.id()),
                Optional.empty(),
                Brief.of(entity.name(), LONGEST),
                false,
                Optional.empty(),
                "",
                notes,
                List.of());
    }

    LineView article(RecordedArticle recorded, int statements) {
        Source source = index.source(recorded.article().id());
        List<String> notes = new ArrayList<>(List.of(source.outlet(), source.date()));
        source.version().ifPresent(notes::add);
        notes.add(Nouns.count(statements, "statement"));
        List<String> flags = new ArrayList<>();
        if (recorded.article().body().isBlank()) {
            flags.add("no words of a report were found");
        }
        recorded.copyOf().flatMap(index::copied).ifPresent(notes::add);
        return new LineView(
                "Report",
                "",
                index.anchors().article(recorded.article().id()),
                Optional.empty(),
                RecordIndex.given(recorded.article().title())
                        .map(title -> Brief.of(title, LONGEST))
                        .orElse("No headline given"),
                false,
                source.language(),
                "",
                notes,
                flags);
    }

    private Link who(EntityId id) {
        Anchor anchor = index.anchors().name(id);
        return new Link(Brief.of(index.entity(id).name(), LONGEST), anchor);
    }

    private String words(List<Evidence> text) {
        return Brief.of(text.stream().map(index::words).collect(Collectors.joining(" […] ")), LONGEST);
    }

    private String days(List<ArticleId> articles) {
        List<LocalDate> days = articles.stream()
                .flatMap(id -> index.article(id).published().stream())
                .map(PrintedTime::date)
                .toList();
        return days.isEmpty() ? "no date given" : Days.range(days);
    }

    private String reports(List<ArticleId> articles) {
        return Nouns.count(index.reports(articles.stream()), "report");
    }
}
