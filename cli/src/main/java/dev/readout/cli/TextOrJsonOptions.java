package dev.readout.cli;

import dev.readout.publish.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In what form, of two, a result goes where. */
final class TextOrJsonOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How to print it: text for a terminal, or json for programs. Default: what the name of the --out"
                            + " file says, or text.")
    private @Nullable Form form;

    @Mixin
    private OutOption out = new OutOption();

    /** Checks, before any work is done, that the result can be written where it is to go. */
    void check(Environment environment) {
        out.check(environment);
    }

    /** Writes a result in the form that is wanted. */
    void write(Function<TextStyle, String> text, Supplier<String> json, Environment environment) {
        Form wanted = form == null ? (out.ending().equals("json") ? Form.JSON : Form.TEXT) : form;
        out.write(
                switch (wanted) {
                    case TEXT -> text.apply(out.style(environment));
                    case JSON -> json.get();
                },
                environment);
    }

    /** The forms. */
    enum Form {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
