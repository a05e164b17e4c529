package dev.readout.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Takes out of an entity what articles called it that are to be forgotten.
 *
 * <p>Thread-safe.
 */
public final class EntityWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns an entity's JSON without its mentions in some articles and without the names and roles that stand nowhere else.
     *
     * @param json an entity of {@code readout-record/1}
     * @param article tells by its id whether an article is to be forgotten
     * @param gone tells whether a name or a role stands in these articles alone
     * @return the same text where it has nothing of them; empty where nothing else is left of it
     * @throws IllegalArgumentException when that is no JSON object
     */
    public Optional<String> without(String json, Predicate<String> article, Predicate<String> gone) {
        ObjectNode entity = parsed(json);
        boolean changed = drop(entity.path("mentions"), mention -> article.test(text(mention, "article")));
        changed |= drop(entity.path("aliases"), alias -> gone.test(alias.asText()));
        changed |= drop(entity.path("roles"), role -> gone.test(text(role, "text")));
        if (entity.path("roles").isEmpty()) {
            // As where nobody ever told of one.
            entity.remove("roles");
        }
        if (gone.test(text(entity, "name"))) {
            Optional<String> name = StreamSupport.stream(entity.path("aliases").spliterator(), false)
                    .map(JsonNode::asText)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            entity.put("name", name.get());
            changed = true;
        }
        if (!changed) {
            return Optional.of(json);
        }
        return entity.path("mentions").isEmpty() ? Optional.empty() : Optional.of(entity.toString());
    }

    private static ObjectNode parsed(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode entity) {
                return entity;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an entity that cannot be read", e);
        }
        throw new IllegalArgumentException("an entity that is no object");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static boolean drop(JsonNode list, Predicate<JsonNode> which) {
        boolean changed = false;
        if (list instanceof ArrayNode array) {
            for (Iterator<JsonNode> each = array.iterator(); each.hasNext(); ) {
                if (which.test(each.next())) {
                    each.remove();
                    changed = true;
                }
            }
        }
        return changed;
    }
}
