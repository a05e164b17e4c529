package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.annotate.WordMeanings;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalHop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of one invented report, written sentence by sentence. */
final class Reports {
    static final Decision BY = new Decision(new Maker("hand", "1"), 0.75);
    private static final Pattern QUOTATION = Pattern.compile("“([^”]*)”");

    private final String id;
    private final String published;
    private Optional<String> url = Optional.empty();
    private final StringBuilder body = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<LocalAttribution> attributions = new ArrayList<>();

    private static final class Entity {
        final Kind kind;
        final boolean named;
        final int id;
        final List<Mention> mentions = new ArrayList<>();
        final List<String> roles = new ArrayList<>();

        Entity(Kind kind, boolean named, int id) {
            this.kind = kind;
            this.named = named;
            this.id = id;
        }
    }

    private Reports(String id, String published) {
        this.id = id;
        this.published = published;
    }

    /** A report of that day; an empty day is none. */
    static Reports of(String id, String published) {
        return new Reports(id, published);
    }

    static Reports of(String id) {
        return of(id, "2026-03-02");
    }

    Reports at(String address) {
        url = Optional.of(address);
        return this;
    }

    Reports people(String... names) {
        for (String name : names) {
            mention(Kind.PERSON, true, name);
        }
        return this;
    }

    Reports names(Kind kind, String... names) {
        for (String name : names) {
            mention(kind, true, name);
        }
        return this;
    }

    /** Adds a person whom the report gives a title. */
    Reports titled(String title, String name) {
        Entity entity = entities.computeIfAbsent(name, w -> new Entity(Kind.PERSON, true, entities.size()));
        Span office = append(title);
        entity.mentions.add(new Mention(append(name), Kind.PERSON, Form.NAME, Optional.of(office)));
        return this;
    }

    /** Adds a person to whom the report gives a role. */
    Reports role(String name, String role) {
        mention(Kind.PERSON, true, name).roles.add(role);
        return this;
    }

    /** Adds a body whose state is printed after it. */
    Reports bodyOf(String name, String place) {
        mention(Kind.ORGANIZATION, true, name);
        body.append("of ");
        mention(Kind.PLACE, true, place);
        return this;
    }

    /** Adds several people together. */
    Reports group(String description) {
        mention(Kind.GROUP, false, description);
        return this;
    }

    /** Adds somebody without a name. */
    Reports somebody(String description) {
        mention(Kind.PERSON, false, description);
        return this;
    }

    /** Adds a sentence in which a person says the words; those in “ ” count as quoted. */
    Reports says(String name, String words) {
        return says(name, words, Act.ASSERT);
    }

    Reports says(String name, String words, Act act) {
        return says(name, words, act, List.of());
    }

    /** Adds a sentence that came through these hands. */
    Reports saysThrough(List<String> hops, String name, String words) {
        hops.forEach(hop -> mention(Kind.ORGANIZATION, true, hop));
        return says(name, words, Act.ASSERT, hops);
    }

    /** Adds a sentence that the report says itself. */
    Reports tells(String words) {
        append(words);
        return this;
    }

    private Reports says(String name, String words, Act act, List<String> hops) {
        Entity speaker = mention(Kind.PERSON, true, name);
        Mention source = speaker.mentions.getLast();
        Span cue = append("said");
        Span content = append(words);
        List<Span> quoted = QUOTATION
                .matcher(words)
                .results()
                .map(found -> new Span(content.begin() + found.start(1), content.begin() + found.end(1)))
                .toList();
        List<LocalHop> chain = new ArrayList<>();
        for (String hop : hops) {
            chain.add(new LocalHop(
                    List.of(mention(Kind.ORGANIZATION, true, hop).id), Optional.empty(), Optional.empty()));
        }
        if (!chain.isEmpty()) {
            chain.add(new LocalHop(List.of(speaker.id), Optional.empty(), Optional.empty()));
        }
        attributions.add(new LocalAttribution(
                new AttributionId("t-" + id + "-" + attributions.size()),
                quoted.isEmpty() ? LocalAttribution.Form.INDIRECT : LocalAttribution.Form.MIXED,
                List.of(content),
                quoted,
                Optional.of(cue),
                List.of(source.span()),
                Optional.of(speaker.id),
                List.of(),
                Optional.of(act),
                Optional.of(LocalAttribution.Sourcing.NAMED),
                Optional.empty(),
                chain,
                Optional.empty(),
                Optional.empty(),
                LocalAttribution.Modality.CERTAIN,
                LocalAttribution.Polarity.POSITIVE,
                List.of(WordMeanings.of(words)),
                BY));
        return this;
    }

    private Span append(String words) {
        int begin = body.length();
        body.append(words);
        Span span = new Span(begin, body.length());
        body.append(' ');
        return span;
    }

    private Entity mention(Kind kind, boolean named, String words) {
        Entity entity = entities.computeIfAbsent(words, w -> new Entity(kind, named, entities.size()));
        entity.mentions.add(
                new Mention(append(words), entity.kind, entity.named ? Form.NAME : Form.DESCRIPTION, Optional.empty()));
        return entity;
    }

    private static List<String> roles(Entity entity, String name) {
        return entity.named ? entity.roles : List.of(name);
    }

    ArticleFacts facts() {
        List<LocalEntity> local = new ArrayList<>();
        entities.forEach((name, entity) -> local.add(new LocalEntity(
                entity.id, entity.kind, name, List.of(name), roles(entity, name), entity.mentions, BY)));
        return new ArticleFacts(
                new Article(
                        new ArticleId(id),
                        id + ".txt",
                        url,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        published.isEmpty() ? Optional.empty() : Optional.of(PrintedTime.parse(published)),
                        Optional.empty(),
                        Instant.EPOCH,
                        body.toString(),
                        List.of()),
                local,
                attributions,
                ArticleTimes.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /** Five other orders of the same reports. */
    static Stream<List<ArticleFacts>> shuffled(List<ArticleFacts> reports, long seed) {
        return IntStream.range(0, 5).mapToObj(i -> {
            List<ArticleFacts> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed + i));
            return shuffled;
        });
    }

    static Reconciliation together(Reports... reports) {
        List<ArticleFacts> facts = new ArrayList<>();
        for (Reports report : reports) {
            facts.add(report.facts());
        }
        return Reconciler.together(facts);
    }
}
