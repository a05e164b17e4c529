package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProperPartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PERSON       | Foreign Minister Ora Bishop             | Ora Bishop/PERSON
                    PERSON       | U.S. Secretary of State Lund            | Lund/PERSON
                    PERSON       | the Prime Minister-designate, Ora al-Lu | Ora al-Lu/PERSON
                    PERSON       | Ora Lund, head of Dawn                  | Ora Lund/PERSON
                    PERSON       | Ora Lund's                              | Ora Lund/PERSON
                    PERSON       | President of Norway                     | ``
                    PERSON       | President of the Dawn Ora Lund          | ``
                    PERSON       | the President                           | ``
                    PERSON       | a Foreign Office spokesman              | ``
                    PERSON       | I                                       | ``
                    PERSON       | Norwegians                              | Norwegians/GROUP
                    PLACE        | west of Yarrun                          | Yarrun/PLACE
                    PLACE        | Yarrun, Norway                          | Yarrun/PLACE Norway/PLACE
                    PLACE        | Yarrun airport                          | ``
                    ORGANIZATION | the Bank of Yarrun                      | Bank of Yarrun/ORGANIZATION
                    ORGANIZATION | Dawn Airlines (DA)                      | Dawn Airlines/ORGANIZATION DA/ORGANIZATION
                    ORGANIZATION | Norway                                  | Norway/PLACE
                    ORGANIZATION | Dawn based Mako Group                   | ``
                    ORGANIZATION | Dawn forces                             | ``
                    """)
    void onlyTheNameOfAPhraseIsLeft(String label, String phrase, String names) {
        assertThat(ProperPart.of(phrase, new Span(0, phrase.length()), label).stream()
                        .map(name -> name.span().in(phrase) + "/" + name.label())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names);
    }
}
