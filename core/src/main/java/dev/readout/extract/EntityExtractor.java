package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.name.PersonName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns chains of mentions into the entities of one article. */
final class EntityExtractor {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\\.?");
    /** Offices of two words: "Prime Minister", "Foreign Secretary". */
    private static final Pattern TWO_WORDS = Pattern.compile("(?:Minister|Secretary)$");

    private static final Pattern OF = Pattern.compile("\\s+of\\s+(?:the\\s+)?\\p{Lu}[^\\s,]*$");
    private static final int LONGEST_OWNER = 40;

    private final Annotations annotations;

    EntityExtractor(Annotations annotations) {
        this.annotations = annotations;
    }

    List<LocalEntity> entities() {
        List<LocalEntity> entities = new ArrayList<>();
        for (CoreferenceChain chain : spelledAlike(annotations.chains())) {
            // An event says nothing and does nothing; what the record will tell of it is an encounter, not an entity.
            if (chain.kind() != Kind.EVENT) {
                entities.add(entity(entities.size(), chain));
            }
        }
        return entities;
    }

    /** A family name that a report spells in two ways is one person's, where one person alone has it. */
    private List<CoreferenceChain> spelledAlike(List<CoreferenceChain> chains) {
        Map<String, Set<Integer>> bearers = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            int bearer = i;
            fullName(chains.get(i))
                    .ifPresent(name -> PersonName.of(name)
                            .familySounds()
                            .forEach(sound -> bearers.computeIfAbsent(sound, s -> new TreeSet<>())
                                    .add(bearer)));
        }
        Map<Integer, List<CoreferenceChain>> joining = new HashMap<>();
        Set<Integer> joined = new HashSet<>();
        for (int i = 0; i < chains.size(); i++) {
            Set<Integer> whose = new TreeSet<>();
            loneName(chains.get(i))
                    .ifPresent(name -> PersonName.of(name)
                            .familySounds()
                            .forEach(sound -> whose.addAll(bearers.getOrDefault(sound, Set.of()))));
            if (whose.size() == 1) {
                joining.computeIfAbsent(whose.iterator().next(), c -> new ArrayList<>())
                        .add(chains.get(i));
                joined.add(i);
            }
        }
        List<CoreferenceChain> merged = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            if (!joined.contains(i)) {
                merged.add(with(chains.get(i), joining.getOrDefault(i, List.of())));
            }
        }
        return merged;
    }

    private static CoreferenceChain with(CoreferenceChain chain, List<CoreferenceChain> others) {
        if (others.isEmpty()) {
            return chain;
        }
        List<Mention> mentions = new ArrayList<>(chain.mentions());
        double score = chain.score();
        for (CoreferenceChain other : others) {
            mentions.addAll(other.mentions());
            score = Math.min(score, other.score());
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return new CoreferenceChain(mentions, score);
    }

    private Optional<String> fullName(CoreferenceChain chain) {
        return personName(chain).filter(name -> name.contains(" "));
    }

    private Optional<String> loneName(CoreferenceChain chain) {
        return personName(chain).filter(name -> !name.contains(" "));
    }

    private Optional<String> personName(CoreferenceChain chain) {
        boolean named = chain.kind() == Kind.PERSON
                && chain.mentions().stream().anyMatch(mention -> mention.form() == Form.NAME);
        return named ? annotations.bestName(chain).map(annotations::text) : Optional.empty();
    }

    private LocalEntity entity(int id, CoreferenceChain chain) {
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        for (Mention mention : chain.mentions()) {
            String text = annotations.text(mention.span());
            switch (mention.form()) {
                case NAME -> {
                    // "Ms Aranzel" does not print "Aranzel" as hers: the president may have that name to himself.
                    if (mention.title().isEmpty() || text.contains(" ")) {
                        aliases.add(text);
                    }
                    owned(mention).map(annotations::text).ifPresent(aliases::add);
                    mention.title().ifPresent(title -> {
                        aliases.add(annotations.text(title.union(mention.span())));
                        shortTitle(title, mention.span()).ifPresent(aliases::add);
                        role(title).ifPresent(roles::add);
                    });
                }
                case DESCRIPTION -> {
                    aliases.add(text);
                    roles.add(text);
                }
                case PRONOUN -> {}
            }
        }
        Maker maker = Objects.requireNonNull(annotations.makers().get(Layer.COREFERENCE), "no chains were assigned");
        return new LocalEntity(
                id,
                chain.kind(),
                name(chain),
                List.copyOf(aliases),
                List.copyOf(roles),
                chain.mentions(),
                new Decision(maker, chain.score()));
    }

    /** "the Ministry of Trade of Kesht": a body's name with the place whose it is. */
    private Optional<Span> owned(Mention body) {
        int end = body.span().end();
        if (body.kind() != Kind.ORGANIZATION) {
            return Optional.empty();
        }
        return annotations.mentions().stream()
                .filter(place -> place.kind() == Kind.PLACE && place.form() == Form.NAME)
                .map(Mention::span)
                .filter(place -> place.begin() > end && place.end() < end + LONGEST_OWNER)
                .filter(place ->
                        OF.matcher(annotations.text(new Span(end, place.end()))).lookingAt())
                .map(body.span()::union)
                .findFirst();
    }

    /** A form of address says nothing of what somebody is. */
    private Optional<String> role(Span title) {
        return Optional.of(annotations.text(title))
                .filter(text -> !ADDRESS.matcher(text).matches());
    }

    /** "US President Donald Trump" prints "President Donald Trump" too: the name with the last word of its title. */
    private Optional<String> shortTitle(Span title, Span name) {
        String text = annotations.text(title).stripTrailing();
        int space = text.lastIndexOf(' ');
        if (space > 0 && TWO_WORDS.matcher(text).find()) {
            space = text.lastIndexOf(' ', space - 1);
        }
        boolean office = space > 0 && Character.isUpperCase(text.charAt(space + 1));
        boolean before = title.end() <= name.begin();
        return office && before
                ? Optional.of(annotations.text(new Span(title.begin() + space + 1, name.end())))
                : Optional.empty();
    }

    private String name(CoreferenceChain chain) {
        return annotations
                .bestName(chain)
                .map(annotations::text)
                .orElseThrow(() -> new IllegalArgumentException("a chain of pronouns alone"));
    }
}
