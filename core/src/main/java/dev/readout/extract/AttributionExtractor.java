package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.annotate.Quotation;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.extract.LocalAttribution.Sourcing;
import dev.readout.lexicon.Media;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns relations into attributions: who the source is, whose words stand within whose, and who only passes them on.
 *
 * <p>A news outlet is the speaker of its own reporting alone. Where its content is in turn what somebody said, the outlet
 * becomes the nearest hop of the chain and that somebody the speaker.
 */
final class AttributionExtractor {
    private static final Pattern PASSING_ON =
            Pattern.compile("(?i)(?:quoted|cited)(?: by)?|as (?:reported|quoted|cited|carried) by|through|via");
    private static final Pattern CITING = Pattern.compile("citing|quoting");
    private static final Pattern PLAIN_SPEECH =
            Pattern.compile("(?i)\\b(?:say|says|said|saying|tell|tells|told|add|adds|added|write|writes|wrote)$");
    private static final Pattern POSTING = Pattern.compile("(?i)(?:.*\\s)?(?:(?:re)?tweet\\w*|posted|posting|posts)");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)his|her|its|their");
    private static final Pattern SAME_SOURCE = Pattern.compile("(?i)the same (?:source|official|diplomat|person)s?");
    /** How far, in characters, "citing two officials" may stand before the verb. */
    private static final int FARTHEST_CITING = 200;
    /** How many of those before tell whose "the statement" is. */
    private static final int MOST_EARLIER = 30;
    /** Within how many paragraphs what somebody writes goes on with a post. */
    private static final int MOST_PARAGRAPHS = 2;

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final Contents contents;
    private final Sources sources;
    private final Sentences sentences;
    private final Optional<SaidOn> saidOn;
    private final Documents documents;
    private final Addressees addressees;
    private final Interviews interviews;
    private final List<Saying> nodes = new ArrayList<>();
    /** Sayings by where their content begins: they are asked for stretches. */
    private final NavigableMap<Integer, List<Saying>> nodesAt = new TreeMap<>();

    private final NavigableMap<Integer, Span> outerQuotations = new TreeMap<>();

    AttributionExtractor(
            Annotations annotations,
            List<LocalEntity> entities,
            ArticleTimes times,
            Media media,
            MeaningEncoder encoder) {
        this.annotations = annotations;
        this.entities = entities;
        this.contents = new Contents(annotations, encoder);
        this.sources = new Sources(annotations, entities, media);
        this.sentences = new Sentences(annotations);
        this.saidOn = SaidOn.of(annotations.article(), times);
        this.documents = new Documents(annotations, sources, sentences);
        this.addressees = new Addressees(annotations, sources, sentences);
        this.interviews = new Interviews(annotations, entities, sources, sentences);
        for (Quotation quotation : annotations.quotations()) {
            if (!quotation.nested()) {
                outerQuotations.put(quotation.inner().begin(), quotation.inner());
            }
        }
    }

    List<LocalAttribution> attributions() {
        for (AttributionRelation relation : annotations.attributions()) {
            Saying node = new Saying(relation);
            nodes.add(node);
            nodesAt.computeIfAbsent(node.extent.begin(), at -> new ArrayList<>())
                    .add(node);
        }
        List<Saying> asPrinted =
                nodes.stream().sorted(Comparator.comparingInt(Saying::at)).toList();
        whoSaidWhere(asPrinted);
        // The widest first: whoever stands outside is settled before those within.
        List<Saying> byWidth = nodes.stream()
                .sorted(Comparator.comparingInt((Saying node) -> node.extent.length())
                        .reversed()
                        .thenComparing(node -> node.whole))
                .toList();
        byWidth.forEach(this::passOn);
        byWidth.forEach(this::nest);
        interviews.find(asPrinted.stream()
                .filter(node -> !node.dropped && node.within.isEmpty() && node.carrier.isEmpty())
                .toList());
        return finished();
    }

    // ---- who, and where

    private void whoSaidWhere(List<Saying> asPrinted) {
        for (int i = 0; i < asPrinted.size(); i++) {
            Saying node = asPrinted.get(i);
            List<Saying> earlier = asPrinted.subList(Math.max(0, i - MOST_EARLIER), i);
            Optional<Span> document = documents.head(node);
            if (document.isPresent()) {
                node.sources =
                        documents.issuer(node, document.get(), earlier).stream().toList();
            } else if (isSameSource(node)) {
                node.sources = before(node, earlier).map(last -> last.sources).orElse(List.of());
            } else if (isPossessive(node)) {
                node.sources = before(node, earlier)
                        .filter(last -> sentences.paragraph(last.at()) == sentences.paragraph(node.at()))
                        .map(last -> last.sources)
                        .orElse(List.of());
            } else {
                node.sources = sources.of(node.relation);
            }
            node.channel = channel(node, earlier);
        }
    }

    /** "According to the same source": of whoever spoke last. */
    private boolean isSameSource(Saying node) {
        return node.relation.source().stream()
                .anyMatch(span -> SAME_SOURCE.matcher(annotations.text(span)).matches());
    }

    /** "Her vow to count the drops": of whoever spoke last in the same paragraph. */
    private boolean isPossessive(Saying node) {
        return node.relation.source().stream()
                .anyMatch(span -> POSSESSIVE.matcher(annotations.text(span)).matches());
    }

    /** What was said last before, and not within it. */
    static Optional<Saying> before(Saying node, List<Saying> earlier) {
        return earlier.reversed().stream()
                .filter(other -> !other.whole.overlaps(node.whole))
                .findFirst();
    }

    private Optional<String> channel(Saying node, List<Saying> earlier) {
        if (node.relation.cue().isEmpty()) {
            return Optional.empty();
        }
        Span cue = node.relation.cue().get();
        String body = annotations.article().body();
        return Channels.of(body, cue, node.relation.source(), node.content, sentences.around(cue.begin()))
                .or(() -> goingOn(node, earlier));
    }

    /** "Torv posted on Harbourline: … In a second message she wrote: …": on the same platform. */
    private Optional<String> goingOn(Saying node, List<Saying> earlier) {
        if (node.sources.isEmpty()
                || node.relation
                        .cue()
                        .map(annotations::text)
                        .filter(Channels::isWritten)
                        .isEmpty()) {
            return Optional.empty();
        }
        return before(node, earlier)
                .filter(last -> last.sources.equals(node.sources)
                        && sentences.paragraphsBetween(last.at(), node.at()) < MOST_PARAGRAPHS)
                .flatMap(last -> last.channel)
                .filter(channel -> !Channels.isVenue(channel));
    }

    private Stream<Saying> nodesWithin(Span extent) {
        return nodesAt.subMap(extent.begin(), true, extent.end(), true).values().stream()
                .flatMap(List::stream);
    }

    private boolean isCarrier(Saying node) {
        return !node.sources.isEmpty() && node.sources.stream().allMatch(sources::isOutlet);
    }

    // ---- through whose hands

    /** Makes an outlet whose content is somebody's saying the hop before that somebody. */
    private void passOn(Saying outer) {
        boolean carries = isCarrier(outer);
        if (outer.sources.isEmpty() || (!carries && !saysThatItQuotes(outer))) {
            return;
        }
        nodesWithin(outer.extent)
                .filter(inner -> inner != outer && !inner.dropped && !inner.sources.isEmpty() && !isSame(inner, outer))
                .filter(inner -> inner.hasContentOf(outer) && (carries || !saysThatItQuotes(inner))
                        || (outer.extent.contains(inner.opening()) && fills(inner, outer)))
                .max(Comparator.comparingInt((Saying inner) -> inner.whole.length())
                        .thenComparing(inner -> inner.whole))
                .ifPresent(inner -> {
                    outer.dropped = true;
                    inner.carrier = Optional.of(outer);
                    boolean plain = inner.relation
                            .cue()
                            .map(cue ->
                                    PLAIN_SPEECH.matcher(annotations.text(cue)).find())
                            .orElse(true);
                    boolean leads = inner.whole.begin() <= outer.extent.begin() + 4;
                    if (leads && !plain && !inner.hasContentOf(outer) && inner.content.size() == 1) {
                        // "reported that Putin thanked Trump": the clause itself is what was said.
                        inner.content = outer.content;
                    }
                });
    }

    /** "quoted X as saying", "as reported by", "citing X, reported": passed on by its own word, whoever it is. */
    private boolean saysThatItQuotes(Saying node) {
        return isPassingOn(node) || cites(node);
    }

    private boolean isPassingOn(Saying node) {
        return node.relation
                .cue()
                .filter(cue -> PASSING_ON.matcher(annotations.text(cue)).matches())
                .isPresent();
    }

    /** "The Chronicle, citing two officials, reported": the cited say the same, and stand before the verb. */
    private boolean cites(Saying node) {
        return nodesAt.getOrDefault(node.extent.begin(), List.of()).stream()
                .filter(other -> other != node && other.hasContentOf(node))
                .anyMatch(other -> other.relation
                                .cue()
                                .filter(cue ->
                                        CITING.matcher(annotations.text(cue)).matches())
                                .isPresent()
                        && other.at() < node.at()
                        && node.at() - other.at() < FARTHEST_CITING
                        && node.relation.source().stream().anyMatch(source -> source.begin() < other.at()));
    }

    private static boolean isSame(Saying one, Saying other) {
        return !one.sources.isEmpty() && one.sources.equals(other.sources);
    }

    /** The inner saying is what the outer one is about, and not some clause of it. */
    private boolean fills(Saying inner, Saying outer) {
        boolean leads = isPassingOn(outer) && inner.opening().begin() <= outer.extent.begin() + 4;
        return leads || inner.opening().length() >= 0.6 * outer.extent.length();
    }

    /** Called for the widest first, so the narrowest that holds a node has the last word. */
    private void nest(Saying outer) {
        if (outer.dropped || outer.relation.source().isEmpty()) {
            return;
        }
        nodesWithin(outer.extent)
                .filter(inner -> inner != outer && !inner.dropped)
                .filter(inner -> outer.content.stream().anyMatch(piece -> piece.contains(inner.whole)))
                .forEach(inner -> inner.within = Optional.of(outer));
    }

    private List<LocalHop> chain(Saying node) {
        List<LocalHop> hops = hopsBefore(node);
        if (node.sources.isEmpty() && documents.head(node).isEmpty()) {
            // A chain ends with whoever spoke.
            return List.of();
        }
        add(hops, hop(node));
        // Whoever passes on their own words is nobody's hop.
        return hops.size() == 1 ? List.of() : hops;
    }

    private List<LocalHop> hopsBefore(Saying node) {
        List<LocalHop> hops = new ArrayList<>();
        node.within.ifPresent(outer -> {
            hops.addAll(hopsBefore(outer));
            add(hops, hop(outer));
        });
        node.carrier.ifPresent(carrier -> {
            hops.addAll(hopsBefore(carrier));
            add(hops, hop(carrier));
        });
        node.interviewer.ifPresent(
                outlet -> add(hops, new LocalHop(List.of(outlet), Optional.empty(), Optional.empty())));
        return hops;
    }

    private static void add(List<LocalHop> hops, LocalHop hop) {
        boolean again = !hops.isEmpty()
                && !hop.entities().isEmpty()
                && hops.getLast().entities().equals(hop.entities());
        if (!again) {
            hops.add(hop);
        }
    }

    private LocalHop hop(Saying node) {
        Optional<String> text = node.sources.isEmpty()
                ? node.relation.source().stream().findFirst().map(annotations::text)
                : Optional.empty();
        return new LocalHop(node.sources, text, node.channel);
    }

    // ---- the rest

    private List<LocalAttribution> finished() {
        Map<Saying, AttributionId> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Saying node : nodes) {
            if (!node.dropped) {
                int anchor = node.relation.cue().map(Span::begin).orElse(node.extent.begin());
                String id = "t" + Hash.of(annotations.article().id().value(), Integer.toString(anchor));
                while (!taken.add(id)) {
                    id = "t" + Hash.of(id);
                }
                ids.put(node, new AttributionId(id));
            }
        }
        List<Saying> kept = nodes.stream()
                .filter(node -> !node.dropped)
                .sorted(Comparator.comparingInt(
                                (Saying node) -> node.content.getFirst().begin())
                        // What holds another comes before it.
                        .thenComparingInt(node -> -node.content.getFirst().end())
                        .thenComparing(node -> node.within.isPresent())
                        .thenComparing(node -> node.whole))
                .toList();
        List<List<Meaning>> meanings =
                contents.meanings(kept.stream().map(node -> node.content).toList());
        List<LocalAttribution> finished = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            finished.add(finish(kept.get(i), ids, meanings.get(i)));
        }
        return finished;
    }

    private LocalAttribution finish(Saying node, Map<Saying, AttributionId> ids, List<Meaning> meanings) {
        Maker maker =
                Objects.requireNonNull(annotations.makers().get(Layer.ATTRIBUTIONS), "no attributions were assigned");
        Optional<Span> cue = node.relation.cue();
        List<Span> quoted = quoted(node.content);
        return new LocalAttribution(
                Objects.requireNonNull(ids.get(node)),
                form(node.content, quoted),
                node.content,
                quoted,
                cue,
                node.relation.source(),
                node.sources.stream().findFirst(),
                addressees.of(node),
                node.relation.nature() == Nature.BELIEF
                        ? Optional.of(Act.THINK)
                        : cue.flatMap(span -> Acts.of(annotations.text(span))),
                sourcing(node),
                node.channel,
                chain(node),
                node.within.map(ids::get),
                said(node),
                contents.modality(node.content),
                contents.polarity(node.content),
                meanings,
                new Decision(maker, node.relation.score()));
    }

    private Optional<LocalDate> said(Saying node) {
        return saidOn.flatMap(days ->
                node.relation.cue().flatMap(cue -> days.of(sentences.at(cue.begin()), cue, node.content)));
    }

    private Optional<Sourcing> sourcing(Saying node) {
        Optional<Span> document = documents.head(node);
        boolean post =
                node.channel.filter(channel -> !Channels.isVenue(channel)).isPresent()
                        || document.filter(documents::isPost).isPresent()
                        || node.relation
                                .cue()
                                .filter(cue ->
                                        POSTING.matcher(annotations.text(cue)).matches())
                                .isPresent();
        if (post) {
            return Optional.of(Sourcing.POST);
        }
        if (document.isPresent()) {
            return Optional.of(Sourcing.DOCUMENT);
        }
        return node.sources.stream()
                .findFirst()
                .map(id -> entities.get(id).named() ? Sourcing.NAMED : Sourcing.UNNAMED);
    }

    /** The stretches of the content that stand in quotation marks, without the marks. */
    private List<Span> quoted(List<Span> content) {
        List<Span> quoted = new ArrayList<>();
        for (Span piece : content) {
            Integer first = outerQuotations.floorKey(piece.begin());
            for (Span inner : outerQuotations
                    .subMap(first == null ? piece.begin() : first, true, piece.end(), true)
                    .values()) {
                int begin = Math.max(piece.begin(), inner.begin());
                int end = Math.min(piece.end(), inner.end());
                if (begin < end) {
                    quoted.add(new Span(begin, end));
                }
            }
        }
        return quoted;
    }

    /** Compares the letters of the content with those of them that stand in quotation marks. */
    private Form form(List<Span> content, List<Span> quoted) {
        long letters = content.stream().mapToLong(this::letters).sum();
        long inMarks = quoted.stream().mapToLong(this::letters).sum();
        return inMarks == 0 ? Form.INDIRECT : inMarks == letters ? Form.DIRECT : Form.MIXED;
    }

    private long letters(Span span) {
        return annotations.text(span).chars().filter(Character::isLetterOrDigit).count();
    }
}
