package dev.readout.review;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalHop;
import dev.readout.extract.LocalParty;
import dev.readout.extract.LocalPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Applies to the facts of each article what people decided of it alone: who said something, what was done by saying it, and
 * what is no encounter.
 *
 * <p>Pure. Later decisions come on top of earlier ones.
 */
public final class Corrections {
    private Corrections() {}

    /** Returns facts as decisions leave them, in the same order. */
    public static List<ArticleFacts> of(Collection<ArticleFacts> all, Reviews reviews) {
        Map<ArticleId, List<Review>> byArticle = new HashMap<>();
        for (Review review : reviews.inForce()) {
            switch (review.action()) {
                case Action.Speaker speaker ->
                    add(byArticle, speaker.attribution().article(), review);
                case Action.SetField set -> add(byArticle, set.subject().article(), review);
                case Action.NotAnEncounter not -> not.articles().forEach(article -> add(byArticle, article, review));
                case Action.Together together -> {}
                case Action.Apart apart -> {}
                case Action.Confirmed confirmed -> {}
                case Action.Undo undo -> {}
            }
        }
        return all.stream()
                .map(facts -> of(facts, byArticle.getOrDefault(facts.article().id(), List.of())))
                .toList();
    }

    private static void add(Map<ArticleId, List<Review>> byArticle, ArticleId article, Review review) {
        byArticle.computeIfAbsent(article, a -> new ArrayList<>()).add(review);
    }

    private static ArticleFacts of(ArticleFacts facts, List<Review> reviews) {
        ArticleFacts corrected = facts;
        Set<Integer> gone = new HashSet<>();
        for (Review review : reviews) {
            switch (review.action()) {
                case Action.Speaker speaker -> corrected = speaker(corrected, speaker, review);
                case Action.SetField set -> corrected = field(corrected, set, review);
                case Action.NotAnEncounter not -> {
                    for (Handle passage : not.passages()) {
                        if (passage instanceof Handle.Words words
                                && words.article().equals(facts.article().id())) {
                            gone.addAll(Guidance.passages(facts, words));
                        }
                    }
                }
                case Action.Together together -> {}
                case Action.Apart apart -> {}
                case Action.Confirmed confirmed -> {}
                case Action.Undo undo -> {}
            }
        }
        return gone.isEmpty() ? corrected : with(corrected, corrected.attributions(), without(corrected, gone));
    }

    private static ArticleFacts speaker(ArticleFacts facts, Action.Speaker decided, Review review) {
        Optional<Integer> who = decided.speaker().flatMap(words -> Guidance.entity(facts, words));
        if (decided.speaker().isPresent() && who.isEmpty()) {
            return facts;
        }
        List<Span> source = decided.speaker().flatMap(words -> Guidance.span(facts.article(), words)).stream()
                .toList();
        AttributionId id = decided.attribution().attribution();
        Optional<Integer> before = facts.attributions().stream()
                .filter(attribution -> attribution.id().equals(id))
                .findFirst()
                .flatMap(LocalAttribution::speaker);
        ArticleFacts spoken = changed(
                facts,
                attribution -> attribution.id().equals(id),
                attribution -> with(
                        attribution,
                        source,
                        who,
                        sourcing(facts, attribution, who),
                        chain(attribution, who),
                        decision(review)));
        return before.isEmpty() || before.equals(who)
                ? spoken
                : held(passedOn(spoken, id, before.get(), who), id, before.get(), who, source);
    }

    /** What somebody is said to have said that another one said came through his hands. */
    private static ArticleFacts passedOn(ArticleFacts facts, AttributionId outer, int before, Optional<Integer> who) {
        return changed(facts, attribution -> attribution.within().equals(Optional.of(outer)), attribution -> {
            List<LocalHop> chain = attribution.chain().stream()
                    .flatMap(hop -> !hop.entities().equals(List.of(before))
                            ? Stream.of(hop)
                            : who
                                    .map(speaker -> new LocalHop(List.of(speaker), Optional.empty(), hop.channel()))
                                    .stream())
                    .toList();
            if (chain.equals(attribution.chain())) {
                return attribution;
            }
            return with(
                    attribution,
                    attribution.source(),
                    attribution.speaker(),
                    attribution.sourcing(),
                    chain.size() == 1 && attribution.speaker().isPresent() ? List.of() : chain,
                    attribution.by());
        });
    }

    /** A position that somebody took by these words is the speaker's; of nobody there is none. */
    private static ArticleFacts held(
            ArticleFacts facts, AttributionId by, int before, Optional<Integer> who, List<Span> source) {
        List<LocalPosition> positions = facts.positions().stream()
                .flatMap(position -> position.attributions().contains(by)
                                && position.holder().entity() == before
                        ? who.map(holder -> with(position, new LocalParty(holder, source.getFirst()))).stream()
                        : Stream.of(position))
                .toList();
        return new ArticleFacts(
                facts.article(),
                facts.entities(),
                facts.attributions(),
                facts.times(),
                facts.encounters(),
                positions,
                facts.deeds());
    }

    private static LocalPosition with(LocalPosition old, LocalParty holder) {
        return new LocalPosition(
                old.kind(),
                holder,
                old.toward().stream()
                        .filter(party -> party.entity() != holder.entity())
                        .toList(),
                old.trigger(),
                old.text(),
                old.sentence(),
                old.amount(),
                old.condition(),
                old.due(),
                old.modality(),
                old.polarity(),
                old.attributions());
    }

