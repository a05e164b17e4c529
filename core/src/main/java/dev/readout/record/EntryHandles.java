package dev.readout.record;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Between the entries of a record, whose ids follow from it, and what they rest on, which stays: by this a decision about
 * entries is kept, and found again.
 *
 * <p>Immutable and thread-safe.
 */
public final class EntryHandles {
    private final BodyTexts bodies;
    private final Map<ArticleId, String> texts = new HashMap<>();
    private final Map<EntryKey, Object> entries = new HashMap<>();
    private final Map<ArticleId, List<Standing>> mentions = new HashMap<>();
    private final Map<ArticleId, List<Standing>> passages = new HashMap<>();
    private final Map<String, EntryKey> statementOf = new HashMap<>();

    /** By which decisions entries of which list are marked. */
    private final Set<String> checked = new HashSet<>();

    private record Standing(Span span, EntryKey entry) {}

    /** Opens a record. */
    public EntryHandles(ReadoutRecord record) {
        bodies = BodyTexts.of(record.articles());
        record.articles()
                .forEach(recorded ->
                        texts.put(recorded.article().id(), recorded.article().body()));
        for (Entity entity : record.entities()) {
            EntryKey key = put(EntryKind.ENTITY, entity.id().value(), entity);
            entity.mentions().forEach(mention -> stand(mentions, mention.at(), key));
        }
        for (Attribution attribution : record.attributions()) {
            put(EntryKind.ATTRIBUTION, attribution.id().value(), attribution);
        }
        for (Statement statement : record.statements()) {
            EntryKey key = put(EntryKind.STATEMENT, statement.id().value(), statement);
            statement.attributions().forEach(id -> statementOf.put(id.value(), key));
        }
        for (Encounter encounter : record.encounters()) {
            EntryKey key = put(EntryKind.ENCOUNTER, encounter.id().value(), encounter);
            encounter.passages().forEach(at -> stand(passages, at, key));
        }
        record.positions()
                .forEach(position -> put(EntryKind.POSITION, position.id().value(), position));
        record.entities().forEach(entity -> check(EntryKind.ENTITY, entity.by()));
        record.attributions().forEach(attribution -> check(EntryKind.ATTRIBUTION, attribution.by()));
        record.statements().forEach(statement -> check(EntryKind.STATEMENT, statement.by()));
        record.claims().forEach(claim -> check(EntryKind.CLAIM, claim.by()));
        record.encounters().forEach(encounter -> check(EntryKind.ENCOUNTER, encounter.by()));
        record.positions().forEach(position -> check(EntryKind.POSITION, position.by()));
        record.claims()
                .forEach(claim -> put(
                        EntryKind.CLAIM,
                        claim.id().value(),
                        claim.affirm().stream()
                                .findFirst()
                                .or(() -> claim.deny().stream().findFirst())
                                .map(statement -> statement.value())
                                .orElse("")));
    }

    private void check(EntryKind kind, Decision by) {
        by.reviewed().ifPresent(reviewed -> checked.add(kind.list() + " " + reviewed));
    }

    private EntryKey put(EntryKind kind, String id, Object entry) {
        EntryKey key = new EntryKey(kind, id);
        entries.put(key, entry);
        return key;
    }

    private static void stand(Map<ArticleId, List<Standing>> where, Evidence at, EntryKey key) {
        where.computeIfAbsent(at.article(), article -> new ArrayList<>()).add(new Standing(at.span(), key));
    }

    /**
     * Returns what an entry rests on: of an entity one mention of each form in each report, of a statement its attributions,
     * of an encounter the words that tell of it. At most {@link Action#MOST}.
     *
     * @return nothing where there is no such entry, or it is of a kind of which nobody decides anything
     */
    public List<Handle> of(EntryKey key) {
        return switch (entries.getOrDefault(key, "")) {
            case Entity entity -> entity(entity);
            case Attribution attribution -> List.of(new Handle.Saying(attribution.article(), attribution.id()));
            case Statement statement ->
                statement.attributions().stream()
                        .flatMap(id -> attribution(id.value()).stream())
                        .limit(Action.MOST)
                        .<Handle>map(saying -> saying)
                        .toList();
            case Encounter encounter ->
                encounter.passages().stream()
                        .limit(Action.MOST)
                        .<Handle>map(this::words)
                        .toList();
            case Position position -> List.of(words(position.text()));
            case String statement -> statement.isEmpty() ? List.of() : of(new EntryKey(EntryKind.STATEMENT, statement));
            case Object other -> List.of();
        };
    }

