package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.ClaimId;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.PositionId;
import dev.readout.reconcile.StatementId;
import java.time.LocalDate;
import java.util.Locale;

/** Anchors of a page, made from ids alone: they survive reading again, so a link into a page can be kept. */
final class Anchors {
    private Anchors() {}

    /** Returns where an article stands. */
    static String article(ArticleId id) {
        return "a-" + safe(id.value());
    }

    /** Returns where a statement stands. */
    static String statement(StatementId id) {
        return "s-" + safe(id.value());
    }

    /** Returns where a report is listed under the statement that it carries. */
    static String carried(AttributionId id) {
        return "r-" + safe(id.value());
    }

    /** Returns where the words stand in their article. */
    static String passage(AttributionId id) {
        return "p-" + safe(id.value());
    }

    /** Returns where a person, body, place or group is described. */
    static String name(EntityId id) {
        return "n-" + safe(id.value());
    }

    /** Returns where a speaker's statements begin. */
    static String speaker(EntityId id) {
        return "w-" + safe(id.value());
    }

    /** Returns where an article first mentions somebody. */
    static String mention(ArticleId article, EntityId entity) {
        return "m-" + safe(article.value()) + "." + safe(entity.value());
    }

    /** Returns where it stands what somebody offers, asks for or refuses. */
    static String position(PositionId id) {
        return "o-" + safe(id.value());
    }

    /** Returns where all of it begins that one party offers, asks for or refuses. */
    static String holder(EntityId id) {
        return "h-o-" + safe(id.value());
    }

    /** Returns where it stands who affirms and who denies a thing. */
    static String claim(ClaimId id) {
        return "k-" + safe(id.value());
    }

    /** Returns where an encounter stands. */
    static String encounter(EncounterId id) {
        return "c-" + safe(id.value());
    }

    /** Returns where words that tell of an encounter, or of one of its fields, stand in their article. */
    static String told(ArticleId article, Span span) {
        return "x-" + safe(article.value()) + "." + span.begin() + "." + span.end();
    }

    /** Returns where it stands what reports differ on; the same for two differences in one field. */
    static String difference(Difference difference) {
        String subject = switch (difference.subject()) {
            case Difference.OfEncounter of -> encounter(of.encounter());
            case Difference.OfStatement of -> statement(of.statement());
            case Difference.OfArticle of -> article(of.article());
        };
        return "d-" + subject + "." + difference.field().name().toLowerCase(Locale.ROOT);
    }

    /** Returns where a day stands. */
    static String day(LocalDate day) {
        return "t-" + safe(day.toString());
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
