package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of another invented process, as its reports are really understood; left out where these or Chromium are not there. */
class VarenBrowserTest {
    private static final Path REPORTS = Path.of("..", "..", "shared", "gold", "varen", "articles");
    private static final List<String> LISTS =
            List.of("encounters", "statements", "claims", "positions", "names", "reports");

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the invented process is not on this machine");
        chromium = Chromium.start();
        List<Capture> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path file : files.sorted().toList()) {
                reports.add(new Capture(
                        file.getFileName().toString(), Files.readAllBytes(file), Hints.NONE, FakeDesk.FIRST));
            }
        }
        served = Served.of(new FakeDesk(Understood.record(reports)));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void complainsOfNothing() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void fitsAPhoneAndCanBeReadInTheDark() {
        Page page = chromium.open(served, "/", 360, ColorScheme.DARK);
        List<String> paths =
                new ArrayList<>(List.of("/", "/timeline", "/agenda", "/outlets", "/review", "/search?q=talks"));
        for (String list : LISTS) {
            page.navigate(served.address().resolve("/" + list).toString());
            paths.add("/" + list);
            paths.add(page.locator(list.equals("positions") ? ".lane svg a" : ".line .words a")
                    .first()
                    .getAttribute("href"));
        }
        for (String path : paths) {
            page.navigate(served.address().resolve(path).toString());
            Looks.fits(page, path, 360);
            Looks.canBeRead(page, path, ColorScheme.DARK);
        }
    }

    @Test
    void opensEveryStatementOfTheFirstListOnItsWords() {
        Page page = chromium.open(served, "/statements", 1440, ColorScheme.LIGHT);
        List<String> statements = page.locator(".line .words a").all().stream()
                .map(link -> link.getAttribute("href"))
                .limit(8)
                .toList();
        assertThat(statements).isNotEmpty();
        for (String statement : statements) {
            page.navigate(served.address().resolve(statement).toString());
            page.getByText("Open in the report").first().click();
            assertThat(page.locator(":target").evaluate("e => e.classList.contains('said')"))
                    .as(statement)
                    .isEqualTo(true);
        }
    }
}
