package dev.readout.export;

import dev.readout.annotate.Mention;
import dev.readout.lexicon.Countries;
import dev.readout.lexicon.WordList;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Role;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For which country somebody acts, as far as names, titles and relations of the record say so.
 *
 * <p>A country itself and the seat of its power act for it; who speaks for somebody acts for the same; a title names a country
 * by an adjective before it ("the Latvian foreign minister"), by a possessive, or after "of" where it is that of an office
 * ("President of Latvia"). An envoy to a country does not act for it, and so nothing after another word counts. Where titles name
 * two countries, none is given.
 */
final class Affiliations {
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("^(.+?)(?:['\u2019]s|s['\u2019]) .+$");
    private static final Pattern OF = Pattern.compile(
            ".*\\b(?:president|premier|minister|secretary|chancellor|king|queen|emir|sultan|leader|head|ambassador|envoy"
                    + "|representative|spokesman|spokeswoman|spokesperson|government|republic|ministry|parliament|army)"
                    + " of (.+)$",
            Pattern.CASE_INSENSITIVE);
    /** "President of the Republic": which one, these do not tell. */
    private static final Set<String> ANY_STATE =
            Set.of("republic", "state", "kingdom", "union", "federation", "country", "nation", "government");
    /** "South Korean", "Bosnian and Herzegovinian": no adjective of a country is longer. */
    private static final int LONGEST_ADJECTIVE = 3;

    private final Map<EntityId, Entity> entities = new HashMap<>();
    /** Places of the record by every name of theirs that no other place has. */
    private final Map<String, Optional<String>> places = new HashMap<>();

    /**
     * A country.
     *
     * @param name as the record has it where it is a place of the record; else as lists have it
     * @param code ISO 3166-1 alpha-3; empty for one that no list has
     */
    record Country(String name, Optional<String> code) {}

    Affiliations(ReadoutRecord record) {
        for (Entity entity : record.entities()) {
            entities.put(entity.id(), entity);
            if (entity.kind() == Mention.Kind.PLACE) {
                entity.aliases().stream()
                        .map(WordList::folded)
                        .filter(alias -> !ANY_STATE.contains(alias))
                        .distinct()
                        .forEach(alias -> places.merge(alias, Optional.of(entity.name()), (a, b) -> Optional.empty()));
            }
        }
    }

    /** Returns the one country that an entity acts for; empty where none or more than one is known. */
    Optional<Country> of(EntityId id) {
        Set<Country> found = new LinkedHashSet<>();
        Set<EntityId> seen = new HashSet<>();
        Deque<EntityId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            EntityId next = open.remove();
            Entity entity = entities.get(next);
            if (entity == null || !seen.add(next)) {
                continue;
            }
            itself(entity).ifPresent(found::add);
            entity.roles().stream()
                    .map(Role::text)
                    .flatMap(role -> named(role).stream())
                    .forEach(found::add);
            open.addAll(entity.speaksFor());
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Optional<Country> itself(Entity entity) {
        return switch (entity.kind()) {
            case PLACE, ORGANIZATION ->
                Countries.load()
                        .named(entity.name())
                        .or(() -> Countries.load().spokenForBy(entity.name()))
                        .map(country -> new Country(country, CountryCodes.of(country)));
            case PERSON, GROUP, EVENT -> Optional.empty();
        };
    }

    /** Returns the country that a title names as the one it is of. */
    private Optional<Country> named(String role) {
        String title = ARTICLE.matcher(role.strip()).replaceFirst("");
        Matcher possessive = POSSESSIVE.matcher(title);
        if (possessive.matches()) {
            return country(possessive.group(1));
        }
        Matcher of = OF.matcher(title);
        if (of.matches()) {
            Optional<Country> after = country(of.group(1));
            if (after.isPresent()) {
                return after;
            }
        }
        String[] words = title.split(" ");
        for (int count = Math.min(LONGEST_ADJECTIVE, words.length - 1); count > 0; count--) {
            String first = String.join(" ", List.of(words).subList(0, count));
            Optional<String> country = Countries.load()
                    .ofAdjective(first)
                    .or(() -> Countries.load().named(first));
            if (country.isPresent()) {
                return country.map(name -> new Country(name, CountryCodes.of(name)));
            }
        }
        return Optional.empty();
    }

    private Optional<Country> country(String name) {
        return Countries.load()
                .named(name)
                .map(country -> new Country(country, CountryCodes.of(country)))
                .or(() -> places.getOrDefault(WordList.folded(name), Optional.empty())
                        .map(place -> new Country(place, Optional.empty())));
    }
}
