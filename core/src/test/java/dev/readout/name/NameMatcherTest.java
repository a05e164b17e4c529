package dev.readout.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.name.NameVerdict.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    private final NameMatcher matcher = new NameMatcher();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ana Torv;                Ana Torv;              SAME
            Ana Torv;                ÁNA TÓRV;              SAME
            Yukhar Zhelimov;         Jukhar Zjelimov;       SAME
            Volodymyr Dravskyy;      Vladimir Dravsky;      SAME
            Zdena Króliš;            Zdena Krolish;         SAME
            Anna Müllen;             Anna Muellen;          SAME
            Idris al-Mahrun;         Edris el Mahroen;      SAME
            Selma er-Rukhan;         Salma al-Rukhan;       SAME
            Torv, Ana;               Ana Torv;              SAME
            Torv Ana;                Ana Torv;              SAME
            Kim Sarro-un;            Kim Sarro Un;          SAME
            Lotte van der Asch;      Lotte Asch;            SAME
            Mike Torv;               Michael Torv;          SAME
            AnaMaria Torv;           Ana Maria Torv;        SAME
            Lo Vantheap;             Lo Van Theap;          SAME
            Lo Van-Theap;            Lo Vantheap;           SAME
            Della Corvi Maro;        Dellacorvi Maro;       SAME
            Lo Vantheap;             Lo Van Thea;           DIFFERENT
            Lo Vantheap;             Po Van Theap;          DIFFERENT
            Dr. Ana Torv;            Ana Torv;              SAME
            A. Torv;                 Ana Torv;              FULLER
            Ana B. Torv;             Ana Torv;              FULLER
            Ana Maria Torv;          Ana Torv;              FULLER
            Ana M. Torv;             Ana Maria Torv;        FULLER
            Torv;                    Ana Torv;              UNDECIDED
            Ana Torv Lind;           Ana Torv;              UNDECIDED
            Ana Torv Jr.;            Ana Torv;              UNDECIDED
            Maria Torv;              Ana Maria Torv;        UNDECIDED
            Ilmo Brandek;            Ilmo Brandel;          UNDECIDED
            Ana Torv Jr.;            Ana Torv Sr.;          DIFFERENT
            Ana B. Torv;             Ana C. Torv;           DIFFERENT
            Ana B. Torv;             Ana C. B. Torv;        DIFFERENT
            Ana Torv;                Eva Torv;              DIFFERENT
            Hassan al-Darrin;        Hussein al-Darrin;     DIFFERENT
            Salim al-Darrin;         Salma al-Darrin;       DIFFERENT
            Mikhail Sharov;          Mikhail Karov;         DIFFERENT
            Otto Minne;              Otto Tarve;            DIFFERENT
            """)
    void saysWhetherTwoNamesCanBeOnes(String one, String other, Outcome outcome) {
        assertThat(matcher.compare(PersonName.of(one), PersonName.of(other)).outcome())
                .isEqualTo(outcome);
        assertThat(matcher.compare(PersonName.of(other), PersonName.of(one)).outcome())
                .isEqualTo(outcome);
    }
}
