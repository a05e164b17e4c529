package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.encounter.Row;
import java.util.function.Predicate;

/**
 * A row, and what every family of rules can ask of its places. For one thread.
 *
 * @param row the words
 * @param voices whose words they are
 * @param subjects who does what a verb tells
 * @param holders whose position something is
 * @param clauses what is only supposed, denied or to come
 * @param frames what has to stand around a word
 */
record Context(Row row, Voices voices, Subjects subjects, Holders holders, Clauses clauses, Frames frames) {
    static Context of(Row row, Voices voices, Predicate<Span> isMoney) {
        Subjects subjects = new Subjects(row);
        return new Context(
                row,
                voices,
                subjects,
                new Holders(row, voices, subjects),
                new Clauses(row, voices),
                new Frames(row, voices, isMoney));
    }
}
