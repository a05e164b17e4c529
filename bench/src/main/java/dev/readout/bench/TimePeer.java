package dev.readout.bench;

import dev.readout.article.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Another program that finds and resolves times, to be measured beside Readout; a service as {@link Peer} is.
 *
 * <p>Implementations load what they need when they are first asked.
 */
public interface TimePeer {
    /** Returns its name, in lower case. */
    String name();

    /** Returns the times of a text, counted from a day. */
    List<Time> read(String text, LocalDate from);

    /** Returns those that this build has. */
    static List<TimePeer> all() {
        return ServiceLoader.load(TimePeer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * A time as TIMEX3 has it.
     *
     * @param span the words
     * @param type DATE, TIME, DURATION or SET
     * @param value in the notation of TIMEX3; empty where the program gives none
     */
    record Time(Span span, String type, String value) {}
}
