package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whose the offices are that a report names without a state. A report says "the Keshti president" of another state's, and
 * "government spokesman NAME" or "the Foreign Ministry" of its own; "her spokesman" is whose side was spoken of last.
 */
final class Homes {
    private static final Pattern POINTING = Pattern.compile("(?i)^(?:his|her|its|their)\\b.*");
    private static final Pattern DEFINITE = Pattern.compile("(?i)^(?:the|a|an|his|her|its|their|one|two|three)\\b.*");
    /** Words of a state's own people that no report explains to its readers at home. */
    private static final Pattern OF_A_STATE = Pattern.compile(
            "(?i).*\\b(?:prime minister|minister|premier|government|ministry|head of state|presidency|cabinet|chancellery|president|chancellor|armed forces|army)\\b.*");
    /** In characters: the sentence and the one before. */
    private static final int JUST_BEFORE = 260;

    private final Countries countries;
    private final Function<EntityId, Optional<String>> known;
    private final Function<String, Optional<String>> namedAfter;
    private final Map<EntityId, Set<ArticleId>> atHome = new HashMap<>();
    private final Set<EntityId> ofSomeState = new HashSet<>();
    private final Map<EntityId, Set<String>> pointed = new HashMap<>();
    private final Map<ArticleId, Set<String>> ownedRoles = new HashMap<>();
    private final Map<ArticleId, String> outletOf = new HashMap<>();
    private final Map<ArticleId, Set<String>> foreign = new HashMap<>();
    private final Map<String, Set<String>> homeOf = new HashMap<>();

    /**
     * @param known the sides that titles tell
     * @param namedAfter the state after which an outlet is named: "Keshti Herald"
     */
    Homes(
            Collection<ArticleFacts> articles,
            Function<ArticleId, List<EntityId>> ids,
            Countries countries,
            Function<EntityId, Optional<String>> known,
            Function<String, Optional<String>> namedAfter) {
        this.countries = countries;
        this.namedAfter = namedAfter;
        this.known = known;
        articles.forEach(facts -> read(facts, ids.apply(facts.article().id())));
    }

    private void read(ArticleFacts facts, List<EntityId> ids) {
        ArticleId article = facts.article().id();
        String outlet = facts.article().outlet().orElse(article.value());
        outletOf.put(article, outlet);
        List<List<Title>> titles = facts.entities().stream().map(Homes::titles).toList();
        Set<String> owned = new HashSet<>();
        Set<String> ownedRoles = this.ownedRoles.computeIfAbsent(article, a -> new HashSet<>());
        namedAfter
                .apply(outlet)
                .ifPresent(state ->
                        homeOf.computeIfAbsent(outlet, o -> new HashSet<>()).add(state));
        for (List<Title> own : titles) {
            own.stream().filter(Title::isOwned).map(Title::held).forEach(office -> {
                owned.add(Office.ownerKey(office.owner(), countries));
                ownedRoles.add(head(office));
            });
        }
        foreign.put(article, owned);
        for (LocalEntity entity : facts.entities()) {
            List<Title> own = titles.get(entity.id());
            EntityId id = ids.get(entity.id());
            if (own.stream().anyMatch(Title::isOfAState)) {
                ofSomeState.add(id);
            }
            boolean ownerless = own.stream().anyMatch(title -> isOfHome(entity, title, ownedRoles));
            if (ownerless && own.stream().noneMatch(Title::isOwned)) {
                atHome.computeIfAbsent(id, i -> new HashSet<>()).add(article);
                known.apply(id)
                        .ifPresent(side -> homeOf.computeIfAbsent(outlet, o -> new HashSet<>())
                                .add(side));
            }
            if (known.apply(id).isEmpty()) {
                own.stream()
                        .map(Title::text)
                        .filter(text -> POINTING.matcher(text).matches())
                        .findFirst()
                        .flatMap(text -> spokenOfLast(facts, ids, entity, text))
                        .ifPresent(side -> pointed.computeIfAbsent(id, i -> new HashSet<>())
                                .add(side));
            }
        }
    }

