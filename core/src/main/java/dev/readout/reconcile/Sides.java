package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.lexicon.Countries;
import dev.readout.lexicon.Media;
import dev.readout.name.BodyNames;
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

    /** The same and forms of address, as keys: "His Majesty the King". */
    private static final Set<String> NO_STATES = Stream.concat(
                    ANY_STATE.stream(),
                    Stream.of("majesty", "excellency", "highness", "grace", "holiness", "honour", "eminence"))
            .map(Office::stem)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAME = Pattern.compile("(?:[Tt]he )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)+");
    private static final Set<String> SERVING = Set.of("ambassador", "envoy", "official", "diplomat", "negotiator");

    private static final Set<String> POINTING = Set.of("his", "her", "its", "their", "our", "my", "the");

    private static final Pattern INDEPENDENT = Pattern.compile(
            "(?i)\\b(?:international|mission|observers?|monitors?|united nations|red cross|red crescent|society|inspectorate|tribunal|alliance|league|union|organi[sz]ation|relief|refugees|doctors|council of|compact|secretariat)\\b");

    /** In words. */
    private static final int LONGEST_STATE = 3;

    private static final Pattern LINKED = Pattern.compile("(?i)\\b(?:of|for|to|with|by)\\b");
    private static final Pattern JOINT = Pattern.compile("(?i)\\bjoint");

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

    private final Bodies bodies = new Bodies();
    private final Owners owners;
    private final Set<EntityId> withName = new HashSet<>();
    private final Map<EntityId, String> introduced = new HashMap<>();

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
        this.owners = new Owners(bodies, this, affiliations);
        this.outlets = articles.stream()
                .flatMap(facts -> facts.article().outlet().stream())
                .map(Sides::folded)
                .collect(Collectors.toUnmodifiableSet());
        for (Entity entity : all) {
            boolean hasName = entity.mentions().stream().anyMatch(mention -> mention.form() == Form.NAME);
            if (hasName) {
                withName.add(entity.id());
            }
            if (entity.kind() == Kind.PERSON && hasName) {
                List<String> words = Spelling.words(entity.name());
                if (!words.isEmpty()) {
                    bySurname
                            .computeIfAbsent(words.getLast(), w -> new HashSet<>())
                            .add(entity.id());
                }
                entity.roles().forEach(role -> Office.of(role.text()).ifPresent(office -> holds(entity, office)));
            } else if (entity.kind() == Kind.ORGANIZATION) {
                entity.aliases().forEach(bodies::add);
                entity.aliases().stream()
                        .flatMap(alias -> Office.of(alias).stream())
                        .filter(office -> office.role().endsWith("ministry")
                                || office.role().equals("government"))
                        .forEach(office -> owns(office.owner()));
            }
        }
        Nationalities.of(articles, ids, countries).forEach((id, key) -> {
            if (!isAnyState(key)) {
                states.add(key);
                nationality.put(id, key);
            }
        });
        for (ArticleFacts facts : articles) {
            facts.article().outlet().ifPresent(this::readPublisher);
            StateNames.in(facts).forEach(this::owns);
            owners.add(facts, ids.apply(facts.article().id()));
        }
        Set<String> agencies = new HashSet<>();
        for (Entity entity : all) {
            if (isOutlet(entity)) {
                entity.aliases().stream().map(Sides::folded).map(BodyNames::key).forEach(agencies::add);
            }
        }
        for (Entity entity : all) {
            // "The Nahr agency" is what another report calls "the news agency Nahr".
            boolean agency =
                    entity.kind() == Kind.ORGANIZATION && agencies.contains(BodyNames.key(folded(entity.name())));
            if (agency || isOutlet(entity)) {
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
        // Twice: whose an aide is may be told only by how his principal is introduced.
        for (int time = 0; time < 2; time++) {
            articles.forEach(
                    facts -> owners.watch(facts, ids.apply(facts.article().id())));
            introduce(articles, ids);
        }
        homes = new Homes(articles, ids, countries, this::told, this::state);
    }

    private void readPublisher(String outlet) {
        if (Bodies.publishes(outlet)) {
            bodies.add(outlet);
        }
        Office.of(outlet)
                .filter(office -> office.speaks() || office.isHead())
                .map(office -> office.ownerOffice().map(Office::owner).orElse(office.owner()))
                .ifPresent(this::owns);
    }

    /** Takes up how reports introduce those whose words they print: "NAME, a spokesman for the League". */
    private void introduce(Collection<ArticleFacts> articles, Function<ArticleId, List<EntityId>> ids) {
        Map<EntityId, Set<String>> found = new HashMap<>();
        for (ArticleFacts facts : articles) {
            ArticleId article = facts.article().id();
            List<EntityId> all = ids.apply(article);
            String body = facts.article().body();
            Overlaps<NameOf> names = Overlaps.of(
                    facts.entities().stream()
                            .filter(entity -> entity.kind() == Kind.PERSON)
                            .flatMap(entity -> entity.mentions().stream()
                                    .filter(mention -> mention.form() == Form.NAME)
                                    .map(mention -> new NameOf(mention, all.get(entity.id()))))
                            .toList(),
                    name -> Stream.of(name.mention().span()));
            for (LocalAttribution attribution : facts.attributions()) {
                for (Span source : attribution.source()) {
                    List<EntityId> people = names.with(source).stream()
                            .filter(name -> isMeant(name.mention(), source, body))
                            .map(NameOf::person)
                            .distinct()
                            .toList();
                    if (people.size() == 1) {
                        EntityId person = people.getFirst();
                        owners.of(source.in(body), article, Optional.of(person))
                                .ifPresent(side -> found.computeIfAbsent(person, p -> new HashSet<>())
                                        .add(side));
                    }
                }
            }
        }
        found.forEach((person, sides) -> {
            if (sides.size() == 1) {
                introduced.put(person, sides.iterator().next());
            }
        });
    }

    /** A name in a report, and whose it is. */
    private record NameOf(Mention mention, EntityId person) {}

    /** Whether a name in a source is the speaker's, not that of somebody whose aide he is. */
    private static boolean isMeant(Mention mention, Span source, String body) {
        if (!source.contains(mention.span())) {
            return false;
        }
        String after = body.substring(mention.span().end(), source.end());
        String before = body.substring(source.begin(), mention.span().begin());
        String part = before.substring(before.lastIndexOf(',') + 1);
        return !after.startsWith("'s")
                && !after.startsWith("\u2019s")
                && !LINKED.matcher(part).find();
    }

    /**
     * Returns the sides of whoever the words for a speaker mean: none where nothing tells, several where they say it side
     * by side, as "both governments" do.
     *
     * @param printed the words
     * @param speaker the entity that they became
     */
    public List<String> ofSource(ArticleId article, String printed, Optional<EntityId> speaker) {
        List<String> several = several(article, printed, speaker);
        if (several.size() > 1) {
            return several;
        }
        Optional<String> person =
                speaker.filter(withName::contains).flatMap(id -> Optional.ofNullable(introduced.get(id)));
        return person
                .or(() -> speaker.filter(withName::contains)
                        .filter(id -> affiliations.entity(id).kind() == Kind.PERSON)
                        .flatMap(this::told))
                .or(() -> owners.of(printed, article, speaker))
                .or(() -> speaker.flatMap(this::of))
                .or(() -> owners.generic(printed, article))
                .or(() -> bodies.known(printed))
                .or(() -> homes.of(printed, article))
                .stream()
                .toList();
    }

    private void owns(String owner) {
        String key = Office.ownerKey(owner, countries);
        if (!owner.isBlank() && !isAnyState(key)) {
            states.add(key);
        }
    }

    static boolean isAnyState(String key) {
        return NO_STATES.contains(key);
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

    private List<String> several(ArticleId article, String printed, Optional<EntityId> speaker) {
        if (JOINT.matcher(printed).find()) {
            return List.of();
        }
        List<String> members = speaker.map(affiliations::entity).stream()
                .flatMap(entity -> entity.members().stream())
                .map(this::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String[] two = printed.replaceFirst("^(?i)both ", "").split(" and ", -1);
        if (members.size() > 1 || two.length != 2 || printed.contains(",")) {
            return members;
        }
        return Stream.of(two)
                .map(part -> owners.ofPart(part, article))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns the words for those whom somebody says that he has it from: "Citing the League, the minister said". */
    public Optional<String> cited(ArticleId article, int begin) {
        return owners.cited(article, begin);
    }

    boolean hasName(EntityId id) {
        return withName.contains(id);
    }

    static boolean isIndependent(String body) {
        return INDEPENDENT.matcher(body).find();
    }

    /** Returns the side that titles and introductions tell. */
    Optional<String> told(EntityId id) {
        String how = introduced.get(id);
        return how != null ? Optional.of(how) : known.getOrDefault(id, Optional.empty());
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
                .or(() -> Optional.of(outlet).filter(Bodies::publishes).flatMap(bodies::key))
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

    static String folded(String name) {
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

    boolean isState(String key) {
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
        return principal.isPresent()
                ? principal
                : side.filter(key -> !isOfUntoldState(key) && !isOfTown(entity)).flatMap(bodies::owner);
    }

    private static boolean isOfTown(Entity person) {
        return Stream.concat(person.roles().stream().map(Role::text), person.aliases().stream())
                .anyMatch(Calling::isOfTown);
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
        return principal
                .or(() -> Calling.all(entity.name()).stream()
                        .flatMap(calling -> calling.owners().stream())
                        .filter(owner -> owner.link() == Calling.Link.OF && Bodies.isName(owner.words()))
                        .filter(owner -> !Bodies.isNamedSo(entity.name()))
                        .map(owner -> Office.ownerKey(owner.words(), countries))
                        .findFirst())
                .or(() -> Optional.of(entity.name())
                        .filter(name -> withName.contains(entity.id()) && !isOfUntoldState(folded(name)))
                        .flatMap(bodies::key));
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
        return sides.isEmpty() ? described(entity).or(() -> ofItself(entity)) : Optional.empty();
    }

    /** "The Grey Helmets": a group under a name of its own. */
    private Optional<String> ofItself(Entity group) {
        boolean itself =
                withName.contains(group.id()) && NAME.matcher(group.name()).matches();
        return itself ? bodies.key(group.name()) : Optional.empty();
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
        int next;
        for (int i = 0; i < words.size(); i = next) {
            next = i + 1;
            // "South Kesht" is not Kesht.
            for (int end = Math.min(words.size(), i + LONGEST_STATE); end > i; end--) {
                Optional<String> state = stateCalled(String.join(" ", words.subList(i, end)));
                if (state.isPresent()) {
                    found.add(state.get());
                    next = end;
                    break;
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Optional<String> stateCalled(String words) {
        Optional<String> country = countries.named(words).or(() -> countries.ofAdjective(words));
        return country.or(() -> Optional.of(Office.ownerKey(words, countries)).filter(states::contains));
    }
}
