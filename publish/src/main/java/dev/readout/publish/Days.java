package dev.readout.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** Days as a newspaper writes them. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TICK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Days() {}

    /** "2 March 2026". */
    static String full(LocalDate day) {
        return LONG.format(day);
    }

    /** "2 Mar 2026". */
    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** "2 Mar". */
    static String tick(LocalDate day) {
        return TICK.format(day);
    }

    /** From the first to the last: "2–4 March 2026", "2 March – 3 April 2026"; nothing for no days. */
    static String range(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return "";
        }
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        if (first.equals(last)) {
            return full(first);
        }
        if (first.getYear() != last.getYear()) {
            return full(first) + " – " + full(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + full(last)
                : DAY_MONTH.format(first) + " – " + full(last);
    }
}
