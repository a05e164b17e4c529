package dev.readout.reconcile.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.reconcile.copies.Copy.Extent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    private final Credits credits = new Credits();

    private Optional<Credit> ofLine(String line) {
        return credits.of(Printed.by("Port Emmer Chronicle", "a").credit(line).article())
                .credit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Reporting by Hanne Voll in Issolmar; Editing by Piet Orsay)                 | WHOLE
            Reporting by Hanne Voll; Additional reporting by Tem Ruskin; Editing by P. O. | WHOLE
            Associated Press writer Hanne Voll in Issolmar contributed to this report.    | WHOLE
            AP Diplomatic Writer Hanne Voll contributed to this report.                   | WHOLE
            Copyright 2026 The Associated Press. All rights reserved.                     | WHOLE
            © 2026 AFP                                                                    | WHOLE
            This report is from Meridian Wire and has not been edited by the Chronicle.   | WHOLE
            This is agency copy from Harrow Wire, shortened by the Chronicle.             | WHOLE
            • Associated Press writer Hanne Voll contributed to this article.             | PART
            The Associated Press contributed to this report.                              | PART
            Chronicle reporter Tem Ruskin and the Associated Press contributed to this story. | PART
            Reuters contributed to this report                                            | PART
            Contributing: Tem Ruskin in Lissand; the Associated Press                     | PART
            With AP                                                                       | PART
            With files from Reuters                                                       | PART
            — with additional reporting by Agence France-Presse                           | PART
            Information from Meridian Wire was used in this report.                       | PART
            This report contains material from Reuters and the Associated Press.          | PART
            With Chronicle wires                                                          | PART
            This article is based in part on wire service reports.                        | PART
            """)
    void creditLinesClaimAllOrPart(String line, Extent extent) {
        assertThat(ofLine(line)).hasValueSatisfying(credit -> {
            assertThat(credit.extent()).isEqualTo(extent);
            assertThat(line).contains(credit.text());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP/Getty Images",
                "Photo: Reuters",
                "(Hanne Voll/AP)",
                "Additional reporting by Tem Ruskin in Lissand",
                "Reporting by Tem Ruskin",
                "Tem Ruskin contributed to this report.",
                "Copyright 2026 Port Emmer Chronicle",
                "With Reuters reporting losses, the board met in haste on Monday.",
                "The Associated Press reported on Monday that the ferry had stopped.",
                "Torv told Reuters that nobody had contributed to the decline.",
                "The envoy spoke to the Associated Press, which contributed a question about the fees."
            })
    void otherLinesClaimNothing(String line) {
        assertThat(ofLine(line)).isEmpty();
    }

    @Test
    void creditAfterAnotherSentenceIsShownAlone() {
        assertThat(ofLine("Ruskin reported from Lissand. Contributing: The Associated Press"))
                .hasValueSatisfying(
                        credit -> assertThat(credit.text()).isEqualTo("Contributing: The Associated Press"));
    }

    @Test
    void creditThatStayedInTheBodyIsFound() {
        assertThat(credits.of(Printed.by("Port Emmer Chronicle", "a")
                                .text(Texts.OWN)
                                .text("• This article is based in part on wire service reports.")
                                .article())
                        .credit())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT EMMER, March 3 (Meridian Wire) | (Meridian Wire)
            PORT EMMER, Varen (AP)              | (AP)
            (Reuters)                           | (Reuters)
            PORT EMMER, 3 March. TASS           | TASS
            """)
    void datelineOfAnAgencyIsWhole(String dateline, String text) {
        assertThat(credits.of(Printed.by("Port Emmer Chronicle", "a")
                                .dateline(dateline)
                                .article())
                        .credit())
                .hasValueSatisfying(credit -> {
                    assertThat(credit.text()).isEqualTo(text);
                    assertThat(credit.extent()).isEqualTo(Extent.WHOLE);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Associated Press                 | WHOLE
            By Reuters                       | WHOLE
            By HANNE VOLL, Associated Press  | WHOLE
            Hanne Voll / Reuters             | PART
            OD/Meridian Wire                 | PART
            Hanne Voll and Associated Press  | PART
            """)
    void bylineOfAnAgencyIsWholeUnlessShared(String byline, Extent extent) {
        assertThat(credits.of(Printed.by("Port Emmer Chronicle", "a")
                                .byline(byline)
                                .article())
                        .credit())
                .hasValueSatisfying(credit -> assertThat(credit.extent()).isEqualTo(extent));
    }

    @Test
    void outletsOwnNameIsNoCredit() {
        assertThat(credits.of(Printed.by("AP News", "a")
                                .dateline("PORT EMMER (AP)")
                                .byline("By Hanne Voll, Associated Press")
                                .credit("Associated Press writer Tem Ruskin contributed to this report.")
                                .article())
                        .credit())
                .isEmpty();
        assertThat(credits.of(Printed.by("Harrow Wire", "a")
                                .credit("(Reporting by Hanne Voll; Editing by Piet Orsay)")
                                .article())
                        .credit())
                .isEmpty();
        assertThat(credits.of(Printed.by("CNN (Web News)", "a")
                                .dateline("Lissand (CNN)")
                                .article())
                        .credit())
                .isEmpty();
        assertThat(credits.of(Printed.by("", "a")
                                .at("https://www.reuters.com/talks")
                                .dateline("PORT EMMER (Reuters)")
                                .article())
                        .credit())
                .isEmpty();
    }

    @Test
    void datelineWithoutOutletMayBeTheAgencysOwn() {
        Provenance provenance =
                credits.of(Printed.by("", "a").dateline("HAMARRA (Nahr Agency)").article());

        assertThat(provenance.credit()).isEmpty();
        assertThat(provenance.rank()).isEqualTo(1);
    }
}
