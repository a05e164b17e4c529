package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What is asked of every page, for tests. */
final class Looks {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Looks() {}

    /** Checks that a page of a width in pixels needs no scroll bar to the side. */
    static void fits(Page page, String what, int width) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d px", what, width)
                .isEqualTo(width);
    }

    /** Checks that axe finds nothing against WCAG 2.2 A and AA in some light. */
    static void canBeRead(Page page, String what, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as("%s, %s", what, scheme)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
