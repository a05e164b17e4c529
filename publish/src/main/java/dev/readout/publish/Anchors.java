package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.PositionId;
import dev.readout.reconcile.StatementId;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where the entries of a record stand, made from ids alone: they survive reading again, so a link can be kept.
 *
 * <p>Pure, and safe to share between threads where its addresses are.
 */
final class Anchors {
    /** All on one page. */
    static final Anchors ON_ONE_PAGE = new Anchors((entry, place, top, part) -> "#" + place, ReportParts.WHOLE);

    private final Addresses addresses;
    private final ReportParts parts;

    Anchors(Addresses addresses, ReportParts parts) {
        this.addresses = addresses;
        this.parts = parts;
    }

    /** Returns the parts in which reports are shown. */
    ReportParts parts() {
        return parts;
    }

    /**
     * A place.
     *
     * @param id of the element that stands there
     * @param href what a link to it says
     */
    record Anchor(String id, String href) {}

    private Anchor top(EntryKind kind, String id, String place) {
        return new Anchor(place, addresses.of(new EntryKey(kind, id), place, true, 1));
    }

    private Anchor on(EntryKind kind, String id, String place) {
        return new Anchor(place, addresses.of(new EntryKey(kind, id), place, false, 1));
    }

    private Anchor in(ArticleId article, int at, String place) {
        EntryKey key = new EntryKey(EntryKind.ARTICLE, article.value());
        return new Anchor(place, addresses.of(key, place, false, parts.number(article, at)));
    }

    /** Returns where a part of what is too much for one page begins, by its number from 1. */
    Anchor part(EntryKey of, int number) {
        return new Anchor("", addresses.of(of, "", true, number));
    }

    /** Returns where an article stands. */
    Anchor article(ArticleId id) {
        return top(EntryKind.ARTICLE, id.value(), "a-" + safe(id.value()));
    }

    /** Returns where a statement stands. */
    Anchor statement(StatementId id) {
        return top(EntryKind.STATEMENT, id.value(), "s-" + safe(id.value()));
    }

    /** Returns where a report is listed under the statement that it carries. */
    Anchor carried(Attribution carries) {
        return on(
                EntryKind.STATEMENT,
                carries.statement().value(),
                "r-" + safe(carries.id().value()));
    }

    /** Returns where the words stand in their article. */
    Anchor passage(Attribution attribution) {
        int at = attribution.content().stream().mapToInt(Span::begin).min().orElse(0);
        return in(attribution.article(), at, "p-" + safe(attribution.id().value()));
    }

    /** Returns where a person, body, place or group is described. */
    Anchor name(EntityId id) {
        return top(EntryKind.ENTITY, id.value(), "n-" + safe(id.value()));
    }

    /** Returns where a speaker's statements begin. */
    Anchor speaker(EntityId id) {
        return on(EntryKind.ENTITY, id.value(), "w-" + safe(id.value()));
    }

    /**
     * Returns where an article first mentions somebody.
     *
     * @param at where that is in its body
     */
    Anchor mention(ArticleId article, EntityId entity, int at) {
        return in(article, at, "m-" + safe(article.value()) + "." + safe(entity.value()));
    }

    /** Returns where it stands what somebody offers, asks for or refuses. */
    Anchor position(PositionId id) {
        return top(EntryKind.POSITION, id.value(), "o-" + safe(id.value()));
    }

    /** Returns where all of it begins that one party offers, asks for or refuses. */
    Anchor holder(EntityId id) {
        return on(EntryKind.ENTITY, id.value(), "h-o-" + safe(id.value()));
    }

    /** Returns where it stands who affirms and who denies a thing. */
    Anchor claim(ClaimId id) {
        return top(EntryKind.CLAIM, id.value(), "k-" + safe(id.value()));
    }

    /** Returns where an encounter stands. */
    Anchor encounter(EncounterId id) {
        return top(EntryKind.ENCOUNTER, id.value(), "c-" + safe(id.value()));
    }

    /** Returns where words that tell of an encounter, or of one of its fields, stand in their article. */
    Anchor told(ArticleId article, Span span) {
        return in(article, span.begin(), "x-" + safe(article.value()) + "." + span.begin() + "." + span.end());
    }

    /**
     * Returns where it stands what reports differ on.
     *
     * @param before how many other differences there are in the same field of the same entry before it
     */
    Anchor difference(Difference difference, int before) {
        Anchor subject = switch (difference.subject()) {
            case Difference.OfEncounter of -> encounter(of.encounter());
            case Difference.OfStatement of -> statement(of.statement());
            case Difference.OfArticle of -> article(of.article());
        };
        return on(
                kind(difference.subject()),
                difference.subject().id(),
                "d-" + subject.id() + "." + difference.field().name().toLowerCase(Locale.ROOT)
                        + (before == 0 ? "" : "." + (before + 1)));
    }

    private static EntryKind kind(Difference.Subject subject) {
        return switch (subject) {
            case Difference.OfEncounter of -> EntryKind.ENCOUNTER;
            case Difference.OfStatement of -> EntryKind.STATEMENT;
            case Difference.OfArticle of -> EntryKind.ARTICLE;
        };
    }

    /** Returns where a day stands, on the page that lists days. */
    static Anchor day(LocalDate day) {
        return here("t-" + safe(day.toString()));
    }

    /** Returns a place on the page that leads to it. */
    static Anchor here(String place) {
        return new Anchor(place, "#" + place);
    }

    /** Keeps letters, digits and hyphens and spells out the rest, so that no two ids share an anchor. */
    private static String safe(String id) {
        StringBuilder safe = new StringBuilder(id.length());
        id.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-')) {
                safe.appendCodePoint(c);
            } else {
                safe.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return safe.toString();
    }
}
