package dev.readout.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is to happen, what is overdue and what became of plans, out of the entries of an edition. */
final class Agenda {
    private static final Set<String> TO_COME = Set.of("planned", "proposed");

    private final List<Dated> toCome = new ArrayList<>();
    private final List<Dated> overdue = new ArrayList<>();
    private final List<Dated> undated = new ArrayList<>();
    private final List<Dated> became = new ArrayList<>();
    private final List<Dated> due = new ArrayList<>();

    Agenda(Snapshot snapshot, LocalDate on) {
        for (RecordEntry entry : snapshot.shelf(EntryKind.ENCOUNTER).entries()) {
            JsonNode encounter = Json.tree(entry.json());
            // The last day on which it is to take place.
            String last = first(encounter, "date", "end", "due");
            list(encounter, last, on).add(new Dated(last, entry));
        }
        for (RecordEntry entry : snapshot.shelf(EntryKind.POSITION).entries()) {
            String last = first(Json.tree(entry.json()), "due");
            if (!last.isEmpty()) {
                due.add(new Dated(last, entry));
            }
        }
    }

    private record Dated(String day, RecordEntry entry) {}

    private List<Dated> list(JsonNode encounter, String last, LocalDate on) {
        if (!TO_COME.contains(encounter.path("status").asText())) {
            return encounter.has("outcome") ? became : new ArrayList<>();
        }
        if (last.isEmpty()) {
            return undated;
        }
        return last.compareTo(on.toString()) < 0 ? overdue : toCome;
    }

    private static String first(JsonNode entry, String... fields) {
        for (String field : fields) {
            if (entry.has(field)) {
                return entry.path(field).asText();
            }
        }
        return "";
    }

    void write(JsonGenerator out) throws IOException {
        write(out, "toCome", toCome);
        write(out, "overdue", overdue);
        write(out, "undated", undated);
        write(out, "became", became);
        write(out, "due", due);
    }

    private static void write(JsonGenerator out, String name, List<Dated> entries) throws IOException {
        out.writeArrayFieldStart(name);
        for (Dated dated : entries.stream()
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparing(each -> each.entry().key()))
                .toList()) {
            out.writeRawValue(dated.entry().json());
        }
        out.writeEndArray();
    }
}
