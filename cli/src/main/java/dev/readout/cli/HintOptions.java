package dev.readout.cli;

import dev.readout.article.PrintedTime;
import dev.readout.read.Hints;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user says of reports that do not say it themselves. */
final class HintOptions {
    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = PublishedConverter.class,
            description = "When a report was published, where it does not say so itself: 2026-03-02, or with time and"
                    + " zone 2026-03-02T18:30:00+01:00.")
    private @Nullable PrintedTime published;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            converter = OutletConverter.class,
            description = "Who published a report, where it does not say so itself.")
    private @Nullable String outlet;

    /** Returns what was said. */
    Hints hints() {
        return new Hints(Optional.ofNullable(published), Optional.ofNullable(outlet));
    }

    /** Reads a date as a page could give it. */
    static final class PublishedConverter implements ITypeConverter<PrintedTime> {
        @Override
        public PrintedTime convert(String text) {
            try {
                return PrintedTime.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no date like 2026-03-02 or 2026-03-02T18:30:00+01:00");
            }
        }
    }

    /** Refuses a name of nothing. */
    static final class OutletConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.isBlank()) {
                throw new TypeConversionException("a name has at least one letter");
            }
            return text.strip();
        }
    }
}
