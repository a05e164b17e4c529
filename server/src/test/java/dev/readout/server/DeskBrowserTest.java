package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.readout.read.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Adding, and the desk, as a browser shows them; left out on a machine without Chromium. */
class DeskBrowserTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void complainsOfNothing() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Page open(Served served, String path) {
        return chromium.open(served, path, 1024, ColorScheme.LIGHT);
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheExampleThatAnEmptyDeskOffers() {
        try (Served served = Served.of(FakeDesk.empty())) {
            Page page = open(served, "/");
            fits(page);
            page.getByText("Read the example").click();
            page.waitForURL("**/add/**");
            page.getByText("What was new in them").waitFor();
            fits(page);
            page.getByText("All 93 statements").click();
            fits(page);
            page.locator("nav.sections a").first().click();

            assertThat(page.locator(".notice").first().innerText())
                    .contains("invented example", "readout serve --store");
            assertThat(page.locator(".opening").innerText()).contains("for the first time");
        }
    }

    @Test
    void addsFilesAndWordsAndTellsWhatWasNewUntilItIsMarkedAsSeen() {
        FakeDesk desk = new FakeDesk();
        try (Served served = Served.of(desk)) {
            Page page = open(served, "/");
            page.locator("nav.sections a", new Page.LocatorOptions().setHasText("Add"))
                    .click();
            fits(page);
            page.locator("#files").setInputFiles(new FilePayload[] {file("one.txt", "One."), file("two.txt", "Two.")});
            assertThat(page.locator("#chosen").innerText()).isEqualTo("2 files");
            page.getByText("Add the files").click();
            page.getByText("What was new in them").waitFor();
            assertThat(page.locator(".counted").innerText()).isEqualTo("2 kept");

            page.getByText("Add more reports").click();
            page.locator("#text").fill("The minister spoke.");
            page.locator("#paste-outlet").fill("Harbour Post");
            page.getByText("Add the text").click();
            page.getByText("What was new in them").waitFor();
            assertThat(page.locator(".sent").innerText()).contains("The text that was pasted", "kept");
            assertThat(page.locator("#news .lead").innerText()).isEqualTo("1 report.");

            desk.reading(report -> List.of(new Addition(
                    Addition.Outcome.UNREADABLE,
                    Optional.empty(),
                    report.sha256(),
                    List.of(new Problem(Problem.Kind.EMPTY, "The file holds nothing.")))));
            page.getByText("Add more reports").click();
            page.locator("#files").setInputFiles(file("empty.txt", " "));
            page.getByText("Add the files").click();
            page.getByText("not readable").first().waitFor();
            assertThat(page.locator(".sent .failed").innerText()).contains("empty.txt", "The file holds nothing.");

            page.getByText("To the desk").click();
            fits(page);
            assertThat(page.locator("#news .lead").innerText()).contains("3 reports");
            assertThat(page.locator("#unread").innerText()).contains("empty.txt");
            page.getByText("Mark all as seen").click();
            assertThat(page.locator("#news .lead").innerText()).contains("Nothing since");
        }
    }

    @Test
    void tellsOfADropWhereverItIs() {
        try (Served served = Served.of(new FakeDesk())) {
            Page page = open(served, "/add");
            page.evaluate(
                    "() => { const carried = new DataTransfer(); carried.items.add(new File(['x'], 'dropped.txt'));"
                            + " document.querySelector('h1').dispatchEvent("
                            + "new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })); }");

            assertThat(page.locator("#chosen").innerText()).isEqualTo("dropped.txt");
        }
    }

    /** Checks that a page needs no scroll bar on any screen, and that everybody can read it. */
    private static void fits(Page page) {
        for (int width : List.of(360, 1440)) {
            Looks.fits(page, page.url(), width);
        }
        page.setViewportSize(1024, 900);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            Looks.canBeRead(page, page.url(), scheme);
        }
    }
}
