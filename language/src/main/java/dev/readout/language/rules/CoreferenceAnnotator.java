package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.article.Maker;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Decides which mentions of one article name the same: names by their words, descriptions by apposition, title and
 * country, pronouns by whose turn it is to speak. What is not clear stays a chain of its own.
 *
 * <p>Thread-safe.
 */
public final class CoreferenceAnnotator implements Annotator {
    private static final Maker MAKER = new Maker("rules/coreference", "2");

    private final Lexicon lexicon = new Lexicon();

    @Override
    public Maker maker() {
        return MAKER;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.QUOTATIONS, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.COREFERENCE);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        Text text = new Text(soFar);
        People people = new People(text, lexicon);
        people.names();
        people.descriptions();
        new Pronouns(text, people).resolve();
        List<CoreferenceChain> chains = people.all().stream()
                .filter(individual -> !individual.mentions.isEmpty())
                .map(individual -> new CoreferenceChain(
                        individual.mentions.stream()
                                .sorted(Comparator.comparing(Mention::span))
                                .toList(),
                        individual.score))
                .filter(chain -> chain.mentions().stream().anyMatch(mention -> mention.form() != Form.PRONOUN))
                .sorted(Comparator.comparing(
                        chain -> chain.mentions().getFirst().span()))
                .toList();
        return soFar.withChains(chains);
    }
}
