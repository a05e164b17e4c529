package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.extract.Decision;
import dev.readout.name.PersonName;
import dev.readout.name.Spelling;
import dev.readout.review.Guidance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the entities of a record out of what an {@link EntityIndex} has decided. */
final class EntityAssembly {
    private static final Maker MAKER = new Maker("rules/same-name", "2");

    private final EntityIndex index;
    private final Map<ArticleId, List<EntityIndex.Placed>> articles;
    private final List<EntityIndex.Placed> all;
    private final Map<EntityHandle, List<EntityIndex.Placed>> membersOf = new LinkedHashMap<>();
    private final GroupMembers groups;
    private final Map<EntityHandle, EntityId> ids = new HashMap<>();
    private final Set<EntityId> taken = new HashSet<>();
    /** How many people bear each family name. */
    private final Map<String, Set<EntityHandle>> bearers = new HashMap<>();

    EntityAssembly(EntityIndex index, Map<ArticleId, List<EntityIndex.Placed>> articles) {
        this.index = index;
        this.articles = articles;
        all = articles.values().stream()
                .filter(placed -> !placed.isEmpty())
                .sorted(Comparator.comparing(
                        placed -> placed.getFirst().part().facts().article(), Article.BY_PUBLICATION))
                .flatMap(List::stream)
                .toList();
        Map<EntityHandle, Set<String>> roles = new HashMap<>();
        groups = new GroupMembers(index, roles);
        for (EntityIndex.Placed placed : all) {
            membersOf
                    .computeIfAbsent(placed.handle(), handle -> new ArrayList<>())
                    .add(placed);
            placed.part().offices().stream()
                    .filter(office -> !office.past())
                    .forEach(office -> roles.computeIfAbsent(placed.handle(), handle -> new HashSet<>())
                            .add(office.role()));
            if (placed.part().entity().named() && kind(placed) == Kind.PERSON) {
                PersonName.of(placed.part().entity().name())
                        .familySounds()
                        .forEach(sound -> bearers.computeIfAbsent(sound, s -> new HashSet<>())
                                .add(placed.handle()));
            }
        }
    }

    Entities result() {
        Map<EntityId, Integer> wanted = new HashMap<>();
        membersOf.values().forEach(members -> wanted.merge(seed(fullest(members)), 1, Integer::sum));
        membersOf.forEach((handle, members) -> {
            EntityId id = seed(fullest(members));
            // Two of one name, as a Mr and a Ms of whom no report gives more, are told apart by where they first stand.
            ids.put(
                    handle,
                    wanted.getOrDefault(id, 1) == 1
                            ? id
                            : ownId(members.getFirst().part()));
        });
        taken.addAll(ids.values());
        List<Entity> entities = new ArrayList<>();
        membersOf.forEach((handle, members) -> entities.add(entity(handle, members)));
        Map<ArticleId, List<EntityId>> mapping = new HashMap<>();
        articles.forEach((article, placed) -> mapping.put(
                article, placed.stream().map(each -> id(each.handle())).toList()));
        return new Entities(sorted(entities), mapping, undecided());
    }

    private EntityId id(EntityHandle handle) {
        return Objects.requireNonNull(ids.get(handle));
    }

    private Kind kind(EntityIndex.Placed placed) {
        return index.kind(placed.usage());
    }

    private List<Undecided> undecided() {
        Set<Undecided> undecided = new LinkedHashSet<>();
        for (EntityIndex.Placed placed : all) {
            for (Usage.Doubt doubt : placed.usage().doubts) {
                EntityHandle other = doubt.other().handle;
                if (other != null && other != placed.handle() && !index.areKeptApart(other, placed.handle())) {
                    undecided.add(new Undecided(
                            Undecided.Relation.SAME_ENTITY,
                            id(placed.handle()).value(),
                            id(other).value(),
                            doubt.score(),
                            doubt.reason()));
                }
            }
        }
        return List.copyOf(undecided);
    }

    // ---- one entity of many

