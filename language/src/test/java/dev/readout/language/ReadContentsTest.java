package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.AttributionRelation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadContentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            It leaks, Torv said. The canal was dug long ago. Ships came.   ; said         ; It leaks|Ships came         ; It leaks
            It leaks, Torv said. “Ships came.”                             ; said         ; It leaks|“Ships came.”      ; It leaks|“Ships came.”
            It leaks, Torv said, and it sinks.                             ; said         ; It leaks|it sinks           ; It leaks|it sinks
            Kesht Torv accused Otto Minne of theft.                        ; accused      ; Otto Minne of theft         ; theft
            Torv accused nobody in the hall of theft.                      ; accused      ; nobody in the hall of theft ; nobody in the hall of theft
            Torv told the Gull news agency on Sunday that it leaks.        ; told         ; news agency on Sunday that it leaks ; it leaks
            Torv told us the news agency leaks.                            ; told         ; the news agency leaks       ; the news agency leaks
            """)
    void keepsWhatTheCueCanReach(String body, String cue, String read, String kept) {
        AttributionRelation relation = new AttributionRelation(
                List.of(Understood.span(body, "Torv")),
                Optional.of(Understood.span(body, cue)),
                Stream.of(read.split("\\|", -1))
                        .map(piece -> Understood.span(body, piece))
                        .toList(),
                AttributionRelation.Nature.SPEECH,
                0.9);

        assertThat(new ReadContents(Understood.annotatedBy(3, body))
                        .of(relation).content().stream().map(piece -> piece.in(body)))
                .containsExactly(kept.split("\\|", -1));
    }
}
