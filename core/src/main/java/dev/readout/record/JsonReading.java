package dev.readout.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.readout.article.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The fields of one object on their way in, each asked for once. */
final class JsonReading {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A body is one string, and the store wrote it itself.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper TREES = JsonMapper.builder(JSON)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Sums of money keep every digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    JsonReading(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new DamagedJsonException(path + " is no object");
        }
        this.node = node;
        this.path = path;
    }

    /**
     * Returns the fields of the object that a text is.
     *
     * @param path what to call it in messages
     * @throws DamagedJsonException when it is none
     */
    static JsonReading of(String json, String path) {
        return new JsonReading(parsed(json, path), path);
    }

    /** Returns an object as it stands. */
    static JsonNode tree(String json) {
        return new JsonReading(parsed(json, "the entry"), "the entry").node;
    }

    private static JsonNode parsed(String json, String path) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DamagedJsonException(path + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Passes over fields that follow from others. */
    void derived(String... names) {
        asked.addAll(List.of(names));
    }

    /** Checks that nothing stands here that was not asked for. */
    void done() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw new DamagedJsonException(path + " has an unknown field " + name);
            }
        }
    }

    JsonReading object(String name) {
        return new JsonReading(required(name), path + "." + name);
    }

    <T> Optional<T> optionalObject(String name, Function<JsonReading, T> reading) {
        return found(name).map(value -> reading.apply(new JsonReading(value, path + "." + name)));
    }

    boolean truth(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    String string(String name) {
        return string(required(name), name);
    }

    Optional<String> optional(String name) {
        return found(name).map(value -> string(value, name));
    }

    int integer(String name) {
        return integer(required(name), name);
    }

    Optional<Integer> optionalInteger(String name) {
        return found(name).map(value -> integer(value, name));
    }

    double number(String name) {
        JsonNode value = required(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    BigDecimal exactNumber(String name) {
        JsonNode value = required(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.decimalValue();
    }

    Optional<Double> optionalNumber(String name) {
        return found(name).isEmpty() ? Optional.empty() : Optional.of(number(name));
    }

    /** Returns the objects of a list that is absent where it is empty. */
    <T> List<T> objectsIfAny(String name, Function<JsonReading, T> reading) {
        return found(name).isEmpty() ? List.of() : objects(name, reading);
    }

    /** Returns the texts of a list that is absent where it is empty. */
    List<String> stringsIfAny(String name) {
        return found(name).isEmpty() ? List.of() : strings(name);
    }

    /** Returns the lists of objects that the fields of an object hold, by the constants that name them. */
    <E extends Enum<E>, T> Map<E, List<T>> lists(String name, Class<E> type, BiFunction<E, JsonReading, T> reading) {
        JsonReading in = object(name);
        Map<E, List<T>> lists = new EnumMap<>(type);
        for (Iterator<String> names = in.node.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            E constant = in.constant(TextNode.valueOf(field), field, type);
            lists.put(constant, in.objects(field, value -> reading.apply(constant, value)));
        }
        return lists;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(required(name), name, type);
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
        return found(name).map(value -> constant(value, name, type));
    }

    Span span(String name) {
        return span(required(name), name);
    }

    Optional<Span> optionalSpan(String name) {
        return found(name).map(value -> span(value, name));
    }

    List<Span> spans(String name) {
        return list(name, value -> span(value, name));
    }

    List<String> strings(String name) {
        return list(name, value -> string(value, name));
    }

    List<Integer> integers(String name) {
        return list(name, value -> integer(value, name));
    }

    <T> List<T> objects(String name, Function<JsonReading, T> reading) {
        return list(name, value -> reading.apply(new JsonReading(value, path + "." + name)));
    }

    private <T> List<T> list(String name, Function<JsonNode, T> reading) {
        JsonNode values = required(name);
        if (!values.isArray()) {
            throw wrong(name, "a list");
        }
        List<T> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(reading.apply(value)));
        return list;
    }

    private Optional<JsonNode> found(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private JsonNode required(String name) {
        return found(name).orElseThrow(() -> new DamagedJsonException(path + " lacks its " + name));
    }

    private String string(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw wrong(name, "a text");
        }
        return value.textValue();
    }

    private int integer(JsonNode value, String name) {
        if (!value.isInt()) {
            throw wrong(name, "a whole number");
        }
        return value.intValue();
    }

    /** Returns the constant that is written in a way of its own. */
    <E extends Enum<E>> E constant(String name, Class<E> type, Function<E, String> writing) {
        return constant(required(name), name, type, writing);
    }

    private <E extends Enum<E>> E constant(JsonNode value, String name, Class<E> type) {
        return constant(value, name, type, JsonWriting::lower);
    }

    private <E extends Enum<E>> E constant(JsonNode value, String name, Class<E> type, Function<E, String> writing) {
        String text = string(value, name);
        for (E constant : type.getEnumConstants()) {
            if (writing.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw wrong(name, "one of those that this version knows: " + text);
    }

    private Span span(JsonNode value, String name) {
        if (!value.isArray() || value.size() != 2) {
            throw wrong(name, "a span [begin, end]");
        }
        return new Span(integer(value.get(0), name), integer(value.get(1), name));
    }

    private DamagedJsonException wrong(String name, String expected) {
        return new DamagedJsonException(path + "." + name + " is not " + expected);
    }
}
