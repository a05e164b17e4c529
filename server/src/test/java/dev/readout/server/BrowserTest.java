package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser shows them; left out on a machine without Chromium. */
class BrowserTest {
    /** One page of each kind. */
    private static final List<String> PAGES = List.of(
            "/",
            "/agenda?on=2026-05-16",
            "/encounters",
            "/timeline",
            "/positions?from=2026-05-01",
            "/statements",
            "/claims",
            "/positions",
            "/names",
            "/names?kind=bodies",
            "/reports",
            "/search?q=gates");

    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        served = Served.of(new FakeDesk());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            served.close();
        }
    }

    @AfterEach
    void complainsOfNothing() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Page open(String path, int width, ColorScheme scheme) {
        return chromium.open(served, path, width, scheme);
    }

    /** Each page is opened once: at both widths, and then in both lights. */
    @Test
    void fitsEveryScreenAndCanBeReadByEverybody() {
        Page page = open("/", 1024, ColorScheme.LIGHT);
        for (String path : everyPage(page)) {
            page.navigate(served.address().resolve(path).toString());
            for (int width : List.of(360, 1440)) {
                Looks.fits(page, path, width);
            }
            page.setViewportSize(1024, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Looks.canBeRead(page, path, scheme);
            }
        }
    }

    /** The lists, and an entry of each kind. */
    private static List<String> everyPage(Page page) {
        List<String> all = new java.util.ArrayList<>(PAGES);
        for (String list : List.of("encounters", "statements", "claims", "positions", "names", "reports")) {
            page.navigate(served.address().resolve("/" + list).toString());
            Locator entries = page.locator(list.equals("positions") ? ".lane svg a" : ".line .words a");
            all.add(entries.first().getAttribute("href"));
            all.add(entries.last().getAttribute("href"));
        }
        return all;
    }

    @Test
    void leadsFromAStatementToTheWordsInTheReport() {
        Page page = open("/statements", 1024, ColorScheme.LIGHT);
        page.locator(".line .words a").first().click();
        page.getByText("Open in the report").first().click();

        assertThat(page.url()).contains("/reports/");
        assertThat(page.locator(":target")
                        .evaluate("e => { const r = e.getBoundingClientRect();"
                                + " return r.top >= 0 && r.bottom <= innerHeight && e.classList.contains('said'); }"))
                .isEqualTo(true);
    }

    @Test
    void findsWhileOneTypes() {
        Page page = open("/", 1024, ColorScheme.LIGHT);
        page.keyboard().press("/");
        page.keyboard().type("gaug");

        page.locator("#found .line").first().waitFor();
        assertThat(page.locator("#found .line").first().innerText()).contains("gauge");
        assertThat(page.locator("#q").evaluate("e => e === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    void keepsTheLightsThatSomebodyChose() {
        Page page = open("/", 1024, ColorScheme.LIGHT);
        Object light = page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.locator(".theme").click();
        Object dark = page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.reload();

        assertThat(dark).isNotEqualTo(light);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark);
    }

    @Test
    void walksThroughAListByKeys() {
        Page page = open("/statements", 1024, ColorScheme.LIGHT);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        page.waitForURL("**/names/**");

        assertThat(page.locator("h1").innerText()).isNotEmpty();
    }

    @Test
    void listsEveryPositionWhetherReportsHaveADayOrNot() {
        int all = served.json("/api/positions").path("total").asInt();
        Page page = open("/positions?from=2026-01-01&until=2026-12-31", 1024, ColorScheme.LIGHT);

        assertThat(page.locator(".position").count()
                        + page.locator("#undated .line").count())
                .isEqualTo(all)
                .isPositive();
    }

    @Test
    void leadsToThePagesOfNowWhateverWasAskedForFirst() {
        open("/statements?as-of=2", 1024, ColorScheme.LIGHT);
        Page page = open("/statements", 1024, ColorScheme.LIGHT);

        assertThat(page.locator(".line .words a").first().getAttribute("href")).doesNotContain("as-of");
        assertThat(page.locator(".notice").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline?until=1900-01-01",
                "/timeline?from=2999-01-01",
                "/timeline?from=2026-05-10&until=2026-05-01",
                "/positions?from=0001-01-01&until=9999-12-31",
                "/statements?page=1000000",
                "/search?q=%22%22%22((*"
            })
    void showsSomethingForDaysAndPagesThatAreNotThere(String path) {
        assertThat(served.get(path).statusCode()).isEqualTo(200);
        assertThat(served.log()).isEmpty();
    }

    @Test
    void goesBackToThenAndToNow() {
        Page page = open("/positions?as-of=1", 1024, ColorScheme.LIGHT);
        assertThat(page.locator(".position").count()).isZero();
        Locator links = page.locator("nav.sections a");
        for (int i = 0; i < links.count(); i++) {
            assertThat(links.nth(i).getAttribute("href")).contains("as-of=1");
        }
        page.getByText("Back to now").click();
        assertThat(page.locator(".position").count()).isPositive();
    }
}
