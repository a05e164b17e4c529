package dev.readout.pages;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import dev.readout.publish.Ground;
import dev.readout.publish.RecordParts;
import dev.readout.publish.ReviewsText;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.ReviewEffects;
import dev.readout.record.ReviewQueue;
import dev.readout.record.ReviewQueue.Question;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import gg.jte.Content;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which people decide: what can be said of an entry, what had best be looked at, and what was decided.
 *
 * <p>Thread-safe: what they are made of never changes.
 */
public final class ReviewPages {
    /** The address of the queue, to which forms are sent too. */
    public static final String QUEUE = "/review";

    /** The address of the decisions. */
    public static final String DECISIONS = "/decisions";

    /** The last part of the address of an entry's forms. */
    public static final String CORRECT = "correct";

    /** Kinds of entries of which a person can say something. */
    public static final Set<EntryKind> CORRECTED = Set.copyOf(EnumSet.of(
            EntryKind.ENTITY, EntryKind.STATEMENT, EntryKind.CLAIM, EntryKind.ENCOUNTER, EntryKind.POSITION));

    /** Places to tick in one form. */
    private static final int PLACES = 40;

    /** Names to choose from, of one kind. */
    private static final int NAMES = 40;

    /** Places shown of each entry that a question is about. */
    private static final int SHOWN = 4;

    /** Entries shown of each decision. */
    private static final int ENTRIES = 4;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Map<Question, Asked> ASKED = asked();
    private static final Map<Mention.Kind, String> KINDS = kinds();

    private final RecordParts parts;
    private final ReadoutRecord record;
    private final Places places;
    private final Framing framing;

    /** Sets blocks into the frame of all pages. */
    interface Framing {
        String page(String path, String title, String kind, List<Block> blocks);
    }

    /**
     * How a kind of question is put.
     *
     * @param word in addresses
     * @param label of all of them
     * @param question itself
     * @param yes the answer that two are one; empty where it is asked about one
     * @param no the answer that they are not
     */
    private record Asked(String word, String label, String question, String yes, String no) {}

    ReviewPages(ReadoutRecord record, RecordParts parts, Places places, Framing framing) {
        this.record = record;
        this.parts = parts;
        this.places = places;
        this.framing = framing;
    }

    private static Map<Question, Asked> asked() {
        Map<Question, Asked> asked = new EnumMap<>(Question.class);
        asked.put(
                Question.SAME_STATEMENT,
                new Asked(
                        "sameStatement",
                        "Two statements",
                        "Is this one statement?",
                        "They say the same",
                        "They are two statements"));
        asked.put(
                Question.SAME_ENTITY,
                new Asked(
                        "sameEntity", "Two names", "Do these name one and the same?", "They are one", "They are two"));
        asked.put(
                Question.SAME_ENCOUNTER,
                new Asked("sameEncounter", "Two encounters", "Is this one encounter?", "They are one", "They are two"));
        asked.put(
                Question.ONE_STATEMENT,
                new Asked("oneStatement", "Statements", "Do all these reports carry one statement?", "", ""));
        asked.put(Question.ONE_ENTITY, new Asked("oneEntity", "Names", "Do all these reports mean the same?", "", ""));
        asked.put(
                Question.ONE_ENCOUNTER,
                new Asked("oneEncounter", "Encounters", "Was there this encounter, as it is told here?", "", ""));
        asked.put(
                Question.ATTRIBUTION,
                new Asked("attribution", "Who said it", "Does the report say this, and of this speaker?", "", ""));
        return asked;
    }

    private static Map<Mention.Kind, String> kinds() {
        Map<Mention.Kind, String> kinds = new EnumMap<>(Mention.Kind.class);
        kinds.put(Mention.Kind.PERSON, "People");
        kinds.put(Mention.Kind.ORGANIZATION, "Bodies");
        kinds.put(Mention.Kind.PLACE, "Places");
        kinds.put(Mention.Kind.GROUP, "Groups");
        return kinds;
    }

