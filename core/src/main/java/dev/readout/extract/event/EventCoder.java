package dev.readout.extract.event;

import dev.readout.annotate.Annotations;
import dev.readout.article.Span;
import dev.readout.extract.event.PloverEvent.Bearing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what a sentence says that was done, and by whom to whom, by words and the grammar around them.
 *
 * <p>Needs sentences and tokens. Immutable and thread-safe; text of any kind is coded or left uncoded.
 */
public final class EventCoder {
    /** "agreed with its neighbours on Monday to open": what is agreed to begins no later. */
    private static final int INTENT_REACH = 12;

    private static final int ASIDE_REACH = 3;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private static final int BETWEEN = 0;
    private static final int AFTER = 1;
    private static final int ELSEWHERE = 2;
    private static final int WITHIN = 3;
    private static final int WEAK = 4;

    private static final EventCode PROMISE =
            new EventCode(PloverEvent.AGREE, Optional.empty(), PloverEvent.AGREE.cameo(), EventCode.When.FUTURE);

    private final EventWords words;

    private EventCoder(EventWords words) {
        this.words = words;
    }

    /** Loads the list of words that ships with Readout. */
    public static EventCoder load() {
        return new EventCoder(EventWords.load());
    }

    /** Returns the events of a sentence, in order. */
    public List<CodedEvent> all(Annotations annotations, Span sentence) {
        Line line = Line.of(annotations, sentence);
        List<Hit> hits = Hit.in(line, words);
        List<CodedEvent> events = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            code(line, hits, i).ifPresent(code -> events.add(event(line, hit, code)));
        }
        return events;
    }

    /** Returns the event that a sentence is about: the first that a word surely tells of. */
    public Optional<CodedEvent> main(Annotations annotations, Span sentence) {
        Line line = Line.of(annotations, sentence);
        return first(line, Hit.in(line, words), hit -> isAside(line, hit) ? AFTER : BETWEEN);
    }

    /**
     * Returns the event that a sentence tells of between those whom somebody has marked in it.
     *
     * @param sources who did it, the first of them first; may be empty, as may targets
     */
    public Optional<CodedEvent> between(
            Annotations annotations, Span sentence, List<Span> sources, List<Span> targets) {
        if (sources.isEmpty()) {
            return main(annotations, sentence);
        }
        Line line = Line.of(annotations, sentence);
        Span source = sources.getFirst();
        Optional<Span> before = targets.stream().findFirst().filter(target -> target.begin() < source.begin());
        return first(line, Hit.in(line, words), hit -> {
            Span at = line.span(hit.first());
            if (Stream.concat(sources.stream(), targets.stream()).anyMatch(at::overlaps)) {
                return WITHIN;
            }
            if (at.begin() >= source.end()) {
                return AFTER;
            }
            // "the envoy was expelled by Kesht": what is done stands between, and by whom after it.
            return before.filter(target -> at.begin() >= target.end()).isPresent() ? BETWEEN : ELSEWHERE;
        });
    }

    /** "rebels who were expelled", "a militia supported by Kesht": told of somebody on the way to something else. */
    private static boolean isAside(Line line, Hit hit) {
        for (int i = hit.first() - 1; i >= hit.first() - ASIDE_REACH; i--) {
            if (line.isAny(i, RELATIVE) && !line.isVerb(i - 1)) {
                return true;
            }
        }
        if (line.isNoun(hit.first())) {
            return true;
        }
        return line.word(hit.first() + 1).equals("by") && line.isNoun(hit.first() - 1) && line.isVerb(hit.first());
    }

    private interface Place {
        /** The lower, the likelier a hit here is what the sentence tells of the two. */
        int of(Hit hit);
    }

    private static Optional<CodedEvent> first(Line line, List<Hit> hits, Place place) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            order.add(i);
        }
        // Stable: of two alike the earlier.
        order.sort(Comparator.comparingInt(i -> (hits.get(i).isWeak() ? WEAK : 0) + place.of(hits.get(i))));
        for (int i : order) {
            Optional<EventCode> code = code(line, hits, i);
            if (code.isPresent()) {
                return Optional.of(event(line, hits.get(i), code.get()));
            }
        }
        return Optional.empty();
    }

    private static CodedEvent event(Line line, Hit hit, EventCode code) {
        Doers doers = Doers.of(line, hit, code.plover());
        return new CodedEvent(code, line.span(hit.first()), doers.source(), doers.target());
    }

    private static Optional<EventCode> code(Line line, List<Hit> hits, int at) {
        Hit hit = hits.get(at);
        Surroundings around = Surroundings.of(line, hit.first());
        return switch (hit.pattern().meaning()) {
            case EventWords.Done done -> done(done, around);
            case EventWords.Nothing nothing -> Optional.empty();
            case EventWords.Intent intent ->
                around.negated()
                        ? Optional.of(EventCode.of(PloverEvent.REJECT))
                        : Optional.of(intended(line, hits, at));
        };
    }

    private static Optional<EventCode> done(EventWords.Done done, Surroundings around) {
        if (around.bidden()) {
            return Optional.of(EventCode.of(PloverEvent.REQUEST));
        }
        EventCode code = new EventCode(done.plover(), done.mode(), done.cameo(), around.when());
        if (!around.negated()) {
            return Optional.of(code);
        }
        // What is not given is refused; what is not attacked is no event.
        return done.plover().bearing() == Bearing.FRIENDLY
                ? Optional.of(EventCode.of(PloverEvent.REJECT))
                : Optional.empty();
    }

    /** What it comes to that somebody means to do what follows: the promise is made, what is promised lies ahead. */
    private static EventCode intended(Line line, List<Hit> hits, int at) {
        Hit intent = hits.get(at);
        for (Hit next : hits.subList(at + 1, hits.size())) {
            if (next.first() > intent.last() + INTENT_REACH) {
                break;
            }
            if (next.first() > intent.last()
                    && !isBroken(line, intent.last(), next.first())
                    && next.pattern().meaning() instanceof EventWords.Done done) {
                boolean negated = Surroundings.of(line, next.first()).negated();
                return switch (done.plover().bearing()) {
                    case FRIENDLY -> negated ? EventCode.of(PloverEvent.REJECT) : PROMISE;
                    // Troops that somebody offers to send are no threat to whom he offers them.
                    case HOSTILE ->
                        negated || done.plover() == PloverEvent.MOBILIZE ? PROMISE : EventCode.of(PloverEvent.THREATEN);
                    case SPOKEN -> new EventCode(done.plover(), done.mode(), done.cameo(), EventCode.When.PAST);
                };
            }
        }
        return PROMISE;
    }

    private static boolean isBroken(Line line, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (line.isBreak(i)) {
                return true;
            }
        }
        return false;
    }
}
