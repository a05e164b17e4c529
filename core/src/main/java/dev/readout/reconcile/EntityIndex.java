package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import dev.readout.name.BodyNames;
import dev.readout.name.NameMatcher;
import dev.readout.name.PersonName;
import dev.readout.name.Spelling;
import dev.readout.review.Bonds;
import dev.readout.review.Guidance;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which entities of different articles are one, article by article.
 *
 * <p>Decided on are the ways in which reports call somebody ({@link Usage}), not the places where they do. Those of a kind
 * that could be one's lie in common buckets; whatever an article adds, what could be one with it is partitioned anew from
 * its contents alone ({@link Partition}), and offices without a name are looked up among their holders ({@link Offices}). So
 * the result is a function of the set of articles, in whatever order they came, and adding costs what the article's own
 * names cost, however many articles there are. Not thread-safe.
 */
final class EntityIndex {
    /** How many times as often a name must be a place's or a body's to be so everywhere. */
    private static final int CLEAR_MAJORITY = 2;

    private static final Pattern OF_OWNER =
            Pattern.compile(" of (?:the )?((?:(?:Republic|Kingdom) of )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");
    private static final Pattern OWNER = Pattern.compile("(\\p{Lu}[\\p{L}-]+)['\u2019]s $");
    private static final int LONGEST_OWNER = 40;

    /** What people decided. */
    private final Bonds bonds;

    private final Map<String, Usage> bonded = new HashMap<>();
    private final Countries countries = Countries.load();
    private final NameMatcher matcher = new NameMatcher();
    private final Map<ArticleId, List<Placed>> articles = new LinkedHashMap<>();
    private final Map<String, Usage> usages = new LinkedHashMap<>();
    private final Map<String, Set<Usage>> buckets = new HashMap<>();
    private final Map<String, Map<Kind, Integer>> kinds = new HashMap<>();
    /** Names taken for a person's where nothing told, by their words. */
    private final Map<String, Set<Usage>> doubtful = new HashMap<>();
    /** Bodies and places by the key under which offices and spokesmen are theirs. */
    private final Map<String, Set<Usage>> byOwnerKey = new HashMap<>();

    private final Offices offices = new Offices();
    private final Principals principals = new Principals();
    private final Map<EntityHandle, Set<Usage>> usagesOf = new HashMap<>();

    EntityIndex() {
        this(Bonds.NONE);
    }

    /** @param bonds what people decided, by {@link Guidance#entityKey} */
    EntityIndex(Bonds bonds) {
        this.bonds = bonds;
    }

    /** A part and the usage that it belongs to. */
    record Placed(Part part, Usage usage) {
        EntityHandle handle() {
            return usage.handleOf(part);
        }
    }

    /**
     * Adds an article.
     *
     * @return the other articles in which some entity now is another one than before, or may be, or speaks for another
     * @throws IllegalArgumentException when the article is there already
     */
    Set<ArticleId> add(ArticleFacts facts) {
        ArticleId id = facts.article().id();
        if (articles.containsKey(id)) {
            throw new IllegalArgumentException("added twice: " + id);
        }
        List<Part> parts =
                facts.entities().stream().map(entity -> new Part(facts, entity)).toList();
        Set<Usage> touched = new LinkedHashSet<>();
        List<Placed> placed = new ArrayList<>();
        for (Part part : parts) {
            Usage usage = usage(part, parts);
            bind(part, usage);
            touched.add(usage);
            placed.add(new Placed(part, usage));
        }
        articles.put(id, placed);
        for (Placed each : placed) {
            describe(each.usage, each.part, placed);
            usagesOf.put(each.part.own(), Set.of(each.usage));
        }
        for (LocalAttribution attribution : facts.attributions()) {
            attribution.speaker().ifPresent(speaker -> placed.get(speaker).usage.speaker = true);
        }
        sideBySide(placed);
        Set<Usage> changed = new LinkedHashSet<>();
        for (Set<Usage> region : regions(undecided(touched))) {
            changed.addAll(decide(region));
        }
        Set<String> keys = new TreeSet<>();
        for (Usage usage : changed) {
            keys.addAll(usage.held);
        }
        for (Usage usage : touched) {
            keys.addAll(usage.held);
            usage.description.ifPresent(description -> keys.add(description.officeKey()));
            usage.kept.forEach(other -> other.description.ifPresent(description -> keys.add(description.officeKey())));
        }
        keys.forEach(key -> changed.addAll(lookUp(key)));
        Set<Usage> moved = new LinkedHashSet<>(touched);
        moved.addAll(changed);
        principals.describedThrough(moved, keys, this::oneWith).forEach(usage -> {
            if (lookUpPrincipal(usage)) {
                changed.add(usage);
            }
        });
        changed.addAll(speakingForOthers(touched));
        Set<ArticleId> others = new LinkedHashSet<>();
        changed.forEach(usage -> others.addAll(usage.articles));
        others.remove(id);
        return others;
    }