    private List<Handle> entity(Entity entity) {
        Map<String, Handle> handles = new LinkedHashMap<>();
        for (EntityMention mention : entity.mentions()) {
            if (mention.form() != Mention.Form.PRONOUN && handles.size() < Action.MOST) {
                Evidence at = mention.at();
                String form = bodies.of(at.article()).text(at.span()).toLowerCase(Locale.ROOT);
                handles.putIfAbsent(at.article() + " " + form, words(at));
            }
        }
        if (handles.isEmpty()) {
            entity.mentions().stream().findFirst().ifPresent(mention -> handles.put("", words(mention.at())));
        }
        return List.copyOf(handles.values());
    }

    /** Returns words of a report that mention somebody, a name rather than a pronoun. */
    public Optional<Handle.Words> mention(String entity, ArticleId article) {
        return entries.get(new EntryKey(EntryKind.ENTITY, entity)) instanceof Entity mentioned
                ? mentioned.mentions().stream()
                        .filter(mention -> mention.at().article().equals(article))
                        .min(Comparator.comparing(EntityMention::form))
                        .map(mention -> words(mention.at()))
                : Optional.empty();
    }

    /** Returns what stands for an attribution. */
    public Optional<Handle.Saying> attribution(String id) {
        return entries.get(new EntryKey(EntryKind.ATTRIBUTION, id)) instanceof Attribution attribution
                ? Optional.of(new Handle.Saying(attribution.article(), new AttributionId(id)))
                : Optional.empty();
    }

    /** Returns words of the record as a decision points at them. */
    public Handle.Words words(Evidence at) {
        CodePoints body = bodies.of(at.article());
        return new Handle.Words(
                at.article(),
                body.before(at.span().begin()),
                body.before(at.span().end()));
    }

    /** Returns the words that a decision points at; nothing where no report has that place. */
    public Optional<Evidence> words(Handle.Words words) {
        String text = texts.get(words.article());
        if (text == null || words.end() > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        CodePoints body = bodies.of(words.article());
        return Optional.of(
                new Evidence(words.article(), new Span(body.offset(words.begin()), body.offset(words.end()))));
    }

    /** Returns whether a report is there. */
    public boolean has(ArticleId article) {
        return texts.containsKey(article);
    }

    /** Returns the attribution of an id. */
    Optional<Attribution> said(AttributionId id) {
        return entries.get(new EntryKey(EntryKind.ATTRIBUTION, id.value())) instanceof Attribution attribution
                ? Optional.of(attribution)
                : Optional.empty();
    }

    /** Returns the encounter of a key. */
    Optional<Encounter> encounter(EntryKey key) {
        return entries.get(key) instanceof Encounter encounter ? Optional.of(encounter) : Optional.empty();
    }

    /** Returns whether any entry of a list is marked as checked by a decision. */
    boolean isChecked(String list, Review review) {
        return checked.contains(list + " " + new Decision.Reviewed(review.by(), review.at()));
    }

    /**
     * Returns the entries that rest on something.
     *
     * @param kind of which kind
     */
    public Set<EntryKey> entries(EntryKind kind, Handle handle) {
        return switch (handle) {
            case Handle.Saying saying -> {
                EntryKey attribution =
                        new EntryKey(EntryKind.ATTRIBUTION, saying.attribution().value());
                EntryKey statement = statementOf.get(saying.attribution().value());
                yield kind == EntryKind.ATTRIBUTION && entries.containsKey(attribution)
                        ? Set.of(attribution)
                        : kind == EntryKind.STATEMENT && statement != null ? Set.of(statement) : Set.of();
            }
            case Handle.Words words ->
                words(words).map(at -> standing(kind, at)).orElse(Set.of());
        };
    }

    private Set<EntryKey> standing(EntryKind kind, Evidence at) {
        List<Standing> all = switch (kind) {
            case ENTITY -> mentions.getOrDefault(at.article(), List.of());
            case ENCOUNTER -> passages.getOrDefault(at.article(), List.of());
            case ARTICLE, ATTRIBUTION, STATEMENT, CLAIM, POSITION, DIFFERENCE, UNDECIDED -> List.of();
        };
        Set<EntryKey> exactly = new LinkedHashSet<>();
        Set<EntryKey> near = new LinkedHashSet<>();
        for (Standing one : all) {
            if (one.span().equals(at.span())) {
                exactly.add(one.entry());
            } else if (one.span().overlaps(at.span())) {
                near.add(one.entry());
            }
        }
        Set<EntryKey> found = exactly.isEmpty() ? near : exactly;
        // Of several people on whom words touch none is meant.
        return kind == EntryKind.ENTITY && found.size() > 1 ? Set.of() : Objects.requireNonNull(found);
    }
}
