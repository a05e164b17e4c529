package dev.readout.read;

import dev.readout.article.PrintedTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user says of a file, used only where the file does not say it itself.
 *
 * @param published the day or instant of publication
 * @param outlet who published it
 */
public record Hints(Optional<PrintedTime> published, Optional<String> outlet) {
    /** Nothing said. */
    public static final Hints NONE = new Hints(Optional.empty(), Optional.empty());

    public Hints {
        Objects.requireNonNull(published);
        Objects.requireNonNull(outlet);
    }
}