    /**
     * Returns which entity one of an article's own is.
     *
     * @param place in {@link ArticleFacts#entities()}
     */
    EntityHandle of(ArticleId article, int place) {
        return placed(article).get(place).handle();
    }

    /**
     * Returns whether one speaks for the other: a spokesman, an aide or a press service for the body or person whose it is, a
     * ministry for its state, a capital or a seat of power for its country.
     */
    boolean maySpeakFor(EntityHandle one, EntityHandle other) {
        return one != other && usagesOf.getOrDefault(one, Set.of()).stream().anyMatch(usage -> speakFor(usage, other));
    }

    /** Returns whether one of an article's own may be that entity, but nobody can tell. */
    boolean mayBe(ArticleId article, int place, EntityHandle other) {
        return placed(article).get(place).usage.doubts.stream().anyMatch(doubt -> doubt.other().handle == other);
    }

    /** Returns all entities, what each article's own became, and what was left undecided. */
    Entities result() {
        return new EntityAssembly(this, articles).result();
    }

    // ---- what an article says of whom

    List<Placed> placed(ArticleId article) {
        List<Placed> placed = articles.get(article);
        if (placed == null) {
            throw new IllegalArgumentException("no such article: " + article);
        }
        return placed;
    }

    private Usage usage(Part part, List<Part> all) {
        LocalEntity entity = part.entity();
        String printed = entity.name().toLowerCase(Locale.ROOT);
        List<String> words = Spelling.words(printed);
        if (!entity.named() || words.isEmpty()) {
            return office(part).orElseGet(() -> alone(part));
        }
        String folded = String.join(" ", words);
        boolean person = entity.kind() == Kind.PERSON;
        boolean doubtful = person && part.titles().isEmpty();
        kinds.computeIfAbsent(folded, name -> new EnumMap<>(Kind.class))
                .merge(entity.kind(), entity.mentions().size(), Integer::sum);
        StringBuilder key = new StringBuilder().append(entity.kind()).append('|');
        // Marks may stand for other letters, so that a person's name keeps them; any other is told by its plain words.
        key.append(person ? String.join(" ", printed.split("\\s+", -1)) : folded)
                .append('|')
                .append(doubtful);
        Optional<String> owner = Optional.empty();
        if (entity.kind() == Kind.ORGANIZATION && BodyNames.isGeneric(entity.name())) {
            owner = owner(part);
            key.append('|').append(owner.orElse(""));
        }
        Usage.Shape shape = person && words.size() == 1 ? Usage.Shape.SURNAME : Usage.Shape.NAME;
        Set<String> roles = Set.of();
        if (shape == Usage.Shape.SURNAME) {
            roles = roles(part);
            key.append('|').append(new TreeSet<>(roles)).append(genders(part)).append(sameSurname(part, all));
        }
        return use(key.toString(), shape, entity.kind(), entity.name(), doubtful, roles, owner, Optional.empty(), part);
    }

