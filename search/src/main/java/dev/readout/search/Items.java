package dev.readout.search;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.When;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Role;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a record apart into what is searched of it. For one thread. */
final class Items {
    /** Sentences that tell of one encounter and are encoded: the first reports tell what it is. */
    private static final int MOST_ENCODED = 3;

    private final ReadoutRecord record;
    private final Map<ArticleId, Printed> articles = new HashMap<>();
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<AttributionId, Attribution> attributions = new HashMap<>();
    private final Map<StatementId, Statement> statements = new HashMap<>();
    /** Which attribution prints the words that stand for a statement or claim. */
    private final Map<List<Evidence>, AttributionId> printedBy = new HashMap<>();

    private final Map<StatementId, Integer> origins = new HashMap<>();

    Items(ReadoutRecord record) {
        this.record = record;
        record.articles().forEach(a -> articles.put(a.article().id(), new Printed(a.article())));
        for (Entity entity : record.entities()) {
            entities.put(entity.id(), entity);
            for (EntityMention mention : entity.mentions()) {
                printed(mention.at().article())
                        .mentions
                        .add(new Mentioned(mention.at().span(), entity.id()));
            }
        }
        articles.values().forEach(printed -> printed.mentions.sort(Comparator.comparing(Mentioned::at)));
        for (Attribution attribution : record.attributions()) {
            attributions.put(attribution.id(), attribution);
            printedBy.putIfAbsent(evidence(attribution), attribution.id());
        }
        record.statements().forEach(s -> statements.put(s.id(), s));
        for (Claim claim : record.claims()) {
            claim.affirm().forEach(s -> origins.merge(s, (int) claim.independent(), Math::max));
        }
    }

    /** Hands on every item, in the order of the record. */
    void forEach(Consumer<Item> use) {
        record.articles().forEach(each -> use.accept(article(each)));
        record.entities().forEach(each -> use.accept(entity(each)));
        record.attributions().forEach(each -> use.accept(attribution(each)));
        record.claims().forEach(each -> use.accept(claim(each)));
        record.encounters().forEach(each -> use.accept(encounter(each)));
        record.positions().forEach(each -> use.accept(position(each)));
    }

    private Item article(RecordedArticle recorded) {
        Article article = recorded.article();
        Evidence whole = new Evidence(article.id(), new Span(0, article.body().length()));
        return new Item(
                new EntryKey(EntryKind.ARTICLE, article.id().value()),
                Optional.empty(),
                article.title(),
                article.paragraphs().stream()
                        .map(paragraph -> words(new Evidence(article.id(), paragraph)))
                        .toList(),
                false,
                article.byline().stream().toList(),
                List.of(),
                List.of(),
                List.of(),
                mentioned(List.of(whole)),
                List.of(),
                Optional.empty(),
                days(List.of(article.id())),
                Optional.empty(),
                places(List.of(whole), List.of()),
                outlets(List.of(article.id())),
                outlets(List.of(article.id())),
                1,
                OptionalInt.empty(),
                Item.Meant.NOTHING);
    }

    private Item entity(Entity entity) {
        List<Evidence> named = entity.mentions().stream()
                .map(EntityMention::at)
                .filter(at -> text(at).equals(entity.name()))
                .findFirst()
                .or(() -> entity.mentions().stream().map(EntityMention::at).findFirst())
                .stream()
                .toList();
        List<ArticleId> in = entity.mentions().stream()
                .map(mention -> mention.at().article())
                .distinct()
                .toList();
        return new Item(
                new EntryKey(EntryKind.ENTITY, entity.id().value()),
                Optional.empty(),
                Optional.of(entity.name()),
                named.stream().map(this::words).toList(),
                true,
                Stream.concat(entity.aliases().stream(), entity.roles().stream().map(Role::text))
                        .distinct()
                        .toList(),
                entity.aliases(),
                List.of(),
                List.of(),
                List.of(entity.id().value()),
                List.of(lower(entity.kind())),
                Optional.empty(),
                days(in),
                Optional.empty(),
                List.of(),
                outlets(in),
                outlets(in),
                in.size(),
                OptionalInt.empty(),
                Item.Meant.NOTHING);
    }

