package dev.readout.extract.encounter;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalParty;
import dev.readout.time.Timex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the passages of an article that tell of encounters. For one article and one thread. */
public final class EncounterExtractor {
    private static final Set<String> WHERE = Set.of("in", "at", "inside", "near", "outside", "to");
    private static final Set<String> ABOUT = Set.of("about", "on", "over", "regarding", "concerning");
    private static final Set<String> THREE = Set.of("trilateral", "three-way", "trilat", "tripartite", "three-sided");
    private static final Set<String> TWO = Set.of("bilateral", "two-way", "face-to-face", "one-on-one", "one-to-one");
    private static final Set<String> GATHERINGS =
            Set.of("summit", "g7", "g20", "conference", "assembly", "congress", "forum", "ceremony", "funeral");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\b(?:minutes?|hours?)\\b");
    private static final int LONGEST_TOPIC = 160;

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final List<LocalAttribution> attributions;
    private final Overlaps<LocalAttribution> said;
    private final Overlaps<Span> times;
    private final Overlaps<Span> lengths;

    /** An extractor for the article of these layers and what has been made of them. */
    public EncounterExtractor(
            Annotations annotations, List<LocalEntity> entities, List<LocalAttribution> attributions, List<Timex> all) {
        this.annotations = annotations;
        this.entities = entities;
        this.attributions = attributions;
        said = Overlaps.of(
                attributions, attribution -> Stream.concat(attribution.content().stream(), attribution.cue().stream()));
        Predicate<Timex> isLength = time -> time.type() == Timex.Type.DURATION && isLength(time.span());
        List<Span> lengthening = spans(all, isLength);
        Set<Span> ofLength = new HashSet<>(lengthening);
        lengths = Overlaps.of(lengthening);
        times = Overlaps.of(spans(all, time -> time.type() != Timex.Type.SET && !ofLength.contains(time.span())));
    }

    private static List<Span> spans(List<Timex> all, Predicate<Timex> which) {
        return all.stream().filter(which).map(Timex::span).toList();
    }

    /** Returns the passages, in printed order. */
    public List<LocalEncounter> encounters() {
        List<LocalEncounter> found = new ArrayList<>();
        for (Row row : new Rows(annotations, entities, attributions).rows()) {
            List<Trigger> triggers = Triggers.of(row);
            List<Integer> placeOf = new ArrayList<>();
            for (int i = 0; i < triggers.size(); i++) {
                Optional<LocalEncounter> encounter = encounter(row, triggers, i);
                placeOf.add(encounter.isPresent() ? found.size() : -1);
                encounter.ifPresent(found::add);
            }
            follow(row, triggers, placeOf, found);
        }
        return List.copyOf(found);
    }

    private Optional<LocalEncounter> encounter(Row row, List<Trigger> triggers, int index) {
        Trigger trigger = triggers.get(index);
        List<Span> told = times.with(row.sentence());
        Clause clause = Clause.of(row, trigger, said(row, trigger), told);
        Parties parties = new Parties(row, trigger, clause);
        if (parties.isWithOutsiders()) {
            return Optional.empty();
        }
        Standing standing = Standing.of(row, trigger, clause);
        List<LocalParty> participants = parties.participants();
        Bearing bearing = bearing(trigger, standing, participants);
        List<Span> when = near(row, triggers, index, clause, told).stream()
                .filter(time -> !Standing.isOfCalling(row, clause, time))
                .toList();
        List<Span> movedTo = Standing.movedTo(row, clause, when);
        List<Span> moved = movedTo.isEmpty()
                ? List.of()
                : when.stream().filter(time -> !movedTo.contains(time)).toList();
        return Optional.of(new LocalEncounter(
                kind(row, trigger, clause),
                row.span(trigger.first(), trigger.last()),
                row.sentence(),
                standing.status(),
                bearing,
                sides(row, trigger, clause),
                Turns.of(row, trigger, clause),
                participants,
                parties.hosts(),
                standing.status().equals(Optional.of(EncounterStatus.CANCELLED)) ? List.of() : parties.initiators(),
                places(row, triggers, index, clause),
                movedTo.isEmpty() ? when : movedTo,
                moved,
                near(row, triggers, index, clause, lengths.with(row.sentence())),
                Optional.empty(),
                about(row, trigger, clause)));
    }

    /** A verb whose other side is not told, and a noun without anybody, tell of nothing by themselves. */
    private Bearing bearing(Trigger trigger, Standing standing, List<LocalParty> participants) {
        boolean alone = participants.size() < 2 && participants.stream().noneMatch(this::isSeveral);
        boolean visit = trigger.kind() == EncounterKind.VISIT && !participants.isEmpty();
        // "direct negotiations", with nobody named, are talks in general.
        boolean general =
                trigger.form() == Trigger.Form.NOUN && participants.isEmpty() && standing.bearing() == Bearing.TELLS;
        if (general) {
            return Bearing.SUPPOSES;
        }
        if (standing.bearing() == Bearing.TELLS && alone && !visit || trigger.form() == Trigger.Form.JOINING) {
            return Bearing.REFERS;
        }
        return standing.bearing();
    }

