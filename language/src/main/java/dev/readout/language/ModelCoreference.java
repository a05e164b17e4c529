package dev.readout.language;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import dev.readout.language.model.AntecedentDecoder;
import dev.readout.language.model.ModelText;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.WordRun;
import dev.readout.language.rules.CueWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Puts pronouns into the chains that rules made of names and descriptions, where the model is sure whom they mean. */
final class ModelCoreference {
    /** From this score on a pronoun that no rule resolves goes where the model puts it. */
    private static final double LEAST = 0.6;

    /** From this score on it goes there although a rule puts it elsewhere. */
    private static final double AGAINST_RULE = 0.9;

    private ModelCoreference() {}

    /**
     * Returns the chains with their pronouns.
     *
     * @param phrases what the model reads as mentions
     * @param mentions in printed order
     * @param rules chains of those mentions
     * @param said the attributions that model and rules see
     */
    static List<CoreferenceChain> of(
            Reading reading,
            List<ReadSpan> phrases,
            List<Mention> mentions,
            List<CoreferenceChain> rules,
            List<AttributionRelation> said) {
        List<WordRun> runs = runs(reading, phrases, mentions);
        if (runs.size() < mentions.size()) {
            return rules;
        }
        List<AntecedentDecoder.Choice> choices = AntecedentDecoder.choices(reading, runs);
        Map<Mention, Integer> chainOf = new HashMap<>();
        List<Gathering> gatherings = new ArrayList<>();
        for (CoreferenceChain chain : rules) {
            Gathering gathering = new Gathering(chain.kind(), new ArrayList<>(chain.mentions()), chain.score());
            chain.mentions().forEach(mention -> chainOf.put(mention, gatherings.size()));
            gatherings.add(gathering);
        }
        for (int i = 0; i < mentions.size(); i++) {
            Mention pronoun = mentions.get(i);
            if (pronoun.form() != Form.PRONOUN) {
                continue;
            }
            AntecedentDecoder.Choice choice = choices.get(i);
            Integer now = chainOf.get(pronoun);
            Integer then = choice.antecedent() == i ? null : chainOf.get(mentions.get(choice.antecedent()));
            List<Span> own = ownWords(pronoun, said);
            if (then != null && gatherings.get(then).isNamedIn(own)) {
                then = null;
            }
            boolean sure = then != null && choice.score() >= LEAST && agrees(pronoun.kind(), gatherings.get(then).kind);
            boolean moves = sure && !Objects.equals(now, then) && (now == null || choice.score() >= AGAINST_RULE);
            // "it" mostly means a thing: without the model's word for it, only one that speaks is a body.
            boolean leaves = !sure && pronoun.kind() == Kind.ORGANIZATION && !speaks(reading.text(), runs.get(i));
            if (now != null && (moves || leaves || gatherings.get(now).isNamedIn(own))) {
                gatherings.get(now).mentions.remove(pronoun);
                chainOf.remove(pronoun);
            }
            if (moves) {
                Gathering to = gatherings.get(Objects.requireNonNull(then));
                to.mentions.add(pronoun);
                to.score = Math.min(to.score, choice.score());
                chainOf.put(pronoun, then);
            }
        }
        return gatherings.stream()
                .map(gathering -> new CoreferenceChain(
                        gathering.mentions.stream()
                                .sorted(Comparator.comparing(Mention::span))
                                .toList(),
                        gathering.score))
                .sorted(Comparator.comparing(
                        chain -> chain.mentions().getFirst().span()))
                .toList();
    }

    private static final class Gathering {
        final Kind kind;
        final List<Mention> mentions;
        double score;

        Gathering(Kind kind, List<Mention> mentions, double score) {
            this.kind = kind;
            this.mentions = mentions;
            this.score = score;
        }

        boolean isNamedIn(List<Span> words) {
            return words.stream()
                    .anyMatch(span -> mentions.stream()
                            .anyMatch(mention -> mention.form() == Form.NAME && span.overlaps(mention.span())));
        }
    }

    /** "Torv promised water, he said": whoever is named in what he said is somebody else. */
    private static List<Span> ownWords(Mention pronoun, List<AttributionRelation> said) {
        return said.stream()
                .filter(relation -> relation.source().stream().anyMatch(pronoun.span()::overlaps))
                .flatMap(relation -> relation.content().stream())
                .toList();
    }

    /** "it said", "it has said". */
    private static boolean speaks(ModelText text, WordRun pronoun) {
        return text.words().stream()
                .skip(pronoun.last() + 1L)
                .limit(2)
                .anyMatch(word -> CueWords.isSpeech(word.span().in(text.body())));
    }

    private static boolean agrees(Kind pronoun, Kind antecedent) {
        return switch (pronoun) {
            case PERSON -> antecedent == Kind.PERSON;
            case GROUP -> antecedent == Kind.GROUP || antecedent == Kind.ORGANIZATION;
            case ORGANIZATION -> antecedent == Kind.ORGANIZATION;
            case PLACE, EVENT -> false;
        };
    }

    /** The words by which the model knows each mention: the noun phrase that begins or ends with it. */
    private static List<WordRun> runs(Reading reading, List<ReadSpan> phrases, List<Mention> mentions) {
        Map<Integer, List<WordRun>> byFirst = new TreeMap<>();
        for (ReadSpan read : phrases) {
            byFirst.computeIfAbsent(read.run().first(), first -> new ArrayList<>())
                    .add(read.run());
        }
        List<WordRun> runs = new ArrayList<>();
        for (Mention mention : mentions) {
            Optional<WordRun> run = reading.text().run(mention.withTitle());
            run.map(own -> phrase(own, byFirst)).ifPresent(runs::add);
        }
        return runs;
    }

    private static WordRun phrase(WordRun own, Map<Integer, List<WordRun>> byFirst) {
        return byFirst.getOrDefault(own.first(), byFirst.getOrDefault(own.first() - 1, List.of())).stream()
                .filter(run -> run.last() >= own.last())
                .min(Comparator.naturalOrder())
                .orElse(own);
    }
}
