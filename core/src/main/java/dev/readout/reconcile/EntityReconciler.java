package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which entities of different articles are the same, by their names.
 *
 * <p>A full name in any spelling is one person; a surname alone joins the one person who bears it, and stays apart, as
 * undecided, where several do. Bodies and places need the whole of their names. What has no name stays with its article.
 */
final class EntityReconciler {
    private static final Maker MAKER = new Maker("rules/same-name", "1");
    private static final double SAME_SPELLING = 1.0;
    private static final double OTHER_SPELLING = 0.85;
    private static final double SURNAME = 0.8;
    private static final double SEVERAL_BEARERS = 0.5;
    /** How many times as often a name must be a place's or a body's to be so everywhere. */
    private static final int CLEAR_MAJORITY = 2;

    /** Shortest single name that another spelling may join: below it different names sound alike too easily. */
    private static final int SHORTEST_RESPELT = 5;

    private static final Set<String> STATES = Set.of("republic", "kingdom", "emirate", "sultanate", "duchy");

    private final Countries countries = Countries.load();
    private final List<Part> parts = new ArrayList<>();
    private final Map<ArticleId, List<Integer>> partOf = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();
    /** Surnames of which nobody can say whose they are: each stays with its article. */
    private final Set<Part> undecidedSurnames = new HashSet<>();

    private final Map<Integer, Set<String>> officesOf = new HashMap<>();
    /** The middle initials that go with a first and a last name. */
    private final Map<String, Set<String>> initials = new HashMap<>();

    private Groups groups = new Groups(List.of());
    private double[] scores = {};

    /** One article's entity. */
    private record Part(ArticleFacts article, LocalEntity entity, List<String> words, Kind kind) {
        boolean full() {
            return words.size() > 1;
        }
    }

    EntityReconciler(List<ArticleFacts> articles) {
        Map<String, Map<Kind, Integer>> kinds = new HashMap<>();
        for (ArticleFacts facts : articles) {
            for (LocalEntity entity : facts.entities()) {
                kinds.computeIfAbsent(name(entity), name -> new EnumMap<>(Kind.class))
                        .merge(entity.kind(), entity.mentions().size(), Integer::sum);
            }
        }
        for (ArticleFacts facts : articles) {
            List<Integer> places = new ArrayList<>();
            for (LocalEntity entity : facts.entities()) {
                places.add(parts.size());
                Kind kind = kind(entity, kinds.getOrDefault(name(entity), Map.of()));
                parts.add(new Part(facts, entity, Spelling.words(entity.name()), kind));
            }
            partOf.put(facts.article().id(), places);
        }
    }

    private static String name(LocalEntity entity) {
        return String.join(" ", Spelling.words(entity.name()));
    }

    /** A name taken for a person's where nothing told, and for a place's or body's wherever something did, is theirs. */
    private static Kind kind(LocalEntity entity, Map<Kind, Integer> elsewhere) {
        boolean doubtful =
                entity.named() && entity.kind() == Kind.PERSON && entity.roles().isEmpty();
        int asPerson = elsewhere.getOrDefault(Kind.PERSON, 0);
        if (doubtful) {
            for (Kind other : List.of(Kind.PLACE, Kind.ORGANIZATION)) {
                if (elsewhere.getOrDefault(other, 0) >= CLEAR_MAJORITY * asPerson) {
                    return other;
                }
            }
        }
        return entity.kind();
    }

    /** The entities, and for each article the entity that each of its own became. */
    record Result(List<Entity> entities, Map<ArticleId, List<EntityId>> mapping, List<Undecided> undecided) {}

    Result reconcile() {
        groups = new Groups(
                parts.stream().map(part -> part.article().article().id()).toList());
        scores = new double[parts.size()];
        Arrays.fill(scores, SAME_SPELLING);
        collectInitials();
        sameNames();
        otherSpellings();
        Map<Integer, List<Integer>> ambiguous = surnames();
        ambiguous.keySet().forEach(part -> undecidedSurnames.add(parts.get(part)));
        List<Entity> entities = new ArrayList<>();
        EntityId[] ids = new EntityId[parts.size()];
        for (List<Integer> members : groups.all()) {
            Entity entity = entity(members);
            entities.add(entity);
            members.forEach(member -> ids[member] = entity.id());
        }
        ambiguous.forEach((part, bearers) -> undecided(ids, part, bearers));
        Map<ArticleId, List<EntityId>> mapping = new HashMap<>();
        partOf.forEach((article, places) ->
                mapping.put(article, places.stream().map(place -> ids[place]).toList()));
        return new Result(
                sorted(entities), mapping, undecided.stream().distinct().toList());
    }

