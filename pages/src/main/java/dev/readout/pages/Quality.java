package dev.readout.pages;

import dev.readout.record.ReadoutRecord;
import java.util.List;

/**
 * How good a record is, in numbers that can be counted.
 *
 * @param reports versions of articles that were read
 * @param outlets that they name
 * @param lacks what is missing, each a line of its own
 */
record Quality(int reports, int outlets, List<Lack> lacks) {
    /** How many of what lack something. */
    record Lack(long number, long of, String what) {}

    static Quality of(ReadoutRecord record) {
        int reports = record.articles().size();
        long statements = record.statements().size();
        return new Quality(
                reports,
                (int) record.articles().stream()
                        .flatMap(recorded -> recorded.article().outlet().stream())
                        .distinct()
                        .count(),
                List.of(
                        new Lack(
                                record.articles().stream()
                                        .filter(recorded ->
                                                recorded.article().published().isEmpty())
                                        .count(),
                                reports,
                                "reports give no date"),
                        new Lack(
                                record.articles().stream()
                                        .filter(recorded ->
                                                recorded.article().outlet().isEmpty())
                                        .count(),
                                reports,
                                "reports name no outlet"),
                        new Lack(
                                record.articles().stream()
                                        .filter(recorded ->
                                                recorded.article().body().isBlank())
                                        .count(),
                                reports,
                                "reports have no words of their own"),
                        new Lack(
                                record.statements().stream()
                                        .filter(statement -> statement.speaker().isEmpty())
                                        .count(),
                                statements,
                                "statements have no named speaker"),
                        new Lack(
                                record.statements().stream()
                                        .filter(statement ->
                                                statement.by().reviewed().isEmpty())
                                        .count(),
                                statements,
                                "statements that nobody has checked"),
                        new Lack(record.undecided().size(), 0, "pairs may be one and were kept apart"),
                        new Lack(record.differences().size(), 0, "fields on which reports differ")));
    }
}