    /** "the Ministry of Trade of Kesht", "Kesht's Ministry of Trade": whose a body is that every state has. */
    private Optional<String> owner(Part part) {
        String body = part.facts().article().body();
        for (Mention mention : part.entity().mentions()) {
            if (mention.form() == Form.NAME) {
                int begin = mention.span().begin();
                Matcher after = OF_OWNER.matcher(body).region(mention.span().end(), body.length());
                Matcher before = OWNER.matcher(body).region(Math.max(0, begin - LONGEST_OWNER), begin);
                if (after.lookingAt()) {
                    return Optional.of(Office.ownerKey(after.group(1), countries));
                }
                if (before.find()) {
                    return Optional.of(Office.ownerKey(before.group(1), countries));
                }
            }
        }
        return Optional.empty();
    }

    /** "the Keshti president": one usage a day, since holders change. */
    private Optional<Usage> office(Part part) {
        if (part.entity().kind() != Kind.PERSON) {
            return Optional.empty();
        }
        return part.offices().stream()
                .filter(office -> office.definite()
                        && office.isSingle()
                        && !office.past()
                        && !office.owner().isBlank())
                .findFirst()
                .map(office -> {
                    String officeKey = office.keys(countries).getFirst();
                    String key = "OFFICE|" + officeKey + "|"
                            + part.day().map(Objects::toString).orElse("");
                    return use(
                            key,
                            Usage.Shape.OFFICE,
                            Kind.PERSON,
                            part.entity().name(),
                            false,
                            Set.of(),
                            Optional.empty(),
                            Optional.of(new Usage.Description(officeKey, part.day())),
                            part);
                });
    }

    /** "a senior official" is nobody's but that article's. */
    private Usage alone(Part part) {
        String key = "ALONE|" + part.article() + "|" + part.entity().id();
        LocalEntity entity = part.entity();
        return use(
                key,
                Usage.Shape.ALONE,
                entity.kind(),
                entity.name(),
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                part);
    }

    /** Ties the usage of a part about which a person decided to those of the others. */
    private void bind(Part part, Usage usage) {
        String key = Guidance.entityKey(part.article(), part.entity().id());
        if (!bonds.concerns(key)) {
            return;
        }
        bonded.put(key, usage);
        for (String other : bonds.with(key)) {
            Usage named = bonded.get(other);
            if (named != null && named != usage) {
                usage.one.add(named);
                named.one.add(usage);
            }
        }
        for (String other : bonds.from(key)) {
            Usage named = bonded.get(other);
            if (named != null && named != usage) {
                usage.kept.add(named);
                named.kept.add(usage);
            }
        }
    }

    /** Returns whether a person decided that somebody is not who has this handle. */
    private boolean isKeptFrom(Usage usage, EntityHandle handle) {
        return usage.kept.stream().anyMatch(other -> other.handle == handle);
    }

    /** Returns whether a person decided that two are not one. */
    boolean areKeptApart(EntityHandle one, EntityHandle other) {
        return usagesOf.getOrDefault(one, Set.of()).stream().anyMatch(usage -> isKeptFrom(usage, other))
                || usagesOf.getOrDefault(other, Set.of()).stream().anyMatch(usage -> isKeptFrom(usage, one));
    }

    Bonds bonds() {
        return bonds;
    }

    private Usage use(
            String name,
            Usage.Shape shape,
            Kind kind,
            String printed,
            boolean doubtful,
            Set<String> roles,
            Optional<String> owner,
            Optional<Usage.Description> description,
            Part part) {
        // About whom a person decided something is decided on for himself, whoever else has the name.
        String decided =
                bonds.signature(Guidance.entityKey(part.article(), part.entity().id()));
        String key = decided.isEmpty() ? name : name + "|" + decided;
        Usage usage = usages.get(key);
        if (usage == null) {
            usage = new Usage(key, shape, kind, printed, doubtful, roles, owner, description, countries);
            usages.put(key, usage);
            if (shape == Usage.Shape.NAME && kind != Kind.PERSON) {
                byOwnerKey
                        .computeIfAbsent(usage.ownerKey, k -> new LinkedHashSet<>())
                        .add(usage);
            }
            if (usage.isNamed()) {
                index(usage);
            }
        }
        usage.parts.add(part);
        if (usage.articles.add(part.article())) {
            usage.patience.another();
        }
        return usage;
    }

