package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents tell a reader to type works, what they show is what comes out, and what they name is there. */
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?(\\./readout .*)$");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*/?");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]*)*");
    /** Which paragraphs of a command's output a block shows: the words that each begins with or holds. */
    private static final Pattern SHOWN =
            Pattern.compile("<!-- shows: (.*) -->\\n```console\\n\\$ (\\./readout .*)\\n([\\s\\S]*?)```\\n");

    private static final String CUT = "[…]";
    private static final Stages STAGES = new ShippedStages();

    @TempDir
    Path folder;

    @Test
    void commandsRun() throws IOException {
        List<String> ran = new ArrayList<>();
        for (Path document : documents()) {
            Path copy = Files.createTempDirectory(folder, "copy");
            copyExamples(copy);
            for (MatchResult command : all(COMMAND, Files.readString(document))) {
                Run run = Run.of(copy, STAGES, arguments(command.group(1)));
                assertThat(run.code())
                        .as(document + ": " + command.group(1) + "\n" + run.err())
                        .isZero();
                ran.add(command.group(1));
            }
        }
        assertThat(ran).contains("./readout read examples/yarrun/articles");
    }

    @Test
    void outputIsWhatComesOut() throws IOException {
        String text = Files.readString(README);
        Path copy = Files.createDirectory(folder.resolve("shown"));
        copyExamples(copy);
        StringBuilder shown = new StringBuilder();
        Matcher blocks = SHOWN.matcher(text);
        while (blocks.find()) {
            Run run = Run.of(copy, STAGES, arguments(blocks.group(2)));
            String output = Stream.of(blocks.group(1).split(" \\| "))
                    .map(words -> paragraph(run.out(), words))
                    .collect(Collectors.joining("\n" + CUT + "\n", "", "\n" + CUT + "\n"));
            blocks.appendReplacement(
                    shown,
                    Matcher.quoteReplacement("<!-- shows: " + blocks.group(1) + " -->\n```console\n$ " + blocks.group(2)
                            + "\n" + output + "```\n"));
        }
        assertThat(shown).isNotEmpty();
        blocks.appendTail(shown);
        if (Boolean.getBoolean("readout.write")) {
            Files.writeString(README, shown);
        }
        assertThat(README).hasContent(shown.toString());
    }

    @Test
    void quotesWhatTheReportsPrint() throws IOException {
        String reports;
        try (Stream<Path> files = Files.list(ROOT.resolve("examples/yarrun/articles"))) {
            // Latin 1 reads any bytes; the quoted reports are ASCII.
            reports = files.sorted().map(DocsTest::ascii).collect(Collectors.joining("\n"));
        }
        List<String> quoted = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2).strip())
                .toList();

        assertThat(quoted).isNotEmpty().allSatisfy(line -> assertThat(reports).contains(line));
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        Set<String> classes = classes();
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (MatchResult link : all(LINK, text)) {
                if (!link.group(1).contains("://")) {
                    assertThat(document.resolveSibling(link.group(1)).normalize())
                            .as(document.toString())
                            .exists();
                }
            }
            for (MatchResult code : all(CODE, text)) {
                String name = code.group(1);
                if (PATH.matcher(name).matches() && name.contains("/")) {
                    assertNamedFileExists(document, name);
                } else if (CLASS.matcher(name).matches() && document.endsWith("ARCHITECTURE.md")) {
                    assertThat(classes).as("a class named in " + document).contains(name);
                }
            }
        }
    }

    /**
     * A name with slashes is a path when its first part is there: others are formats, media types and the like. What a
     * build makes is not there yet when the tests of a fresh clone run.
     */
    private static void assertNamedFileExists(Path document, String name) {
        if (name.contains("/target/")) {
            return;
        }
        String first = name.substring(0, name.indexOf('/'));
        for (Path from : List.of(ROOT, document.resolveSibling(""))) {
            if (!first.isEmpty() && !first.startsWith("..") && Files.exists(from.resolve(first))) {
                assertThat(from.resolve(name)).as("named in " + document).exists();
                return;
            }
        }
    }

    @Test
    void testCommandIsWhatTheContinuousBuildRuns() throws IOException {
        List<String> commands = all(Pattern.compile("(?m)^(mvn .*)$"), Files.readString(README)).stream()
                .map(command -> command.group(1))
                .toList();

        assertThat(commands).hasSize(1);
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run"))).contains(commands.getFirst());
    }

    @Test
    void nothingDependsOnTheMachineItWasWrittenOn() throws IOException {
        for (Path document : documents()) {
            assertThat(Files.readString(document))
                    .as(document.toString())
                    .doesNotContainPattern("(?<![\\w.])/(?:work|home|root|tmp|Users)/");
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "docs/decisions", "examples/yarrun")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String[] arguments(String command) {
        assertThat(command).as("a command that needs no shell").doesNotContainPattern("[|<>;&*'\"]");
        String[] words = command.split(" +");
        return List.of(words).subList(1, words.length).toArray(String[]::new);
    }

    private static String paragraph(String output, String words) {
        List<String> paragraphs = Stream.of(output.split("\\R(?:\\h*\\R)+"))
                .filter(paragraph -> paragraph.contains(words))
                .toList();
        assertThat(paragraphs).as("paragraphs of the output with " + words).isNotEmpty();
        return paragraphs.getFirst();
    }

    private static String ascii(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replaceAll("<[^>]*>", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> classes() throws IOException {
        Map<String, Path> classes = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(file -> Files.isDirectory(file.resolve("src")))
                    .toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file ->
                                    classes.put(file.getFileName().toString().replace(".java", ""), file));
                }
            }
        }
        return classes.keySet();
    }

    private static void copyExamples(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(ROOT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
