package dev.readout.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.article.ArticleId;
import dev.readout.record.Confirmations;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.ReviewJson;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.ReviewedField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person sends to have something decided: it names entries of the record as it is now, and comes to what these rest on.
 *
 * @param by the name that was given, if any
 * @param reason why, if that was said
 * @param action what is to be decided
 */
record Proposal(Optional<String> by, Optional<String> reason, Action action) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads one.
     *
     * @throws ApiProblem when it makes no sense for this record
     */
    static Proposal read(byte[] body, ReadoutRecord record, EntryHandles handles) {
        Reading reading = new Reading(tree(body), record, handles);
        try {
            Proposal proposal = new Proposal(reading.optional("by"), reading.optional("reason"), reading.action());
            reading.done();
            return proposal;
        } catch (IllegalArgumentException e) {
            throw nonsense(e);
        }
    }

    /** Reads that an earlier decision is to be undone. */
    static Proposal undo(byte[] body, long review) {
        Reading reading = new Reading(tree(body), ReadoutRecord.EMPTY, new EntryHandles(ReadoutRecord.EMPTY));
        Proposal proposal = new Proposal(reading.optional("by"), reading.optional("reason"), new Action.Undo(review));
        reading.done();
        return proposal;
    }

    /** Returns what is said of a decision that makes no sense. */
    static ApiProblem nonsense(IllegalArgumentException why) {
        String words = String.valueOf(why.getMessage());
        return new ApiProblem(
                ApiProblem.Kind.BAD_REQUEST, "This cannot be decided: " + words + (words.endsWith(".") ? "" : "."));
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException | StackOverflowError e) {
            // Said below: what exactly is wrong with it helps nobody who sends nonsense.
        }
        throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "Send the decision as one JSON object.");
    }

    /** One object on its way in. For one thread. */
    private static final class Reading {
        private final JsonNode body;
        private final ReadoutRecord record;
        private final EntryHandles handles;
        private final Set<String> asked = new LinkedHashSet<>();

        Reading(JsonNode body, ReadoutRecord record, EntryHandles handles) {
            this.body = body;
            this.record = record;
            this.handles = handles;
        }

        Action action() {
            String action = text("action");
            return switch (action) {
                case "together" -> together();
                case "apart" -> apart();
                case "speaker" -> speaker();
                case "notAnEncounter" -> notAnEncounter();
                case "field" -> field();
                case "confirmed" -> confirmed();
                case String other ->
                    throw new IllegalArgumentException(
                            "action is one of together, apart, speaker, notAnEncounter, field, confirmed");
            };
        }

        private Action together() {
            Action.Relation relation = relation();
            return new Action.Together(relation, all(relation, "these"));
        }

        private Action apart() {
            Action.Relation relation = relation();
            List<Handle> these = all(relation, "these");
            List<Handle> those = new ArrayList<>(all(relation, "those"));
            // "This one is another than that entry", which names all that the entry rests on, this one too.
            those.removeAll(these);
            if (relation == Action.Relation.ENTITY) {
                boolean whole = body.path("these").valueStream().allMatch(JsonNode::isTextual);
                Set<ArticleId> reports = these.stream().map(Handle::article).collect(Collectors.toSet());
                if (!whole) {
                    those.removeIf(handle -> reports.contains(handle.article()));
                }
            }
            return new Action.Apart(relation, these, those);
        }

        private Action speaker() {
            Handle.Saying attribution = attribution(text("attribution"));
            Optional<Handle.Words> speaker = found("speaker").map(given -> {
                if (!given.isTextual()) {
                    return mention(given);
                }
                return handles.mention(given.textValue(), attribution.article())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the report of this attribution mentions nobody who is " + shown(given.textValue())));
            });
            return new Action.Speaker(attribution, speaker);
        }

        private Action notAnEncounter() {
            return found("encounter")
                    .map(given -> new Action.NotAnEncounter(
                            rests(Action.Relation.ENCOUNTER, EntryKind.ENCOUNTER, string(given, "encounter"))))
                    .orElseGet(() -> new Action.NotAnEncounter(all(Action.Relation.ENCOUNTER, "passages")));
        }

        private Action field() {
            ReviewedField field = ReviewedField.of(text("field"))
                    .orElseThrow(() -> new IllegalArgumentException("field is one of "
                            + java.util.Arrays.stream(ReviewedField.values())
                                    .map(ReviewedField::word)
                                    .collect(Collectors.joining(", "))));
            String id = text("id");
            Handle subject = switch (field.subject()) {
                case ATTRIBUTION -> attribution(id);
                case ENCOUNTER ->
                    rests(Action.Relation.ENCOUNTER, EntryKind.ENCOUNTER, id).getFirst();
            };
            if (!field.isNamed()) {
                return new Action.SetField(subject, field, new Action.Value.Stated(text("value")));
            }
            JsonNode value = required("value");
            Handle.Words words = value.isTextual() ? named(value.textValue(), id) : mention(value);
            return new Action.SetField(subject, field, new Action.Value.Named(words));
        }

        /** Where a report of the encounter names somebody, or else any does. */
        private Handle.Words named(String entity, String encounter) {
            List<Handle> all = rests(Action.Relation.ENTITY, EntryKind.ENTITY, entity);
            Set<ArticleId> reports = handles.of(new EntryKey(EntryKind.ENCOUNTER, encounter)).stream()
                    .map(Handle::article)
                    .collect(Collectors.toSet());
            Handle best = all.stream()
                    .filter(handle -> reports.contains(handle.article()))
                    .findFirst()
                    .orElse(all.getFirst());
            if (best instanceof Handle.Words words) {
                return words;
            }
            throw new IllegalArgumentException("nothing names " + shown(entity));
        }

        private Action confirmed() {
            String list = text("list");
            String id = text("id");
            for (EntryKind kind : EntryKind.values()) {
                if (kind.list().equals(list)) {
                    EntryKey key = new EntryKey(kind, id);
                    List<Handle> rests = handles.of(key);
                    Optional<String> sha256 = Confirmations.sha256(record, key);
                    if (rests.isEmpty() || sha256.isEmpty()) {
                        throw missing(kind, id);
                    }
                    return new Action.Confirmed(list, rests.getFirst(), sha256.get());
                }
            }
            throw new IllegalArgumentException("there is no list " + shown(list));
        }

        private Action.Relation relation() {
            String list = text("list");
            for (Action.Relation relation : Action.Relation.values()) {
                if (ReviewJson.kind(relation).list().equals(list)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException("list is one of entities, statements, encounters");
        }

        private List<Handle> all(Action.Relation relation, String name) {
            JsonNode given = required(name);
            if (!given.isArray() || given.isEmpty()) {
                throw new IllegalArgumentException(name + " is a list of entries, or of places in reports");
            }
            EntryKind kind = ReviewJson.kind(relation);
            Set<Handle> all = new LinkedHashSet<>();
            for (JsonNode one : given) {
                if (one.isTextual()) {
                    all.addAll(rests(relation, kind, one.textValue()));
                } else if (relation == Action.Relation.STATEMENT) {
                    all.add(attribution(string(one.path("attribution"), "attribution")));
                } else {
                    Handle.Words words = words(one);
                    if (handles.entries(kind, words).isEmpty()) {
                        throw new IllegalArgumentException("nothing in " + kind.list() + " rests on the words from "
                                + words.begin() + " to " + words.end());
                    }
                    all.add(words);
                }
            }
            return List.copyOf(all);
        }

        private List<Handle> rests(Action.Relation relation, EntryKind kind, String id) {
            List<Handle> rests = id.isBlank() ? List.of() : handles.of(new EntryKey(kind, id));
            if (rests.isEmpty()) {
                throw relation == Action.Relation.STATEMENT
                                && handles.attribution(id).isPresent()
                        ? new IllegalArgumentException("an attribution is named as {\"attribution\": its id}")
                        : missing(kind, id);
            }
            return rests;
        }

        private Handle.Saying attribution(String id) {
            return (id.isBlank() ? Optional.<Handle.Saying>empty() : handles.attribution(id))
                    .orElseThrow(() -> missing(EntryKind.ATTRIBUTION, id));
        }

        private Handle.Words mention(JsonNode given) {
            Handle.Words words = words(given);
            if (handles.entries(EntryKind.ENTITY, words).isEmpty()) {
                throw new IllegalArgumentException("nobody is mentioned by these words");
            }
            return words;
        }

        private Handle.Words words(JsonNode given) {
            JsonNode begin = given.path("begin");
            JsonNode end = given.path("end");
            if (!given.path("article").isTextual() || !begin.isInt() || !end.isInt()) {
                throw new IllegalArgumentException("words are named by article, begin and end");
            }
            Handle.Words words = new Handle.Words(
                    new ArticleId(given.path("article").textValue()), begin.intValue(), end.intValue());
            if (handles.words(words).isEmpty()) {
                throw new IllegalArgumentException("no report has these words");
            }
            return words;
        }

        private static IllegalArgumentException missing(EntryKind kind, String id) {
            return new IllegalArgumentException("there is nothing in " + kind.list() + " called " + shown(id));
        }

        private static String shown(String id) {
            String plain = id.replaceAll("[^\\p{L}\\p{N}_-]", "?");
            return plain.length() > 50 ? plain.substring(0, 50) + "…" : plain;
        }

        private Optional<JsonNode> found(String name) {
            asked.add(name);
            return Optional.ofNullable(body.get(name)).filter(value -> !value.isNull());
        }

        private JsonNode required(String name) {
            return found(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        }

        private String text(String name) {
            return string(required(name), name);
        }

        Optional<String> optional(String name) {
            try {
                return found(name)
                        .map(value -> string(value, name))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty());
            } catch (IllegalArgumentException e) {
                throw nonsense(e);
            }
        }

        private static String string(JsonNode value, String name) {
            if (!value.isTextual()) {
                throw new IllegalArgumentException(name + " is a text");
            }
            return value.textValue();
        }

        void done() {
            body.fieldNames().forEachRemaining(name -> {
                if (!asked.contains(name)) {
                    throw new ApiProblem(
                            ApiProblem.Kind.BAD_REQUEST,
                            "This cannot be decided: " + shown(name) + " is not known here.");
                }
            });
        }
    }
}