    private void index(Usage usage) {
        for (Kind kind : usage.kinds()) {
            for (String bucket : usage.buckets(kind)) {
                Set<Usage> others = buckets.computeIfAbsent(bucket, b -> new LinkedHashSet<>());
                if (kind == Kind.ORGANIZATION) {
                    // Only those whose names sound alike can be one in full; the other buckets are of short forms.
                    boolean sound = bucket.startsWith(Usage.BODY);
                    others.stream()
                            .filter(other -> sound
                                    ? usage.likeBody(other) > 0
                                    : usage.isShortFor(other, countries) || other.isShortFor(usage, countries))
                            .forEach(other -> {
                                usage.alike.add(other);
                                other.alike.add(usage);
                            });
                }
                others.add(usage);
            }
        }
        if (usage.doubtful) {
            doubtful.computeIfAbsent(usage.plain, words -> new LinkedHashSet<>())
                    .add(usage);
        }
    }

    /** The word for each office in the titles, and its last word: "President", never "Mr." or "Ms.". */
    private static Set<String> roles(Part part) {
        Set<String> roles = new HashSet<>();
        for (String title : part.titles()) {
            Office.of(title).map(Office::role).ifPresent(roles::add);
            List<String> words = Spelling.words(title);
            if (!words.isEmpty() && words.getLast().length() > 3) {
                roles.add(words.getLast());
            }
        }
        return roles;
    }

    private static Set<Usage.Gender> genders(Part part) {
        Set<Usage.Gender> genders = new TreeSet<>();
        for (String title : part.titles()) {
            for (String word : Spelling.words(title)) {
                switch (word) {
                    case "mr", "sir", "lord", "king", "prince", "spokesman", "chairman" ->
                        genders.add(Usage.Gender.MALE);
                    case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "spokeswoman", "chairwoman" ->
                        genders.add(Usage.Gender.FEMALE);
                    case String other -> {}
                }
            }
        }
        return genders;
    }

