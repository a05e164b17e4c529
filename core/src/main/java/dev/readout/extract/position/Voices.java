package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import dev.readout.lexicon.Media;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In whose words something stands, and for whom they can speak. */
final class Voices {
    private static final Pattern MOUTHPIECE = Pattern.compile(
            "(?i)\\b(?:spokes\\w+|aide|adviser|advisor|press|envoy|negotiator|minister|secretary|ministry|office|ambassador|official|deputy|chief of staff)\\b");
    private static final Pattern OBSERVER = Pattern.compile(
            "(?i)\\b(?:analyst|expert|professor|researcher|fellow|historian|author|columnist|lawyer|journalist|editor|critic|resident|scholar|academic|scientist|economist|strategist|director of the|former)s?\\b");
    /** In characters. */
    private static final int BLOCK = 512;

    private static final int LEAST_IN_COMMON = 4;

    private final List<LocalEntity> entities;
    private final Map<Integer, Set<LocalAttribution>> near = new HashMap<>();
    private final Countries countries = Countries.load();
    private final Media media = Media.load();

    Voices(List<LocalEntity> entities, List<LocalAttribution> attributions) {
        this.entities = entities;
        for (LocalAttribution attribution : attributions) {
            Stream.of(attribution.content().stream(), attribution.cue().stream(), attribution.source().stream())
                    .flatMap(pieces -> pieces)
                    .forEach(piece -> index(attribution, piece));
        }
    }

    private void index(LocalAttribution attribution, Span piece) {
        for (int block = piece.begin() / BLOCK; block <= piece.end() / BLOCK; block++) {
            near.computeIfAbsent(block, b -> new LinkedHashSet<>()).add(attribution);
        }
    }

    /** Returns those of which a part stands near these words: an article may hold thousands. */
    Set<LocalAttribution> near(Span words) {
        Set<LocalAttribution> all = new LinkedHashSet<>();
        for (int block = words.begin() / BLOCK; block <= words.end() / BLOCK; block++) {
            all.addAll(near.getOrDefault(block, Set.of()));
        }
        return all;
    }

    /** Returns the attributions whose content has these words, the innermost first. */
    List<LocalAttribution> around(Span words) {
        return near(words).stream()
                .filter(attribution ->
                        attribution.act().filter(Act.THINK::equals).isEmpty())
                .filter(attribution -> attribution.content().stream().anyMatch(piece -> piece.covers(words.begin())))
                .sorted(Comparator.comparingInt(attribution ->
                        attribution.content().stream().mapToInt(Span::length).sum()))
                .toList();
    }

    /** Returns those of which these words are the cue. */
    Stream<LocalAttribution> cuedBy(Span words) {
        return near(words).stream()
                .filter(attribution -> attribution.cue().filter(words::overlaps).isPresent());
    }

    /** Returns whoever speaks these words. */
    Optional<Integer> speaker(Span words) {
        return around(words).stream().findFirst().flatMap(LocalAttribution::speaker);
    }

    boolean isOutlet(LocalEntity entity) {
        return entity.kind() == Mention.Kind.ORGANIZATION
                && entity.aliases().stream()
                        .anyMatch(alias -> media.isOutlet(alias) || media.isOutletDescription(alias));
    }

    /** Whether words are those of somebody who studies a party, and speaks for none. */
    boolean isOfObserver(Span words, int holder) {
        return speaker(words)
                .filter(teller -> teller != holder && isObserver(entities.get(teller)))
                .isPresent();
    }

    private static boolean isObserver(LocalEntity who) {
        return switch (who.kind()) {
            case PERSON ->
                who.roles().stream().anyMatch(role -> OBSERVER.matcher(role).find());
            case GROUP ->
                who.aliases().stream().anyMatch(alias -> OBSERVER.matcher(alias).find());
            case ORGANIZATION, PLACE, EVENT -> false;
        };
    }

    /** Whether something can be offered to somebody, or asked of him, rather than only told to him: no "reporters". */
    boolean isAddressee(LocalEntity who) {
        return switch (who.kind()) {
            case PLACE, EVENT -> true;
            case ORGANIZATION -> !isOutlet(who);
            case PERSON -> isOfficial(who);
            case GROUP -> who.named();
        };
    }

    LocalEntity entity(int id) {
        return entities.get(id);
    }

    /** Returns whether somebody can tell what a party will do: it is himself, his state or whom he speaks for. */
    boolean speaksFor(int speaker, int party) {
        if (speaker == party) {
            return true;
        }
        LocalEntity who = entities.get(speaker);
        LocalEntity whom = entities.get(party);
        if (whom.kind() == Mention.Kind.PERSON) {
            return Stream.concat(who.roles().stream(), who.aliases().stream())
                            .anyMatch(role -> MOUTHPIECE.matcher(role).find())
                    && who.kind() != Mention.Kind.GROUP
                    && !ownersDiffer(who, whom);
        }
        Set<String> owners = owners(who);
        return owners.isEmpty() && isOfficial(who) || owners.stream().anyMatch(owner -> isOf(owner, whom));
    }

    /** Holds an office or is a body; who studies states speaks for none. */
    private static boolean isOfficial(LocalEntity who) {
        return who.kind() == Mention.Kind.ORGANIZATION
                || !who.roles().isEmpty()
                        && who.roles().stream()
                                .noneMatch(role -> OBSERVER.matcher(role).find());
    }

    private boolean ownersDiffer(LocalEntity one, LocalEntity other) {
        Set<String> a = owners(one);
        Set<String> b = owners(other);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    private boolean isOf(String owner, LocalEntity whom) {
        return whom.aliases().stream()
                .anyMatch(alias -> country(alias).filter(owner::equals).isPresent() || alike(owner, lower(alias)));
    }

    private static boolean alike(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= LEAST_IN_COMMON;
    }

    /** The capitalised words of somebody's titles that belong to no office. */
    private Set<String> owners(LocalEntity entity) {
        return Stream.concat(
                        entity.roles().stream(),
                        entity.kind() == Mention.Kind.PERSON ? Stream.empty() : entity.aliases().stream())
                .flatMap(role -> OWNER.matcher(role).results().map(found -> found.group()))
                .filter(word -> !OFFICE.contains(lower(word)))
                .map(word -> country(word).orElse(lower(word)))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static final Pattern OWNER = Pattern.compile("\\b\\p{Lu}[\\p{L}.]+");
    private static final Set<String> OFFICE = Set.of(
            "president",
            "prime",
            "minister",
            "foreign",
            "secretary",
            "general",
            "chancellor",
            "king",
            "queen",
            "defence",
            "defense",
            "interior",
            "the",
            "chief",
            "head",
            "state",
            "envoy",
            "special",
            "ambassador",
            "mr",
            "mrs",
            "ms",
            "dr",
            "press",
            "service",
            "ministry",
            "office",
            "affairs",
            "leader",
            "deputy",
            "vice",
            "former",
            "senior",
            "colonel",
            "sen",
            "rep",
            "gov",
            "governor",
            "senator",
            "representative",
            "commander",
            "of",
            "aide",
            "spokesman",
            "spokeswoman",
            "republic",
            "minister's",
            "government",
            "premier",
            "emir",
            "sultan",
            "crown",
            "prince",
            "council",
            "security",
            "national",
            "adviser",
            "speaker",
            "house",
            "attorney",
            "finance",
            "trade",
            "energy",
            "justice");

    private Optional<String> country(String word) {
        return countries.named(word).or(() -> countries.ofAdjective(word)).or(() -> countries.spokenForBy(word));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