    private Item attribution(Attribution attribution) {
        Statement statement = found(statements, attribution.statement());
        List<Evidence> content = evidence(attribution);
        List<ArticleId> in = List.of(attribution.article());
        List<ArticleId> all = articles(statement);
        Set<String> mentioned = new LinkedHashSet<>(mentioned(content));
        attribution.speaker().ifPresent(id -> mentioned.add(id.value()));
        attribution.addressees().forEach(id -> mentioned.add(id.value()));
        attribution.chain().forEach(hop -> hop.entities().forEach(id -> mentioned.add(id.value())));
        List<String> around = Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .map(span -> text(new Evidence(attribution.article(), span)))
                .toList();
        return new Item(
                new EntryKey(EntryKind.ATTRIBUTION, attribution.id().value()),
                Optional.of(statement.id().value()),
                Optional.empty(),
                content.stream().map(this::words).toList(),
                true,
                around,
                List.of(),
                named(attribution.speaker().stream().toList()),
                named(attribution.addressees()),
                List.copyOf(mentioned),
                types(List.of(
                        Optional.of(attribution.form()),
                        attribution.act(),
                        attribution.sourcing(),
                        Optional.of(attribution.polarity()).filter(LocalAttribution.Polarity.NEGATIVE::equals))),
                statement.said().map(When::on),
                days(in),
                Optional.empty(),
                places(content, List.of()),
                outlets(all),
                outlets(in),
                all.size(),
                origins(statement.id()),
                new Item.Meant(
                        Optional.of(new Item.Known(attribution.article(), attribution.id())),
                        List.of(content.stream().map(this::text).collect(Collectors.joining(" ")))));
    }

    private Item claim(Claim claim) {
        List<Statement> said = Stream.concat(claim.affirm().stream(), claim.deny().stream())
                .map(id -> found(statements, id))
                .toList();
        List<ArticleId> in =
                said.stream().flatMap(s -> articles(s).stream()).distinct().toList();
        List<EntityId> speakers =
                said.stream().flatMap(s -> s.speaker().stream()).distinct().toList();
        Set<String> mentioned = new LinkedHashSet<>(mentioned(claim.text()));
        speakers.forEach(id -> mentioned.add(id.value()));
        return new Item(
                new EntryKey(EntryKind.CLAIM, claim.id().value()),
                Optional.empty(),
                Optional.empty(),
                claim.text().stream().map(this::words).toList(),
                true,
                List.of(),
                List.of(),
                named(speakers),
                List.of(),
                List.copyOf(mentioned),
                Stream.concat(
                                claim.affirm().isEmpty() ? Stream.of() : Stream.of(Filters.AFFIRMED),
                                claim.deny().isEmpty() ? Stream.of() : Stream.of(Filters.DENIED))
                        .toList(),
                Optional.empty(),
                days(in),
                Optional.empty(),
                places(claim.text(), List.of()),
                outlets(in),
                outlets(in),
                in.size(),
                OptionalInt.of((int) claim.independent()),
                new Item.Meant(
                        Optional.ofNullable(printedBy.get(claim.text()))
                                .map(id ->
                                        new Item.Known(claim.text().getFirst().article(), id)),
                        List.of(claim.text().stream().map(this::text).collect(Collectors.joining(" ")))));
    }

    private Item encounter(Encounter encounter) {
        List<ArticleId> in = articles(encounter.evidence());
        List<EntityId> who = encounter.participants().stream()
                .map(Participant::entity)
                .distinct()
                .toList();
        Set<String> mentioned = new LinkedHashSet<>(mentioned(encounter.evidence()));
        who.forEach(id -> mentioned.add(id.value()));
        List<FieldValue.Value> told = Stream.concat(
                        encounter.place().stream(),
                        encounter.fields().getOrDefault(Field.PLACE, List.of()).stream()
                                .map(FieldValue::value))
                .distinct()
                .toList();
        return new Item(
                new EntryKey(EntryKind.ENCOUNTER, encounter.id().value()),
                Optional.empty(),
                Optional.empty(),
                encounter.evidence().stream().map(this::words).toList(),
                false,
                encounter.about().stream().map(this::text).distinct().toList(),
                List.of(),
                named(who),
                List.of(),
                List.copyOf(mentioned),
                types(List.of(Optional.of(encounter.kind()), Optional.of(encounter.status()))),
                encounter.when(),
                days(in),
                encounter.place().map(this::place),
                places(encounter.evidence(), told),
                outlets(in),
                outlets(in),
                in.size(),
                OptionalInt.of((int)
                        encounter.origins().stream().filter(Origin::isCounted).count()),
                new Item.Meant(
                        Optional.empty(),
                        encounter.evidence().stream()
                                .map(this::text)
                                .distinct()
                                .limit(MOST_ENCODED)
                                .toList()));
    }

