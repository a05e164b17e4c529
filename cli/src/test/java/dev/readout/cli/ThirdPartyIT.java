package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped beside the program is what THIRD-PARTY.md tells of, version by version. */
class ThirdPartyIT {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z0-9._-]+) \\| ([0-9][0-9.]*(?:-[a-z0-9]+)?) \\|");

    @Test
    void listsWhatIsShipped() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of("..", "THIRD-PARTY.md")))
                .results()
                .map(row -> row.group(1) + "-" + row.group(2) + ".jar")
                .sorted()
                .toList();

        try (Stream<Path> shipped = Files.list(Path.of("target", "lib"))) {
            assertThat(shipped.map(jar -> jar.getFileName().toString())
                            .filter(name -> !name.startsWith("readout-"))
                            .sorted())
                    .containsExactlyElementsOf(listed);
        }
    }
}
