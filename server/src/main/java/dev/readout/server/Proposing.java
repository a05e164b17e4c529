package dev.readout.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.ArticleId;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.review.Handle;
import dev.readout.review.ReviewedField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts what a form says into the words of the API, so that there is one way to decide something. For one thread.
 *
 * <p>What makes no sense is said in the words of the form.
 */
final class Proposing {
    private static final Pattern WORDS = Pattern.compile("(\\S+) ([0-9]{1,9}) ([0-9]{1,9})");
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,6}");
    /** Stands for nobody in a list of names. */
    private static final String NOBODY = "-";

    private final Form form;
    private final Snapshot snapshot;
    private final EntryHandles handles;
    private final Optional<EntryKey> entry;

    /** @param entry that the form is about */
    Proposing(Form form, Snapshot snapshot, Optional<EntryKey> entry) {
        this.form = form;
        this.snapshot = snapshot;
        this.handles = snapshot.handles();
        this.entry = entry;
    }

    /**
     * Returns what is proposed, one thing at least.
     *
     * @throws ApiProblem when it makes no sense
     */
    List<Proposal> proposals() {
        return switch (form.text("form")) {
            case "confirmed" -> List.of(confirmed());
            case "together" -> List.of(together(other()));
            case "apart" -> List.of(parted());
            case "speaker" -> speakers();
            case "field" -> fields();
            case "not" -> List.of(not());
            case "answer" -> List.of(answer());
            case "undo" -> undone();
            default -> throw wrong("The form does not say what to decide.");
        };
    }

    private static ApiProblem wrong(String why) {
        return new ApiProblem(ApiProblem.Kind.BAD_REQUEST, why);
    }

    private EntryKey about() {
        return entry.orElseThrow(() -> wrong("The form does not say what it is about."));
    }

    private ObjectNode body(String action) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("action", action);
        if (form.text("by").isEmpty()) {
            throw wrong("Say who you are: what is decided is kept under a name.");
        }
        body.put("by", form.text("by"));
        if (!form.text("reason").isEmpty()) {
            body.put("reason", form.text("reason"));
        }
        return body;
    }

    private Proposal read(ObjectNode body) {
        return Proposal.read(body.toString().getBytes(StandardCharsets.UTF_8), snapshot.record(), handles);
    }

    private Proposal confirmed() {
        EntryKey key = about();
        return read(body("confirmed").put("list", key.kind().list()).put("id", key.id()));
    }

    private Proposal together(EntryKey other) {
        ObjectNode body = body("together").put("list", about().kind().list());
        body.putArray("these").add(about().id()).add(other.id());
        return read(body);
    }

    private EntryKey other() {
        String address = form.text("address");
        if (address.isEmpty() && form.text("other").isEmpty()) {
            throw wrong("Say which is the same: choose one, or paste the address of its page.");
        }
        if (!address.isEmpty() && !form.text("other").isEmpty()) {
            throw wrong("One was chosen, and an address was pasted too: leave one of them out.");
        }
        EntryKey other = address.isEmpty()
                ? new EntryKey(about().kind(), form.text("other"))
                : SiteReview.pasted(address)
                        .orElseThrow(() -> wrong("This is not the address of a page of this record: " + address));
        EntryKey there = snapshot.pages(false)
                .key(other)
                .orElseThrow(
                        () -> wrong("The record has nothing at the address of the other one, or has it no longer."));
        if (there.kind() != about().kind()) {
            throw wrong("The address is of something else: only two of a kind can be one.");
        }
        if (there.equals(about())) {
            throw wrong("The address is of this very page: two are needed that are one.");
        }
        return there;
    }

    private List<String> ticked() {
        List<String> ticked = form.all("place");
        if (ticked.isEmpty()) {
            throw wrong("Nothing is ticked: say which of the reports it is about.");
        }
        return ticked;
    }

    private Proposal parted() {
        EntryKey key = about();
        List<String> ticked = ticked();
        ObjectNode body = body("apart").put("list", key.kind().list());
        ArrayNode these = body.putArray("these");
        if (key.kind() == EntryKind.ENTITY) {
            // Of a report in which somebody else is meant every form of the name is meant.
            List<ArticleId> reports =
                    ticked.stream().map(place -> words(place).article()).toList();
            handles.of(key).stream()
                    .filter(handle -> reports.contains(handle.article()))
                    .forEach(handle -> {
                        if (handle instanceof Handle.Words words) {
                            words(these.addObject(), words);
                        }
                    });
            if (handles.of(key).stream().allMatch(handle -> reports.contains(handle.article()))) {
                throw everything();
            }
        } else {
            ticked.forEach(place -> place(these.addObject(), key.kind(), place));
            if (these.size() >= handles.of(key).size()) {
                throw everything();
            }
        }
        body.putArray("those").add(key.id());
        return read(body);
    }

    private static ApiProblem everything() {
        return wrong("Everything is ticked: leave out what is to stay.");
    }

    private static void place(ObjectNode at, EntryKind kind, String place) {
        if (kind == EntryKind.STATEMENT) {
            at.put("attribution", place);
        } else {
            words(at, words(place));
        }
    }

    private static void words(ObjectNode at, Handle.Words words) {
        at.put("article", words.article().value()).put("begin", words.begin()).put("end", words.end());
    }

    private static Handle.Words words(String place) {
        var matcher = WORDS.matcher(place);
        if (!matcher.matches()) {
            throw wrong("The form names no place of a report.");
        }
        try {
            return new Handle.Words(
                    new ArticleId(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (IllegalArgumentException e) {
            throw wrong("The form names no place of a report.");
        }
    }

    private List<Proposal> speakers() {
        String speaker = form.text("speaker");
        if (speaker.isEmpty()) {
            throw wrong("Choose who said it.");
        }
        List<Proposal> all = new ArrayList<>();
        for (String attribution : ticked()) {
            ObjectNode body = body("speaker").put("attribution", attribution);
            if (!speaker.equals(NOBODY)) {
                boolean named = handles.attribution(attribution)
                        .flatMap(saying -> handles.mention(speaker, saying.article()))
                        .isPresent();
                if (!named) {
                    throw wrong("A report that is ticked does not name who was chosen: untick it, or choose another.");
                }
                body.put("speaker", speaker);
            }
            all.add(read(body));
        }
        return all;
    }

    private List<Proposal> fields() {
        Map<ReviewedField, String> set = new LinkedHashMap<>();
        for (ReviewedField field : List.of(
                ReviewedField.KIND,
                ReviewedField.STATUS,
                ReviewedField.DUE,
                ReviewedField.PLACE,
                ReviewedField.HOST,
                ReviewedField.INITIATOR)) {
            put(set, field, form.text(field.word()));
        }
        String from = form.text("from");
        String until = form.text("until");
        if (from.isEmpty() && !until.isEmpty()) {
            throw wrong("There is a last day without a first.");
        }
        put(set, ReviewedField.DATE, until.isEmpty() || until.equals(from) ? from : from + "/" + until);
        String minutes = form.text("minutes");
        if (!minutes.isEmpty() && !MINUTES.matcher(minutes).matches()) {
            throw wrong("How many minutes it took is a whole number.");
        }
        put(set, ReviewedField.DURATION, minutes.isEmpty() ? "" : "PT" + minutes + "M");
        if (set.isEmpty()) {
            throw wrong("Nothing is filled in: say what is to be set.");
        }
        if (form.text("reason").isEmpty()) {
            throw wrong("Say why: who reads it later has only this to go by.");
        }
        List<Proposal> all = new ArrayList<>();
        set.forEach((field, value) -> all.add(read(
                body("field").put("id", about().id()).put("field", field.word()).put("value", value))));
        return all;
    }

    private static void put(Map<ReviewedField, String> set, ReviewedField field, String value) {
        if (!value.isEmpty()) {
            set.put(field, value);
        }
    }

    private Proposal not() {
        ObjectNode body = body("notAnEncounter");
        List<String> ticked = form.all("place");
        if (ticked.isEmpty()) {
            return read(body.put("encounter", about().id()));
        }
        ArrayNode passages = body.putArray("passages");
        ticked.forEach(place -> words(passages.addObject(), words(place)));
        return read(body);
    }

    private Proposal answer() {
        return switch (form.text("answer")) {
            case "together" -> together(other());
            case "apart" -> {
                ObjectNode body = body("apart").put("list", about().kind().list());
                body.putArray("these").add(about().id());
                body.putArray("those").add(other().id());
                yield read(body);
            }
            case "confirmed" ->
                form.text("attribution").isEmpty()
                        ? confirmed()
                        : read(body("confirmed")
                                .put("list", EntryKind.ATTRIBUTION.list())
                                .put("id", form.text("attribution")));
            default -> throw wrong("The form does not say what the answer is.");
        };
    }

    private List<Proposal> undone() {
        List<Proposal> all = new ArrayList<>();
        for (String number : form.all("number")) {
            if (!number.matches("[0-9]{1,18}")) {
                throw wrong("There is no such decision.");
            }
            ObjectNode body = body("undo");
            body.remove("action");
            all.add(Proposal.undo(body.toString().getBytes(StandardCharsets.UTF_8), Long.parseLong(number)));
        }
        if (all.isEmpty()) {
            throw wrong("The form does not say what to undo.");
        }
        return all;
    }
}