    private Item position(Position position) {
        List<Evidence> evidence = Stream.concat(Stream.of(position.text()), position.evidence().stream())
                .distinct()
                .toList();
        List<ArticleId> in = articles(position.evidence());
        Set<String> mentioned = new LinkedHashSet<>(mentioned(evidence));
        mentioned.add(position.holder().value());
        position.toward().forEach(id -> mentioned.add(id.value()));
        Optional<LocalDate> said = position.attributions().stream()
                .map(id -> found(statements, found(attributions, id).statement()))
                .flatMap(statement -> statement.said().stream())
                .findFirst();
        return new Item(
                new EntryKey(EntryKind.POSITION, position.id().value()),
                Optional.empty(),
                Optional.empty(),
                evidence.stream().map(this::words).toList(),
                false,
                position.condition().stream().map(this::text).toList(),
                List.of(),
                named(List.of(position.holder())),
                named(position.toward()),
                List.copyOf(mentioned),
                types(List.of(Optional.of(position.kind()))),
                said.map(When::on),
                days(in),
                Optional.empty(),
                places(evidence, List.of()),
                outlets(in),
                outlets(in),
                in.size(),
                OptionalInt.empty(),
                new Item.Meant(Optional.empty(), List.of(text(position.text()))));
    }

    // ---- parts

    private List<Evidence> evidence(Attribution attribution) {
        return attribution.content().stream()
                .map(span -> new Evidence(attribution.article(), span))
                .toList();
    }

    private List<ArticleId> articles(Statement statement) {
        return statement.attributions().stream()
                .map(id -> found(attributions, id).article())
                .distinct()
                .toList();
    }

    private static List<ArticleId> articles(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::article).distinct().toList();
    }

    private OptionalInt origins(StatementId statement) {
        Integer number = origins.get(statement);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private Words words(Evidence evidence) {
        Printed printed = printed(evidence.article());
        return new Words(
                evidence,
                printed.codePoints(evidence.span()),
                text(evidence),
                List.of(),
                printed.article.outlet(),
                printed.article.published().map(PrintedTime::date));
    }

    private String text(Evidence evidence) {
        return evidence.span().in(printed(evidence.article()).article.body());
    }

    private List<Named> named(List<EntityId> ids) {
        return ids.stream().map(id -> new Named(id, found(entities, id).name())).toList();
    }

    private String place(FieldValue.Value value) {
        return value instanceof FieldValue.Who who
                ? found(entities, who.entity()).name()
                : value.toString();
    }

    /** Ids of the places that words name, and what reports give for the place: ids, and words where they are no entity. */
    private List<String> places(List<Evidence> evidence, List<FieldValue.Value> told) {
        Set<String> places = new LinkedHashSet<>();
        told.forEach(value -> places.add(value.toString()));
        mentioned(evidence).stream()
                .filter(id -> found(entities, new EntityId(id)).kind() == Mention.Kind.PLACE)
                .forEach(places::add);
        return List.copyOf(places);
    }

    private List<String> mentioned(Collection<Evidence> evidence) {
        Set<String> mentioned = new LinkedHashSet<>();
        for (Evidence each : evidence) {
            printed(each.article()).in(each.span()).forEach(id -> mentioned.add(id.value()));
        }
        return List.copyOf(mentioned);
    }

    private List<LocalDate> days(List<ArticleId> ids) {
        return ids.stream()
                .flatMap(id -> printed(id).article.published().map(PrintedTime::date).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> outlets(List<ArticleId> ids) {
        return ids.stream()
                .flatMap(id -> printed(id).article.outlet().stream())
                .distinct()
                .toList();
    }

    private static List<String> types(List<Optional<? extends Enum<?>>> types) {
        return types.stream()
                .flatMap(Optional::stream)
                .map(Items::lower)
                .distinct()
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Printed printed(ArticleId id) {
        return found(articles, id);
    }

    private static <K, V> V found(Map<K, V> all, K id) {
        V found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the record lacks " + id);
        }
        return found;
    }

    private record Mentioned(Span at, EntityId entity) {}

    /** An article and who is mentioned where in it. */
    private static final class Printed {
        private final Article article;
        private final boolean plain;
        private final List<Mentioned> mentions = new ArrayList<>();

        Printed(Article article) {
            this.article = article;
            this.plain = article.body().chars().noneMatch(c -> Character.isSurrogate((char) c));
        }

        Span codePoints(Span span) {
            if (plain) {
                return span;
            }
            int begin = article.body().codePointCount(0, span.begin());
            return new Span(begin, begin + article.body().codePointCount(span.begin(), span.end()));
        }

        /** Those mentioned within a span, in printed order. */
        List<EntityId> in(Span span) {
            int low = 0;
            int high = mentions.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (mentions.get(middle).at().begin() < span.begin()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<EntityId> found = new ArrayList<>();
            for (int i = low; i < mentions.size() && mentions.get(i).at().begin() < span.end(); i++) {
                if (mentions.get(i).at().end() <= span.end()) {
                    found.add(mentions.get(i).entity());
                }
            }
            return found;
        }
    }
}
