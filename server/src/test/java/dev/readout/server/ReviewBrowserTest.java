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

/** Deciding in a browser; left out on a machine without Chromium. */
class ReviewBrowserTest {
    private static Chromium chromium;
    private static Served served;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        served = Served.of(new DecidingDesk());
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
        assertThat(served.log()).isEmpty();
    }

    private static Page open(String path) {
        return chromium.open(served, path, 1024, ColorScheme.LIGHT);
    }

    private static String told(String list, String rests, int parts) {
        return served.json("/api/" + list + "?limit=500")
                .path("entries")
                .valueStream()
                .filter(one -> one.path(rests).size() >= parts)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void oneReportIsPartedFromAStatementSeenAndPutBack() {
        Page page = open("/statements/" + told("statements", "attributions", 3));
        int before = page.locator(".compared").count();
        page.getByText("Correct this").click();
        page.getByText("Some reports carry another statement").click();
        page.locator("#apart-0").check();
        page.locator("#apart-by").fill("Ana Brand");
        page.getByText("Keep these apart").click();

        page.locator(".news").waitFor();
        assertThat(page.locator(".news").innerText()).contains("Statements are not one", "Ana Brand");
        assertThat(page.locator(".compared").count()).isEqualTo(before - 1);
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("is undone").waitFor();
        assertThat(page.locator(".compared").count()).isEqualTo(before);
    }

    @Test
    void questionsAreAnsweredByKeysAlone() {
        Page page = open("/review?question=sameStatement");
        page.keyboard().press("2");
        assertThat(page.locator("#answer-by").evaluate("e => e === document.activeElement"))
                .as("without a name nothing is decided")
                .isEqualTo(true);
        page.keyboard().type("Ben 2 Orr");
        page.keyboard().press("Enter");
        assertThat(page.locator(".news").count()).as("Enter answers nothing").isZero();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("2");
        page.locator(".news").waitFor();
        assertThat(page.locator(".news").innerText()).contains("Statements are not one", "Ben 2 Orr");
        page.keyboard().press("3");
        page.waitForURL("**skip=1");
        assertThat(page.locator("#asked > .lead").innerText()).startsWith("2 of ");
    }

    @Test
    void fitsEveryScreenAndCanBeReadByEverybody() {
        Page page = open("/review?question=sameStatement");
        check(page, "two");
        page.navigate(served.address()
                .resolve("/encounters/" + told("encounters", "passages", 2) + "/correct")
                .toString());
        page.evaluate("document.querySelectorAll('details.act').forEach(d => d.open = true)");
        check(page, "every form");
        Locator right = page.locator("form:has(#confirmed-by)");
        page.locator("#apart-by").fill("Ana");
        page.locator("form:has(#apart-by) .go").click();
        page.locator(".wrong").waitFor();
        check(page, "something wrong");
        page.evaluate("document.querySelectorAll('details.act').forEach(d => d.open = true)");
        page.locator("#confirmed-by").fill("Ana");
        right.locator(".go").click();
        page.locator(".news").waitFor();
        check(page, "decided");
        page.navigate(served.address().resolve("/decisions").toString());
        check(page, "decisions");
        // What a browser says of a page that came with a status of 400 is no fault of the page.
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    private static void check(Page page, String what) {
        for (int width : List.of(360, 1440)) {
            Looks.fits(page, what, width);
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Looks.canBeRead(page, what, scheme);
        }
    }
}
