package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.article.Article;
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
import java.util.Locale;
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
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:statement|communiqu[eé]|readout|document|letter|report|declaration|memo(?:randum)?|transcript)s?\\b");
    private static final Pattern PASSING_ON =
            Pattern.compile("(?i)(?:quoted|cited)(?: by)?|as (?:reported|quoted|cited|carried) by");
    private static final Pattern CITING = Pattern.compile(",\\s+(?:citing|quoting)\\b");
    private static final Pattern PLAIN_SPEECH =
            Pattern.compile("(?i)\\b(?:say|says|said|saying|tell|tells|told|add|adds|added|write|writes|wrote)$");

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final Media media;
    private final Contents contents;
    private final Map<Mention, Integer> entityOf = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    /** Mentions by where they begin, titles included; nodes by where their content begins: both are asked for stretches. */
    private final NavigableMap<Integer, List<Mention>> mentionsAt = new TreeMap<>();

    private final NavigableMap<Integer, List<Node>> nodesAt = new TreeMap<>();
    private final NavigableMap<Integer, Span> outerQuotations = new TreeMap<>();
    private final NavigableMap<Integer, Span> sentenceAt = new TreeMap<>();

    AttributionExtractor(Annotations annotations, List<LocalEntity> entities, Media media, MeaningEncoder encoder) {
        this.annotations = annotations;
        this.entities = entities;
        this.media = media;
        this.contents = new Contents(annotations, encoder);
        for (LocalEntity entity : entities) {
            entity.mentions().forEach(mention -> entityOf.put(mention, entity.id()));
        }
        for (Mention mention : annotations.mentions()) {
            mentionsAt.computeIfAbsent(begin(mention), at -> new ArrayList<>()).add(mention);
        }
        for (Quotation quotation : annotations.quotations()) {
            if (!quotation.nested()) {
                outerQuotations.put(quotation.inner().begin(), quotation.inner());
            }
        }
        annotations.sentences().forEach(sentence -> sentenceAt.put(sentence.begin(), sentence));
    }

    /** A relation on its way to an attribution. */
    private static final class Node {
        final AttributionRelation relation;
        final List<Integer> sources;
        final Span extent;
        final Span whole;
        List<Span> content;
        Optional<Node> within = Optional.empty();
        Optional<Node> carrier = Optional.empty();
        boolean dropped;

        Node(AttributionRelation relation, List<Integer> sources) {
            this.relation = relation;
            this.sources = sources;
            this.content = relation.content();
            this.extent = extent(relation.content());
            Span all = extent;
            for (Span span : relation.source()) {
                all = all.union(span);
            }
            this.whole = relation.cue().map(all::union).orElse(all);
        }

        static Span extent(List<Span> pieces) {
            return pieces.stream().reduce(Span::union).orElseThrow();
        }
    }

    List<LocalAttribution> attributions() {
        for (AttributionRelation relation : annotations.attributions()) {
            Node node = new Node(relation, sources(relation));
            nodes.add(node);
            nodesAt.computeIfAbsent(node.extent.begin(), at -> new ArrayList<>())
                    .add(node);
        }
        // The widest first: whoever stands outside is settled before those within.
        List<Node> byWidth = nodes.stream()
                .sorted(Comparator.comparingInt((Node node) -> node.extent.length())
                        .reversed()
                        .thenComparing(node -> node.whole))
                .toList();
        byWidth.forEach(this::passOn);
        byWidth.forEach(this::nest);
        return finished();
    }

    // ---- who

    private List<Integer> sources(AttributionRelation relation) {
        List<Integer> found = new ArrayList<>();
        for (Span source : relation.source()) {
            List<Mention> inside = mentions(source.begin(), source.end())
                    .filter(mention -> source.contains(mention.span()) && entityOf.containsKey(mention))
                    .toList();
            leading(inside).ifPresent(found::add);
            for (Mention mention : inside) {
                Integer id = entityOf.get(mention);
                if (id != null && !found.contains(id) && joined(source, mention, found)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private Stream<Mention> mentions(int from, int to) {
        return mentionsAt.subMap(from, true, to, true).values().stream().flatMap(List::stream);
    }

    private Stream<Node> nodesWithin(Span extent) {
        return nodesAt.subMap(extent.begin(), true, extent.end(), true).values().stream()
                .flatMap(List::stream);
    }

    /** The entity that the source is about: the widest mention at its head, which no place is. */
    private Optional<Integer> leading(List<Mention> inside) {
        Comparator<Mention> headFirst = Comparator.comparingInt((Mention mention) -> begin(mention))
                .thenComparingInt(mention -> begin(mention) - mention.span().end());
        return inside.stream()
                .filter(mention -> mention.kind() != Mention.Kind.PLACE)
                .min(headFirst)
                .or(() -> inside.stream().min(headFirst))
                .map(entityOf::get);
    }

    private static int begin(Mention mention) {
        return mention.title().map(Span::begin).orElse(mention.span().begin());
    }

    /** "RIA and TASS": two that carry it side by side. */
    private boolean joined(Span source, Mention mention, List<Integer> found) {
        if (found.isEmpty() || mention.form() != Mention.Form.NAME) {
            return false;
        }
        String before = annotations.article().body().substring(source.begin(), begin(mention));
        return (before.endsWith(" and ") || before.endsWith(" and the "))
                && entities.get(found.getFirst()).kind() == mention.kind();
    }

    private boolean isOutlet(int id) {
        LocalEntity entity = entities.get(id);
        if (entity.kind() != Mention.Kind.ORGANIZATION && entity.kind() != Mention.Kind.GROUP) {
            return false;
        }
        String own = annotations.article().outlet().orElse("");
        return (entity.named() && media.isOutlet(entity.name()))
                || entity.name().equalsIgnoreCase(own)
                || entity.roles().stream().anyMatch(media::isOutletDescription);
    }

    private boolean isCarrier(Node node) {
        return !node.sources.isEmpty() && node.sources.stream().allMatch(this::isOutlet);
    }

    // ---- through whose hands

    /** Makes an outlet whose content is somebody's saying the hop before that somebody. */
    private void passOn(Node outer) {
        boolean carries = isCarrier(outer);
        if (outer.sources.isEmpty() || (!carries && !saysThatItQuotes(outer))) {
            return;
        }
        nodesWithin(outer.extent)
                .filter(inner -> inner != outer && !inner.dropped && !isSame(inner, outer))
                .filter(inner -> sameContent(inner, outer) && (carries || !saysThatItQuotes(inner))
                        || (outer.extent.contains(inner.whole) && fills(inner, outer)))
                .max(Comparator.comparingInt((Node inner) -> inner.whole.length())
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
                    if (leads && !plain && !sameContent(inner, outer)) {
                        // "reported that Putin thanked Trump": the clause itself is what was said.
                        inner.content = outer.content;
                    }
                });
    }

    /** "quoted X as saying", "as reported by", "citing X, reported": passed on by its own word, whoever it is. */
    private boolean saysThatItQuotes(Node node) {
        boolean cites = node.relation.source().stream()
                .anyMatch(source -> CITING.matcher(annotations.text(source)).find());
        return cites
                || node.relation
                        .cue()
                        .filter(cue -> PASSING_ON.matcher(annotations.text(cue)).matches())
                        .isPresent();
    }

    private static boolean isSame(Node one, Node other) {
        return one.sources.equals(other.sources);
    }

    private static boolean sameContent(Node one, Node other) {
        return one.extent.equals(other.extent);
    }

    /** The inner saying is what the outer one is about, and not some clause of it. */
    private static boolean fills(Node inner, Node outer) {
        return inner.whole.length() >= 0.6 * outer.extent.length();
    }

    /** Called for the widest first, so the narrowest that holds a node has the last word. */
    private void nest(Node outer) {
        if (outer.dropped || outer.sources.isEmpty()) {
            return;
        }
        nodesWithin(outer.extent)
                .filter(inner -> inner != outer && !inner.dropped)
                .filter(inner -> outer.content.stream().anyMatch(piece -> piece.contains(inner.whole)))
                .forEach(inner -> inner.within = Optional.of(outer));
    }

    private List<LocalHop> chain(Node node) {
        List<LocalHop> hops = new ArrayList<>();
        node.within.ifPresent(outer -> {
            List<LocalHop> before = chain(outer);
            hops.addAll(before.isEmpty() ? List.of(hop(outer)) : before);
        });
        node.carrier.ifPresent(carrier -> hops.add(hop(carrier)));
        if (hops.isEmpty()) {
            return hops;
        }
        if (!node.sources.isEmpty()) {
            hops.add(hop(node));
        }
        return hops;
    }

    private static LocalHop hop(Node node) {
        return new LocalHop(node.sources, Optional.empty());
    }

    // ---- the rest

    private List<LocalAttribution> finished() {
        Map<Node, AttributionId> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Node node : nodes) {
            if (!node.dropped) {
                int anchor = node.relation.cue().map(Span::begin).orElse(node.extent.begin());
                String id = "t" + Hash.of(annotations.article().id().value(), Integer.toString(anchor));
                while (!taken.add(id)) {
                    id = "t" + Hash.of(id);
                }
                ids.put(node, new AttributionId(id));
            }
        }
        List<Node> kept = nodes.stream()
                .filter(node -> !node.dropped)
                .sorted(Comparator.comparing((Node node) -> node.content.getFirst())
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

    private LocalAttribution finish(Node node, Map<Node, AttributionId> ids, List<Meaning> meanings) {
        Maker maker =
                Objects.requireNonNull(annotations.makers().get(Layer.ATTRIBUTIONS), "no attributions were assigned");
        Optional<Span> cue = node.relation.cue();
        Optional<String> channel = cue.flatMap(
                span -> Channels.after(annotations.article().body(), span, node.content, sentenceEnd(span.begin())));
        List<Span> quoted = quoted(node.content);
        return new LocalAttribution(
                Objects.requireNonNull(ids.get(node)),
                form(node.content, quoted),
                node.content,
                quoted,
                cue,
                node.relation.source(),
                node.sources.stream().findFirst(),
                cue.map(span -> addressees(span, node)).orElse(List.of()),
                node.relation.nature() == Nature.BELIEF
                        ? Optional.of(Act.THINK)
                        : cue.flatMap(span -> Acts.of(annotations.text(span))),
                sourcing(node, channel),
                channel,
                chain(node),
                node.within.map(ids::get),
                said(node),
                contents.modality(node.content),
                contents.polarity(node.content),
                meanings,
                new Decision(maker, node.relation.score()));
    }

    private Optional<LocalDate> said(Node node) {
        Article article = annotations.article();
        return article.published()
                .flatMap(published -> node.relation
                        .cue()
                        .flatMap(cue -> Optional.ofNullable(sentenceAt.floorEntry(cue.begin()))
                                .flatMap(sentence -> SaidOn.of(
                                        article.body(), sentence.getValue(), cue, node.content, published.date()))));
    }

    private int sentenceEnd(int offset) {
        Map.Entry<Integer, Span> sentence = sentenceAt.floorEntry(offset);
        return sentence == null
                ? annotations.article().body().length()
                : sentence.getValue().end();
    }

    /** Those named right after the cue: "told Thoresby". */
    private List<Integer> addressees(Span cue, Node node) {
        String verb = annotations.text(cue).toLowerCase(Locale.ROOT);
        boolean takesOne = verb.endsWith("told")
                || verb.endsWith("tells")
                || verb.endsWith("telling")
                || verb.endsWith("informed")
                || verb.endsWith("assured")
                || verb.endsWith("thanked")
                || verb.endsWith("urged")
                || verb.endsWith("asked")
                || verb.endsWith("warned")
                || verb.endsWith("reminded");
        if (!takesOne) {
            return List.of();
        }
        return mentions(cue.end(), cue.end() + 5)
                .filter(mention -> mention.kind() != Mention.Kind.PLACE)
                .filter(mention -> {
                    String between = annotations.article().body().substring(cue.end(), begin(mention));
                    return between.isBlank() || between.equals(" the ");
                })
                .map(entityOf::get)
                .filter(Objects::nonNull)
                .filter(id -> !node.sources.contains(id))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Sourcing> sourcing(Node node, Optional<String> channel) {
        if (channel.isPresent()) {
            return Optional.of(Sourcing.POST);
        }
        if (node.sources.isEmpty()) {
            boolean document = node.relation.source().stream()
                    .anyMatch(span -> DOCUMENT.matcher(annotations.text(span)).find());
            return document ? Optional.of(Sourcing.DOCUMENT) : Optional.empty();
        }
        return Optional.of(entities.get(node.sources.getFirst()).named() ? Sourcing.NAMED : Sourcing.UNNAMED);
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