    private static Optional<LocalAttribution.Sourcing> sourcing(
            ArticleFacts facts, LocalAttribution attribution, Optional<Integer> who) {
        boolean document = attribution.sourcing().stream()
                .anyMatch(how -> how == LocalAttribution.Sourcing.DOCUMENT || how == LocalAttribution.Sourcing.POST);
        return document
                ? attribution.sourcing()
                : who.map(facts.entities()::get)
                        .map(LocalEntity::named)
                        .map(named -> named ? LocalAttribution.Sourcing.NAMED : LocalAttribution.Sourcing.UNNAMED);
    }

    /** A chain ends with the speaker; what remains where nobody is named are the hands alone. */
    private static List<LocalHop> chain(LocalAttribution attribution, Optional<Integer> who) {
        if (attribution.chain().isEmpty()) {
            return List.of();
        }
        List<LocalHop> chain = new ArrayList<>(attribution.chain());
        LocalHop last = chain.removeLast();
        who.ifPresent(speaker -> {
            chain.removeIf(hop -> hop.entities().equals(List.of(speaker)));
            chain.add(new LocalHop(List.of(speaker), Optional.empty(), last.channel()));
        });
        return chain.size() == 1 && who.isPresent() ? List.of() : chain;
    }

    private static ArticleFacts field(ArticleFacts facts, Action.SetField set, Review review) {
        if (!(set.subject() instanceof Handle.Saying saying) || !(set.value() instanceof Action.Value.Stated value)) {
            return facts;
        }
        String text = value.text();
        return changed(facts, each -> each.id().equals(saying.attribution()), attribution -> switch (set.field()) {
            case ACT ->
                with(attribution, ReviewedField.act(text), attribution.modality(), attribution.polarity(), review);
            case MODALITY ->
                with(
                        attribution,
                        attribution.act(),
                        ReviewedField.modality(text).orElse(attribution.modality()),
                        attribution.polarity(),
                        review);
            case POLARITY ->
                with(
                        attribution,
                        attribution.act(),
                        attribution.modality(),
                        ReviewedField.polarity(text).orElse(attribution.polarity()),
                        review);
            case KIND, STATUS, DATE, DUE, DURATION, PLACE, HOST, INITIATOR -> attribution;
        });
    }

    private static ArticleFacts changed(
            ArticleFacts facts, Predicate<LocalAttribution> which, UnaryOperator<LocalAttribution> change) {
        return with(
                facts,
                facts.attributions().stream()
                        .map(attribution -> which.test(attribution) ? change.apply(attribution) : attribution)
                        .toList(),
                facts.encounters());
    }

    private static List<LocalEncounter> without(ArticleFacts facts, Set<Integer> gone) {
        Map<Integer, Integer> places = new HashMap<>();
        List<LocalEncounter> left = new ArrayList<>();
        for (int i = 0; i < facts.encounters().size(); i++) {
            if (!gone.contains(i)) {
                places.put(i, left.size());
                left.add(facts.encounters().get(i));
            }
        }
        left.replaceAll(passage -> new LocalEncounter(
                passage.kind(),
                passage.trigger(),
                passage.sentence(),
                passage.status(),
                passage.bearing(),
                passage.sides(),
                passage.turn(),
                passage.participants(),
                passage.hosts(),
                passage.initiators(),
                passage.places(),
                passage.times(),
                passage.moved(),
                passage.lengths(),
                passage.after().flatMap(after -> Optional.ofNullable(places.get(after))),
                passage.about()));
        return left;
    }

    private static ArticleFacts with(
            ArticleFacts facts, List<LocalAttribution> attributions, List<LocalEncounter> encounters) {
        return new ArticleFacts(
                facts.article(),
                facts.entities(),
                attributions,
                facts.times(),
                encounters,
                facts.positions(),
                facts.deeds());
    }

    private static LocalAttribution with(
            LocalAttribution old,
            List<Span> source,
            Optional<Integer> speaker,
            Optional<LocalAttribution.Sourcing> sourcing,
            List<LocalHop> chain,
            Decision by) {
        return new LocalAttribution(
                old.id(),
                old.form(),
                old.content(),
                old.quoted(),
                old.cue(),
                source,
                speaker,
                old.addressees().stream()
                        .filter(who -> !speaker.equals(Optional.of(who)))
                        .toList(),
                old.act(),
                sourcing,
                old.channel(),
                chain,
                old.within(),
                old.said(),
                old.modality(),
                old.polarity(),
                old.meanings(),
                by);
    }

    private static LocalAttribution with(
            LocalAttribution old,
            Optional<LocalAttribution.Act> act,
            LocalAttribution.Modality modality,
            LocalAttribution.Polarity polarity,
            Review review) {
        return new LocalAttribution(
                old.id(),
                old.form(),
                old.content(),
                old.quoted(),
                old.cue(),
                old.source(),
                old.speaker(),
                old.addressees(),
                act,
                old.sourcing(),
                old.channel(),
                old.chain(),
                old.within(),
                old.said(),
                modality,
                polarity,
                old.meanings(),
                decision(review));
    }

    private static Decision decision(Review review) {
        return review.decision(true);
    }
}
