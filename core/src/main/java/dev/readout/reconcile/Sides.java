package dev.readout.reconcile;

import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.lexicon.Countries;
import dev.readout.lexicon.Media;
import dev.readout.name.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On whose side those stand who tell something: an aide on his president's, a ministry on its state's. Where the record
 * does not tell, the answer is empty: such a one may stand on any side.
 *
 * <p>Immutable once made; thread-safe.
 */
public final class Sides {
    /** An aide of an aide of a president. */
    private static final int DEEPEST = 3;
    /** Words by which a body is called that belongs to a state, told or not. */
    private static final Set<String> OF_A_STATE = Set.of(
            "ministry",
            "office",
            "government",
            "presidency",
            "chancellery",
            "embassy",
            "department",
            "administration",
            "cabinet",
            "service",
            "secretariat",
            "army",
            "military",
            "police",
            "navy",
            "parliament",
            "delegation",
            "officials",
            "intelligence",
            "side",
            "authorities",
            "command",
            "staff");

    /** Names of any state: "the President of the Republic". */
    private static final Set<String> ANY_STATE =
            Set.of("republic", "state", "nation", "country", "federation", "kingdom", "union", "government");

    private static final Set<String> SERVING = Set.of("ambassador", "envoy", "official", "diplomat", "negotiator");

    private static final Set<String> POINTING = Set.of("his", "her", "its", "their", "our", "my", "the");

    private static final Pattern INDEPENDENT = Pattern.compile(
            "(?i)\\b(?:international|mission|observers?|monitors?|united nations|red cross|red crescent|society|inspectorate|tribunal|alliance|league|union|organi[sz]ation|relief|refugees|doctors|council of|compact|secretariat)\\b");

    private final Affiliations affiliations;
    private final Media media = Media.load();
    private final Countries countries = Countries.load();
    private final Set<String> states = new HashSet<>();
    private final Map<String, Set<EntityId>> bySurname = new HashMap<>();
    private final Map<String, Set<EntityId>> byOffice = new HashMap<>();
    private final Set<String> outlets;
    private final Map<EntityId, Optional<String>> known = new HashMap<>();
    private final Homes homes;
    /** Bodies that no state has for itself. */
    private final Set<String> independent = new HashSet<>();

    private final Map<EntityId, String> nationality = new HashMap<>();
    private final Set<EntityId> outletIds = new HashSet<>();

    /**
     * Reads the titles of all of these.
     *
     * @param articles the reports that the record holds
     * @param ids gives the entity that each of an article's own became
     */
    public Sides(
            Affiliations affiliations,
            Collection<Entity> all,
            Collection<ArticleFacts> articles,
            Function<ArticleId, List<EntityId>> ids) {
        this.affiliations = affiliations;
        this.outlets = articles.stream()
                .flatMap(facts -> facts.article().outlet().stream())
                .map(Sides::folded)
                .collect(Collectors.toUnmodifiableSet());
        for (Entity entity : all) {
            boolean named = entity.mentions().stream().anyMatch(mention -> mention.form() == Form.NAME);
            if (entity.kind() == Kind.PERSON && named) {
                List<String> words = Spelling.words(entity.name());
                if (!words.isEmpty()) {
                    bySurname
                            .computeIfAbsent(words.getLast(), w -> new HashSet<>())
                            .add(entity.id());
                }
                entity.roles().forEach(role -> Office.of(role.text()).ifPresent(office -> holds(entity, office)));
            } else if (entity.kind() == Kind.ORGANIZATION) {
                entity.aliases().stream()
                        .flatMap(alias -> Office.of(alias).stream())
                        .filter(office -> office.role().endsWith("ministry")
                                || office.role().equals("government"))
                        .forEach(office -> owns(office.owner()));
            }
        }
        Nationalities.of(articles, ids, countries).forEach((id, key) -> {
            states.add(key);
            nationality.put(id, key);
        });
        for (Entity entity : all) {
            if (isOutlet(entity)) {
                outletIds.add(entity.id());
            }
            known.put(entity.id(), find(entity, 0));
        }
        for (Entity entity : all) {
            if (entity.kind() == Kind.ORGANIZATION
                    && entity.aliases().stream()
                            .anyMatch(alias -> INDEPENDENT.matcher(alias).find())) {
                told(entity.id()).filter(key -> !isState(key)).ifPresent(independent::add);
            }
        }
        homes = new Homes(articles, ids, countries, this::told);
    }

    private void owns(String owner) {
        String key = Office.ownerKey(owner, countries);
        if (!owner.isBlank() && !ANY_STATE.contains(key)) {
            states.add(key);
        }
    }

    private void holds(Entity entity, Office office) {
        boolean governs = office.isHead() || office.role().endsWith("minister");
        boolean serves = SERVING.contains(office.role()) && office.owner().indexOf(' ') < 0;
        if (governs || serves) {
            owns(office.owner());
        }
        if (office.isSingle()) {
            byOffice.computeIfAbsent(office.role(), r -> new HashSet<>()).add(entity.id());
        }
    }

    /** Returns one key for all on the side of somebody; empty where the record does not tell. */
    public Optional<String> of(EntityId id) {
        return told(id).or(() -> homes.of(id));
    }

    private Optional<String> told(EntityId id) {
        return known.getOrDefault(id, Optional.empty());
    }

    /**
     * Returns the sides that somebody of no told side is surely not on, since a report names both and only the others with
     * their state; none where no report does.
     */
    public Set<String> notOf(EntityId id, ArticleId article) {
        Set<String> others = new HashSet<>(homes.foreignTo(id, article));
        if (homes.isOfSomeState(id)) {
            others.addAll(independent);
        }
        return others;
    }

