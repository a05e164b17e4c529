package dev.readout.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import dev.readout.review.Reviews;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes and reads what people decided as {@code readout-review/1} JSON.
 *
 * <p>Thread-safe. Words are pointed at in code points of a body, as {@code readout-record/1} does.
 */
public final class ReviewJson {
    /** Names this format and its version. */
    public static final String FORMAT = "readout-review/1";

    private ReviewJson() {}

    /** Returns what was decided as one object on one line. */
    public static String write(Action action) {
        return JsonWriting.compact(out -> {
            out.writeStartObject();
            new Writing(out).action(action);
            out.writeEndObject();
        });
    }

    /** Returns a decision as one object on one line: what was decided, with number, time, name and reason. */
    public static String write(Review review) {
        return JsonWriting.compact(out -> {
            out.writeStartObject();
            fields(out, review);
            out.writeEndObject();
        });
    }

    /** Returns decisions as indented JSON, ending in a line break: an object whose {@code reviews} they are, in order. */
    public static String write(Reviews reviews) {
        return JsonWriting.indented(out -> {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeArrayFieldStart("reviews");
            for (Review review : reviews.all()) {
                out.writeStartObject();
                fields(out, review);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void fields(JsonGenerator out, Review review) throws IOException {
        out.writeNumberField("number", review.number());
        out.writeStringField("at", review.at().toString());
        out.writeStringField("by", review.by());
        Writing writing = new Writing(out);
        writing.optional("reason", review.reason());
        writing.action(review.action());
    }

    /**
     * Reads what {@link #write(Action)} has written.
     *
     * @throws ReviewFormatException when it is anything else
     */
    public static Action read(String json) {
        try {
            JsonReading in = JsonReading.of(json, "the decision");
            Action action = action(in);
            in.done();
            return action;
        } catch (DamagedJsonException | IllegalArgumentException e) {
            throw new ReviewFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Action action(JsonReading in) {
        return switch (in.string("action")) {
            case "together" -> new Action.Together(relation(in), in.objects("these", ReviewJson::handle));
            case "apart" ->
                new Action.Apart(
                        relation(in), in.objects("these", ReviewJson::handle), in.objects("those", ReviewJson::handle));
            case "speaker" ->
                new Action.Speaker(saying(in.object("attribution")), in.optionalObject("speaker", ReviewJson::words));
            case "notAnEncounter" -> new Action.NotAnEncounter(in.objects("passages", ReviewJson::handle));
            case "field" -> {
                ReviewedField field = in.constant("field", ReviewedField.class);
                Optional<Action.Value> words =
                        in.optionalObject("words", ReviewJson::words).map(Action.Value.Named::new);
                Action.Value value = words.orElseGet(() -> new Action.Value.Stated(in.string("value")));
                yield new Action.SetField(handle(in.object("subject")), field, value);
            }
            case "confirmed" -> new Action.Confirmed(in.string("list"), handle(in.object("on")), in.string("sha256"));
            case "undo" -> new Action.Undo(in.integer("review"));
            case String other -> throw new DamagedJsonException("no decision is called " + other);
        };
    }

    private static Action.Relation relation(JsonReading in) {
        String list = in.string("list");
        for (Action.Relation relation : Action.Relation.values()) {
            if (kind(relation).list().equals(list)) {
                return relation;
            }
        }
        throw new DamagedJsonException("nothing in " + list + " can be one or kept apart");
    }

    /** Returns the list that holds what may be one or not. */
    public static EntryKind kind(Action.Relation relation) {
        return switch (relation) {
            case ENTITY -> EntryKind.ENTITY;
            case STATEMENT -> EntryKind.STATEMENT;
            case ENCOUNTER -> EntryKind.ENCOUNTER;
        };
    }

    private static Handle handle(JsonReading in) {
        ArticleId article = new ArticleId(in.string("article"));
        Optional<String> attribution = in.optional("attribution");
        Handle handle = attribution.isPresent()
                ? new Handle.Saying(article, new AttributionId(attribution.get()))
                : new Handle.Words(article, in.integer("begin"), in.integer("end"));
        in.done();
        return handle;
    }

    private static Handle.Saying saying(JsonReading in) {
        if (handle(in) instanceof Handle.Saying saying) {
            return saying;
        }
        throw new DamagedJsonException("an attribution is named by its id");
    }

    private static Handle.Words words(JsonReading in) {
        if (handle(in) instanceof Handle.Words words) {
            return words;
        }
        throw new DamagedJsonException("words are named by their places");
    }

    /** One decision on its way out. */
    private static final class Writing extends JsonWriting {
        Writing(JsonGenerator out) {
            super(out);
        }

        void action(Action action) throws IOException {
            switch (action) {
                case Action.Together together -> {
                    begin("together", together.relation());
                    handles("these", together.these());
                }
                case Action.Apart apart -> {
                    begin("apart", apart.relation());
                    handles("these", apart.these());
                    handles("those", apart.those());
                }
                case Action.Speaker speaker -> {
                    out.writeStringField("action", "speaker");
                    object("attribution", speaker.attribution());
                    if (speaker.speaker().isPresent()) {
                        object("speaker", speaker.speaker().get());
                    }
                }
                case Action.NotAnEncounter not -> {
                    out.writeStringField("action", "notAnEncounter");
                    handles("passages", not.passages());
                }
                case Action.SetField set -> {
                    out.writeStringField("action", "field");
                    object("subject", set.subject());
                    out.writeStringField("field", set.field().word());
                    switch (set.value()) {
                        case Action.Value.Stated stated -> out.writeStringField("value", stated.text());
                        case Action.Value.Named named -> object("words", named.words());
                    }
                }
                case Action.Confirmed confirmed -> {
                    out.writeStringField("action", "confirmed");
                    out.writeStringField("list", confirmed.of());
                    object("on", confirmed.at());
                    out.writeStringField("sha256", confirmed.sha256());
                }
                case Action.Undo undo -> {
                    out.writeStringField("action", "undo");
                    out.writeNumberField("review", undo.review());
                }
            }
        }

        private void begin(String action, Action.Relation relation) throws IOException {
            out.writeStringField("action", action);
            out.writeStringField("list", kind(relation).list());
        }

        private void handles(String name, List<Handle> handles) throws IOException {
            objects(name, handles, this::handle);
        }

        private void object(String name, Handle handle) throws IOException {
            out.writeObjectFieldStart(name);
            handle(handle);
            out.writeEndObject();
        }

        private void handle(Handle handle) throws IOException {
            out.writeStringField("article", handle.article().value());
            switch (handle) {
                case Handle.Saying saying ->
                    out.writeStringField("attribution", saying.attribution().value());
                case Handle.Words words -> {
                    out.writeNumberField("begin", words.begin());
                    out.writeNumberField("end", words.end());
                }
            }
        }
    }
}
