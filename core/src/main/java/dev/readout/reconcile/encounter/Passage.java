package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.time.Timex;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A passage of one article about an encounter, with those in it known across articles and its times on the calendar.
 *
 * @param facts of the article
 * @param paragraphs of the article, found once for all its passages
 * @param place its place among the passages of the article
 * @param local what the article's own words say
 * @param status as the words say, or as the days tell where they do not
 * @param people those who take part by name, with the words that say so
 * @param states those who take part as states or bodies
 * @param open groups of whom no report tells who belongs to them
 * @param hosts those at whose place it is
 * @param initiators those at whose initiative it is
 * @param places where it is
 * @param dates the days that the words give
 * @param dues the latest days that they give
 * @param lengths how long the words say that it lasted
 * @param anchor the day from which its article counts
 */
record Passage(
        ArticleFacts facts,
        List<Span> paragraphs,
        int place,
        LocalEncounter local,
        Optional<EncounterStatus> status,
        Map<EntityId, Span> people,
        Map<EntityId, Span> states,
        Map<EntityId, Span> open,
        Map<EntityId, Span> hosts,
        Map<EntityId, Span> initiators,
        Map<EntityId, Span> places,
        List<Dated> dates,
        List<Due> dues,
        Map<Span, Duration> lengths,
        Optional<LocalDate> anchor) {

    /**
     * Days that words give.
     *
     * @param when the days
     * @param time how the words came to them
     */
    record Dated(When when, Timex time) {
        Dated {
            Objects.requireNonNull(when);
            Objects.requireNonNull(time);
        }
    }

    /** The latest day that words give. */
    record Due(LocalDate day, Timex time) {
        Due {
            Objects.requireNonNull(day);
            Objects.requireNonNull(time);
        }
    }

    Passage with(Map<EntityId, Span> parties, Map<EntityId, Span> groups) {
        return new Passage(
                facts,
                paragraphs,
                place,
                local,
                status,
                parties,
                states,
                groups,
                hosts,
                initiators,
                places,
                dates,
                dues,
                lengths,
                anchor);
    }

    /** Returns one key for it among the passages of all articles. */
    String key() {
        return key(place);
    }

    /** Returns the key of another passage of the same article. */
    String key(int other) {
        return article() + "#" + other;
    }

    ArticleId article() {
        return facts.article().id();
    }

    Evidence at(Span span) {
        return new Evidence(article(), span);
    }

    EncounterKind kind() {
        return local.kind();
    }

    boolean isCall() {
        return local.kind() == EncounterKind.CALL;
    }

    /** Everybody who takes part and is known: people, states and bodies. */
    Set<EntityId> known() {
        Set<EntityId> known = new LinkedHashSet<>(people.keySet());
        known.addAll(states.keySet());
        return known;
    }
}
