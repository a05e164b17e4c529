package dev.readout.bench;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.Extractor;
import dev.readout.language.Annotators;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A system whose speed is measured, with its models loaded; thread-safe. */
interface Subject {
    /** Returns the work on one article, to be done and timed later. What is another's part is done here already. */
    Supplier<Work> prepare(Capture capture);

    /** Returns the names of what this build can measure, Readout first. */
    static List<String> names() {
        return Stream.concat(Stream.of(Readout.NAME), Peer.all().stream().map(Peer::name))
                .toList();
    }

    /**
     * Returns the names that {@code --system} chooses, or all.
     *
     * @throws Bench.WrongUsage when this build lacks one of them
     */
    static List<String> chosen(Arguments arguments) {
        List<String> names = names();
        List<String> chosen = arguments.options().getOrDefault("--system", names);
        for (String name : chosen) {
            if (!names.contains(name)) {
                throw new Bench.WrongUsage("this build has no system '" + name + "', only " + names);
            }
        }
        return names.stream().filter(chosen::contains).toList();
    }

    /**
     * Loads the system of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Subject load(String name, Map<String, String> peerOptions) {
        if (name.equals(Readout.NAME)) {
            return new Readout();
        }
        Peer peer = Peer.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this build has no " + name));
        return new OtherProgram(peer.load(peerOptions));
    }

    /** The whole way of an article, from bytes to facts. */
    final class Readout implements Subject {
        static final String NAME = "readout";

        private final ArticleReader reader = new ArticleReader();
        private final AnnotationPipeline pipeline = Annotators.pipeline();
        private final Extractor extractor = new Extractor(Annotators.encoder());

        @Override
        public Supplier<Work> prepare(Capture capture) {
            return () -> {
                Article article = reader.read(capture).article().orElseThrow();
                Annotations annotations = pipeline.annotate(article);
                ArticleFacts facts = extractor.extract(annotations);
                return new Work(
                        Work.words(article.body()),
                        annotations.sentences().size(),
                        annotations.tokens().size(),
                        facts.attributions().size(),
                        facts.attributions().stream()
                                .filter(each -> each.speaker().isPresent())
                                .count());
            };
        }
    }

    /** A peer, which is given the text that Readout read: it knows nothing of pages. */
    final class OtherProgram implements Subject {
        private final ArticleReader reader = new ArticleReader();
        private final Peer.Pipeline peer;

        OtherProgram(Peer.Pipeline peer) {
            this.peer = peer;
        }

        @Override
        public Supplier<Work> prepare(Capture capture) {
            String body = reader.read(capture).article().orElseThrow().body();
            return () -> {
                Peer.Found found = peer.understand(body);
                return new Work(
                        Work.words(body),
                        found.sentences(),
                        found.tokens(),
                        found.quotations(),
                        found.attributed().size());
            };
        }
    }
}