    /**
     * How a report calls somebody.
     *
     * @param office what that says they hold
     */
    private record Title(String text, Optional<Office> office) {
        static Title of(String text) {
            return new Title(text, Office.of(text));
        }

        boolean isOwned() {
            return office.filter(held -> !held.owner().isBlank()).isPresent();
        }

        Office held() {
            return office.orElseThrow();
        }

        boolean isOfAState() {
            return OF_A_STATE.matcher(text).matches();
        }
    }

    /** "The Ministry" points back to "the Foreign Ministry of Osla". */
    private static String head(Office office) {
        String role = office.role();
        return role.substring(role.lastIndexOf(' ') + 1);
    }

    private static List<Title> titles(LocalEntity entity) {
        List<String> texts = entity.kind() == Kind.PERSON ? entity.roles() : entity.aliases();
        return texts.stream().map(Title::of).toList();
    }

    /** A person's title in front of the name, or a body's name; what "the president" points back to is no sign. */
    private static boolean isOfHome(LocalEntity entity, Title title, Set<String> ownedRoles) {
        String text = title.text();
        boolean names = entity.kind() == Kind.PERSON
                ? entity.named() && !DEFINITE.matcher(text).matches()
                : entity.kind() == Kind.ORGANIZATION && !POINTING.matcher(text).matches();
        return names
                && title.isOfAState()
                && title.office()
                        .filter(office -> office.owner().isBlank() && !ownedRoles.contains(head(office)))
                        .isPresent()
                // "President Vladimir Putin" is printed anywhere
                && !text.equalsIgnoreCase("president");
    }

    /** The one side of those named just before "her spokesman"; nothing where they are of several. */
    private Optional<String> spokenOfLast(ArticleFacts facts, List<EntityId> ids, LocalEntity asking, String text) {
        boolean person = text.toLowerCase(Locale.ROOT).startsWith("h");
        int at = asking.mentions().get(0).span().begin();
        Set<String> sides = new HashSet<>();
        for (LocalEntity entity : facts.entities()) {
            boolean fits = person ? entity.kind() == Kind.PERSON : entity.kind() != Kind.PERSON;
            boolean near = entity.mentions().stream()
                    .map(Mention::span)
                    .anyMatch(span -> span.begin() < at && at - span.begin() <= JUST_BEFORE);
            if (fits && near && entity.id() != asking.id()) {
                known.apply(ids.get(entity.id())).ifPresent(sides::add);
            }
        }
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    /** Returns the side of one whose titles do not tell it, as far as the reports that name it do. */
    Optional<String> of(EntityId id) {
        Set<String> sides = new HashSet<>(pointed.getOrDefault(id, Set.of()));
        for (ArticleId article : atHome.getOrDefault(id, Set.of())) {
            Set<String> homes = homeOf.getOrDefault(outlet(article), Set.of());
            if (homes.size() == 1) {
                sides.addAll(homes);
            }
        }
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    /** Returns the side of those for whom a report has words without a state, as it has for its own: "the government". */
    Optional<String> of(String printed, ArticleId article) {
        Optional<Office> office = Office.of(printed);
        boolean own = OF_A_STATE.matcher(printed).matches()
                && !POINTING.matcher(printed).matches()
                && office.filter(held -> held.owner().isBlank()
                                && !ownedRoles.getOrDefault(article, Set.of()).contains(head(held)))
                        .isPresent();
        Set<String> homes = homeOf.getOrDefault(outlet(article), Set.of());
        return own && homes.size() == 1 ? Optional.of(homes.iterator().next()) : Optional.empty();
    }

    /**
     * Returns the states that somebody is surely not of, whom a report names as one of its own; empty where it does not.
     */
    Set<String> foreignTo(EntityId id, ArticleId article) {
        return atHome.getOrDefault(id, Set.of()).contains(article) ? foreign.getOrDefault(article, Set.of()) : Set.of();
    }

    /** Returns whether somebody holds an office of a state, of whichever: then no international body is theirs. */
    boolean isOfSomeState(EntityId id) {
        return ofSomeState.contains(id);
    }

    private String outlet(ArticleId article) {
        return outletOf.getOrDefault(article, article.value());
    }
}
