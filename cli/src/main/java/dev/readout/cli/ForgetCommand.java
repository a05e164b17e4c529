package dev.readout.cli;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.history.Edition;
import dev.readout.history.HistoryJson;
import dev.readout.history.JournalLine;
import dev.readout.publish.ForgottenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout forget}: removes articles for good. */
@Command(
        name = "forget",
        header = "Remove an article for good, with every word of it.",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "What was captured of it, what was understood of it, and every version of every entry of the record that holds"
                    + " words of it are deleted, in all editions, and cannot be brought back. Its id, the hashes of its"
                    + " captures, the date and the reason remain, and it is not taken again. A file that it was read from"
                    + " stays where it is.",
            ""
        },
        parameterListHeading = "What to forget:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  readout forget a9357fbae472c810d --reason \"court order of 3 March\"",
            "  readout forget https://news.example/talks --reason \"safety of a source\"",
            "",
            "Exit codes: 0 it is gone; 1 there is no such store or article, or something could not be read or written; 2 the"
                    + " command line makes no sense."
        })
final class ForgetCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "1",
            paramLabel = "ARTICLE",
            description =
                    "Its id, the file that it was read from, as given then, its address (with all its versions), or"
                            + " the SHA-256 of what was captured.")
    @SuppressWarnings("NullAway.Init") // picocli requires it
    private String what;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why: kept, and shown to whoever asks. Give none of its words.")
    private @Nullable String reason;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TextOrJsonOptions output = new TextOrJsonOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    ForgetCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.check(environment);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Failure.wrongUsage("say why: --reason \"...\" is what remains of it.");
        }
        // What an earlier version understood need not be understood anew to be removed.
        return store.openedAsItIs(environment, run -> forget(run, why));
    }

    private void forget(ReadingRun run, String why) {
        KeptRecord kept = run.kept();
        Map<ArticleId, Article> there = kept.articles(what);
        Set<ArticleId> articles = new LinkedHashSet<>(there.keySet());
        articles.addAll(kept.known(what));
        if (articles.isEmpty()) {
            throw Failure.failed(store.name() + " has no article with this id, file, address or hash: " + what);
        }
        Optional<Edition> before = kept.latest();
        int entries = before.map(kept::entries).orElse(0);
        // The index for searching holds words too; it is made again from the record when it is needed.
        removeIndex(store.searchIn(environment));
        List<JournalLine> lines = kept.forget(articles, why);
        int left = kept.entries(kept.upToDate());
        output.write(
                style -> ForgottenText.render(lines, there, entries, left, style),
                () -> HistoryJson.lines(lines),
                environment);
    }

    private static void removeIndex(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw Failure.failed("the index for searching in " + folder + " cannot be removed: " + Reasons.of(e)
                    + ". Nothing was forgotten; remove that folder and try again.");
        }
    }
}
