package dev.readout.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON leniently and picks values out of it by any of several names. */
final class JsonText {
    /** Articles are shallow; anything deeper is made to break readers. */
    private static final int DEEPEST = 200;

    /** As long as the largest article that is read at all. */
    private static final int LONGEST_STRING = ArticleReader.LARGEST_ARTICLE;

    /** Thread-safe and never configured again. */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    static JsonNode parse(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /** Returns the first of the named fields that holds text, collapsed. */
    static Optional<String> line(JsonNode node, String... names) {
        for (String name : names) {
            Optional<String> text = text(node.path(name)).map(Words::collapse).filter(line -> !line.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Returns the first of the named fields that holds text, with its line breaks. */
    static Optional<String> block(JsonNode node, String... names) {
        for (String name : names) {
            Optional<String> text = text(node.path(name)).filter(block -> !block.isBlank());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** Returns the names in a field that holds a string, an object with a name, or a list of either. */
    static Optional<String> names(JsonNode node, String... fields) {
        for (String field : fields) {
            List<String> names = new ArrayList<>();
            JsonNode value = node.path(field);
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                Optional<String> name = each.isObject() ? line(each, "name", "full_name", "title") : text(each);
                name.map(Words::collapse)
                        .filter(text -> !text.isEmpty() && !text.startsWith("http") && !names.contains(text))
                        .ifPresent(names::add);
            }
            if (!names.isEmpty()) {
                return Optional.of(String.join(", ", names));
            }
        }
        return Optional.empty();
    }
}
