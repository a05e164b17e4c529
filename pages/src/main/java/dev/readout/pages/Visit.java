package dev.readout.pages;

import dev.readout.history.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a desk needs to know that is not in the record.
 *
 * @param on the day on which somebody looks
 * @param since what is new; empty on the first visit, and on a page of then
 * @param unread what could not be read since the server started, the latest first
 * @param example whether all reports are those of the invented example
 * @param token that a form of this browser has to send; empty for a page without one
 */
public record Visit(LocalDate on, Optional<Since> since, List<Unread> unread, boolean example, String token) {
    public Visit {
        Objects.requireNonNull(on);
        Objects.requireNonNull(since);
        unread = List.copyOf(unread);
    }

    /**
     * What is new.
     *
     * @param seen the edition after which it came
     * @param whole whether that is the one that the visitor saw last; otherwise too much came since to look at all of it
     * @param news what came
     */
    public record Since(Edition seen, boolean whole, News news) {
        public Since {
            Objects.requireNonNull(seen);
            Objects.requireNonNull(news);
        }
    }
}
