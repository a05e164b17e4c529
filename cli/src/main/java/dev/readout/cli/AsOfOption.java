package dev.readout.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The past instant as of which to print. */
final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = Moment.Reading.class,
            description = "As the store had it then: a day, as 2026-03-20 (its end, in UTC), or an instant, as"
                    + " 2026-03-20T14:00Z.")
    private @Nullable Moment moment;

    /** Returns it, where one is given. */
    Optional<Moment> moment() {
        return Optional.ofNullable(moment);
    }

    /** Returns it, where it is over, so that nothing that the store holds by now can change what it was. */
    Optional<Moment> past(Environment environment) {
        Instant now = environment.clock().instant();
        return moment().filter(then -> then.last().isBefore(now));
    }
}
