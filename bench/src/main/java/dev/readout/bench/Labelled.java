package dev.readout.bench;

import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.annotate.Mention;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.bench.PairSet.Pointer;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The attributions of a labelled pair, found in or put into what was read of their articles. */
final class Labelled {
    private static final double OVERLAP = 0.6;
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]+)[”\"]?");

    private static final Decision BY = new Decision(new Maker("reader", "1"), 1);

    private Labelled() {}

    /** Returns the attribution whose content is most nearly the stretch, if the better part of both is common. */
    static OptionalInt attribution(ArticleFacts facts, Pointer pointer) {
        Span wanted = span(facts, pointer);
        int best = -1;
        double most = OVERLAP;
        for (int i = 0; i < facts.attributions().size(); i++) {
            double overlap = overlap(facts.attributions().get(i), wanted);
            if (overlap >= most) {
                most = overlap;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static double overlap(LocalAttribution attribution, Span wanted) {
        int shared = 0;
        int length = 0;
        for (Span piece : attribution.content()) {
            shared += Math.max(0, Math.min(piece.end(), wanted.end()) - Math.max(piece.begin(), wanted.begin()));
            length += piece.length();
        }
        return 2.0 * shared / (length + wanted.length());
    }

    private static Span span(ArticleFacts facts, Pointer pointer) {
        String body = facts.article().body();
        return new Span(body.offsetByCodePoints(0, pointer.begin()), body.offsetByCodePoints(0, pointer.end()));
    }

    /** Returns the facts with one attribution alone: the labelled words of the labelled speaker, its cue as read nearest to it. */
    static ArticleFacts with(ArticleFacts facts, Pointer pointer, MeaningEncoder encoder) {
        Span content = span(facts, pointer);
        String body = facts.article().body();
        Optional<LocalAttribution> near = facts.attributions().stream()
                .filter(attribution -> attribution.content().stream().anyMatch(content::overlaps))
                .max((a, b) -> Double.compare(overlap(a, content), overlap(b, content)));
        List<LocalEntity> entities = new ArrayList<>(facts.entities());
        int speaker = speaker(entities, pointer.speaker());
        String words = content.in(body);
        List<Span> quoted = QUOTED.matcher(words)
                .results()
                .map(found -> new Span(content.begin() + found.start(1), content.begin() + found.end(1)))
                .toList();
        if (quoted.isEmpty() && content.begin() > 0 && "“\"".indexOf(body.charAt(content.begin() - 1)) >= 0) {
            quoted = List.of(content);
        }
        List<String> texts = new ArrayList<>(List.of(words));
        String[] sentences = words.split("(?<=[.!?][”\"]?)\\s+(?=[\\p{Lu}“\"])", -1);
        if (sentences.length > 1) {
            texts.addAll(List.of(sentences));
        }
        List<Meaning> meanings = encoder.encode(texts);
        return new ArticleFacts(
                facts.article(),
                entities,
                List.of(new LocalAttribution(
                        new AttributionId("t-" + facts.article().id()),
                        quoted.isEmpty() ? LocalAttribution.Form.INDIRECT : LocalAttribution.Form.MIXED,
                        List.of(content),
                        quoted,
                        near.flatMap(LocalAttribution::cue),
                        List.of(),
                        Optional.of(speaker),
                        List.of(),
                        near.flatMap(LocalAttribution::act),
                        Optional.of(LocalAttribution.Sourcing.NAMED),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        near.flatMap(LocalAttribution::said),
                        near.map(LocalAttribution::modality).orElse(LocalAttribution.Modality.CERTAIN),
                        near.map(LocalAttribution::polarity).orElse(LocalAttribution.Polarity.POSITIVE),
                        meanings,
                        BY)),
                facts.times(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Somebody of that name: whom the article has under it is not asked, as the reader's names are not its own. */
    private static int speaker(List<LocalEntity> entities, String name) {
        int id = entities.size();
        Mention mention = new Mention(new Span(0, 1), Mention.Kind.ORGANIZATION, Mention.Form.NAME, Optional.empty());
        entities.add(
                new LocalEntity(id, Mention.Kind.ORGANIZATION, name, List.of(name), List.of(), List.of(mention), BY));
        return id;
    }
}