    private boolean isSeveral(LocalParty party) {
        LocalEntity entity = entities.get(party.entity());
        return entity.kind() == Mention.Kind.GROUP;
    }

    private static EncounterKind kind(Row row, Trigger trigger, Clause clause) {
        if (trigger.kind() == EncounterKind.CALL && trigger.form() == Trigger.Form.TOGETHER) {
            for (int i = trigger.first(); i < clause.end(); i++) {
                // "spoke on the margins of the summit"
                if (row.isAny(i, Set.of("margins", "sidelines"))
                        || row.reads(i, "in", "person")
                        || isAtGathering(row, i)) {
                    return EncounterKind.MEETING;
                }
            }
        }
        if (trigger.kind() != EncounterKind.CALL) {
            for (int i = clause.begin(); i < Math.min(clause.end(), trigger.last() + 8); i++) {
                boolean remote = row.isAny(i, Set.of("virtual", "virtually", "videoconference", "secure"))
                        || row.reads(i, "by", "phone")
                        || row.reads(i, "by", "telephone")
                        || row.reads(i, "by", "video");
                if (remote && Math.abs(i - trigger.first()) < 8) {
                    return EncounterKind.CALL;
                }
            }
        }
        return trigger.kind();
    }

    /** "at the G7", "at the Harbour Summit": where many are, two speak in person. */
    private static boolean isAtGathering(Row row, int at) {
        if (!row.reads(at, "at", "the")) {
            return false;
        }
        for (int i = at + 2; i < Math.min(row.size(), at + 6); i++) {
            String word = row.at(i).word();
            if (GATHERINGS.contains(word.substring(word.lastIndexOf(' ') + 1))) {
                return true;
            }
            if (row.isName(i)
                    || !Set.of("ADJ", "NOUN", "PROPN", "NUM").contains(row.at(i).partOfSpeech())) {
                return false;
            }
        }
        return false;
    }

    private static Optional<Integer> sides(Row row, Trigger trigger, Clause clause) {
        for (int i = clause.begin(); i < trigger.first(); i++) {
            if (row.reads(i, "three", "countries")
                    || row.reads(i, "three", "leaders")
                    || row.reads(i, "three", "presidents")) {
                return Optional.of(3);
            }
        }
        for (int i = Math.max(0, trigger.first() - 3); i <= trigger.last(); i++) {
            if (row.isAny(i, THREE)) {
                return Optional.of(3);
            }
            if (row.isAny(i, TWO)) {
                return Optional.of(2);
            }
        }
        return Optional.empty();
    }

    /** What one source says around the trigger; outside all that is said, what stands between. */
    private Span said(Row row, Trigger trigger) {
        Span words = row.span(trigger.first(), trigger.last());
        Span said = row.sentence();
        for (LocalAttribution attribution : this.said.with(row.sentence())) {
            for (Span piece : attribution.content()) {
                if (piece.contains(words)) {
                    said = within(said, isHisOwnDoing(row, piece) ? said.begin() : piece.begin(), piece.end());
                } else if (piece.end() <= words.begin()) {
                    said = within(said, piece.end(), said.end());
                } else if (piece.begin() >= words.end()) {
                    said = within(said, said.begin(), piece.begin());
                }
            }
            for (Span cue : attribution.cue().stream().toList()) {
                if (cue.begin() >= words.end()) {
                    said = within(said, said.begin(), cue.begin());
                }
            }
        }
        return said;
    }

    /** "denied having met", "recalled meeting": who says it is who did it. */
    private static boolean isHisOwnDoing(Row row, Span content) {
        int first = row.indexAt(content.begin());
        return row.has(first)
                && !row.isName(first)
                && row.at(first).isVerb()
                && row.word(first).endsWith("ing");
    }

    private static Span within(Span span, int begin, int end) {
        int from = Math.max(span.begin(), begin);
        return new Span(from, Math.max(from, Math.min(span.end(), end)));
    }

    // ---- when and how long

    /** How long a war has lasted says nothing of a call. */
    private boolean isLength(Span length) {
        return LENGTH.matcher(annotations.text(length)).find();
    }

