package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose side the words for a speaker put him on: "an official in Kesht's energy ministry" on Kesht's, "the League's
 * observers" on the League's, "the mediator" on that of the one who is said to mediate. For one thread.
 */
final class Owners {
    private static final String OPPOSITION = "opposition ";
    private static final Set<Calling.Duty> NEUTRAL =
            EnumSet.of(Calling.Duty.MEDIATES, Calling.Duty.OBSERVES, Calling.Duty.INSPECTS, Calling.Duty.KEEPS_PEACE);
    private static final Pattern MEDIATES = Pattern.compile(
            "(?i),? (?:which |who )?(?:is |has been |have been |are )?(?:mediates?|mediating|mediated|acts? as (?:a )?mediator)\\b");
    private static final Pattern MEDIATING = Pattern.compile("(?i)\\b(?:which|who)\\b[^,]*\\bmediat");
    private static final Pattern OBSERVING =
            Pattern.compile("(?i)\\b(?:which|who)\\b[^,]*\\b(?:watch|monitor|observ|oversee|supervis|verif)");
    private static final Pattern GENERIC = Pattern.compile(
            "(?:(?:[Tt]he|[Ii]ts|[Tt]heir) )?(?:\\p{Ll}[\\p{L}-]+ )*(\\p{Ll}+|Ministry|Army|Navy|Government|Delegation|Council|Committee|Commission)");
    /** Bodies that every state has one of, each with the words that tell whose it is. */
    private static final Map<String, Pattern> BODIES_OF_STATES = Stream.of(
                    "army",
                    "navy",
                    "ministry",
                    "government",
                    "delegation",
                    "committee",
                    "commission",
                    "council",
                    "force",
                    "police",
                    "parliament",
                    "side",
                    "military",
                    "presidency")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Owners::owned));

    private static final Pattern CITES = Pattern.compile("(?:Citing|Quoting|Referring to|Pointing to) ([^,]+), ");
    /** Characters back to the beginning of a sentence that tells first from whom somebody has it. */
    private static final int FARTHEST = 400;

    private final Bodies bodies;
    private final Sides sides;
    private final Affiliations affiliations;
    private final Countries countries = Countries.load();
    private final Map<ArticleId, Map<String, EntityId>> calledSo = new HashMap<>();
    private final Map<ArticleId, String> bodyOf = new HashMap<>();
    /** Whose a report says that a kind of body is, by kind: each report is looked through once for each. */
    private final Map<ArticleId, Map<String, Set<String>>> ownersOf = new HashMap<>();
    /** Read once for all the reports that use the same words. */
    private final Map<String, List<Calling>> read = new HashMap<>();
    /** Who is said to mediate, to observe. */
    private final Map<Calling.Duty, Set<String>> onDuty = new EnumMap<>(Calling.Duty.class);

    /** @param bodies takes up the bodies that the words for speakers name */
    Owners(Bodies bodies, Sides sides, Affiliations affiliations) {
        this.bodies = bodies;
        this.sides = sides;
        this.affiliations = affiliations;
    }

    /** Takes up how a report calls those whom it names. */
    void add(ArticleFacts facts, List<EntityId> ids) {
        Map<String, EntityId> called = new HashMap<>();
        for (LocalEntity entity : facts.entities()) {
            entity.aliases().forEach(alias -> called.putIfAbsent(Sides.folded(alias), ids.get(entity.id())));
        }
        bodyOf.put(facts.article().id(), facts.article().body());
        calledSo.put(facts.article().id(), called);
        for (LocalAttribution attribution : facts.attributions()) {
            for (Span source : attribution.source()) {
                callings(source.in(facts.article().body())).stream()
                        .flatMap(calling -> calling.owners().stream())
                        .filter(owner -> owner.link() != Calling.Link.BEFORE)
                        .forEach(owner -> bodies.add(owner.words()));
            }
        }
    }

    /** Takes up who is said to mediate or to observe. */
    void watch(ArticleFacts facts, List<EntityId> ids) {
        ArticleId article = facts.article().id();
        String body = facts.article().body();
        for (LocalEntity entity : facts.entities()) {
            if (entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.GROUP) {
                entity.aliases().stream()
                        .filter(alias -> alias.codePoints().skip(1).anyMatch(Character::isUpperCase))
                        .flatMap(alias -> callings(alias).stream())
                        .forEach(calling -> owner(calling, article).ifPresent(side -> serve(calling.duty(), side)));
            }
            for (Mention mention : entity.mentions()) {
                boolean mediates = mention.form() == Form.NAME
                        && MEDIATES.matcher(body)
                                .region(mention.span().end(), body.length())
                                .lookingAt();
                if (mediates) {
                    sides.told(ids.get(entity.id())).ifPresent(side -> serve(Calling.Duty.MEDIATES, side));
                }
            }
        }
        for (LocalAttribution attribution : facts.attributions()) {
            for (Span source : attribution.source()) {
                String printed = source.in(body);
                for (Calling calling : callings(printed)) {
                    Calling.Duty duty = MEDIATING.matcher(printed).find()
                            ? Calling.Duty.MEDIATES
                            : OBSERVING.matcher(printed).find() ? Calling.Duty.OBSERVES : calling.duty();
                    owner(calling, article).ifPresent(side -> serve(duty, side));
                }
            }
        }
    }

    private List<Calling> callings(String printed) {
        return read.computeIfAbsent(printed, Calling::all);
    }

    private void serve(Calling.Duty duty, String side) {
        if (NEUTRAL.contains(duty)) {
            onDuty.computeIfAbsent(duty, d -> new HashSet<>()).add(side);
        }
    }

    /** The side that the words themselves tell. */
    Optional<String> of(String printed, ArticleId article, Optional<EntityId> speaker) {
        List<Calling> callings = callings(printed);
        for (Calling calling : callings) {
            Optional<String> owner = owner(calling, article);
            if (owner.isPresent()) {
                return calling.duty() == Calling.Duty.OPPOSES
                        ? owner.filter(sides::isState)
                                .map(key -> OPPOSITION + key)
                                .or(() -> owner)
                        : owner;
            }
        }
        for (Calling calling : callings) {
            if (NEUTRAL.contains(calling.duty())) {
                Set<String> those = onDuty.getOrDefault(calling.duty(), Set.of());
                return those.isEmpty()
                        ? Optional.of(calling.duty().name())
                        : Optional.of(those.iterator().next()).filter(one -> those.size() == 1);
            }
            if (calling.duty() == Calling.Duty.WITNESSES) {
                return Optional.of("witness "
                        + speaker.filter(sides::hasName).map(EntityId::value).orElse(""));
            }
        }
        return Optional.empty();
    }

    private Optional<String> owner(Calling calling, ArticleId article) {
        return calling.duty() == Calling.Duty.WITNESSES
                ? Optional.empty()
                : calling.owners().stream()
                        .flatMap(owner -> owner(owner, calling.duty(), article).stream())
                        .findFirst();
    }

    private Optional<String> owner(Calling.Owner owner, Calling.Duty duty, ArticleId article) {
        String words = owner.words();
        boolean independentBody = Sides.isIndependent(words);
        Optional<String> state = independentBody ? Optional.empty() : sides.state(words);
        Optional<EntityId> called =
                Optional.ofNullable(calledSo.getOrDefault(article, Map.of()).get(Sides.folded(words)));
        Optional<String> told = called.flatMap(sides::told);
        boolean place = called.map(affiliations::entity)
                .filter(entity -> entity.kind() == Kind.PLACE)
                .isPresent();
        return switch (owner.link()) {
            case OF ->
                state.or(() -> told)
                        .or(() -> called.filter(id -> place)
                                .map(id -> Office.ownerKey(words, countries))
                                .filter(key -> !Sides.isAnyState(key)))
                        .or(() -> isNamed(words)
                                ? bodies.key(words)
                                : generic(words, article).or(() -> bodies.known(words)));
            case OF_TOWN -> state;
            case IN -> state.or(() -> place ? Optional.empty() : told).or(() -> bodies.known(words));
            case BEFORE ->
                duty == Calling.Duty.OBSERVES || duty == Calling.Duty.INSPECTS
                        ? bodies.known(words)
                        : state.or(() -> bodies.known(words));
            case ITSELF -> state.or(() -> bodies.key(words));
        };
    }

    /** "The ministry", where the report speaks of one state's: "the Foreign Ministry of Kesht", "Kesht's ministry". */
    Optional<String> generic(String printed, ArticleId article) {
        Matcher words = GENERIC.matcher(printed);
        if (!words.matches()) {
            return Optional.empty();
        }
        String kind = words.group(1).toLowerCase(Locale.ROOT);
        if (!BODIES_OF_STATES.containsKey(kind)) {
            return Optional.empty();
        }
        // The words of a report stay; which states they mean can turn as more reports come.
        Set<String> owners = ownersOf
                .computeIfAbsent(article, a -> new HashMap<>())
                .computeIfAbsent(kind, k -> owners(k, Objects.requireNonNull(bodyOf.get(article))))
                .stream()
                .map(owner -> sides.state(owner).orElseGet(() -> Office.ownerKey(owner, countries)))
                .collect(Collectors.toSet());
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }

    private static Pattern owned(String kind) {
        return Pattern.compile("(?:(\\p{Lu}[\\p{L}-]+)['\u2019]s (?:[\\p{L}-]+ ){0,3}(?i:" + kind + ")\\b|\\b(?i:"
                + kind + ") of (?:the )?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*))");
    }

    private static Set<String> owners(String kind, String body) {
        Set<String> owners = new HashSet<>();
        Matcher owned = Objects.requireNonNull(BODIES_OF_STATES.get(kind)).matcher(body);
        while (owned.find()) {
            owners.add(owned.group(1) == null ? owned.group(2) : owned.group(1));
        }
        return owners;
    }

    /** Returns the words for those whom somebody says that he has it from: "Citing the League, the minister said". */
    Optional<String> cited(ArticleId article, int begin) {
        String body = Objects.requireNonNull(bodyOf.get(article));
        int from = Math.max(0, begin - FARTHEST);
        String before = body.substring(from, Math.min(begin + 1, body.length()));
        int sentence = Math.max(before.lastIndexOf(". ") + 2, before.lastIndexOf('\n') + 1);
        if (sentence < 2 && from > 0) {
            return Optional.empty();
        }
        Matcher cites = CITES.matcher(body).region(sentence < 2 ? 0 : from + sentence, body.length());
        return cites.lookingAt() && cites.end() <= begin + 1 ? Optional.of(cites.group(1)) : Optional.empty();
    }

    private static boolean isNamed(String words) {
        return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
    }

    /** Returns the one whom a name or a description in a list means: "Asper" of "the governments of Vint and Asper". */
    Optional<String> ofPart(String part, ArticleId article) {
        return of(part, article, Optional.empty())
                .or(() -> isNamed(part)
                        ? owner(new Calling.Owner(part, Calling.Link.OF), Calling.Duty.SERVES, article)
                        : Optional.empty());
    }
}
