package dev.readout.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeantimeTest {
    @TempDir
    private Path folder;

    @Test
    void annotatedPartIsReadWithItsNamesTimesAndAmounts() throws IOException {
        LabelledText text = read("""
                <Document>
                <token number="0" sentence="0" t_id="1">Dawn</token><token number="1" sentence="0" t_id="2">grows</token>
                <token number="2" sentence="1" t_id="3">May</token><token number="3" sentence="1" t_id="4">1</token>
                <token number="4" sentence="2" t_id="5">The</token><token number="5" sentence="2" t_id="6">Dawn</token>
                <token number="6" sentence="2" t_id="7">made</token><token number="7" sentence="2" t_id="8">$</token>
                <token number="8" sentence="2" t_id="9">5</token><token number="9" sentence="2" t_id="10">.</token>
                <token number="10" sentence="6" t_id="11">Unread</token>
                <Markables>
                <ENTITY_MENTION m_id="1" syntactic_type="NAM"><token_anchor t_id="5"/><token_anchor t_id="6"/></ENTITY_MENTION>
                <ENTITY_MENTION m_id="2" syntactic_type="NOM"><token_anchor t_id="1"/></ENTITY_MENTION>
                <ENTITY_MENTION m_id="3" syntactic_type="NAM"><token_anchor t_id="11"/></ENTITY_MENTION>
                <TIMEX3 m_id="4" type="DATE"><token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
                <TIMEX3 m_id="5" type="DATE"/>
                <VALUE m_id="6" type="MONEY"><token_anchor t_id="8"/><token_anchor t_id="9"/></VALUE>
                <ENTITY m_id="9" ent_type="ORG"/>
                </Markables>
                <Relations><REFERS_TO><source m_id="1"/><source m_id="2"/><source m_id="3"/><target m_id="9"/></REFERS_TO></Relations>
                </Document>
                """);
        assertThat(text.text()).isEqualTo("Dawn grows\nMay 1\nThe Dawn made $5.");
        assertThat(Fixtures.marked(text, Task.NAMES)).containsExactly("Dawn/ORGANIZATION");
        assertThat(text.spans(Task.NAMES).getFirst().span().begin()).isEqualTo(21);
        assertThat(Fixtures.marked(text, Task.TIMES)).containsExactly("May 1/DATE");
        assertThat(Fixtures.marked(text, Task.AMOUNTS)).containsExactly("$5/MONEY");
    }

    @Test
    void brokenXmlNamesFileAndLine() {
        assertThatThrownBy(() -> read("<Document>\n<token></Document>"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("one.xml, line 2");
    }

    @Test
    void tokensOfNoSentenceAreMalformed() {
        assertThatThrownBy(() -> read("<Document><token t_id=\"3\">x</token></Document>"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("token 3 of no sentence");
    }

    private LabelledText read(String xml) throws IOException {
        Fixtures.write(folder.resolve("corpus/one.xml"), xml);
        return Meantime.read(folder).getFirst();
    }
}