    /** The times of the clause that belong to this trigger and not to another one nearer to them. */
    private List<Span> near(Row row, List<Trigger> triggers, int index, Clause clause, List<Span> expressions) {
        Trigger trigger = triggers.get(index);
        List<Span> near = new ArrayList<>();
        for (Span time : expressions) {
            int at = time.begin() < row.sentence().begin()
                            || time.begin() >= row.sentence().end()
                    ? -1
                    : row.indexAt(time.begin());
            if (at < clause.begin() || at >= clause.end()) {
                continue;
            }
            if (isOfSomethingElse(row, time) || !near.isEmpty() && isOfPurpose(row, trigger, at)) {
                continue;
            }
            int owner = owner(row, triggers, at);
            boolean governs = trigger.form().isVerb() && at < trigger.first() && hasTo(row, at, trigger.first());
            if (owner == index && !governs) {
                near.add(time);
            }
        }
        return near;
    }

    /** "preparations for the May 22-23 Harbour Summit": when that is, and not when it was talked about. */
    private static boolean isOfSomethingElse(Row row, Span time) {
        int first = row.indexAt(time.begin());
        int next = row.indexAt(time.end());
        boolean modifies =
                row.isName(next) || row.has(next) && row.at(next).partOfSpeech().equals("NOUN");
        return modifies
                && !row.isName(first)
                && row.isAny(first - 1, Set.of("the", "a", "this", "their"))
                && !Triggers.isNoun(row.word(next))
                && row.has(next)
                && row.at(next).span().begin() <= time.end() + 1;
    }

