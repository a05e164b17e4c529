package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalEntity;
import dev.readout.lexicon.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of which state those are whom reports call by office, name and state: "President Ilmo Brandek of Varen". */
final class Nationalities {
    private static final Pattern OF =
            Pattern.compile("\\G of (?:the )?(?:(?:Republic|Kingdom|State|Federation) of )?(?=\\p{Lu})");

    private Nationalities() {}

    /** Returns the states of those of whom reports name one and the same. */
    static Map<EntityId, String> of(
            Collection<ArticleFacts> articles, Function<ArticleId, List<EntityId>> ids, Countries countries) {
        Map<EntityId, Set<String>> found = new HashMap<>();
        for (ArticleFacts facts : articles) {
            List<EntityId> entities = ids.apply(facts.article().id());
            Map<Integer, LocalEntity> placeAt = new HashMap<>();
            for (LocalEntity entity : facts.entities()) {
                if (entity.kind() == Kind.PLACE || entity.kind() == Kind.ORGANIZATION) {
                    entity.mentions()
                            .forEach(mention -> placeAt.put(mention.span().begin(), entity));
                }
            }
            for (LocalEntity entity : facts.entities()) {
                if (entity.kind() == Kind.PERSON && entity.roles().stream().anyMatch(Nationalities::governs)) {
                    for (Mention mention : entity.mentions()) {
                        after(facts, mention.span(), placeAt)
                                .ifPresent(
                                        place -> found.computeIfAbsent(entities.get(entity.id()), i -> new HashSet<>())
                                                .add(Office.ownerKey(place, countries)));
                    }
                }
            }
        }
        Map<EntityId, String> sure = new HashMap<>();
        found.forEach((id, keys) -> {
            if (keys.size() == 1) {
                sure.put(id, keys.iterator().next());
            }
        });
        return sure;
    }

    private static boolean governs(String title) {
        return Office.of(title)
                .filter(office -> office.owner().isBlank()
                        && (office.isHead() || office.role().endsWith("minister")))
                .isPresent();
    }

    private static Optional<String> after(ArticleFacts facts, Span name, Map<Integer, LocalEntity> placeAt) {
        Matcher of = OF.matcher(facts.article().body())
                .region(name.end(), facts.article().body().length());
        return of.lookingAt() ? Optional.ofNullable(placeAt.get(of.end())).map(LocalEntity::name) : Optional.empty();
    }
}
