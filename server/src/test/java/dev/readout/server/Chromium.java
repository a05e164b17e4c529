package dev.readout.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, for tests; what its pages complain of is kept. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Returns where it is; empty on a machine without one. */
    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the one of this machine; the test is left out where there is none. */
    static Chromium start() {
        Optional<Path> installed = installed();
        assumeTrue(installed.isPresent(), "there is no Chromium on this machine");
        return start(installed.get());
    }

    private static Chromium start(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
        return new Chromium(playwright, browser);
    }

    /** Opens an empty page of a width in pixels. */
    Page page(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            complaints.add(page.url() + " opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Opens a page of a server. */
    Page open(Served served, String path, int width, ColorScheme scheme) {
        Page page = page(width, scheme);
        page.navigate(served.address().resolve(path).toString());
        return page;
    }

    /** Returns what pages wrote to the console as wrong since it was asked for last. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