    private EntityIndex.Placed fullest(List<EntityIndex.Placed> members) {
        Map<String, Integer> prints = new HashMap<>();
        members.forEach(member -> prints.merge(member.part().entity().name(), 1, Integer::sum));
        boolean place = kind(members.getFirst()) == Kind.PLACE;
        // "Iran" is shown, not "Islamic Republic of Iran": of a place the name most often printed.
        return members.stream()
                .max(Comparator.comparing((EntityIndex.Placed member) ->
                                member.part().entity().named())
                        .thenComparingInt(member -> place
                                ? prints.getOrDefault(member.part().entity().name(), 0)
                                : Spelling.words(member.part().entity().name()).size())
                        .thenComparingInt(member ->
                                prints.getOrDefault(member.part().entity().name(), 0))
                        .thenComparing(member -> member.part().entity().name(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Entity entity(EntityHandle handle, List<EntityIndex.Placed> members) {
        EntityIndex.Placed fullest = fullest(members);
        Kind kind = kind(fullest);
        Set<String> aliases = new LinkedHashSet<>();
        Map<String, TreeSet<LocalDate>> roles = new LinkedHashMap<>();
        List<EntityMention> mentions = new ArrayList<>();
        Set<EntityId> seeds = new TreeSet<>();
        Set<Usage> usages = new LinkedHashSet<>();
        double score = 1;
        for (EntityIndex.Placed member : members) {
            Part part = member.part();
            aliases.addAll(part.entity().aliases());
            if (kind == Kind.PERSON) {
                bareNames(part, handle).forEach(aliases::add);
            }
            for (String role : part.entity().roles()) {
                TreeSet<LocalDate> days = roles.computeIfAbsent(role, r -> new TreeSet<>());
                part.day().ifPresent(days::add);
            }
            for (Mention mention : part.entity().mentions()) {
                mentions.add(new EntityMention(new Evidence(part.article(), mention.span()), mention.form()));
            }
            seeds.add(seed(member));
            if (member.usage().shape == Usage.Shape.SURNAME) {
                // Whose a family name is can turn with every report: both ids that it may have had lead on to it.
                seeds.add(nameSeed(member));
                seeds.add(ownId(part));
            }
            score = Math.min(score, part.entity().by().score());
            usages.add(member.usage());
        }
        for (Usage usage : usages) {
            score = Math.min(score, usage.score);
        }
        EntityId id = id(handle);
        seeds.removeAll(taken);
        return new Entity(
                id,
                kind,
                fullest.part().entity().name(),
                List.copyOf(aliases),
                roles.entrySet().stream()
                        .map(role -> new Role(
                                role.getKey(),
                                role.getValue().stream().findFirst(),
                                role.getValue().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(role.getValue().last())))
                        .toList(),
                kind == Kind.GROUP ? members(members) : List.of(),
                speaksFor(handle, usages),
                mentions,
                List.copyOf(seeds),
                decision(members, score));
    }

    /** Whoever decided who they are: a person, or else the rules. */
    private Decision decision(List<EntityIndex.Placed> members, double score) {
        Maker maker =
                members.size() == 1 ? members.getFirst().part().entity().by().maker() : MAKER;
        if (index.bonds().isEmpty()) {
            return new Decision(maker, score);
        }
        Set<String> keys = new LinkedHashSet<>();
        members.forEach(member -> keys.add(Guidance.entityKey(
                member.part().article(), member.part().entity().id())));
        return index.bonds().decision(keys).orElseGet(() -> new Decision(maker, score));
    }

    /** "Ms Torv" prints "Torv" too, and so it is hers where nobody else has the name. */
    private List<String> bareNames(Part part, EntityHandle handle) {
        String body = part.facts().article().body();
        return part.entity().mentions().stream()
                .filter(mention ->
                        mention.form() == Form.NAME && mention.title().isPresent())
                .map(mention -> mention.span().in(body))
                .filter(name -> PersonName.of(name).familySounds().stream()
                        .allMatch(sound -> bearers.getOrDefault(sound, Set.of()).equals(Set.of(handle))))
                .toList();
    }

    private List<EntityId> members(List<EntityIndex.Placed> group) {
        Set<EntityId> members = new LinkedHashSet<>();
        for (EntityIndex.Placed placed : group) {
            groups.of(placed.part()).forEach(handle -> members.add(id(handle)));
        }
        return List.copyOf(members);
    }

    private List<EntityId> speaksFor(EntityHandle handle, Set<Usage> usages) {
        Set<EntityId> owners = new TreeSet<>();
        for (Usage usage : usages) {
            index.spokenForBy(usage).stream()
                    .filter(owner -> owner != handle)
                    .map(this::id)
                    .forEach(owners::add);
        }
        return List.copyOf(owners);
    }

    /** The id that this part alone would give: the same in whatever order articles come. */
    private EntityId seed(EntityIndex.Placed placed) {
        Part part = placed.part();
        if (!part.entity().named() || placed.usage().handle == null) {
            return ownId(part);
        }
        return nameSeed(placed);
    }

    private EntityId nameSeed(EntityIndex.Placed placed) {
        String name = String.join(" ", Spelling.words(placed.part().entity().name()));
        String owner = placed.usage().owner.map(of -> " of " + of).orElse("");
        return new EntityId("e" + Hash.of(kind(placed).name(), name + owner));
    }

    /** The id of what no other article shares. */
    private static EntityId ownId(Part part) {
        Mention first = part.entity().mentions().getFirst();
        return new EntityId("e"
                + Hash.of(
                        part.article().value(),
                        Integer.toString(first.span().begin()),
                        Integer.toString(first.span().end())));
    }

    private static List<Entity> sorted(Collection<Entity> entities) {
        return entities.stream().sorted(Entity.BY_MENTIONS).toList();
    }
}
