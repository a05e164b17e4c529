package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempEval3Test {
    @TempDir
    private Path folder;

    @Test
    void timesWithinTheTextAreReadAndWrappedLinesJoined() throws IOException {
        LabelledText text = read("""
                <?xml version="1.0" ?>
                <TimeML><DCT><TIMEX3 type="DATE">2031-01-01</TIMEX3></DCT>
                <TEXT>

                Ora &amp; Ivo <EVENT>met</EVENT> <TIMEX3 type="DATE">on
                Monday</TIMEX3> for <TIMEX3 type="DURATION">two hours</TIMEX3>.

                They left.
                </TEXT></TimeML>
                """);
        assertThat(text.text()).isEqualTo("Ora & Ivo met on Monday for two hours.\nThey left.");
        assertThat(Fixtures.marked(text, Task.TIMES)).containsExactly("on Monday/DATE", "two hours/DURATION");
        assertThat(text.name()).isEqualTo("tempeval3/set/one");
    }

    @Test
    void withoutBlankLinesEachLineIsAParagraph() throws IOException {
        assertThat(read("<TimeML><TEXT>\nOne.\n Two.\n</TEXT></TimeML>").text()).isEqualTo("One.\nTwo.");
    }

    @Test
    void missingTextIsMalformed() {
        assertThatThrownBy(() -> read("<TimeML/>"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("one.tml, line 1: TEXT must stand once");
    }

    @Test
    void unknownTypesAreMalformed() {
        assertThatThrownBy(() -> read("<TimeML><TEXT><TIMEX3 type=\"ERA\">once</TIMEX3></TEXT></TimeML>"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("no type of time: ERA");
    }

    private LabelledText read(String xml) throws IOException {
        Fixtures.write(folder.resolve("set/one.tml"), xml);
        return TempEval3.read(folder).getFirst();
    }
}