    /** The full names of this surname that the article gives to others. */
    private static Set<String> sameSurname(Part part, List<Part> all) {
        Set<String> sounds = PersonName.of(part.entity().name()).familySounds();
        return all.stream()
                .filter(other -> other != part
                        && other.entity().named()
                        && other.entity().kind() == Kind.PERSON)
                .map(other -> PersonName.of(other.entity().name()))
                .filter(name -> name.isFull() && !Collections.disjoint(name.familySounds(), sounds))
                .map(PersonName::plainOrder)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void describe(Usage usage, Part part, List<Placed> placed) {
        usage.offices.addAll(roles(part));
        usage.genders.addAll(genders(part));
        for (Office office : part.offices()) {
            if (!office.past() && usage.isNamed() && usage.kind == Kind.PERSON) {
                for (String key : office.keys(countries)) {
                    usage.held.add(key);
                    offices.hold(key, usage, part.day());
                }
            }
            if (office.speaks()) {
                owner(usage, part, office, placed);
            }
        }
        if (usage.kind == Kind.ORGANIZATION) {
            Office.of(part.entity().name())
                    .filter(Office::speaks)
                    .ifPresent(office -> owner(usage, part, office, placed));
            for (Mention mention : part.entity().mentions()) {
                String text = mention.span().in(part.facts().article().body());
                if (mention.form() == Form.NAME
                        && BodyNames.isAcronymOf(text, part.entity().name())) {
                    usage.acronyms.add(String.join("", Spelling.words(text.replace(".", ""))));
                }
            }
        }
        usage.description.ifPresent(description -> offices.describe(description.officeKey(), usage));
    }

    /** Whose spokesman somebody is: one whom the article names so, else whoever has that name or office. */
    private void owner(Usage usage, Part part, Office office, List<Placed> placed) {
        Optional<String> ownerOffice = office.ownerOffice()
                .flatMap(owner -> owner.keys(countries).stream().findFirst());
        if (ownerOffice.isPresent()) {
            usage.owners.add(new Usage.Owner(Optional.empty(), ownerOffice));
            principals.serves(usage, ownerOffice.get());
            return;
        }
        if (office.ownerOffice().isPresent()) {
            principal(office.ownerOffice().get(), placed).ifPresent(described -> principals.describe(usage, described));
            return;
        }
        if (office.owner().isBlank()) {
            return;
        }
        List<String> words = Spelling.words(office.owner());
        List<Placed> named = placed.stream()
                .filter(other -> other.part != part && other.part.entity().named())
                .filter(other -> isCalled(other.part, words, office.owner()))
                .toList();
        if (named.size() == 1) {
            Placed owner = named.getFirst();
            boolean known = usage.speaksForParts.stream()
                    .anyMatch(other -> owner.usage.handle != null && usageOf(other) == owner.usage);
            if (!known) {
                usage.speaksForParts.add(owner.part);
                principals.serves(usage, owner.usage);
            }
        } else if (named.isEmpty()) {
            usage.owners.add(
                    new Usage.Owner(Optional.of(Office.ownerKey(office.owner(), countries)), Optional.empty()));
        }
    }

    /** "the Head of State" whose aide somebody is, where the article speaks of one such. */
    private static Optional<Usage> principal(Office office, List<Placed> placed) {
        List<Usage> described = placed.stream()
                .filter(other -> other.usage.shape == Usage.Shape.ALONE && other.usage.kind == Kind.PERSON)
                .filter(other -> other.part.offices().stream()
                        .anyMatch(own ->
                                own.definite() && own.isHead() && own.role().equals(office.role())))
                .map(Placed::usage)
                .toList();
        return described.size() == 1 ? Optional.of(described.getFirst()) : Optional.empty();
    }

    private boolean isCalled(Part part, List<String> words, String owner) {
        LocalEntity entity = part.entity();
        boolean alias = Spelling.words(entity.name()).equals(words)
                || entity.aliases().stream()
                        .anyMatch(name -> Spelling.words(name).equals(words));
        return alias
                || entity.kind() == Kind.PLACE
                        && Office.ownerKey(entity.name(), countries).equals(Office.ownerKey(owner, countries))
                || entity.kind() == Kind.PERSON
                        && words.size() == 1
                        && Spelling.words(entity.name()).getLast().equals(words.getFirst());
    }

    private Usage usageOf(Part part) {
        return placed(part.article()).get(part.entity().id()).usage;
    }

    /** Two names that one article keeps apart are two. */
    private static void sideBySide(List<Placed> placed) {
        List<Usage> named =
                placed.stream().map(Placed::usage).filter(Usage::isNamed).toList();
        for (Usage one : named) {
            for (Usage other : named) {
                boolean namesake = one != other && one.kind == other.kind && !one.words.equals(other.words);
                if (namesake && mayMeet(one, other)) {
                    one.beside.add(other);
                }
            }
        }
    }

    private static boolean mayMeet(Usage one, Usage other) {
        return one.kind != Kind.PERSON
                || !Collections.disjoint(one.familySounds, other.familySounds)
                || one.anyOrder.equals(other.anyOrder)
                || one.letters.equals(other.letters);
    }

    // ---- deciding

    /** A name taken for a person's where nothing told, and for a place's or body's wherever something did, is theirs. */
    Kind kind(Usage usage) {
        if (!usage.doubtful) {
            return usage.kind;
        }
        Map<Kind, Integer> elsewhere = kinds.getOrDefault(usage.plain, Map.of());
        int asPerson = elsewhere.getOrDefault(Kind.PERSON, 0);
        for (Kind other : List.of(Kind.PLACE, Kind.ORGANIZATION)) {
            if (elsewhere.getOrDefault(other, 0) >= CLEAR_MAJORITY * asPerson) {
                return other;
            }
        }
        return usage.kind;
    }

    /** Those of which something is new on which a decision hangs. */
    private Set<Usage> undecided(Collection<Usage> touched) {
        Set<Usage> undecided = new LinkedHashSet<>();
        for (Usage usage : touched) {
            if (usage.isDecided() && (usage.decided != usage.state() || usage.patience.isOut())) {
                undecided.add(usage);
            }
            for (Usage namesake : doubtful.getOrDefault(usage.plain, Set.of())) {
                Kind before = namesake.decidedKind;
                if (before != null && before != kind(namesake)) {
                    undecided.add(namesake);
                    undecided.addAll(near(namesake, before));
                    leave(namesake);
                }
            }
        }
        return undecided;
    }

    /** Takes a name from the entity that it was of. */
    private void leave(Usage usage) {
        EntityHandle handle = usage.handle;
        if (handle != null) {
            Set<Usage> others = usagesOf.getOrDefault(handle, new HashSet<>());
            others.remove(usage);
            if (others.isEmpty()) {
                usagesOf.remove(handle);
            }
        }
        usage.handle = null;
    }

    /** All that could be one with a name, if it is of that kind. */
    private Set<Usage> near(Usage usage, Kind kind) {
        Set<Usage> near = new LinkedHashSet<>();
        if (kind == Kind.ORGANIZATION) {
            near.addAll(usage.alike);
        } else {
            usage.buckets(kind).forEach(bucket -> near.addAll(buckets.getOrDefault(bucket, Set.of())));
        }
        near.removeIf(other -> kind(other) != kind);
        near.addAll(usage.one);
        return near;
    }

    /** The names to be decided on with all that could be one with them, directly or through others. */
    private List<Set<Usage>> regions(Collection<Usage> undecided) {
        List<Set<Usage>> regions = new ArrayList<>();
        Set<Usage> seen = new HashSet<>();
        for (Usage start : undecided) {
            if (seen.add(start)) {
                Set<Usage> region = new LinkedHashSet<>(Set.of(start));
                Deque<Usage> left = new ArrayDeque<>(region);
                while (!left.isEmpty()) {
                    Usage usage = left.remove();
                    for (Usage other : near(usage, kind(usage))) {
                        if (region.add(other)) {
                            left.add(other);
                        }
                    }
                }
                seen.addAll(region);
                regions.add(region);
            }
        }
        return regions;
    }

    /** Returns usages by which all can be found that now are of another entity than before, or may be. */
    private Set<Usage> decide(Set<Usage> region) {
        // A person's usage by the kind that it turns out to be: a place that looks like one's name is no surname.
        Partition partition = new Partition(region, this::kind, countries, matcher);
        Usage.Patience patience = new Usage.Patience(partition.patience());
        Map<Usage, EntityHandle> before = new HashMap<>();
        Map<Usage, List<Usage.Doubt>> doubted = new HashMap<>();
        for (Usage usage : region) {
            doubted.put(usage, usage.doubts);
            EntityHandle handle = usage.handle;
            if (handle != null) {
                before.put(usage, handle);
                usagesOf.remove(handle);
            }
            usage.handle = null;
            usage.decided = usage.state();
            usage.decidedKind = kind(usage);
            usage.patience = patience;
            usage.doubts = partition.doubts(usage);
            usage.score = partition.score(usage);
        }
        Set<EntityHandle> taken = new HashSet<>();
        partition.blocks().stream()
                .sorted(Comparator.comparingInt(EntityIndex::parts).reversed())
                .forEach(block -> {
                    EntityHandle handle = oldest(block, before, taken).orElseGet(EntityHandle::new);
                    taken.add(handle);
                    usagesOf.put(handle, new LinkedHashSet<>(block));
                    block.forEach(usage -> usage.handle = handle);
                });
        Set<Usage> changed = new LinkedHashSet<>();
        for (Usage usage : region) {
            if (usage.handle != before.get(usage)) {
                changed.add(usage);
            }
            changed.addAll(rarer(usage, doubted.getOrDefault(usage, List.of()), usage.doubts));
        }
        return changed;
    }

    private static int parts(List<Usage> block) {
        return block.stream().mapToInt(usage -> usage.parts.size()).sum();
    }

    /** The handle that most of the block's parts had, if no larger block has taken it. */
    private static Optional<EntityHandle> oldest(
            List<Usage> block, Map<Usage, EntityHandle> before, Set<EntityHandle> taken) {
        Map<EntityHandle, Integer> had = new LinkedHashMap<>();
        for (Usage usage : block) {
            EntityHandle handle = before.get(usage);
            if (handle != null && !taken.contains(handle)) {
                had.merge(handle, usage.parts.size(), Integer::sum);
            }
        }
        return had.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Set<Usage> lookUp(String officeKey) {
        Set<Usage> changed = new LinkedHashSet<>();
        for (Usage usage : offices.describedBy(officeKey)) {
            if (!usage.one.isEmpty()) {
                continue;
            }
            EntityHandle before = usage.handle;
            List<Usage.Doubt> doubted = usage.doubts;
            Map<EntityHandle, Usage> holders = new LinkedHashMap<>(offices.holders(usage.description.orElseThrow()));
            holders.keySet().removeIf(holder -> isKeptFrom(usage, holder));
            EntityHandle now = holders.size() == 1 ? holders.keySet().iterator().next() : null;
            usage.handle = now;
            usage.score = now == null ? 1 : Offices.SCORE;
            usage.doubts = holders.size() < 2
                    ? List.of()
                    : holders.values().stream()
                            .map(holder ->
                                    new Usage.Doubt(holder, Offices.SEVERAL, "several held this office at the time"))
                            .toList();
            if (before != now) {
                changed.add(usage);
            }
            changed.addAll(rarer(usage, doubted, usage.doubts));
        }
        return changed;
    }

    /** Those of the touched of whom the article tells anew for whom they speak, and the aides in their new offices. */
    private Set<Usage> speakingForOthers(Set<Usage> touched) {
        Set<Usage> speaking = new LinkedHashSet<>();
        for (Usage usage : touched) {
            if (usage.relationsTold != usage.relations()) {
                usage.relationsTold = usage.relations();
                speaking.addAll(oneWith(usage));
            }
            if (usage.heldTold != usage.held.size()) {
                usage.heldTold = usage.held.size();
                for (String office : usage.held) {
                    principals.servingOffice(office).forEach(aide -> speaking.addAll(oneWith(aide)));
                }
            }
        }
        return speaking;
    }

    /**
     * Where it is told anew that a name may be another's, one of the two, by whom all that both said can be found: the one in
     * fewer reports.
     */
    private Set<Usage> rarer(Usage usage, List<Usage.Doubt> before, List<Usage.Doubt> now) {
        Set<Usage> rarer = new LinkedHashSet<>();
        for (Usage.Doubt doubt : Stream.concat(before.stream(), now.stream()).toList()) {
            if (before.contains(doubt) != now.contains(doubt)) {
                Set<Usage> others = oneWith(doubt.other());
                int reports =
                        others.stream().mapToInt(other -> other.articles.size()).sum();
                if (reports < usage.articles.size()) {
                    rarer.addAll(others);
                } else {
                    rarer.add(usage);
                }
            }
        }
        return rarer;
    }

    /** All ways in which the same entity is called. */
    private Set<Usage> oneWith(Usage usage) {
        EntityHandle handle = usage.handle;
        return handle == null ? Set.of(usage) : usagesOf.getOrDefault(handle, Set.of(usage));
    }

    /** An aide serves one head of state: whose aide other reports call him is whom this one means. */
    private boolean lookUpPrincipal(Usage described) {
        if (!described.one.isEmpty()) {
            return false;
        }
        Set<EntityHandle> served = new LinkedHashSet<>();
        for (Usage aide : principals.aidesOf(described)) {
            for (Usage called : oneWith(aide)) {
                spokenForBy(called).stream().filter(this::isHead).forEach(served::add);
            }
        }
        EntityHandle before = described.handle;
        served.removeIf(head -> isKeptFrom(described, head));
        EntityHandle now = served.size() == 1 ? served.iterator().next() : null;
        described.handle = now;
        described.score = now == null ? 1 : Principals.SCORE;
        return before != now;
    }

    private boolean isHead(EntityHandle handle) {
        return usagesOf.getOrDefault(handle, Set.of()).stream()
                .anyMatch(usage -> usage.isNamed()
                        && usage.kind == Kind.PERSON
                        && usage.held.stream().anyMatch(key -> key.startsWith("leader|")));
    }

    // ---- who speaks for whom

    private boolean speakFor(Usage usage, EntityHandle other) {
        for (Part part : usage.speaksForParts) {
            if (of(part.article(), part.entity().id()) == other) {
                return true;
            }
        }
        boolean seat = usage.speaker && usage.speaksForCountry.isPresent();
        if (!seat && usage.owners.isEmpty()) {
            return false;
        }
        Set<Usage> names = usagesOf.getOrDefault(other, Set.of());
        return usage.owners.stream().anyMatch(owner -> owns(owner, names, other))
                || seat && names.stream().anyMatch(name -> isSeatOf(usage, name));
    }

    /** Returns all for whom those called so speak. */
    Set<EntityHandle> spokenForBy(Usage usage) {
        Set<EntityHandle> owners = new LinkedHashSet<>();
        usage.speaksForParts.forEach(
                part -> owners.add(of(part.article(), part.entity().id())));
        for (Usage.Owner owner : usage.owners) {
            owner.office()
                    .ifPresent(office -> owners.addAll(offices.holders(new Usage.Description(office, Optional.empty()))
                            .keySet()));
            Set<EntityHandle> called = new LinkedHashSet<>();
            owner.name().ifPresent(name -> called.addAll(called(name)));
            if (called.size() == 1) {
                owners.addAll(called);
            }
        }
        if (usage.speaker) {
            usage.speaksForCountry.ifPresent(country -> owners.addAll(called(country)));
        }
        return owners;
    }

    /** Returns the one holder of an office that words describe, around a day. */
    Optional<EntityHandle> holder(String words, Optional<LocalDate> day) {
        Set<EntityHandle> holders = new LinkedHashSet<>();
        Office.of(words)
                .filter(office -> !office.owner().isBlank())
                .ifPresent(office -> holders.addAll(offices.holders(
                                new Usage.Description(office.keys(countries).getFirst(), day))
                        .keySet()));
        return holders.size() == 1 ? Optional.of(holders.iterator().next()) : Optional.empty();
    }

    private Set<EntityHandle> called(String ownerKey) {
        Set<EntityHandle> called = new LinkedHashSet<>();
        for (Usage usage : byOwnerKey.getOrDefault(ownerKey, Set.of())) {
            EntityHandle handle = usage.handle;
            if (handle != null && kind(usage) != Kind.PERSON) {
                called.add(handle);
            }
        }
        return called;
    }

    private boolean owns(Usage.Owner owner, Set<Usage> names, EntityHandle other) {
        boolean byName = owner.name().isPresent()
                && names.stream()
                        .anyMatch(name -> name.kind != Kind.PERSON
                                && name.ownerKey.equals(owner.name().get()));
        return byName
                || owner.office().isPresent()
                        && names.stream()
                                .anyMatch(name ->
                                        name.held.contains(owner.office().get()) && name.handle == other);
    }

    private boolean isSeatOf(Usage seat, Usage country) {
        return country.kind == Kind.PLACE
                && kind(country) == Kind.PLACE
                && country.country.isPresent()
                && seat.speaksForCountry.equals(country.country);
    }
}