    private void sameNames() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            // A surname alone is joined below, once it is known who bears it.
            boolean surname = part.kind() == Kind.PERSON && !part.full();
            if (part.entity().named() && !part.words().isEmpty() && !surname) {
                Integer earlier = first.putIfAbsent(part.kind() + " " + fullName(part), i);
                if (earlier != null) {
                    groups.join(earlier, i);
                }
            }
        }
    }

    /** One form for the names of a country; "Republic of Kesht" is Kesht. */
    private String fullName(Part part) {
        String name = String.join(" ", part.words());
        if (part.kind() == Kind.PERSON) {
            return withoutInitials(part.words());
        }
        if (part.kind() != Kind.PLACE) {
            return name;
        }
        int of = part.words().indexOf("of");
        boolean state = of == 1 && STATES.contains(part.words().getFirst());
        return countries
                .named(part.entity().name())
                .orElse(
                        state
                                ? String.join(
                                        " ",
                                        part.words().subList(2, part.words().size()))
                                : name);
    }

    /** "Donald J. Trump" is Donald Trump, unless the record has one of the name with another initial: two George Bushes. */
    private String withoutInitials(List<String> words) {
        if (words.size() < 3 || words.subList(1, words.size() - 1).stream().anyMatch(word -> word.length() > 1)) {
            return String.join(" ", words);
        }
        String bare = words.getFirst() + " " + words.getLast();
        return initials.getOrDefault(bare, Set.of()).size() > 1 ? String.join(" ", words) : bare;
    }

    private void collectInitials() {
        for (Part part : parts) {
            List<String> words = part.words();
            if (part.kind() == Kind.PERSON && words.size() > 2) {
                List<String> middle = words.subList(1, words.size() - 1);
                if (middle.stream().allMatch(word -> word.length() == 1)) {
                    initials.computeIfAbsent(words.getFirst() + " " + words.getLast(), name -> new HashSet<>())
                            .add(String.join("", middle));
                }
            }
        }
    }

    /** Names that sound the same and never stand in one article side by side under both spellings. */
    private void otherSpellings() {
        Map<String, List<Integer>> bySound = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean longEnough = part.full()
                    || part.kind() != Kind.PERSON
                            && String.join("", part.words()).length() >= SHORTEST_RESPELT;
            if (part.entity().named() && longEnough) {
                bySound.computeIfAbsent(part.kind() + " " + Spelling.sound(part.words()), s -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> alike : bySound.values()) {
            for (int i = 1; i < alike.size(); i++) {
                int one = groups.find(alike.getFirst());
                int other = groups.find(alike.get(i));
                if (one != other && !groups.shareArticle(one, other)) {
                    groups.join(one, other);
                    scores[groups.find(one)] = OTHER_SPELLING;
                }
            }
        }
    }

    /** Joins surnames to their only bearer; returns those with several. */
    private Map<Integer, List<Integer>> surnames() {
        Map<String, Set<Integer>> bearers = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() == Kind.PERSON && part.entity().named() && part.full()) {
                bearers.computeIfAbsent(surname(part), s -> new LinkedHashSet<>())
                        .add(groups.find(i));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).full()) {
                officesOf
                        .computeIfAbsent(groups.find(i), bearer -> new HashSet<>())
                        .addAll(offices(parts.get(i)));
            }
        }
        Map<String, Integer> alone = new HashMap<>();
        Map<Integer, List<Integer>> ambiguous = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() != Kind.PERSON
                    || !part.entity().named()
                    || part.words().size() != 1) {
                continue;
            }
            Set<Integer> found = bearers
                    .getOrDefault(Spelling.sound(part.words().getFirst()), Set.of())
                    .stream()
                    .map(groups::find)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (found.size() > 1) {
                // "President Obama" is the Obama whom other reports call president.
                Set<Integer> sameOffice = found.stream()
                        .filter(bearer -> sharesOffice(bearer, part))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                found = sameOffice.size() == 1 ? sameOffice : found;
            }
            if (found.size() == 1) {
                int bearer = found.iterator().next();
                groups.join(bearer, i);
                scores[groups.find(bearer)] = Math.min(scores[groups.find(bearer)], SURNAME);
            } else if (found.size() > 1) {
                ambiguous.put(i, List.copyOf(found));
            } else {
                String word = part.words().getFirst();
                boolean respelt = word.length() >= SHORTEST_RESPELT;
                Integer earlier = alone.putIfAbsent(respelt ? Spelling.sound(word) : word, i);
                if (earlier != null) {
                    groups.join(earlier, i);
                    boolean alike = parts.get(earlier).words().equals(part.words());
                    scores[groups.find(earlier)] =
                            Math.min(scores[groups.find(earlier)], alike ? SURNAME : OTHER_SPELLING * SURNAME);
                }
            }
        }
        return ambiguous;
    }

    /** The last word of the name, whole: of "Moon Jae-in" not "in". */
    private static String surname(Part part) {
        String name = part.entity().name().strip();
        return Spelling.sound(String.join("", Spelling.words(name.substring(name.lastIndexOf(' ') + 1))));
    }

    private boolean sharesOffice(int bearer, Part part) {
        Set<String> offices = offices(part);
        return !offices.isEmpty()
                && officesOf.getOrDefault(bearer, Set.of()).stream().anyMatch(offices::contains);
    }

    /** The last word of each title in front of the name: "President", "Minister", never "Mr." or "Ms.". */
    private static Set<String> offices(Part part) {
        Set<String> offices = new HashSet<>();
        for (Mention mention : part.entity().mentions()) {
            mention.title().ifPresent(title -> {
                List<String> words =
                        Spelling.words(title.in(part.article().article().body()));
                if (!words.isEmpty() && words.getLast().length() > 3) {
                    offices.add(words.getLast());
                }
            });
        }
        return offices;
    }

    private void undecided(EntityId[] ids, int part, List<Integer> bearers) {
        for (int bearer : bearers) {
            EntityId id = ids[bearer];
            EntityId own = ids[part];
            if (id != null && own != null && !id.equals(own)) {
                undecided.add(new Undecided(
                        Undecided.Relation.SAME_ENTITY,
                        own.value(),
                        id.value(),
                        SEVERAL_BEARERS,
                        "several people bear this surname, and the report gives no other name"));
            }
        }
    }

    // ---- one entity of many

    private Entity entity(List<Integer> members) {
        List<Part> all = members.stream().map(parts::get).toList();
        boolean place = all.getFirst().kind() == Kind.PLACE;
        // "Iran" is shown, not "Islamic Republic of Iran": of a place the name most often printed.
        Part fullest = all.stream()
                .max(Comparator.comparingInt((Part part) -> place
                                ? count(all, part.entity().name())
                                : part.words().size())
                        .thenComparing(Comparator.comparingInt(
                                        (Part part) -> count(all, part.entity().name()))
                                .thenComparing(part -> part.entity().name(), Comparator.reverseOrder())))
                .orElseThrow();
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        List<EntityMention> mentions = new ArrayList<>();
        Set<EntityId> seeds = new LinkedHashSet<>();
        for (Part part : all) {
            aliases.addAll(part.entity().aliases());
            roles.addAll(part.entity().roles());
            for (Mention mention : part.entity().mentions()) {
                mentions.add(
                        new EntityMention(new Evidence(part.article().article().id(), mention.span()), mention.form()));
            }
            seeds.add(seed(part));
        }
        EntityId id = seed(fullest);
        seeds.remove(id);
        double local = all.stream()
                .mapToDouble(part -> part.entity().by().score())
                .min()
                .orElse(1);
        double score = Math.min(local, scores[groups.find(members.getFirst())]);
        boolean one = all.size() == 1;
        return new Entity(
                id,
                fullest.kind(),
                fullest.entity().name(),
                List.copyOf(aliases),
                List.copyOf(roles),
                mentions,
                seeds.stream().sorted().toList(),
                new Decision(one ? fullest.entity().by().maker() : MAKER, score));
    }

    private static int count(List<Part> all, String name) {
        return (int)
                all.stream().filter(part -> part.entity().name().equals(name)).count();
    }

    /** The id that this part alone would give: the same in whatever order articles come. */
    private EntityId seed(Part part) {
        if (part.entity().named() && !undecidedSurnames.contains(part)) {
            return new EntityId("e" + Hash.of(part.kind().name(), String.join(" ", part.words())));
        }
        Mention first = part.entity().mentions().getFirst();
        return new EntityId("e"
                + Hash.of(
                        part.article().article().id().value(),
                        Integer.toString(first.span().begin()),
                        Integer.toString(first.span().end())));
    }

    private static List<Entity> sorted(Collection<Entity> entities) {
        return entities.stream()
                .sorted(Comparator.comparing(Entity::kind)
                        .thenComparing(entity -> entity.mentions().size(), Comparator.reverseOrder())
                        .thenComparing(Entity::name)
                        .thenComparing(Entity::id))
                .toList();
    }
}