    /** Returns the words of addresses that stand for kinds of questions. */
    public static List<String> questions() {
        return ASKED.values().stream().map(Asked::word).toList();
    }

    /** Returns the kind of question that a word of an address stands for. */
    public static Optional<Question> question(String word) {
        return ASKED.entrySet().stream()
                .filter(each -> each.getValue().word().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the address of a place in the queue. */
    public static String queue(Optional<Question> question, int skip) {
        StringBuilder address = new StringBuilder(QUEUE);
        question.ifPresent(asked -> address.append("?question=").append(word(asked)));
        if (skip > 0) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append("skip=").append(skip);
        }
        return address.toString();
    }

    private static Asked asked(Question question) {
        return Objects.requireNonNull(ASKED.get(question));
    }

    private static String word(Question question) {
        return asked(question).word();
    }

    /** Returns what a form calls an entry: "statements/s12". */
    public static String name(EntryKey key) {
        return Places.folders().get(key.kind()) + "/" + key.id();
    }

    /** Returns words by which others that may be the same as an entry are looked for. */
    public String words(EntryKey key) {
        return parts.label(key).orElse("");
    }

    /** Returns entries of which the program was not sure whether they are one with another. */
    public List<EntryKey> unsure(EntryKey key) {
        return record.undecided().stream()
                .filter(link -> link.a().equals(key.id()) || link.b().equals(key.id()))
                .map(link -> new EntryKey(key.kind(), link.a().equals(key.id()) ? link.b() : link.a()))
                .toList();
    }

    // ---- in place

    /** Returns what stands under an entry: that it can be corrected, and who has reviewed it. */
    Optional<Block> area(EntryKey key) {
        if (!CORRECTED.contains(key.kind()) || places.asOf().isPresent()) {
            return Optional.empty();
        }
        String reviewed = parts.reviewed(key).map(ReviewPages::sentence).orElse("");
        return Optional.of(new Block(
                "correct",
                "",
                "",
                Optional.of(Pages.template("area.jte", Map.of("address", correct(key, ""), "reviewed", reviewed))),
                List.of()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private String correct(EntryKey key, String queue) {
        String address = places.of(key) + "/" + CORRECT;
        return queue.isEmpty() ? address : address + "?queue=" + Places.encoded(queue);
    }

    /**
     * Returns the forms by which an entry is corrected; empty where the record has none of this key, or nobody corrects such.
     *
     * @param handles of the same record
     * @param queue the place in the queue to go back to; empty for the entry's page
     * @param likely entries that may be the same
     * @param find by which words those were looked for; empty for its own
     * @param typed what was sent already
     */
    public Optional<String> correct(
            EntryKey key,
            EntryHandles handles,
            Sitting sitting,
            String queue,
            List<EntryKey> likely,
            String find,
            Typed typed) {
        return parts.part(key, 1)
                .filter(part -> CORRECTED.contains(part.key().kind()))
                .map(part -> {
                    Correction correction = correction(part.key(), handles, sitting, queue, likely, find, typed);
                    Block entry = new Block(
                            "entry",
                            "",
                            typed.why().isEmpty() ? "" : "Nothing was decided yet: see below.",
                            Optional.of(parts.lines(List.of(part.key()))),
                            List.of());
                    Block forms = new Block(
                            "correct",
                            "",
                            "",
                            Optional.of(Pages.template("correct.jte", Map.of("c", correction))),
                            List.of());
                    return framing.page(
                            "/" + Places.folders().get(part.key().kind()),
                            "Correct: " + part.title(),
                            part.kind(),
                            List.of(entry, forms));
                });
    }

    private Correction correction(
            EntryKey key,
            EntryHandles handles,
            Sitting sitting,
            String queue,
            List<EntryKey> likely,
            String find,
            Typed typed) {
        List<Ground> all = parts.grounds(key, Action.MOST);
        List<Ground> some = all.stream().limit(PLACES).toList();
        return new Correction(
                name(key),
                correct(key, ""),
                key.kind(),
                noun(key),
                sitting,
                queue,
                typed,
                some.stream()
                        .map(ground -> new Correction.Choice(place(ground, handles), ground))
                        .toList(),
                all.size() - some.size(),
                likely.stream()
                        .map(other -> new Correction.Other(
                                other.id(), parts.label(other).orElse(other.id()), places.of(other)))
                        .toList(),
                find,
                key.kind() == EntryKind.STATEMENT || key.kind() == EntryKind.ENCOUNTER
                        ? names(some.stream()
                                .map(ground -> ground.at().article())
                                .collect(Collectors.toCollection(HashSet::new)))
                        : List.of());
    }

    /** Returns how a form names words on which an entry rests: by an attribution, or by article, begin and end. */
    public static String place(Ground ground, EntryHandles handles) {
        Handle.Words words = handles.words(ground.at());
        return ground.attribution()
                .map(AttributionId::value)
                .orElse(words.article().value() + " " + words.begin() + " " + words.end());
    }

    private static String noun(EntryKey key) {
        return switch (key.kind()) {
            case STATEMENT -> "statement";
            case ENCOUNTER -> "encounter";
            case ENTITY -> "name";
            default -> "entry";
        };
    }

    /** Whom some reports name, those named most first. */
    private List<Correction.Names> names(Set<ArticleId> reports) {
        Map<Mention.Kind, List<Entity>> found = new EnumMap<>(Mention.Kind.class);
        Map<EntityId, Long> often = new HashMap<>();
        for (Entity entity : record.entities()) {
            long times = entity.mentions().stream()
                    .filter(mention -> reports.contains(mention.at().article()))
                    .count();
            if (times > 0) {
                found.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(entity);
                often.put(entity.id(), times);
            }
        }
        Comparator<Entity> most = Comparator.comparing((Entity entity) -> often.getOrDefault(entity.id(), 0L))
                .reversed();
        return KINDS.entrySet().stream()
                .filter(kind -> found.containsKey(kind.getKey()))
                .map(kind -> new Correction.Names(
                        kind.getValue(),
                        found.getOrDefault(kind.getKey(), List.of()).stream()
                                .sorted(most.thenComparing(Entity::name))
                                .limit(NAMES)
                                .map(entity -> new Correction.Name(
                                        entity.id().value(),
                                        parts.label(new EntryKey(
                                                        EntryKind.ENTITY,
                                                        entity.id().value()))
                                                .orElse(entity.name())))
                                .toList()))
                .toList();
    }

    // ---- the queue

    /**
     * One side of a question.
     *
     * @param line what it is
     * @param grounds some of what it rests on
     * @param more how much else that is
     * @param href of its page
     */
    record Side(Content line, List<Ground> grounds, int more, String href) {}

    /**
     * A question, as it is shown.
     *
     * @param question that is asked
     * @param why two were kept apart; empty where none says
     * @param sides one or two
     * @param entry the first, as a form names it
     * @param other the id of the second; empty where there is one
     * @param attribution that is asked about; empty where none is
     * @param yes the answer that they are one; empty where there is one
     * @param no the answer that they are not
     * @param correct the address of the forms for all other answers; empty where there are two
     * @param queue its place
     * @param skip the address of the next
     */
    record Shown(
            String question,
            String why,
            List<Side> sides,
            String entry,
            String other,
            String attribution,
            String yes,
            String no,
            String correct,
            String queue,
            String skip) {}

    /**
     * Returns a question of the queue, and the way to others.
     *
     * @param queue all questions of this record
     * @param question of this kind alone; empty for all
     * @param skip how many to leave out; those after the last are the last
     * @param news what was decided just now
     */
    public String queue(
            List<ReviewQueue.Item> queue,
            Optional<Question> question,
            int skip,
            Sitting sitting,
            Optional<Content> news,
            Typed typed) {
        Map<Question, Integer> counts = new EnumMap<>(Question.class);
        queue.forEach(item -> counts.merge(item.question(), 1, Integer::sum));
        List<ReviewQueue.Item> asked = question.map(kind ->
                        queue.stream().filter(item -> item.question() == kind).toList())
                .orElse(queue);
        List<Block> blocks = new ArrayList<>();
        news.ifPresent(content -> blocks.add(news(content)));
        List<Block.Link> kinds = new ArrayList<>();
        kinds.add(new Block.Link("Everything " + queue.size(), queue(Optional.empty(), 0), question.isEmpty()));
        ASKED.forEach((kind, put) -> {
            if (counts.containsKey(kind)) {
                kinds.add(new Block.Link(
                        put.label() + " " + counts.get(kind),
                        queue(Optional.of(kind), 0),
                        question.equals(Optional.of(kind))));
            }
        });
        blocks.add(new Block(
                "kinds",
                "",
                "What the program was least sure of comes first. What somebody has decided or checked is not asked again.",
                Optional.empty(),
                kinds));
        if (asked.isEmpty()) {
            blocks.add(new Block("nothing", "", "There is nothing to ask.", Optional.empty(), List.of()));
        } else {
            int at = Math.clamp(skip, 0, asked.size() - 1);
            Shown shown = shown(asked.get(at), question, at, asked.size());
            blocks.add(new Block(
                    "asked",
                    "",
                    (at + 1) + " of " + asked.size(),
                    Optional.of(Pages.template("question.jte", Map.of("q", shown, "sitting", sitting, "typed", typed))),
                    List.of()));
        }
        blocks.add(new Block(
                "decided", "", "", Optional.empty(), List.of(new Block.Link("What was decided", DECISIONS, false))));
        return framing.page(QUEUE, "Review", "", blocks);
    }

    private Shown shown(ReviewQueue.Item item, Optional<Question> kind, int at, int all) {
        Asked put = asked(item.question());
        boolean attribution = item.question() == Question.ATTRIBUTION;
        EntryKey first = item.entries().getFirst();
        EntryKey entry = attribution ? parts.statementOf(new AttributionId(first.id())) : first;
        List<Side> sides = attribution
                ? List.of(new Side(
                        parts.lines(List.of(entry)),
                        List.of(parts.ground(new AttributionId(first.id()))),
                        0,
                        places.of(entry)))
                : item.entries().stream().map(this::side).toList();
        boolean two = item.entries().size() > 1;
        String here = kind.map(ReviewPages::word).orElse("") + " " + at;
        return new Shown(
                put.question(),
                item.reason()
                        .map(reason -> "They were kept apart: " + reason + ".")
                        .orElse(""),
                sides,
                name(entry),
                two ? item.entries().getLast().id() : "",
                attribution ? first.id() : "",
                put.yes(),
                put.no(),
                two ? "" : correct(entry, here),
                here,
                queue(kind, (at + 1) % all));
    }

    private Side side(EntryKey key) {
        List<Ground> grounds = parts.grounds(key, Action.MOST);
        return new Side(
                parts.lines(List.of(key)),
                grounds.stream().limit(SHOWN).toList(),
                Math.max(0, grounds.size() - SHOWN),
                places.of(key));
    }

    // ---- decisions

    /**
     * A decision, as it is shown.
     *
     * @param number of it
     * @param what was decided
     * @param who and when
     * @param reason empty where none was given
     * @param effect what it does now
     * @param inForce whether the record is so
     * @param entries on which it bears
     * @param more how many others those are
     * @param undoable whether it can be undone
     */
    record Decided(
            long number,
            String what,
            String who,
            String reason,
            String effect,
            boolean inForce,
            List<Block.Link> entries,
            int more,
            boolean undoable) {}

    /**
     * Returns what was decided, the last first.
     *
     * @param page of the list, from 1
     * @param news what was decided just now
     */
    public String decisions(
            Reviews reviews,
            Map<Long, ReviewEffects.Effect> effects,
            int page,
            Sitting sitting,
            Optional<Content> news,
            Typed typed) {
        Paging<Review> paging = Paging.of(
                reviews.all().reversed(), page, number -> number == 1 ? DECISIONS : DECISIONS + "?page=" + number);
        List<Block> blocks = new ArrayList<>();
        news.ifPresent(content -> blocks.add(news(content)));
        if (reviews.isEmpty()) {
            blocks.add(new Block(
                    "nothing",
                    "",
                    "Nobody has decided anything yet. What is decided on the page of an entry or under Review stands here.",
                    Optional.empty(),
                    List.of(new Block.Link("Review", QUEUE, false))));
        } else {
            blocks.add(new Block(
                    "list",
                    "",
                    paging.range(),
                    Optional.of(Pages.template(
                            "decisions.jte",
                            Map.of(
                                    "decisions",
                                    decided(paging.shown(), reviews, effects),
                                    "sitting",
                                    sitting,
                                    "typed",
                                    typed,
                                    "entry",
                                    ""))),
                    paging.links("Newer", "Older")));
        }
        return framing.page(DECISIONS, "What people decided", "", blocks);
    }

    private static Block news(Content content) {
        return new Block("news", "", "", Optional.of(content), List.of());
    }

    /**
     * Returns what stands above a page to which a decision leads while the record does not take account of it yet.
     *
     * @param decisions how many
     * @param again the address to load again until it does; empty for a page that had better stay as it is
     */
    public static Content waiting(int decisions, String again) {
        return Pages.template("waiting.jte", Map.of("decisions", decisions, "again", again));
    }

    /**
     * Returns what stands above a page to which a decision leads: what was decided, and how to undo it.
     *
     * @param numbers of the decisions
     * @param entry to come back to after undoing, as a form names it; empty for the list of decisions
     */
    public Optional<Content> news(
            Set<Long> numbers,
            Reviews reviews,
            Map<Long, ReviewEffects.Effect> effects,
            Sitting sitting,
            String entry) {
        List<Review> all = reviews.all().stream()
                .filter(review -> numbers.contains(review.number()))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Pages.template(
                        "news.jte",
                        Map.of("decisions", decided(all, reviews, effects), "sitting", sitting, "entry", entry)));
    }

    private List<Decided> decided(List<Review> some, Reviews reviews, Map<Long, ReviewEffects.Effect> effects) {
        Set<Long> undone = reviews.undone().keySet();
        return some.stream()
                .map(review -> decided(review, effects.get(review.number()), !undone.contains(review.number())))
                .toList();
    }

    private Decided decided(Review review, ReviewEffects.@Nullable Effect effect, boolean undoable) {
        List<EntryKey> all = effect == null
                ? List.of()
                : effect.entries().stream().map(this::onAPage).distinct().toList();
        String what = ReviewsText.what(review.action());
        return new Decided(
                review.number(),
                what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
                review.by() + ", " + DAY.format(review.at().atOffset(ZoneOffset.UTC)),
                review.reason().orElse(""),
                effect == null ? "" : ReviewsText.now(effect),
                effect != null && effect.kind() == ReviewEffects.Kind.IN_FORCE,
                all.stream()
                        .limit(ENTRIES)
                        .map(key -> new Block.Link(parts.label(key).orElse(key.id()), places.of(key), false))
                        .toList(),
                Math.max(0, all.size() - ENTRIES),
                undoable);
    }

    /** An attribution has no page of its own: it stands on that of its statement. */
    private EntryKey onAPage(EntryKey key) {
        return key.kind() == EntryKind.ATTRIBUTION ? parts.statementOf(new AttributionId(key.id())) : key;
    }
}
