package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The help that the program prints is the documentation of its commands, word for word. */
class HelpTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "commands.md");

    @Test
    void isWhatTheDocumentSays() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Commands

                What `readout help` and `readout help COMMAND` print. A test holds this page to it; after a change,
                `mvn -pl cli -am test -Dtest=HelpTest -Dsurefire.failIfNoSpecifiedTests=false -Dreadout.write=true` writes it anew.
                """);
        for (List<String> args : List.of(
                List.of("help"),
                List.of("help", "read"),
                List.of("help", "record"),
                List.of("help", "agenda"),
                List.of("help", "changes"),
                List.of("help", "history"),
                List.of("help", "rebuild"),
                List.of("help", "forget"),
                List.of("help", "search"),
                List.of("help", "export"),
                List.of("help", "annotate"),
                List.of("help", "serve"),
                List.of("help", "review"),
                List.of("review", "help", "list"),
                List.of("review", "help", "undo"),
                List.of("help", "token"),
                List.of("token", "help", "add"),
                List.of("token", "help", "list"),
                List.of("token", "help", "revoke"))) {
            Run run = Run.of(Path.of(""), new FakeStages(), args.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            text.append("\n## readout ")
                    .append(String.join(" ", args))
                    .append("\n\n```\n")
                    .append(run.out().replace(System.lineSeparator(), "\n").strip())
                    .append("\n```\n");
        }
        if (Boolean.getBoolean("readout.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).hasContent(text.toString());
    }
}
