package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages that set outlets, wordings and versions side by side, as a browser shows them; left out on a machine without Chromium. */
class ComparingTest {
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

    private static Page open(String path, int width) {
        return chromium.open(served, path, width, ColorScheme.LIGHT);
    }

    private static List<String> reportsOfVersions(Page page) {
        page.navigate(served.address().resolve("/reports").toString());
        List<String> reports = new ArrayList<>();
        for (Locator line : page.locator(".line").all()) {
            if (line.innerText().contains("version 2")) {
                reports.add(line.locator(".words a").getAttribute("href"));
            }
        }
        return reports;
    }

    @Test
    void fitsEveryScreenAndCanBeReadByEverybody() {
        Page page = open("/outlets", 1440);
        String statement = page.locator(".by-outlet .words a").first().getAttribute("href");
        String report = reportsOfVersions(page).getFirst();
        for (String path : List.of("/outlets", statement, report)) {
            page.navigate(served.address().resolve(path).toString());
            for (int width : List.of(1440, 360)) {
                Looks.fits(page, path, width);
                // Both lights between them: each look costs a second, and the rules are the same at every width.
                Looks.canBeRead(page, page.url(), width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT);
            }
        }
    }

    @Test
    void showsTheWordsOfAnOutletAndLeadsToThemInTheReport() {
        Page page = open("/outlets", 1200);
        Locator cell = page.locator(".by-outlet td:has(a)").first();
        assertThat(cell.locator(".peek").isVisible()).isFalse();
        cell.locator("a").focus();
        assertThat(cell.locator(".peek").isVisible()).isTrue();
        String words = cell.locator(".peek .words").innerText().replaceAll("[“”\"]", "");
        page.keyboard().press("Escape");
        assertThat(cell.locator(".peek").isVisible()).isFalse();
        cell.locator("a").press("Enter");
        page.waitForURL("**/reports/**");

        assertThat(page.locator(":target").innerText()).contains(words.substring(0, 12));
    }

    @Test
    void showsTheWordsOfAnOutletWithoutAPointerOnAPhone() {
        Page page = open("/outlets", 360);

        assertThat(page.locator(".by-outlet .peek").first().isVisible()).isTrue();
        assertThat(page.locator(".by-outlet .absent").first().innerText()).startsWith("Not in ");
    }

    @Test
    void saysWhatOneOutletAloneCarries() {
        Page page = open("/outlets?by=alone", 1200);

        assertThat(page.locator(".by-outlet tbody tr").count())
                .isEqualTo(page.getByText("only in ").count())
                .isPositive();
    }

    @Test
    void countsCopiesOfOneReportOnce() {
        Page page = open("/outlets", 1200);

        assertThat(page.getByText("2 outlets, all from one report").count()).isPositive();
        assertThat(page.locator(".by-outlet .fit-copy").count()).isPositive();
    }

    @Test
    void alignsTheWordsOfEachReportWithTheFullest() {
        Page page = open("/outlets", 1200);
        page.locator(".by-outlet .words a").first().click();
        page.waitForURL("**/statements/**");

        assertThat(page.locator(".compared").count()).isGreaterThan(1);
        assertThat(page.locator(".compared .fit.fullest").count()).isEqualTo(1);
        assertThat(page.locator(".compared .said .dif").first().innerText()).isEqualTo("were");
        assertThat(page.locator(".compared .without bdi").allInnerTexts()).contains("have been");
        assertThat(page.locator(".way .unverified").first().innerText()).contains("one report alone says so");
    }

    @Test
    void marksWhatWasLookedFor() {
        Page page = open("/search?q=gates", 1200);

        assertThat(page.locator("#found mark").count()).isPositive();
        assertThat(page.locator("#found mark").allInnerTexts())
                .allMatch(word -> word.toLowerCase(java.util.Locale.ROOT).startsWith("gate"));
    }

    @Test
    void showsWhatChangedFromOneVersionToTheNext() {
        Page page = open("/", 1200);
        page.navigate(
                served.address().resolve(reportsOfVersions(page).getFirst()).toString());

        assertThat(page.locator(".change").count()).isEqualTo(3);
        assertThat(page.locator(".change .dif").last().innerText()).isEqualTo("are expected to");
        assertThat(page.locator(".change .without bdi").last().innerText()).isEqualTo("will");
    }

    @Test
    void leadsToWhatTheSamePartiesDidBefore() {
        Page page = open("/encounters", 1200);
        page.getByText("Zdena Króliš and Idris al-Mahrun").first().click();
        page.waitForURL("**/encounters/*");

        assertThat(page.locator(".beside .line").count()).isPositive();
    }
}