    /**
     * Returns the side whose own words a report is: of what a ministry, a presidency or a government publishes itself. Empty
     * for a newspaper.
     */
    public Optional<String> ofPublisher(String outlet) {
        return countries
                .spokenForBy(outlet)
                .or(() -> Office.of(outlet).filter(Office::speaks).flatMap(office -> state(outlet)));
    }

    /** Returns whether somebody passes on what others say: a newspaper, an agency. */
    public boolean isOutlet(EntityId id) {
        return outletIds.contains(id);
    }

    private boolean isOutlet(Entity entity) {
        if (entity.kind() != Kind.ORGANIZATION && entity.kind() != Kind.GROUP) {
            return false;
        }
        return entity.aliases().stream()
                        .anyMatch(alias -> media.isOutlet(alias)
                                || media.isOutletDescription(alias)
                                || outlets.contains(folded(alias)))
                || entity.roles().stream().anyMatch(role -> media.isOutletDescription(role.text()));
    }

    private static String folded(String name) {
        String lower = String.join(" ", Spelling.words(name));
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private Optional<String> find(Entity entity, int depth) {
        if (depth < DEEPEST) {
            for (EntityId principal : entity.speaksFor()) {
                Optional<String> side = find(affiliations.entity(principal), depth + 1);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return switch (entity.kind()) {
            case PERSON -> ofPerson(entity, depth);
            case PLACE -> affiliations.side(entity.id()).filter(this::isState);
            case ORGANIZATION -> ofBody(entity, depth);
            case GROUP, EVENT -> ofGroup(entity, depth);
        };
    }

    private boolean isState(String key) {
        return states.contains(key) || countries.named(key).isPresent();
    }

    private Optional<String> ofPerson(Entity entity, int depth) {
        String nation = nationality.get(entity.id());
        if (nation != null) {
            return Optional.of(nation);
        }
        Optional<String> side = affiliations.side(entity.id());
        if (side.isPresent()) {
            String key = side.get();
            if (isState(key)) {
                return side;
            }
            Optional<String> principal = alone(bySurname.getOrDefault(key, Set.of()), entity, depth);
            if (principal.isPresent()) {
                return principal;
            }
        }
        Optional<String> named = described(entity);
        if (named.isPresent()) {
            return named;
        }
        Optional<String> principal = ofPrincipal(entity, depth);
        return principal.isPresent() ? principal : side.filter(key -> !isOfUntoldState(key));
    }

    /** "the prime minister's spokesman", where the record knows one prime minister. */
    private Optional<String> ofPrincipal(Entity entity, int depth) {
        return Stream.concat(entity.roles().stream().map(Role::text), entity.aliases().stream())
                .flatMap(text -> Office.of(text).stream())
                .flatMap(office -> office.ownerOffice().stream())
                .filter(office -> office.owner().isBlank())
                .flatMap(office ->
                        alone(byOffice.getOrDefault(holderOf(office.role()), Set.of()), entity, depth).stream())
                .findFirst();
    }

    /** Whose a seat is: the press office of the presidency is the president's. */
    private static String holderOf(String role) {
        return switch (role) {
            case "presidency", "presidential office" -> "president";
            case "chancellery" -> "chancellor";
            default -> role;
        };
    }

    /** The one side of all of these. */
    private Optional<String> alone(Set<EntityId> candidates, Entity asking, int depth) {
        Set<String> sides = new HashSet<>();
        for (EntityId candidate : candidates) {
            if (depth < DEEPEST && !candidate.equals(asking.id())) {
                find(affiliations.entity(candidate), depth + 1).ifPresent(sides::add);
            }
        }
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    private Optional<String> ofBody(Entity entity, int depth) {
        Optional<String> side = affiliations.side(entity.id());
        if (side.filter(this::isState).isPresent()) {
            return side;
        }
        Optional<String> named = described(entity);
        Optional<String> principal = named.isPresent() ? named : ofPrincipal(entity, depth);
        return principal.isPresent() ? principal : side.filter(key -> !isOfUntoldState(key));
    }

    private Optional<String> ofGroup(Entity entity, int depth) {
        Set<Optional<String>> sides = depth < DEEPEST
                ? entity.members().stream()
                        .map(member -> find(affiliations.entity(member), depth + 1))
                        .collect(Collectors.toSet())
                : Set.of();
        if (sides.size() == 1) {
            return sides.iterator().next();
        }
        return sides.isEmpty() ? described(entity) : Optional.empty();
    }

    /** "the ministry", "her office": of a state that no report tells. */
    private static boolean isOfUntoldState(String key) {
        List<String> words = List.of(key.split(" ", -1));
        return POINTING.contains(words.getFirst()) || words.stream().anyMatch(OF_A_STATE::contains);
    }

    private Optional<String> described(Entity entity) {
        return Stream.concat(entity.aliases().stream(), entity.roles().stream().map(Role::text))
                .flatMap(text -> state(text).stream())
                .findFirst();
    }

    /** Returns one key for the one state that stands in words: "two officials from Kesht". */
    public Optional<String> state(String text) {
        List<String> words = Spelling.words(text);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String two = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
            Optional<String> country = countries
                    .named(two)
                    .or(() -> countries.ofAdjective(two))
                    .or(() -> countries.named(word))
                    .or(() -> countries.ofAdjective(word));
            String key = country.orElseGet(() -> Office.ownerKey(word, countries));
            if (country.isPresent() || states.contains(key)) {
                found.add(key);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
