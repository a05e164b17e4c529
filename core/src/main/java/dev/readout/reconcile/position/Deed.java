package dev.readout.reconcile.position;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.DeedVerbs;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.time.Anchor;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A passage that tells of a deed, with what it comes to beside the other articles.
 *
 * @param doers who did it, and those who belong to them
 * @param sides for whom they act
 * @param named all whom its sentence names
 * @param about all whom its article names
 * @param families the deeds that its verb may tell of
 * @param thing what it was done to
 * @param context all that its sentence says
 * @param told the day of its report
 * @param earliest the last day of what its sentence tells that was over first
 * @param day to which it is put off
 */
record Deed(
        ArticleFacts facts,
        LocalDeed local,
        Set<EntityId> doers,
        Set<String> sides,
        Set<EntityId> named,
        Set<EntityId> about,
        Set<Integer> families,
        Thing thing,
        Set<String> context,
        Optional<LocalDate> told,
        Optional<LocalDate> earliest,
        Optional<LocalDate> day) {
    Deed {
        doers = Set.copyOf(doers);
        sides = Set.copyOf(sides);
        named = Set.copyOf(named);
        about = Set.copyOf(about);
        families = Set.copyOf(families);
        context = Set.copyOf(context);
    }

    /** Returns those of all articles, in any order. */
    static List<Deed> all(PositionIndex.Known known) {
        DeedVerbs verbs = DeedVerbs.load();
        List<Deed> all = new ArrayList<>();
        for (ArticleFacts facts : known.articles()) {
            if (facts.deeds().isEmpty()) {
                continue;
            }
            List<EntityId> ids = known.ids().apply(facts.article().id());
            Set<EntityId> about = new HashSet<>(ids);
            for (LocalDeed local : facts.deeds()) {
                all.add(of(known, verbs, facts, local, ids, about));
            }
        }
        return all;
    }

    private static Deed of(
            PositionIndex.Known known,
            DeedVerbs verbs,
            ArticleFacts facts,
            LocalDeed local,
            List<EntityId> ids,
            Set<EntityId> about) {
        String body = facts.article().body();
        Set<EntityId> doers = new HashSet<>();
        local.doer().map(party -> ids.get(party.entity())).ifPresent(doer -> {
            doers.add(doer);
            doers.addAll(known.affiliations().entity(doer).members());
        });
        Set<EntityId> named = facts.entities().stream()
                .filter(entity -> isIn(local.sentence(), entity))
                .map(entity -> ids.get(entity.id()))
                .collect(Collectors.toSet());
        List<Window> windows = facts.times().times().stream()
                .filter(time ->
                        time.type() == Timex.Type.DATE && local.sentence().contains(time.span()))
                .flatMap(time -> time.window().stream())
                .toList();
        return new Deed(
                facts,
                local,
                doers,
                doers.stream().flatMap(doer -> known.sides().of(doer).stream()).collect(Collectors.toSet()),
                named,
                about,
                verbs.word(local.deed().in(body)).map(DeedVerbs.Word::families).orElse(Set.of()),
                Thing.of(local.object().stream().map(span -> span.in(body)).collect(Collectors.joining(" "))),
                Passages.stems(local.sentence().in(body)),
                facts.times().anchor().map(Anchor::day),
                windows.stream().map(Window::to).min(LocalDate::compareTo),
                local.day()
                        .flatMap(words -> facts.times().times().stream()
                                .filter(time -> time.span().equals(words))
                                .flatMap(time -> time.window().stream())
                                .map(Window::to)
                                .findFirst()));
    }

    private static boolean isIn(Span sentence, LocalEntity entity) {
        return entity.mentions().stream().anyMatch(mention -> sentence.contains(mention.span()));
    }

    ArticleId article() {
        return facts.article().id();
    }

    Evidence evidence() {
        return new Evidence(article(), local.sentence());
    }
}
