package dev.readout.publish;

import dev.readout.record.EntryFields;
import dev.readout.record.FieldChange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What changed in an entry, in a few words for its line: "status: planned → held", "2 more passages". Only what a reader of the
 * record looks for: all of it is told by {@link ChangesText}. For one thread.
 */
public final class ChangeWords {
    private static final int FIELDS = 3;
    private static final int VALUES = 2;

    /** What a field is called here; of fields that are not here nothing is said. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("status", ""),
            Map.entry("outcome", "what became of it"),
            Map.entry("kind", ""),
            Map.entry("date", "day"),
            Map.entry("start", "from"),
            Map.entry("end", "to"),
            Map.entry("due", "expected by"),
            Map.entry("said", "said on"),
            Map.entry("duration", "how long"),
            Map.entry("place", "place"),
            Map.entry("host", "host"),
            Map.entry("initiator", "begun by"),
            Map.entry("participants", "taking part"),
            Map.entry("speaker", "said by"),
            Map.entry("holder", "of"),
            Map.entry("toward", "toward"),
            Map.entry("condition", "condition"),
            Map.entry("reviewed", "reviewed by"));

    private static final Set<String> DAYS = Set.of("date", "start", "end", "due", "said");
    private static final Pattern ID = Pattern.compile("[a-z][0-9a-f]{16}");

    private final EntryNames names;

    /** @param lookup finds the entries that others name */
    public ChangeWords(EntryLookup lookup) {
        this.names = new EntryNames(lookup);
    }

    /** Returns what another version of an entry says otherwise; nothing where that is nothing that readers look for. */
    public List<String> of(EntryFields before, EntryFields after) {
        List<String> fields = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (FieldChange field : before.changesTo(after)) {
            int come = field.come().size();
            if (LABELS.containsKey(field.field())) {
                words(field).ifPresent(fields::add);
            } else if (field.field().equals("deny") && come > 0) {
                fields.add("somebody denies it now");
            } else if (field.field().equals("affirm") && come > 0) {
                more.add(Nouns.plural(come, "more statement for it", "more statements for it"));
            } else if (EntryNames.label(field.field()).equals("passages") && added(field) > 0) {
                more.add(Nouns.plural(added(field), "more passage", "more passages"));
            }
        }
        List<String> told = new ArrayList<>(fields.subList(0, Math.min(FIELDS, fields.size())));
        told.addAll(more.stream().limit(1).toList());
        return List.copyOf(told);
    }

    /** Two that are called the same are the same to a reader, and who is not in the record any more is not named. */
    private Optional<String> words(FieldChange field) {
        Set<String> gone = values(field.field(), field.gone());
        Set<String> come = values(field.field(), field.come());
        Set<String> both = new LinkedHashSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.empty();
        }
        String called = LABELS.getOrDefault(field.field(), "");
        String label = called.isEmpty() ? "" : called + ": ";
        if (field.list()) {
            return Optional.of(label + (come.isEmpty() ? "no longer " + listed(gone) : "now also " + listed(come)));
        }
        return Optional.of(label
                + (gone.isEmpty() ? "" : listed(gone) + " → ")
                + (come.isEmpty() ? "not known any more" : listed(come)));
    }

    private Set<String> values(String field, List<List<String>> values) {
        return values.stream()
                .map(parts -> DAYS.contains(field)
                        ? day(parts.getFirst())
                        : names.value(field, field.equals("participants") ? parts.subList(0, 1) : parts))
                .filter(value -> !ID.matcher(value).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String day(String value) {
        try {
            return Days.brief(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String listed(Set<String> values) {
        int more = values.size() - VALUES;
        return values.stream().limit(VALUES).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static int added(FieldChange field) {
        return number(field.come()) - number(field.gone());
    }

    private static int number(List<List<String>> values) {
        return values.stream()
                .flatMap(List::stream)
                .findFirst()
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