    /** "met today to answer the launch on Monday": once it is told when, a time after the purpose is of something else. */
    private static boolean isOfPurpose(Row row, Trigger trigger, int at) {
        for (int i = trigger.last() + 1; i < at - 1; i++) {
            if (row.word(i).equals("to") && row.at(i + 1).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** In "agreed on Monday to meet" Monday is when they agreed. */
    private static boolean hasTo(Row row, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (row.word(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** The trigger before a time has it, unless the one after it is its noun: "Monday's call", "the Friday talks". */
    private static int owner(Row row, List<Trigger> triggers, int at) {
        for (int i = 0; i < triggers.size(); i++) {
            int gap = triggers.get(i).first() - at;
            if (gap > 0 && gap <= 3 && !hasWords(row, at + 1, triggers.get(i).first())) {
                return i;
            }
        }
        for (int i = triggers.size() - 1; i >= 0; i--) {
            if (triggers.get(i).first() <= at) {
                return i;
            }
        }
        return 0;
    }

    private static boolean hasWords(Row row, int from, int to) {
        for (int i = from; i < to; i++) {
            String part = row.isName(i) ? "NOUN" : row.at(i).partOfSpeech();
            if (!Set.of("PART", "ADJ", "NOUN", "PROPN", "NUM").contains(part)) {
                return true;
            }
        }
        return false;
    }

    // ---- where

    private List<LocalParty> places(Row row, List<Trigger> triggers, int index, Clause clause) {
        Trigger trigger = triggers.get(index);
        List<LocalParty> places = new ArrayList<>();
        if (kind(row, trigger, clause) == EncounterKind.CALL) {
            return places;
        }
        int end = endOfWhere(row, trigger, clause);
        for (int i = clause.begin(); i < end; i++) {
            boolean visit = trigger.kind() == EncounterKind.VISIT && i > trigger.first();
            boolean fronted = i == clause.begin() || i > trigger.last();
            boolean where = row.isAny(i, WHERE) && fronted && (!row.word(i).equals("to") || visit);
            if (where && owner(row, triggers, i) == index) {
                int name = placeAfter(row, i + 1, clause.end());
                if (name >= 0) {
                    add(places, row.at(name));
                    if (row.word(name + 1).equals(",")
                            && row.isName(name + 2)
                            && isPlace(row.at(name + 2))
                            && !row.isName(name + 3)) {
                        add(places, row.at(name + 2));
                    }
                }
            }
        }
        if (trigger.form() == Trigger.Form.GOING
                && row.isName(trigger.last() + 1)
                && isPlace(row.at(trigger.last() + 1))) {
            add(places, row.at(trigger.last() + 1));
        }
        if (trigger.form() == Trigger.Form.NOUN
                && row.isName(trigger.first() - 1)
                && isPlace(row.at(trigger.first() - 1))
                && !row.isName(trigger.first() - 2)) {
            add(places, row.at(trigger.first() - 1));
        }
        return places;
    }

    /** "met to discuss the violence in Sarn", "rockets, two of which fell in Sarn": nobody met there. */
    private static int endOfWhere(Row row, Trigger trigger, Clause clause) {
        for (int i = trigger.last() + 1; i < clause.end(); i++) {
            boolean purpose =
                    row.word(i).equals("to") && row.has(i + 1) && row.at(i + 1).isVerb();
            boolean of = row.isAny(i - 1, Set.of("of", "from")) && row.word(i).equals("which");
            if (purpose && i > trigger.last() + 1 || of) {
                return i;
            }
        }
        return clause.end();
    }

    private int placeAfter(Row row, int at, int limit) {
        for (int i = at; i < Math.min(limit, at + 6); i++) {
            if (row.isName(i)) {
                boolean owner =
                        row.word(i + 1).startsWith("'") || row.word(i + 1).startsWith("\u2019");
                return isPlace(row.at(i)) && !owner ? i : -1;
            }
            boolean inside = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM")
                            .contains(row.at(i).partOfSpeech())
                    || row.word(i).equals("of");
            if (!inside) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPlace(Item item) {
        return item.mention()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .filter(mention -> mention.kind() == Mention.Kind.PLACE
                        || item.word().endsWith("house")
                        || item.word().endsWith("palace")
                        || item.word().endsWith("castle")
                        || item.word().equals("kremlin"))
                .isPresent();
    }

    private static void add(List<LocalParty> places, Item item) {
        item.entity().ifPresent(entity -> {
            if (places.stream().noneMatch(place -> place.entity() == entity)) {
                places.add(new LocalParty(entity, item.span()));
            }
        });
    }

    // ---- what about

    private List<Span> about(Row row, Trigger trigger, Clause clause) {
        for (int i = trigger.last() + 1; i < clause.end(); i++) {
            // "about 40 minutes" and "one on one" are no topics.
            boolean number = row.has(i + 1) && row.at(i + 1).partOfSpeech().equals("NUM");
            boolean topic = ABOUT.contains(row.word(i)) && !number && !isTime(row, i + 1)
                    || row.reads(i, "aimed", "at")
                    || row.reads(i, "focused", "on")
                    || row.reads(i, "to", "discuss");
            if (topic) {
                int from = row.isAny(i, ABOUT) ? i + 1 : i + 2;
                int to = from;
                while (to < clause.end() && !Set.of(",", ".", ";").contains(row.word(to)) && !isTime(row, to)) {
                    to++;
                }
                if (to > from && row.span(from, to - 1).length() <= LONGEST_TOPIC) {
                    return List.of(row.span(from, to - 1));
                }
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isTime(Row row, int at) {
        return row.has(at) && !times.with(row.at(at).span()).isEmpty();
    }

    // ---- what is to follow what

    private void follow(Row row, List<Trigger> triggers, List<Integer> placeOf, List<LocalEncounter> found) {
        for (int i = 0; i < triggers.size(); i++) {
            int self = placeOf.get(i);
            if (self < 0
                    || !found.get(self).status().map(EncounterStatus::isToCome).orElse(true)) {
                continue;
            }
            int other = followed(row, triggers, i);
            if (other >= 0
                    && placeOf.get(other) >= 0
                    && !found.get(placeOf.get(other)).status().equals(Optional.of(EncounterStatus.HELD))) {
                found.set(self, after(found.get(self), placeOf.get(other)));
            }
        }
    }

    /** "After that meeting takes place, we will have a trilat"; "…meet, to be followed by a three-way meeting". */
    private static int followed(Row row, List<Trigger> triggers, int index) {
        Trigger trigger = triggers.get(index);
        for (int i = Math.max(0, trigger.first() - 6); i < trigger.first(); i++) {
            if (row.reads(i, "followed", "by") && index > 0) {
                return index - 1;
            }
        }
        // What opens with "once" or "after" belongs to what stands beside it.
        if (isOpened(row, triggers, index + 1)) {
            return index + 1;
        }
        return isOpened(row, triggers, index - 1) && opensSentence(triggers, index - 1) ? index - 1 : -1;
    }

    private static boolean isOpened(Row row, List<Trigger> triggers, int index) {
        if (index < 0 || index >= triggers.size()) {
            return false;
        }
        int from = triggers.get(index).first();
        for (int j = from - 1; j >= Math.max(0, from - 6) && !isTrigger(triggers, j); j--) {
            if (row.isAny(j, Set.of("after", "once"))) {
                return true;
            }
            if (row.isAny(j, Set.of(",", "."))) {
                return false;
            }
        }
        return false;
    }

    /** "After that meeting takes place, we will": what comes first is what the rest is to follow. */
    private static boolean opensSentence(List<Trigger> triggers, int index) {
        return index == 0 && triggers.getFirst().first() <= 5;
    }

    private static boolean isTrigger(List<Trigger> triggers, int at) {
        return triggers.stream().anyMatch(trigger -> trigger.first() <= at && at <= trigger.last());
    }

    private static LocalEncounter after(LocalEncounter encounter, int other) {
        return new LocalEncounter(
                encounter.kind(),
                encounter.trigger(),
                encounter.sentence(),
                encounter.status(),
                encounter.bearing(),
                encounter.sides(),
                encounter.turn(),
                encounter.participants(),
                encounter.hosts(),
                encounter.initiators(),
                encounter.places(),
                encounter.times(),
                encounter.moved(),
                encounter.lengths(),
                Optional.of(other),
                encounter.about());
    }
}
