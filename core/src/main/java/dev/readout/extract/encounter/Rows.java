package dev.readout.extract.encounter;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.annotate.Token;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts an article into rows. */
public final class Rows {
    private static final Pattern COMPOUND =
            Pattern.compile("(\\p{Lu}[\\p{L}'\u2019]+)[-\u2013](\\p{Lu}[\\p{L}'\u2019]+)");
    private static final Pattern BREAK = Pattern.compile("\\b(?:on|at|during|in|who|which|for|after|before)\\b");
    private static final Set<String> SPEAKER_ITSELF = Set.of("i", "me", "my", "myself");
    /** A sentence of more words is no prose that rules could read. */
    private static final int LONGEST = 220;

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final Overlaps<LocalAttribution> quoted;
    private final Map<Span, Integer> entityOf = new HashMap<>();
    private final Map<String, Optional<Integer>> byLastName = new HashMap<>();
    private final List<Mention> outermost;

    /** Takes the layers of an article and what has been made of them. */
    public Rows(Annotations annotations, List<LocalEntity> entities, List<LocalAttribution> attributions) {
        this.annotations = annotations;
        this.entities = entities;
        this.quoted = Overlaps.of(attributions, attribution -> attribution.quoted().stream());
        for (LocalEntity entity : entities) {
            entity.mentions().forEach(mention -> entityOf.put(mention.span(), entity.id()));
            if (entity.named()) {
                String name = entity.name();
                String last = name.substring(name.lastIndexOf(' ') + 1);
                // Of two with one last name, neither is meant for sure.
                byLastName.merge(last, Optional.of(entity.id()), (one, other) -> Optional.empty());
            }
        }
        outermost = outermost();
    }

    private List<Mention> outermost() {
        List<Mention> sorted = annotations.mentions().stream()
                .filter(mention -> mention.kind() != Kind.EVENT && entityOf.containsKey(mention.span()))
                .filter(mention -> mention.form() != Form.DESCRIPTION || !holdsTrigger(mention))
                .sorted(Comparator.comparing(
                        Mention::withTitle,
                        (a, b) -> a.begin() != b.begin()
                                ? Integer.compare(a.begin(), b.begin())
                                : Integer.compare(b.end(), a.end())))
                .toList();
        List<Mention> outermost = new ArrayList<>();
        int end = 0;
        for (Mention mention : sorted) {
            if (mention.withTitle().begin() >= end) {
                outermost.add(mention);
                end = mention.withTitle().end();
            }
        }
        return outermost;
    }

    /** "officials briefed on the talks" is no more than officials here; "the meeting" is no body. */
    private boolean holdsTrigger(Mention mention) {
        String text = annotations.text(mention.span()).toLowerCase(Locale.ROOT);
        return Triggers.isNoun(text.substring(text.lastIndexOf(' ') + 1))
                || BREAK.matcher(text).find()
                        && Pattern.compile("\\s").splitAsStream(text).anyMatch(Triggers::isNoun);
    }

    /** Returns the rows of the article that are short enough to be read, in order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Offices offices = new Offices(annotations.article().body());
        int token = 0;
        int mention = 0;
        List<Token> tokens = annotations.tokens();
        for (Span sentence : annotations.sentences()) {
            List<Item> items = new ArrayList<>();
            while (token < tokens.size() && tokens.get(token).span().begin() < sentence.end()) {
                Token next = tokens.get(token);
                while (mention < outermost.size()
                        && outermost.get(mention).withTitle().end()
                                <= next.span().begin()) {
                    mention++;
                }
                boolean named = mention < outermost.size()
                        && outermost.get(mention).withTitle().overlaps(next.span())
                        && next.span().begin() >= sentence.begin();
                if (named) {
                    Mention found = outermost.get(mention);
                    int end = Math.min(found.withTitle().end(), sentence.end());
                    String part = next.partOfSpeech();
                    while (token < tokens.size() && tokens.get(token).span().begin() < end) {
                        part = tokens.get(token).partOfSpeech();
                        token++;
                    }
                    items.add(item(found, part));
                } else {
                    if (next.span().begin() >= sentence.begin()) {
                        items.addAll(word(next));
                    }
                    token++;
                }
            }
            if (items.size() <= LONGEST) {
                rows.add(new Row(sentence, offices.joined(items)));
            }
        }
        return rows;
    }

    private Item item(Mention mention, String partOfSpeech) {
        Span span = mention.withTitle();
        return new Item(
                span,
                annotations.text(span).toLowerCase(Locale.ROOT),
                partOfSpeech,
                Optional.of(mention),
                Optional.ofNullable(entityOf.get(mention.span())));
    }

    private List<Item> word(Token token) {
        String text = annotations.text(token.span());
        var compound = COMPOUND.matcher(text);
        if (compound.matches()) {
            // "the Zhelimov-Aranzel summit"
            Optional<Integer> one = byLastName.getOrDefault(compound.group(1), Optional.empty());
            Optional<Integer> other = byLastName.getOrDefault(compound.group(2), Optional.empty());
            if (one.isPresent() && other.isPresent()) {
                int begin = token.span().begin();
                return List.of(
                        named(new Span(begin, begin + compound.end(1)), one),
                        named(new Span(begin + compound.start(2), token.span().end()), other));
            }
        }
        String word = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (SPEAKER_ITSELF.contains(word)) {
            return List.of(named(token.span(), speakerAt(token.span())));
        }
        return List.of(new Item(token.span(), word, token.partOfSpeech(), Optional.empty(), Optional.empty()));
    }

    private Item named(Span span, Optional<Integer> entity) {
        return new Item(span, annotations.text(span).toLowerCase(Locale.ROOT), "PROPN", Optional.empty(), entity);
    }

    /** Whoever speaks where "I" stands in quotation marks. */
    private Optional<Integer> speakerAt(Span span) {
        return quoted.with(span).stream()
                .filter(attribution -> attribution.quoted().stream().anyMatch(piece -> piece.contains(span)))
                .min(Comparator.comparingInt(attribution ->
                        attribution.quoted().stream().mapToInt(Span::length).sum()))
                .flatMap(LocalAttribution::speaker)
                .filter(speaker -> entities.get(speaker).kind() == Kind.PERSON);
    }
}
