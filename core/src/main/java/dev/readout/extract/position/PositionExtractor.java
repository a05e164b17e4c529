package dev.readout.extract.position;

import dev.readout.annotate.Annotations;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalParty;
import dev.readout.extract.LocalPosition;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import dev.readout.extract.encounter.Rows;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the passages of an article that tell of positions. For one article and one thread. */
public final class PositionExtractor {
    private static final Set<String> ASKING = Set.of(
            "asked",
            "urged",
            "told",
            "invited",
            "ordered",
            "offered",
            "promised",
            "urges",
            "invites",
            "asks",
            "on",
            "upon");
    private static final Pattern QUESTION = Pattern.compile("\\?[\"'\u2019\u201d\\s]*$");
    private static final Set<String> DENYING = Set.of("denied", "denies", "denying");

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final List<LocalAttribution> attributions;
    private final Overlaps<Timex> times;
    private final Overlaps<Span> sums;
    private final Voices voices;

    /** An extractor for the article of these layers and what has been made of them. */
    public PositionExtractor(
            Annotations annotations,
            List<LocalEntity> entities,
            List<LocalAttribution> attributions,
            List<Timex> times) {
        this.annotations = annotations;
        this.entities = entities;
        this.attributions = attributions;
        this.times = Overlaps.of(
                times.stream()
                        .filter(time -> time.type() == Timex.Type.DATE || time.bound() == Bound.BY)
                        .toList(),
                time -> Stream.of(time.span()));
        sums = Overlaps.of(SumWords.in(annotations.article().body()));
        voices = new Voices(entities, attributions);
    }

    /** Returns the passages, in printed order. */
    public List<LocalPosition> positions() {
        List<LocalPosition> found = new ArrayList<>();
        for (Row row : new Rows(annotations, entities, attributions).rows()) {
            if (!QUESTION.matcher(annotations.text(row.sentence())).find()) {
                read(row, found);
            }
        }
        return List.copyOf(found);
    }

