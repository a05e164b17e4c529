package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Furniture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update: 3/14/26, 7:41 p.m. ET: This article was updated with new remarks. | UPDATE",
                "UPDATE (3 March): adds the chancellor's reply.                            | UPDATE",
                "Updated March 3, 2026, 9:12 a.m.                                          | UPDATE",
                "Last updated: 3 March 2026                                                | UPDATE",
                "This story has been updated to add the ministry's reply.                  | UPDATE",
                "This is a developing story and will be updated.                           | UPDATE",
                "Editor's note: The interview was held in Keshti and translated.           | UPDATE",
                "Correction, 3 April: an earlier version gave the wrong length.            | CORRECTION",
                "CORRECTION: The minister is Dessa Korvath.                                | CORRECTION",
                "Clarification: The sum is in dollars.                                     | CORRECTION",
                "An earlier version of this article misstated the size of the fund.        | CORRECTION",
                "This article was amended on 3 April to correct the date.                  | CORRECTION",
                "Editor's note: An earlier version misspelled the minister's name.         | CORRECTION",
                "(Reporting by Hanne Voll in Issolmar; Editing by Piet Orsay)              | CREDIT",
                "Additional reporting by Tem Ruskin                                        | CREDIT",
                "Reporting by Hanne Voll and Tem Ruskin; editing by Piet Orsay             | CREDIT",
                "This report is from Meridian Wire and has not been edited by the Record.  | CREDIT",
                "With AP                                                                   | CREDIT",
                "AFP/Getty Images                                                          | CREDIT",
                "REUTERS/Olt Bassen                                                        | CREDIT",
                "Olt Bassen/AFP via Getty Images                                           | CREDIT",
                "Photograph: E. Tarn                                                       | CREDIT",
                "Photo by Olt Bassen                                                       | CREDIT",
                "Sel Amory contributed to this report.                                     | CREDIT",
                "© 2026 Meridian Wire. All rights reserved.                                | CREDIT",
                "By Hanne Voll and Tem Ruskin                                              | BYLINE",
                "By our correspondent Wiebke Stoll · 15 March 2026                         | BYLINE",
                "BY CRISPIN LADD                                                           | BYLINE",
                "March 2, 2026 7:14 PM                                                     | BYLINE",
                "Published 3 March 2026, 06.05                                             | BYLINE",
                "3 min read                                                                | BYLINE",
                "19.20                                                                     | BYLINE",
                "Image caption The minister said the locks would stay open.                | CAPTION",
                "Beet sowing is on plan, farmers say Read more                             | PROMOTION",
                "FILE PHOTO: The ridge at Adra last winter                                 | CAPTION",
                "Zhelimov (L) listens to his aide Tureyev (R) during a parade in Ordubek.  | CAPTION",
                "The ridge at Adra last winter. MERIDIAN WIRE/Olt Bassen                   | CAPTION",
                "Castle Orrin in the rain. Photograph: E. Tarn                             | CAPTION",
                "Read more: Ten soups for a wet Lent                                       | PROMOTION",
                "ALSO READ » Ten soups for a wet Lent                                      | PROMOTION",
                "Related: Ten soups for a wet Lent                                         | PROMOTION",
                "Sign up for our morning newsletter.                                       | PROMOTION",
                "Subscribe to our channel for more.                                        | PROMOTION",
                "Follow us on Telegram                                                     | PROMOTION",
                "Share this article                                                        | PROMOTION",
                "Advertisement                                                             | PROMOTION",
                "Story continues below advertisement                                       | PROMOTION",
                "Also on our site                                                          | PROMOTION",
                "Most read                                                                 | PROMOTION",
                "We use cookies to remember your crossword.                                | PROMOTION",
                "Enjoying this report? The Saturday letter is free.                        | PROMOTION",
            })
    void tellsFurnitureByItsOwnWords(String line, Furniture.Kind kind) {
        assertThat(FurnitureRules.kind(line)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the two sides had not met.",
                "By the time the minister spoke, the hall was empty.",
                "Updated figures show that 314 people are held, the League said.",
                "Correction of the border is not on the table, the minister said.",
                "Reporting by journalists in the valley has been banned since June, the mission said in a statement.",
                "Sign up or go home, the general told the recruits.",
                "Share prices fell after the talks collapsed.",
                "Read the treaty, she told him.",
                "Senator Mal Ober (R) said the deal was dead.",
                "Aranzel, speaking on the left bank, said nothing.",
                "“Follow us on the road to Adra,” he said.",
                "More than 300 people were freed.",
                "Related talks in Torvo broke down, an official said.",
                "The newspaper Halden Record said it had printed a correction.",
                "With Kesht refusing, the talks ended.",
                "Watch the locks, the envoy said, and you will know.",
                "Photographs of the ridge were shown to both sides.",
                "Source after source confirmed the visit, the paper said.",
                "This story of two towns is old, the mayor said, and it is not over.",
                "The article in the treaty was amended in 1962, he said.",
            })
    void leavesProseAlone(String line) {
        assertThat(FurnitureRules.kind(line)).isEmpty();
    }
}
