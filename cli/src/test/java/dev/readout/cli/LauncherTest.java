package dev.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shell script {@code readout}, as it lies in a folder where everything is built: with a real Java, and in place of Readout
 * a program that tells what it was given.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String PROGRAM = """
            package dev.readout.cli;

            import java.nio.charset.StandardCharsets;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Base64;

            public class Main {
                public static void main(String[] args) throws Exception {
                    Path line = Path.of("/proc/self/cmdline");
                    System.out.println(Files.exists(line) ? Files.readAllBytes(line).length : 0);
                    for (String arg : args) {
                        System.out.println(Base64.getEncoder().encodeToString(arg.getBytes(StandardCharsets.UTF_8)));
                    }
                    System.out.flush();
                    switch (args.length == 0 ? "" : args[0]) {
                        case "end" -> System.exit(Integer.parseInt(args[1]));
                        case "wait" -> Thread.sleep(60_000);
                        case "copy" -> System.in.transferTo(System.out);
                        default -> {}
                    }
                }
            }
            """;

    private static final List<String> AWKWARD = List.of(
            "two words",
            " ",
            "",
            "\"quoted\"",
            "it's",
            "back\\slash\\",
            "\\n",
            "first\nsecond",
            "ends in a line break\n",
            "Icon\r",
            "tab\there",
            "@report.txt",
            "@",
            "#comment",
            "$HOME `date` $(date) *",
            "--out",
            "-",
            "Übergabe in Kraków 🌊",
            "END");

    @TempDir
    static Path folder;

    private static Path launcher = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a home"));
        Path target = Files.createDirectories(home.resolve("cli/target"));
        Files.writeString(home.resolve("pom.xml"), "");
        Path source = Files.writeString(folder.resolve("Main.java"), PROGRAM);
        int compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "--release", "21", "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream file = Files.newOutputStream(target.resolve("readout.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry("dev/readout/cli/Main.class"));
            Files.copy(folder.resolve("dev/readout/cli/Main.class"), jar);
        }
        Path built = Files.createFile(target.resolve("built"));
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
        launcher = Files.copy(Path.of("../readout"), home.resolve("readout"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 600})
    void passesArgumentsOnAsTheyAre(int more) throws Exception {
        List<String> arguments = Stream.concat(
                        AWKWARD.stream(),
                        IntStream.range(0, more).mapToObj(i -> "reports of March/report-" + i + ".html"))
                .toList();

        Ended ended = run(arguments);

        assertThat(ended.arguments()).isEqualTo(arguments);
        assertThat(ended.err()).isEmpty();
        // What loads the language model would bring down a process with a longer one.
        assertThat(ended.lengthOfLine()).isLessThan(4096);
    }

    @ParameterizedTest
    @ValueSource(ints = {3200, 3300, 3400, 3500, 3600, 4000, 4096, 70_000})
    void keepsTheCommandLineOfJavaShort(int length) throws Exception {
        Ended ended = run(List.of("x".repeat(length)));

        assertThat(ended.arguments()).containsExactly("x".repeat(length));
        assertThat(ended.lengthOfLine()).isLessThan(4096);
    }

    @Test
    void leavesStandardInputToTheProgram() throws Exception {
        Process process = start(Map.of(), List.of("copy", "x".repeat(10_000)));
        try (OutputStream in = process.getOutputStream()) {
            in.write("what was said".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(text(process)).endsWith("what was said");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 130})
    void endsAsTheProgramDoes(int code) throws Exception {
        assertThat(run(List.of("end", Integer.toString(code))).code()).isEqualTo(code);
        assertThat(run(List.of("end", Integer.toString(code), "x".repeat(5_000)))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5_000})
    void isTheProgramWhenASignalComes(int length) throws Exception {
        Process process = start(Map.of(), List.of("wait", "x".repeat(length)));
        for (int line = 0; line < 3; line++) {
            while (process.getInputStream().read() != '\n') {
                assertThat(process.isAlive()).isTrue();
            }
        }

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void findsTheJavaOfThePathByItself() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin");

        Process process =
                start(Map.of("PATH", java + ":" + System.getenv("PATH"), "READOUT_JAVA_HOME", ""), List.of("a"));

        assertThat(ended(process).arguments()).containsExactly("a");
    }

    @Test
    void findsItsFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("called otherwise"), Path.of("a home/readout"));

        Process process = start(link, Map.of(), List.of("two words"));

        assertThat(ended(process).arguments()).containsExactly("two words");
    }

    private static Ended run(List<String> arguments) throws Exception {
        return ended(start(Map.of(), arguments));
    }

    private static Process start(Map<String, String> variables, List<String> arguments) throws IOException {
        return start(launcher, variables, arguments);
    }

    /** Starts the script without JAVA_HOME, so that a machine's own says nothing. */
    private static Process start(Path script, Map<String, String> variables, List<String> arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        // Variables by which a machine has every Java say something.
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.remove("JDK_JAVA_OPTIONS");
        environment.put("READOUT_JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(variables);
        return builder.start();
    }

    private static Ended ended(Process process) throws Exception {
        process.getOutputStream().close();
        String out = text(process);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What a process left behind. */
    private record Ended(int code, String out, String err) {
        private List<String> lines() {
            return Arrays.asList(out.split("\n", -1));
        }

        /** Bytes of the command line that Java was started with, where the system tells. */
        int lengthOfLine() {
            return Integer.parseInt(lines().getFirst());
        }

        List<String> arguments() {
            return lines().subList(1, lines().size() - 1).stream()
                    .map(each -> new String(Base64.getDecoder().decode(each), StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
