package dev.readout.language;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.language.model.AntecedentDecoder;
import dev.readout.language.model.ReadSpan;
import dev.readout.language.model.Reading;
import dev.readout.language.model.WordRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mentions where the model sees somebody speak whom no rule has a word for: "who", "analysts", "people close to the
 * talks".
 */
final class SourceMentions {
    /** From this score on such a source is somebody mentioned before. */
    private static final double LEAST = 0.8;

    /** How far back, in characters, somebody mentioned before is looked for. */
    private static final int REACH = 2_000;

    /** Characters that "close to", "familiar with" take at most. */
    private static final int FARTHEST = 30;

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "my", "our", "your");
    private static final Set<String> MANY =
            Set.of("people", "some", "many", "others", "both", "few", "several", "most");

    private final Reading reading;
    private final List<Mention> mentions;
    /** Those there were at first; what is added is read by the model, in few words at the beginning. */
    private final Overlaps<Mention> given;

    private final List<Mention> added = new ArrayList<>();
    private final List<CoreferenceChain> chains;
    private final List<ReadSpan> phrases;

    /**
     * @param phrases what the model reads as mentions
     */
    SourceMentions(Reading reading, List<ReadSpan> phrases, List<Mention> mentions, List<CoreferenceChain> chains) {
        this.reading = reading;
        this.mentions = new ArrayList<>(mentions);
        this.given = Overlaps.of(mentions, mention -> Stream.of(mention.span()));
        this.chains = new ArrayList<>(chains);
        this.phrases = List.copyOf(phrases);
    }

    /**
     * Adds a mention for each source without one, as far as the model tells what it is.
     *
     * @return the attributions, each with no more of its source than is about the one who speaks
     */
    List<AttributionRelation> add(List<AttributionRelation> attributions) {
        String body = reading.text().body();
        List<AttributionRelation> all = new ArrayList<>();
        for (AttributionRelation found : attributions) {
            AttributionRelation attribution = whole(found);
            List<Span> source = attribution.source();
            if (source.isEmpty() || SourceHeads.isNamed(body, source, this::near)) {
                all.add(attribution);
                continue;
            }
            Span first = source.getFirst();
            boolean possessive = POSSESSIVE.contains(first.in(body).toLowerCase(Locale.ROOT));
            boolean added =
                    !possessive && reading.text().run(first).filter(this::add).isPresent();
            Span head = new Span(first.begin(), SourceHeads.end(body, first));
            all.add(added ? attribution : withSource(attribution, head));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        chains.sort(Comparator.comparing(chain -> chain.mentions().getFirst().span()));
        return List.copyOf(all);
    }

    /** "Two officials close to Korvath said": the name before the verb only says whose officials they are. */
    private AttributionRelation whole(AttributionRelation attribution) {
        if (attribution.source().size() != 1) {
            return attribution;
        }
        Span source = attribution.source().getFirst();
        String body = reading.text().body();
        return near(new Span(Math.max(0, source.begin() - FARTHEST), source.begin())).stream()
                .filter(mention -> mention.form() != Form.PRONOUN && mention.kind() != Kind.PLACE)
                .map(Mention::span)
                .filter(span -> span.end() < source.begin()
                        && source.begin() - span.end() < FARTHEST
                        && SourceHeads.turns(body.substring(span.end(), source.begin())))
                .findFirst()
                .map(span -> withSource(attribution, span.union(source)))
                .orElse(attribution);
    }

    private static AttributionRelation withSource(AttributionRelation attribution, Span source) {
        return new AttributionRelation(
                List.of(source), attribution.cue(), attribution.content(), attribution.nature(), attribution.score());
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    List<CoreferenceChain> chains() {
        return List.copyOf(chains);
    }

    private void added(Mention mention) {
        mentions.add(mention);
        added.add(mention);
    }

    private List<Mention> near(Span stretch) {
        return Stream.concat(
                        given.with(stretch).stream(),
                        added.stream().filter(mention -> mention.span().overlaps(stretch)))
                .toList();
    }

    /** Returns whether there is a mention now. */
    private boolean add(WordRun source) {
        Optional<ReadSpan> phrase = phrases.stream()
                .filter(read -> read.run().first() == source.first()
                        && read.run().last() <= source.last()
                        && !isPossessive(read.run()))
                .min(Comparator.comparing(ReadSpan::run));
        WordRun run = phrase.map(ReadSpan::run)
                .orElseGet(() -> isPossessive(new WordRun(source.first(), source.first()))
                        ? source
                        : new WordRun(source.first(), source.first()));
        Span span = reading.text().span(run.first(), run.last());
        boolean relative = RELATIVE.contains(word(run.first()));
        Optional<Kind> kind = relative ? Optional.empty() : phrase.flatMap(this::kind);
        // "the statement" means none of those whose names stand before it.
        Optional<CoreferenceChain> antecedent = antecedent(run, span)
                .filter(chain -> relative || kind.filter(chain.kind()::equals).isPresent());
        if (antecedent.isPresent()) {
            CoreferenceChain chain = antecedent.get();
            Mention mention =
                    new Mention(span, chain.kind(), relative ? Form.PRONOUN : Form.DESCRIPTION, Optional.empty());
            added(mention);
            List<Mention> all = new ArrayList<>(chain.mentions());
            all.add(mention);
            all.sort(Comparator.comparing(Mention::span));
            chains.set(chains.indexOf(chain), new CoreferenceChain(all, Math.min(chain.score(), LEAST)));
            return true;
        }
        kind.ifPresent(of -> {
            Mention mention = new Mention(span, of, Form.DESCRIPTION, Optional.empty());
            added(mention);
            chains.add(new CoreferenceChain(
                    List.of(mention), phrase.map(ReadSpan::score).orElse(LEAST)));
        });
        return kind.isPresent();
    }

    /** "My" of "my grandmother" is not the one who speaks. */
    private boolean isPossessive(WordRun run) {
        return run.first() == run.last() && POSSESSIVE.contains(word(run.first()));
    }

    /** Somebody mentioned before the source, whom the model says it means. */
    private Optional<CoreferenceChain> antecedent(WordRun source, Span span) {
        List<Mention> before = mentions.stream()
                .filter(mention ->
                        mention.span().end() <= span.begin() && mention.span().end() > span.begin() - REACH)
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        List<WordRun> runs = new ArrayList<>();
        before.forEach(mention -> reading.text().run(mention.span()).ifPresent(runs::add));
        if (runs.size() < before.size()) {
            return Optional.empty();
        }
        runs.add(source);
        AntecedentDecoder.Choice choice =
                AntecedentDecoder.choices(reading, runs).getLast();
        if (choice.score() < LEAST || choice.antecedent() == before.size()) {
            return Optional.empty();
        }
        Mention found = before.get(choice.antecedent());
        return chains.stream().filter(chain -> chain.mentions().contains(found)).findFirst();
    }

    private Optional<Kind> kind(ReadSpan phrase) {
        return switch (phrase.label()) {
            case "PERSON" -> Optional.of(isPlural(phrase.run()) ? Kind.GROUP : Kind.PERSON);
            case "ORGANIZATION" -> Optional.of(Kind.ORGANIZATION);
            case "PLACE" -> Optional.of(Kind.PLACE);
            default -> Optional.empty();
        };
    }

    /** "analysts", "two officials", "many": told by the last word of the shortest phrase, or by the first. */
    private boolean isPlural(WordRun run) {
        String last = word(run.last());
        return MANY.contains(word(run.first()))
                || MANY.contains(last)
                || last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us");
    }

    private String word(int word) {
        return reading.text().words().get(word).span().in(reading.text().body()).toLowerCase(Locale.ROOT);
    }
}
