package dev.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.reconcile.Outcome;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back and validated by ical4j, which did not write it. */
class CalendarTest {
    private static Map<String, CalendarComponent> entries(ReadoutRecord record, Revisions revisions)
            throws IOException, ParserException {
        net.fortuna.ical4j.model.Calendar calendar =
                new CalendarBuilder().build(new StringReader(Calendar.write(record, revisions)));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.<CalendarComponent>getComponents().stream()
                .collect(Collectors.toMap(entry -> value(entry, "UID"), Function.identity()));
    }

    private static String value(Component entry, String name) {
        return entry.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    private static Component entry(String uid) throws IOException, ParserException {
        return Optional.ofNullable(entries(Talks.record(), Revisions.NONE).get(uid + "@readout.dev"))
                .orElseThrow();
    }

    @Test
    void holdsPlansAndWhatBecameOfThem() throws IOException, ParserException {
        assertThat(entries(Talks.record(), Revisions.NONE).keySet())
                .containsExactlyInAnyOrder(
                        "encounter-n1@readout.dev",
                        "encounter-n2@readout.dev",
                        "encounter-n3@readout.dev",
                        "encounter-n4@readout.dev",
                        "encounter-n5@readout.dev",
                        "position-p2@readout.dev");
    }

    @Test
    void isOfWholeDays() throws IOException, ParserException {
        Component meeting = entry("encounter-n1");

        assertThat(value(meeting, "DTSTART")).isEqualTo("20260312");
        assertThat(value(meeting, "DTEND")).isEqualTo("20260313");
        assertThat(value(meeting, "SUMMARY")).isEqualTo("Meeting: Odo Karl, Lia Sund");
        assertThat(value(meeting, "LOCATION")).isEqualTo("Port Ilmen");
        assertThat(value(meeting, "DESCRIPTION"))
                .contains(
                        "The hour is not known.",
                        "machine-read by rules/test 1, score 0.50",
                        "Harbour Wire, 2026-03-02");
        assertThat(value(meeting, "CATEGORIES")).isEqualTo("MACHINE-READ");
        assertThat(value(entry("encounter-n5"), "DTEND")).isEqualTo("20260204");
        assertThat(LocalDate.of(2026, 2, 4)).isEqualTo(LocalDate.of(2026, 2, 3).plusDays(1));
    }

    @Test
    void confirmsOnlyWhatTwoKnowOrWhatTookPlace() throws IOException, ParserException {
        assertThat(value(entry("encounter-n1"), "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(entry("encounter-n2"), "STATUS")).as("no day").isEqualTo("TENTATIVE");
        assertThat(value(entry("encounter-n3"), "STATUS")).as("proposed").isEqualTo("TENTATIVE");
        assertThat(value(entry("encounter-n4"), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(entry("encounter-n5"), "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void saysThatADayIsNotKnown() throws IOException, ParserException {
        Component call = entry("encounter-n2");
        assertThat(value(call, "DTSTART")).isEqualTo("20260401");
        assertThat(value(call, "SUMMARY")).startsWith("By this day: Call");
        assertThat(value(entry("encounter-n3"), "DESCRIPTION")).contains("The day is not known: within these days.");
    }

    @Test
    void hasWhatIsToBeDoneByADayAsAToDo() throws IOException, ParserException {
        Component demand = entry("position-p2");

        assertThat(demand.getName()).isEqualTo(Component.VTODO);
        assertThat(value(demand, "DUE")).isEqualTo("20260320");
        assertThat(value(demand, "SUMMARY")).isEqualTo("Demand: Lia Sund – She wants it done by 20 March.");
    }

    @ParameterizedTest
    @CsvSource({
        "HELD, COMPLETED",
        "CANCELLED, CANCELLED",
        "MOVED, NEEDS-ACTION",
        "LAPSED, NEEDS-ACTION",
        "UNREPORTED, NEEDS-ACTION"
    })
    void saysWhatBecameOfWhatWasToBeDone(Outcome.Kind became, String status) throws IOException, ParserException {
        Component promise = entries(Talks.promised(became), Revisions.NONE)
                .values()
                .iterator()
                .next();

        assertThat(promise.getName()).isEqualTo(Component.VTODO);
        assertThat(value(promise, "STATUS")).isEqualTo(status);
        assertThat(value(promise, "DESCRIPTION"))
                .contains("What became of it: " + became.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void isStampedByTheLastReadingWhereNoHistoryIsKept() throws IOException, ParserException {
        assertThat(value(entry("encounter-n1"), "DTSTAMP")).isEqualTo("20260305T060708Z");
        assertThat(value(entry("encounter-n1"), "SEQUENCE")).isEqualTo("0");
    }

    @Test
    void countsChangesAndKeepsTheUid() throws IOException, ParserException {
        EntryKey key = new EntryKey(EntryKind.ENCOUNTER, "n1");
        Instant later = Instant.parse("2026-03-09T10:11:12Z");
        List<Change> history = List.of(
                change(key, 1, Talks.READ, Optional.empty(), Optional.of("{}")),
                change(key, 4, later, Optional.of("{}"), Optional.of("{\"a\":1}")));
        Revisions revisions = asked -> Revisions.Revision.of(asked.equals(key) ? history : List.of());

        Component meeting = entries(Talks.record(), revisions).get("encounter-n1@readout.dev");

        assertThat(meeting).isNotNull();
        assertThat(value(meeting, "SEQUENCE")).isEqualTo("1");
        assertThat(value(meeting, "DTSTAMP")).isEqualTo("20260309T101112Z");
    }

    private static Change change(
            EntryKey key, long edition, Instant at, Optional<String> before, Optional<String> after) {
        return new Change(key, new Edition(edition, at, edition, "test"), before, after, List.of());
    }

    @Test
    void isAnEmptyCalendarOfAnEmptyRecord() {
        assertThat(Calendar.write(ReadoutRecord.EMPTY, Revisions.NONE).lines())
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR")
                .noneMatch(line -> line.startsWith("BEGIN:VEVENT"));
    }

    @Test
    void holdsNoMoreEntriesThanTheRecordWhateverTheWords() throws IOException, ParserException {
        Map<String, CalendarComponent> entries = entries(Talks.hostile(), Revisions.NONE);

        assertThat(entries).hasSize(2);
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(value(entry, "DESCRIPTION"))
                        .contains("BEGIN:VEVENT")
                        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\u202e]"));
    }

    @Test
    void foldsAfter75OctetsAndNeverInsideACharacter() {
        String text = Calendar.write(Talks.hostile(), Revisions.NONE);
        String unfolded = text.replace("\r\n ", "");

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded).contains("\ud83d\ude00");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
