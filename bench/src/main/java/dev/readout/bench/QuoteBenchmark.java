package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.language.Annotators;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.record.RecordJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who said what, by Readout and by each peer on the same bodies, as records that one scorer can compare. */
final class QuoteBenchmark {
    private QuoteBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--out", "--system", "--peer-option"));
        if (arguments.positional().isEmpty() || arguments.value("--out").isEmpty()) {
            throw new Bench.WrongUsage("quotes needs reports and --out FOLDER");
        }
        List<String> systems = Subject.chosen(arguments);
        Map<String, String> options = arguments.pairs("--peer-option");
        Path folder = Files.createDirectories(Path.of(arguments.value("--out").get()));
        ArticleReader reader = new ArticleReader();
        List<Article> articles = new ArrayList<>();
        for (Capture capture :
                Reports.in(arguments.positional().stream().map(Path::of).toList())) {
            reader.read(capture).article().ifPresent(articles::add);
        }
        if (systems.contains(Subject.Readout.NAME)) {
            write(folder.resolve(Subject.Readout.NAME + ".json"), record(articles), out);
        }
        for (Peer peer : Peer.all()) {
            if (systems.contains(peer.name())) {
                write(folder.resolve(peer.name() + ".json"), record(articles, peer, options), out);
            }
        }
    }

    private static String record(List<Article> articles) {
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        return new RecordJson()
                .write(Readout.record(articles.stream().map(readout::understand).toList()));
    }

    private static String record(List<Article> articles, Peer peer, Map<String, String> options) {
        Peer.Pipeline pipeline = peer.load(options);
        QuoteRecord record = new QuoteRecord(peer.name(), peer.version());
        for (Article article : articles) {
            record.add(article, pipeline.understand(article.body()).attributed());
        }
        return record.json();
    }

    private static void write(Path file, String text, PrintStream out) throws IOException {
        Files.writeString(file, text);
        out.println(file);
    }
}
