package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Readout of President Biden’s Call with President Ana Castell of Malta | call | Biden, Ana Castell
            Readout of Joseph R. Biden, Jr.’s Video Call with King Orso II of the Kingdom of Norway | call | Joseph R. Biden, Orso II
            Readout of Vice President Harris Meeting with President of Chile Ivo Marsh | meeting | Harris, Ivo Marsh
            Readout of the Vice President’s Lunch with Chilean Foreign Minister Ivo Marsh | meeting | Kamala Harris, Ivo Marsh
            Readout of Jake Sullivan’s Virtual Meeting with Ivo Marsh, Minister of Defense of Chile | call | Jake Sullivan, Ivo Marsh
            Readout from NSC Spokesperson Ann Reed on President Biden’s Call with Sheikh Omar bin Faris Al Hadi Regarding Trade | call | Biden, Omar bin Faris Al Hadi
            Readout of President Biden’s Meeting with President Marsh and Foreign Minister Ana Castell of Chile | meeting | Biden, Marsh, Ana Castell
            Readout of President Biden’s Call with Chancellor Lind of Austria, King Orso II, and President Marsh of Chile | call | Biden, Lind, Orso II, Marsh
            Joint Statement Following the Meeting Between President Biden and Chilean President Ivo Marsh in Lima | meeting | Biden, Ivo Marsh
            Readout of Deputy Advisor Mia Cole and President Biden’s Call with NATO Secretary General Eva Lind | call | Mia Cole, Biden, Eva Lind
            Readout of President Biden’s Call with President Joã o Marsh of Chile | call | Biden, João Marsh
            """)
    void tellsKindAndPeople(String title, String kind, String names) {
        assertThat(EncounterTitle.read(title)).hasValueSatisfying(read -> {
            assertThat(read.call()).isEqualTo(kind.equals("call"));
            assertThat(String.join(", ", read.names())).isEqualTo(names);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Readout of President Biden’s Call with Governor Ivo Marsh of Texas",
                "Readout of President Biden’s Call with Speaker Marsh and Leader Castell",
                "Readout of the White House’s Meeting with President Ivo Marsh of Chile",
                "Readout of President Biden’s Meetings with President Ivo Marsh of Chile",
                "Readout of President Biden’s Meeting with President Ivo Marsh of Chile and the War Cabinet",
                "Readout of President Biden’s Meeting with the Foreign Ministers of Chile and Malta",
                "Readout of President Biden’s Call with European Allies",
                "Readout of President Biden’s Engagement with President Ivo Marsh of Chile",
                "Remarks by President Biden Before Meeting with President Ivo Marsh of Chile",
                "Statement on Clean Water"
            })
    void leavesOutWhatIsNotSurelyUnderstood(String title) {
        assertThat(EncounterTitle.read(title)).isEmpty();
    }
}
