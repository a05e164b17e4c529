package dev.readout.export;

import dev.readout.article.Article;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agenda as iCalendar (RFC 5545): plans and what became of them as events, what is promised, offered or asked for by a day as
 * to-dos.
 *
 * <p>Pure and thread-safe. A record knows days and no hours, so every date is one of whole days. An entry keeps its UID, which is made of its
 * id, and its SEQUENCE grows with its history; no clock is looked at: DTSTAMP is when the entry changed last, or
 * where no history is kept when the last of its reports was read. What has no day at all is left out.
 *
 * <p>CONFIRMED is only what took place, or is planned for a day by the word of two who can know it independently; what was called
 * off, denied or did not take place is CANCELLED; all else is TENTATIVE.
 */
public final class Calendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ENOUGH_ORIGINS = 2;

    private final ReadoutRecord record;
    private final Revisions revisions;
    private final Lookup lookup;
    private final CalendarLines out = new CalendarLines();

    private Calendar(ReadoutRecord record, Revisions revisions) {
        this.record = record;
        this.revisions = revisions;
        this.lookup = new Lookup(record);
    }

    /** Returns the agenda as one calendar. */
    public static String write(ReadoutRecord record, Revisions revisions) {
        Calendar calendar = new Calendar(record, revisions);
        calendar.all();
        return calendar.out.toString();
    }

    private void all() {
        out.raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//readout.dev//Readout//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", "Readout agenda (" + Made.MACHINE_READ + ")");
        record.encounters().stream()
                .filter(Calendar::isPlan)
                .sorted(Comparator.comparing((Encounter e) -> first(e).orElse(LocalDate.MAX))
                        .thenComparing(Encounter::id))
                .forEach(encounter -> days(encounter).ifPresent(days -> event(encounter, days)));
        record.positions().stream()
                .sorted(Comparator.comparing((Position p) -> p.due().orElse(LocalDate.MAX))
                        .thenComparing(Position::id))
                .forEach(position -> position.due().ifPresent(due -> toDo(position, due)));
        out.raw("END", "VCALENDAR");
    }

    private static boolean isPlan(Encounter encounter) {
        return encounter.status().isToCome()
                || encounter.status() == EncounterStatus.CANCELLED
                || encounter.outcome().isPresent();
    }

    private static Optional<LocalDate> first(Encounter encounter) {
        return days(encounter).map(When::from);
    }

    private static Optional<When> days(Encounter encounter) {
        return encounter.when().or(() -> encounter.due().map(When::on));
    }

    private void event(Encounter encounter, When days) {
        String id = encounter.id().value();
        List<Passage> told = lookup.passages(encounter.evidence());
        out.raw("BEGIN", "VEVENT");
        head("encounter", new EntryKey(EntryKind.ENCOUNTER, id), told);
        out.raw("DTSTART;VALUE=DATE", date(days.from()))
                .raw("DTEND;VALUE=DATE", date(days.to().plusDays(1)))
                .text("SUMMARY", summary(encounter))
                .raw("STATUS", status(encounter))
                .raw("TRANSP", "TRANSPARENT");
        encounter.place().ifPresent(place -> out.text("LOCATION", Plain.line(lookup.value(place))));
        body(
                Stream.of(
                                "Status: " + Plain.lower(encounter.status()),
                                encounter
                                        .outcome()
                                        .map(became -> "What became of it: " + Plain.lower(became.kind()))
                                        .orElse(""),
                                uncertainty(encounter),
                                Made.of(encounter.by()).line())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                told);
        out.raw("END", "VEVENT");
    }

    private static String uncertainty(Encounter encounter) {
        if (encounter.when().isEmpty()) {
            return "The day is not known: by this day.";
        }
        return encounter.when().get().extent() == When.Extent.WITHIN
                ? "The day is not known: within these days."
                : "The hour is not known.";
    }

    private String summary(Encounter encounter) {
        String who = encounter.participants().stream()
                .map(participant -> Plain.line(lookup.name(participant.entity())))
                .collect(Collectors.joining(", "));
        String due = encounter.when().isEmpty() ? "By this day: " : "";
        return due + Plain.title(encounter.kind()) + (who.isEmpty() ? "" : ": " + who);
    }

    private static String status(Encounter encounter) {
        Optional<Outcome.Kind> became = encounter.outcome().map(Outcome::kind);
        return switch (encounter.status()) {
            case CANCELLED, DENIED -> "CANCELLED";
            case HELD, ONGOING -> "CONFIRMED";
            case PROPOSED -> "TENTATIVE";
            case PLANNED -> {
                if (became.filter(k -> k == Outcome.Kind.CANCELLED || k == Outcome.Kind.LAPSED)
                        .isPresent()) {
                    yield "CANCELLED";
                }
                boolean oneDay = encounter
                        .when()
                        .filter(when -> when.extent() != When.Extent.WITHIN)
                        .isPresent();
                long origins =
                        encounter.origins().stream().filter(Origin::isCounted).count();
                yield oneDay
                                && origins >= ENOUGH_ORIGINS
                                && became.filter(k -> k == Outcome.Kind.UNREPORTED)
                                        .isEmpty()
                        ? "CONFIRMED"
                        : "TENTATIVE";
            }
        };
    }

    private void toDo(Position position, LocalDate due) {
        String id = position.id().value();
        List<Passage> told = lookup.passages(position.evidence());
        Passage text = lookup.passage(position.text());
        out.raw("BEGIN", "VTODO");
        head("position", new EntryKey(EntryKind.POSITION, id), told);
        out.raw("DUE;VALUE=DATE", date(due))
                .text(
                        "SUMMARY",
                        Plain.title(position.kind()) + ": " + Plain.line(lookup.name(position.holder())) + " – "
                                + Plain.line(text.text()));
        // RFC 5545 knows no to-do that was not done: only what was done or taken back is over.
        position.outcome().map(Outcome::kind).ifPresent(kind -> {
            switch (kind) {
                case HELD -> out.raw("STATUS", "COMPLETED");
                case CANCELLED -> out.raw("STATUS", "CANCELLED");
                case MOVED, LAPSED, UNREPORTED -> out.raw("STATUS", "NEEDS-ACTION");
            }
        });
        body(
                Stream.of(
                                position.outcome()
                                        .map(became -> "What became of it: " + Plain.lower(became.kind()))
                                        .orElse(""),
                                Made.of(position.by()).line())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                told);
        out.raw("END", "VTODO");
    }

    private void head(String kind, EntryKey key, List<Passage> told) {
        Optional<Revisions.Revision> revision = revisions.of(key);
        String stamp = STAMP.format(revision.map(Revisions.Revision::at).orElseGet(() -> read(told)));
        out.text("UID", kind + "-" + key.id() + "@readout.dev")
                .raw("DTSTAMP", stamp)
                .raw("LAST-MODIFIED", stamp)
                .raw(
                        "SEQUENCE",
                        Integer.toString(
                                revision.map(Revisions.Revision::changes).orElse(0)));
    }

    private static Instant read(List<Passage> told) {
        return told.stream()
                .map(Passage::article)
                .map(Article::read)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void body(String lines, List<Passage> told) {
        out.text(
                "DESCRIPTION",
                lines
                        + told.stream()
                                .map(passage -> "\n\n" + Plain.line(passage.text()) + "\n" + Plain.line(passage.label())
                                        + ", " + passage.day()
                                        + passage.link()
                                                .map(link -> "\n" + link)
                                                .orElse(""))
                                .collect(Collectors.joining()));
        told.stream().flatMap(passage -> passage.link().stream()).findFirst().ifPresent(link -> out.raw("URL", link));
        out.raw("CATEGORIES", Made.MACHINE_READ.toUpperCase(Locale.ROOT));
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
