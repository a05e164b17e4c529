package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.lexicon.Media;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whom the words of a source mean, and which of them are news outlets. */
final class Sources {
    /** "According to Keshti mythology": what a people tells or holds is nobody's speech. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:the |an? )?(?:[\\p{L}’'-]+ ){0,3}(?:mythology|myths?|tradition|traditions|legends?|folklore|lore|laws?|customs?"
                    + "|scriptures?|beliefs?|theology|doctrine|philosophy|literature|history|culture|astrology|wisdom"
                    + "|etiquette|superstition|calendar|constitution|treaty|convention)(?=[,.;:]|$)");

    /** "mythology", which a source may leave out. */
    private static final int LONGEST_ABSTRACT = 20;

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final Media media;
    private final BitSet outlets = new BitSet();
    private final Map<Mention, Integer> entityOf = new HashMap<>();
    /** Mentions by where they begin, titles included. */
    private final NavigableMap<Integer, List<Mention>> mentionsAt = new TreeMap<>();

    Sources(Annotations annotations, List<LocalEntity> entities, Media media) {
        this.annotations = annotations;
        this.entities = entities;
        this.media = media;
        for (LocalEntity entity : entities) {
            outlets.set(entity.id(), isOutlet(entity));
            entity.mentions().forEach(mention -> entityOf.put(mention, entity.id()));
        }
        for (Mention mention : annotations.mentions()) {
            mentionsAt.computeIfAbsent(begin(mention), at -> new ArrayList<>()).add(mention);
        }
    }

    /** Returns where a mention begins, its title included. */
    static int begin(Mention mention) {
        return mention.title().map(Span::begin).orElse(mention.span().begin());
    }

    Optional<Integer> entity(Mention mention) {
        return Optional.ofNullable(entityOf.get(mention));
    }

    /** Returns the mentions that begin in a stretch, both ends included. */
    Stream<Mention> mentions(int from, int to) {
        return from > to
                ? Stream.empty()
                : mentionsAt.subMap(from, true, to, true).values().stream().flatMap(List::stream);
    }

    /** Returns the mentions that stand in a span and mean somebody. */
    List<Mention> inside(Span span) {
        return mentions(span.begin(), span.end())
                .filter(mention -> span.contains(mention.span()) && entityOf.containsKey(mention))
                .toList();
    }

    /** Returns those that the words of a source mean: several where they say it side by side. */
    List<Integer> of(AttributionRelation relation) {
        List<Integer> found = new ArrayList<>();
        for (Span source : relation.source()) {
            String body = annotations.article().body();
            int reach = Math.min(body.length(), source.end() + LONGEST_ABSTRACT);
            if (NOBODY.matcher(body).region(source.begin(), reach).lookingAt()) {
                continue;
            }
            List<Mention> inside = afterCommonNoun(inside(source));
            leading(inside).ifPresent(found::add);
            for (Mention mention : inside) {
                Integer id = entityOf.get(mention);
                if (id != null && !found.contains(id) && joined(source, mention, found)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    /** "The state agencies RIA and TASS": the names say who they are. */
    private List<Mention> afterCommonNoun(List<Mention> inside) {
        if (inside.size() < 2 || inside.getFirst().form() != Mention.Form.DESCRIPTION) {
            return inside;
        }
        Mention common = inside.getFirst();
        Mention name = inside.stream()
                .filter(mention -> mention.span().begin() >= common.span().end())
                .findFirst()
                .orElse(common);
        boolean named = name.form() == Mention.Form.NAME
                && name.kind() == Mention.Kind.ORGANIZATION
                && media.isOutletDescription(annotations.text(common.span()))
                && annotations
                        .article()
                        .body()
                        .substring(common.span().end(), Math.max(common.span().end(), begin(name)))
                        .isBlank();
        return named ? inside.subList(inside.indexOf(name), inside.size()) : inside;
    }

    /** The entity that the source is about: the widest mention at its head, which no place is. */
    private Optional<Integer> leading(List<Mention> inside) {
        Comparator<Mention> headFirst = Comparator.comparingInt((Mention mention) -> begin(mention))
                .thenComparingInt(mention -> begin(mention) - mention.span().end());
        return inside.stream()
                .filter(mention -> mention.kind() != Mention.Kind.PLACE)
                .min(headFirst)
                .or(() -> inside.stream().min(headFirst))
                .map(entityOf::get);
    }

    /** "RIA and TASS": two that carry it side by side. */
    private boolean joined(Span source, Mention mention, List<Integer> found) {
        if (found.isEmpty() || mention.form() != Mention.Form.NAME) {
            return false;
        }
        String before = annotations.article().body().substring(source.begin(), begin(mention));
        return (before.endsWith(" and ") || before.endsWith(" and the "))
                && entities.get(found.getFirst()).kind() == mention.kind();
    }

    /** Returns whether an entity is an organisation. */
    boolean isBody(int id) {
        return entities.get(id).kind() == Mention.Kind.ORGANIZATION;
    }

    /** Returns whether an entity is a news outlet. */
    boolean isOutlet(int id) {
        return outlets.get(id);
    }

    private boolean isOutlet(LocalEntity entity) {
        if (entity.kind() != Mention.Kind.ORGANIZATION && entity.kind() != Mention.Kind.GROUP) {
            return false;
        }
        String own = annotations.article().outlet().orElse("");
        return (entity.named() && media.isOutlet(entity.name()))
                || entity.name().equalsIgnoreCase(own)
                || entity.roles().stream().anyMatch(media::isOutletDescription);
    }
}
