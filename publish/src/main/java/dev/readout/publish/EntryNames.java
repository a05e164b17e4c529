package dev.readout.publish;

import dev.readout.record.EntryFields;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kept entries are called in a line, known by their fields alone. For one thread. */
final class EntryNames {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final int LONGEST = 160;

    /** Which entries the ids of a field may name; what is no id there stays as it is. */
    private static final Map<String, List<EntryKind>> NAMED = Map.ofEntries(
            Map.entry("speaker", List.of(EntryKind.ENTITY)),
            Map.entry("addressees", List.of(EntryKind.ENTITY)),
            Map.entry("chain", List.of(EntryKind.ENTITY)),
            Map.entry("members", List.of(EntryKind.ENTITY)),
            Map.entry("speaksFor", List.of(EntryKind.ENTITY)),
            Map.entry("participants", List.of(EntryKind.ENTITY)),
            Map.entry("place", List.of(EntryKind.ENTITY)),
            Map.entry("host", List.of(EntryKind.ENTITY)),
            Map.entry("initiator", List.of(EntryKind.ENTITY)),
            Map.entry("holder", List.of(EntryKind.ENTITY)),
            Map.entry("toward", List.of(EntryKind.ENTITY)),
            Map.entry("origins", List.of(EntryKind.ENTITY)),
            Map.entry("denials", List.of(EntryKind.ENTITY)),
            Map.entry("accounts", List.of(EntryKind.ENTITY)),
            Map.entry("values", List.of(EntryKind.ENTITY)),
            Map.entry("statement", List.of(EntryKind.STATEMENT)),
            Map.entry("affirm", List.of(EntryKind.STATEMENT)),
            Map.entry("deny", List.of(EntryKind.STATEMENT)),
            Map.entry("after", List.of(EntryKind.ENCOUNTER)),
            Map.entry("shifts", List.of(EntryKind.POSITION)),
            Map.entry("copyOf", List.of(EntryKind.ARTICLE)),
            Map.entry("subject", List.of(EntryKind.ENCOUNTER, EntryKind.STATEMENT, EntryKind.ARTICLE)),
            Map.entry("a", List.of(EntryKind.ENTITY, EntryKind.STATEMENT, EntryKind.ENCOUNTER)),
            Map.entry("b", List.of(EntryKind.ENTITY, EntryKind.STATEMENT, EntryKind.ENCOUNTER)));

    /** Of fields whose name says too little. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("date", "day"),
            Map.entry("start", "from"),
            Map.entry("end", "to"),
            Map.entry("due", "expected by"),
            Map.entry("speaksFor", "speaks for"),
            Map.entry("copyOf", "republishes"),
            Map.entry("attributions", "passages"),
            Map.entry("evidence", "passages"),
            Map.entry("affirm", "affirmed by"),
            Map.entry("deny", "denied by"),
            Map.entry("replaces", "took in"),
            Map.entry("reviewed", "reviewed by"),
            Map.entry("said", "said on"));

    private final EntryLookup lookup;

    EntryNames(EntryLookup lookup) {
        this.lookup = lookup;
    }

    /** Returns what a field is called. */
    static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** Returns the words of a list in which one of its entries is told of. */
    static String noun(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> "article";
            case ENTITY -> "name";
            case ATTRIBUTION -> "attribution";
            case STATEMENT -> "statement";
            case CLAIM -> "claim";
            case ENCOUNTER -> "encounter";
            case POSITION -> "position";
            case DIFFERENCE -> "difference";
            case UNDECIDED -> "open question";
        };
    }

    /** Returns the heading of an entry, with everything that tells it from others. */
    String heading(EntryKind kind, EntryFields entry) {
        String heading = switch (kind) {
            case ARTICLE -> article(entry);
            case ENTITY -> capital(words(entry, "kind")) + ": " + words(entry, "name");
            case ATTRIBUTION -> spoken(entry, "content");
            case STATEMENT -> spoken(entry, "text");
            case CLAIM -> words(entry, "text");
            case ENCOUNTER ->
                parts(
                        " – ",
                        parts(": ", capital(words(entry, "kind")), participants(entry)),
                        parts(", ", words(entry, "status"), day(entry)));
            case POSITION ->
                parts(": ", parts(" – ", words(entry, "holder"), words(entry, "kind")), words(entry, "text"));
            case DIFFERENCE -> parts(": ", capital(words(entry, "field")), all(entry, "values", " / "));
            case UNDECIDED -> parts(" / ", words(entry, "a"), words(entry, "b"));
        };
        return cut(heading);
    }

    /** Returns one value of a field, its ids put into words. */
    String value(String field, List<String> parts) {
        return cut(parts.stream().map(part -> name(field, part)).collect(Collectors.joining(", ")));
    }

    /** Returns what an article is called by where it was published; its id where it is not known any more. */
    String article(String id) {
        return named(EntryKind.ARTICLE, id).orElse(id);
    }

    private String name(String field, String part) {
        if (!ID.matcher(part).matches()) {
            return part;
        }
        return NAMED.getOrDefault(field, List.of()).stream()
                .flatMap(kind -> named(kind, part).stream())
                .findFirst()
                .orElse(part);
    }

    private Optional<String> named(EntryKind kind, String id) {
        return lookup.of(new EntryKey(kind, id))
                .map(entry -> kind == EntryKind.ENTITY ? words(entry, "name") : heading(kind, entry));
    }

    private static String article(EntryFields entry) {
        String day = entry.first("published").map(EntryNames::brief).orElse("");
        String outlet = entry.first("outlet")
                .or(() -> entry.first("file").map(RecordIndex::fileName))
                .orElse("");
        return parts(", ", outlet, day);
    }

    private static String brief(String time) {
        try {
            return Days.brief(LocalDate.parse(time.substring(0, Math.min(time.length(), 10))));
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    private String spoken(EntryFields entry, String field) {
        return parts(": ", words(entry, "speaker"), all(entry, field, " … "));
    }

    private String participants(EntryFields entry) {
        return entry.all("participants").stream()
                .map(parts -> name("participants", parts.getFirst()))
                .collect(Collectors.joining(", "));
    }

    private static String day(EntryFields entry) {
        return entry.first("date")
                .map(EntryNames::brief)
                .or(() -> entry.first("start")
                        .map(start -> brief(start) + " – "
                                + entry.first("end").map(EntryNames::brief).orElse("")))
                .or(() -> entry.first("due").map(due -> "by " + brief(due)))
                .orElse("");
    }

    private String words(EntryFields entry, String field) {
        return entry.first(field).map(part -> name(field, part)).orElse("");
    }

    private String all(EntryFields entry, String field, String between) {
        Function<List<String>, String> first = parts -> name(field, parts.getFirst());
        return entry.all(field).stream().map(first).collect(Collectors.joining(between));
    }

    private static String parts(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What is left out is told by an ellipsis. */
    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        String kept = text.substring(0, text.offsetByCodePoints(0, LONGEST - 1));
        return kept.substring(0, Math.max(kept.lastIndexOf(' '), LONGEST / 2)).stripTrailing() + "\u2026";
    }
}
