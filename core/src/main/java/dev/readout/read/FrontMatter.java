package dev.readout.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The front matter of a Markdown file: YAML between lines of {@code ---}, or TOML's simple pairs between {@code +++}.
 *
 * <p>YAML that is not well-formed, as hand-written front matter often is ({@code title: Talks: day two}), is read as
 * plain {@code key: value} lines.
 */
final class FrontMatter {
    /** Front matter longer than this is no front matter; also bounds what the YAML reader is given. */
    private static final int LONGEST = 100_000;

    private static final Pattern PAIR =
            Pattern.compile("^[\"']?([A-Za-z][A-Za-z0-9_.-]{0,60})[\"']?[ \t]{0,8}[:=][ \t]*(.*)$", Pattern.MULTILINE);

    private final JsonNode fields;
    private final String rest;

    private FrontMatter(JsonNode fields, String rest) {
        this.fields = fields;
        this.rest = rest;
    }

    /** Returns the front matter that the text opens with; empty when it opens with something else. */
    static Optional<FrontMatter> of(String text) {
        String body = text.stripLeading();
        String fence = body.startsWith("---") ? "---" : body.startsWith("+++") ? "+++" : "";
        int begin = body.indexOf('\n');
        if (fence.isEmpty() || begin < 0 || !body.substring(0, begin).strip().equals(fence)) {
            return Optional.empty();
        }
        int line = begin + 1;
        while (line < body.length() && line < LONGEST) {
            int end = body.indexOf('\n', line);
            end = end < 0 ? body.length() : end;
            String current = body.substring(line, end).strip();
            if (current.equals(fence) || (fence.equals("---") && current.equals("..."))) {
                String block = body.substring(begin + 1, line);
                String rest = end < body.length() ? body.substring(end + 1) : "";
                JsonNode fields = fence.equals("---") ? yaml(block) : pairs(block);
                return fields.isEmpty() ? Optional.empty() : Optional.of(new FrontMatter(fields, rest));
            }
            line = end + 1;
        }
        return Optional.empty();
    }

    JsonNode fields() {
        return fields;
    }

    String rest() {
        return rest;
    }

    private static JsonNode yaml(String block) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(10)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            Object loaded = new Load(settings).loadFromString(block);
            return loaded instanceof Map<?, ?> map ? simple(map) : pairs(block);
        } catch (YamlEngineException | StackOverflowError e) {
            // The library descends once for every bracket; its caller has nothing left on the stack to protect.
            return pairs(block);
        }
    }

    /** Top-level scalars and lists of scalars: all that front matter says of an article, and safe from cycles. */
    private static JsonNode simple(Map<?, ?> map) {
        ObjectNode fields = JsonText.MAPPER.createObjectNode();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Iterable<?> list) {
                ArrayNode items = fields.putArray(name);
                list.forEach(item -> scalar(item).ifPresent(items::add));
            } else if (value instanceof Map<?, ?> inner) {
                scalar(inner.get("name")).ifPresent(text -> fields.put(name, text));
            } else {
                scalar(value).ifPresent(text -> fields.put(name, text));
            }
        });
        return fields;
    }

    private static Optional<String> scalar(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return inner.get("name") instanceof String name ? Optional.of(name) : Optional.empty();
        }
        return value instanceof String || value instanceof Number
                ? Optional.of(String.valueOf(value))
                : Optional.empty();
    }

    private static JsonNode pairs(String block) {
        ObjectNode fields = JsonText.MAPPER.createObjectNode();
        Matcher pair = PAIR.matcher(block);
        while (pair.find()) {
            String value = pair.group(2).strip();
            if (value.startsWith("[") && value.endsWith("]")) {
                ArrayNode items = fields.putArray(pair.group(1));
                for (String item : value.substring(1, value.length() - 1).split(",", -1)) {
                    items.add(unquoted(item.strip()));
                }
            } else if (!value.isEmpty()) {
                fields.put(pair.group(1), unquoted(value));
            }
        }
        return fields;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
