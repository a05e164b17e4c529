package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.ArticleId;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code readout review}, over one report of which a person decided something. */
class ReviewCommandTest {
    private static final String NOW = "2026-03-05T12:00:00Z";

    @TempDir
    Path folder;

    private final FakeStages stages = new FakeStages();
    private long number;

    @BeforeEach
    void decide() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Torv is to meet in Geneva with them.");
        run("read", "a.txt");
        try (SqliteRecordStore store = SqliteRecordStore.open(folder.resolve("readout.db"))) {
            ArticleId article = store.facts().getFirst().article().id();
            number = store.review(
                            "Ana Brand",
                            new Action.NotAnEncounter(List.of(new Handle.Words(article, 8, 15))),
                            Optional.of("it was\na misprint"),
                            Instant.parse(NOW))
                    .orElseThrow()
                    .number();
        }
    }

    @Test
    void listsWhatWasDecidedByWhomAndWhy() {
        Run run = run("review", "list");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 decision", "not an encounter", "by Ana Brand", "Because: it was a misprint");
        assertThat(run("review", "list", "--format", "json").out())
                .contains("\"readout-review/1\"", "\"notAnEncounter\"", "\"Ana Brand\"");
    }

    @Test
    void undoesByAnotherDecision() {
        Run run = run("review", "undo", Long.toString(number), "--by", "Ben", "--reason", "it was none");

        assertThat(run.code()).isZero();
        assertThat(run("review", "list").out()).contains("Undone by decision " + (number + 1), "by Ben");
        assertThat(run("review", "undo", Long.toString(number), "--by", "Ben").code())
                .isEqualTo(1);
        assertThat(run("review", "undo", "99", "--by", "Ben").code()).isEqualTo(1);
    }

    @Test
    void whoUndoesSaysWho() {
        assertThat(run("review", "undo", Long.toString(number)).code()).isEqualTo(2);
        assertThat(run("review", "undo", Long.toString(number), "--by", " ").code())
                .isEqualTo(2);
        assertThat(run("review", "undo", "one", "--by", "Ben").code()).isEqualTo(2);
        assertThat(run("review").code()).isEqualTo(2);
    }

    private Run run(String... arguments) {
        return Run.at(NOW, folder, stages, arguments);
    }
}
