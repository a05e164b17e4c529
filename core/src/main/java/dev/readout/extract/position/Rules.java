package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells of each place in a row whether it makes what stands there somebody's position: one family of rules after another. */
final class Rules {
    private final Row row;
    private final Bargains bargains;
    private final Intentions intentions;
    private final Readiness readiness;
    private final Requirements requirements;
    private final Verbs verbs;
    private final Nouns nouns;

    Rules(Row row, Voices voices, Predicate<Span> isMoney) {
        Context context = Context.of(row, voices, isMoney);
        this.row = row;
        bargains = new Bargains(context);
        intentions = new Intentions(context);
        readiness = new Readiness(context);
        requirements = new Requirements(context);
        verbs = new Verbs(context);
        nouns = new Nouns(context);
    }

    /** Returns what the words at a place come to. */
    Optional<Stance> at(int i) {
        if (row.isName(i)) {
            return bargains.exchange(i);
        }
        return bargains.exchange(i)
                .or(() -> intentions.will(i))
                .or(() -> intentions.toDo(i))
                .or(() -> readiness.ready(i))
                .or(() -> bargains.imagines(i))
                .or(() -> requirements.wished(i))
                .or(() -> requirements.must(i))
                .or(() -> bargains.stays(i))
                .or(() -> requirements.asked(i))
                .or(() -> verbs.verb(i))
                .or(() -> readiness.objection(i))
                .or(() -> nouns.noun(i));
    }

    /** Returns what a third party is asked to do: that is another's position within the words of one. */
    Optional<Stance> asked(int i) {
        return requirements.asked(i);
    }
}
