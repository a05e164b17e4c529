package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaCommandTest {
    @TempDir
    Path folder;

    private static final Stages STAGES = new ShippedStages();

    private void readReports() throws IOException {
        report(
                "a.md",
                "The Gull",
                "2026-03-11",
                "President Ilmo Brandek of Varen and President Dessa Korvath of Kesht"
                        + " will meet in Issolmar on 21 March.");
        report(
                "b.md",
                "Meridian Wire",
                "2026-03-22",
                "President Ilmo Brandek of Varen met President Dessa Korvath of" + " Kesht in Issolmar on 21 March.");
        assertThat(Run.of(folder, STAGES, "read", "a.md", "b.md").code()).isZero();
    }

    private void report(String file, String outlet, String day, String text) throws IOException {
        Files.writeString(folder.resolve(file), "---\nsite: '%s'\ndate: %s\n---\n\n%s\n".formatted(outlet, day, text));
    }

    @Test
    void tellsOnAnEarlierDayOnlyWhatWasKnownThen() throws IOException {
        readReports();

        Run before = Run.of(folder, STAGES, "agenda", "--on", "2026-03-12");
        Run after = Run.of(folder, STAGES, "agenda", "--on", "2026-03-23");

        assertThat(before.out())
                .contains("Agenda on Thursday 12 March 2026, from 1 report.", "TO COME", "Saturday 21 March 2026")
                .doesNotContain("WHAT BECAME OF PLANS", "Meridian Wire");
        assertThat(after.out())
                .contains("WHAT BECAME OF PLANS", "It took place.", "Meridian Wire")
                .doesNotContain("TO COME", "OVERDUE");
    }

    @Test
    void saysWhatIsOverdueOnADayWithoutLaterReports() throws IOException {
        readReports();

        Run run = Run.of(folder, STAGES, "agenda", "--on", "2026-03-21");

        assertThat(run.out()).contains("TO COME").doesNotContain("OVERDUE");
    }

    @Test
    void printsItForPrograms() throws IOException {
        readReports();

        Run run = Run.of(folder, STAGES, "agenda", "--on", "2026-03-12", "--format", "json");

        JsonNode agenda = new ObjectMapper().readTree(run.out());
        assertThat(agenda.path("format").asText()).isEqualTo("readout-agenda/1");
        assertThat(agenda.path("on").asText()).isEqualTo("2026-03-12");
        assertThat(agenda.at("/toCome/0/status").asText()).isEqualTo("planned");
        assertThat(agenda.at("/toCome/0/date").asText()).isEqualTo("2026-03-21");
        for (String list : List.of("overdue", "undated", "became", "due")) {
            assertThat(agenda.path(list).isArray()).as(list).isTrue();
            assertThat(agenda.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoDay() {
        Run run = Run.of(folder, STAGES, "agenda", "--on", "soon");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--on");
    }

    @Test
    void saysThatThereIsNoStore() {
        Run run = Run.of(folder, STAGES, "agenda");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no store readout.db");
    }
}