    private void read(Row row, List<LocalPosition> found) {
        Rules rules = new Rules(row, voices, span -> !sums.with(span).isEmpty());
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            // Within the words of one position only what a third party is asked is another's.
            Optional<Stance> stance = i < next ? rules.asked(i) : rules.at(i);
            if (stance.isEmpty()) {
                continue;
            }
            Extent extent = Extent.of(row, stance.get(), voices.near(row.sentence()));
            if (extent.isEmpty()) {
                continue;
            }
            List<Extent> parts = extent.parts(row, sums.with(row.sentence()));
            for (Extent part : parts) {
                found.add(position(row, stance.get(), part, parts.size() > 1));
            }
            next = Math.max(i + 1, extent.end());
        }
    }

    private LocalPosition position(Row row, Stance stance, Extent extent, boolean several) {
        Span text = extent.span(row);
        Span trigger = row.span(stance.first(), stance.last());
        Optional<Span> condition = Conditions.of(row, stance, extent, times.with(row.sentence()));
        List<LocalAttribution> around = voices.around(trigger);
        boolean denied = around.stream()
                        .findFirst()
                        .flatMap(LocalAttribution::act)
                        .filter(Act.DENY::equals)
                        .isPresent()
                || isDenied(row, stance.first());
        Set<AttributionId> carriers = new LinkedHashSet<>();
        around.forEach(attribution -> carriers.add(attribution.id()));
        voices.cuedBy(trigger).forEach(attribution -> carriers.add(attribution.id()));
        return new LocalPosition(
                kind(row, stance, condition),
                stance.holder(),
                toward(row, stance, around, trigger),
                trigger,
                text,
                row.sentence(),
                amount(row, text, several),
                condition,
                due(text, row),
                condition.isPresent() ? Modality.CONDITIONAL : Modality.CERTAIN,
                stance.negated() != denied ? Polarity.NEGATIVE : Polarity.POSITIVE,
                List.copyOf(carriers));
    }

    private static boolean isDenied(Row row, int trigger) {
        for (int i = trigger - 1; i >= Math.max(0, trigger - 12); i--) {
            if (row.isAny(i, DENYING)) {
                return row.word(i + 1).equals("that") || row.isAny(i + 1, Set.of("having", "it", "he", "she"));
            }
        }
        return false;
    }

    private static PositionKind kind(Row row, Stance stance, Optional<Span> condition) {
        if (condition.isEmpty()) {
            return stance.kind();
        }
        boolean withholds = withholds(row, stance, condition.get());
        return switch (stance.kind()) {
            case COMMITMENT, OFFER -> withholds ? PositionKind.CONDITION : PositionKind.OFFER;
            case REFUSAL -> PositionKind.CONDITION;
            case PROPOSAL, DEMAND, CONDITION, SUPPORT -> stance.kind();
        };
    }

    /** "will only sign if", "will stay shut until", "would impose duties if": a threat, or what is held back, is no offer. */
    private static boolean withholds(Row row, Stance stance, Span condition) {
        if (row.word(stance.first()).startsWith("threat")) {
            return true;
        }
        int end = row.indexAt(condition.begin());
        for (int i = stance.first(); i <= end && row.has(i); i++) {
            boolean stays = row.isAny(i, Set.of("stay", "remain", "stays", "remains"))
                    && row.isAny(i + 1, Set.of("shut", "closed", "sealed", "blocked", "frozen", "suspended", "in"));
            boolean only = row.word(i).equals("only") && i <= stance.last();
            if (stays || only || row.isAny(i, Words.HARM) && i <= stance.last() + 3) {
                return true;
            }
        }
        return false;
    }

    private List<LocalParty> toward(Row row, Stance stance, List<LocalAttribution> around, Span trigger) {
        Set<LocalParty> toward = new LinkedHashSet<>();
        boolean asking = row.isAny(stance.last(), ASKING)
                || row.word(stance.last()).startsWith("call") && row.isAny(stance.last() + 1, Set.of("on", "upon"));
        for (int i = stance.last() + 1; asking && i < Math.min(row.size(), stance.last() + 5); i++) {
            if (row.isName(i)) {
                if (!tellsWhich(row, i)) {
                    row.at(i).entity().ifPresent(addParty(toward, row.at(i).span()));
                }
                break;
            }
            if (row.isAny(i, Set.of("to", "that", "for")) || row.at(i).isVerb()) {
                break;
            }
        }
        if (toward.isEmpty()) {
            Optional<LocalAttribution> teller = voices.cuedBy(trigger)
                    .findFirst()
                    .or(() -> around.stream()
                            .findFirst()
                            .filter(attribution -> attribution
                                    .speaker()
                                    .equals(Optional.of(stance.holder().entity()))));
            teller.ifPresent(attribution -> attribution.addressees().stream()
                    .filter(id -> voices.isAddressee(voices.entity(id)))
                    .forEach(id -> addParty(toward, trigger).accept(id)));
        }
        toward.removeIf(party -> party.entity() == stance.holder().entity());
        return List.copyOf(toward);
    }

    /** "Keshti grain", "Kesht's grain": the name tells what kind. */
    private static boolean tellsWhich(Row row, int name) {
        return row.isAny(name + 1, Set.of("'s", "\u2019s", "'", "\u2019", "\u201c", "\""))
                || row.has(name + 1)
                        && !row.isName(name + 1)
                        && row.at(name + 1).partOfSpeech().equals("NOUN")
                        && row.at(name).partOfSpeech().equals("ADJ");
    }

    private static java.util.function.Consumer<Integer> addParty(Set<LocalParty> to, Span words) {
        return id -> to.add(new LocalParty(id, words));
    }

    /** The sum within the words; of "that sum" the one told before. */
    private Optional<Span> amount(Row row, Span text, boolean several) {
        Optional<Span> within = sums.with(text).stream().filter(text::contains).findFirst();
        if (within.isPresent() || several) {
            return within;
        }
        String words = annotations.text(text).toLowerCase(java.util.Locale.ROOT);
        boolean back = words.contains("that sum")
                || words.contains("that amount")
                || words.contains("the sum")
                || words.contains("this sum");
        return back
                ? sums.with(row.sentence()).stream()
                        .filter(sum -> row.sentence().contains(sum) && sum.end() <= text.begin())
                        .reduce((a, b) -> b)
                : Optional.empty();
    }

    private Optional<Span> due(Span text, Row row) {
        List<Timex> within = times.with(text).stream()
                .filter(time -> text.contains(time.span()))
                .toList();
        return within.stream()
                .filter(time -> time.bound() == Bound.BY || time.bound() == Bound.UNTIL)
                .findFirst()
                .or(() -> within.stream()
                        .filter(time ->
                                time.bound() == Bound.NONE && time.window().isPresent())
                        .filter(time -> row.sentence().contains(time.span()))
                        .findFirst())
                .map(Timex::span);
    }
}
