package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
    private static final String WESTERN = "Café “Zürich” — señor Åse said “œuvre” costs 5 €.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | windows-1252 | Café “Zürich” — señor Åse",
                "ISO-8859-1   | windows-1252 | Café “Zürich” — señor Åse",
                "iso-8859-15  | ISO-8859-15  | Œuvre 5 € señor",
                "iso-8859-2   | ISO-8859-2   | Łódź, Dvořák, Székesfehérvár",
                "windows-1250 | windows-1250 | Łódź „Dvořák”",
                "windows-1251 | windows-1251 | Министр сказал, что переговоры пройдут в Лиссанде",
                "koi8-r       | KOI8-R       | Министр сказал, что переговоры",
                "windows-1254 | windows-1254 | Cumhurbaşkanı görüşmeyi doğruladı",
                "iso-8859-9   | windows-1254 | Cumhurbaşkanı görüşmeyi doğruladı",
                "windows-1253 | windows-1253 | Ο υπουργός είπε",
                "windows-1255 | windows-1255 | השר אמר",
                "windows-1256 | windows-1256 | قال الوزير",
                "gb2312       | GB18030      | 外交部长说会谈将继续",
                "gbk          | GBK          | 外交部长说会谈将继续",
                "big5         | Big5         | 外交部長說會談將繼續",
                "shift_jis    | windows-31j  | 外相は会談が続くと述べた",
                "euc-jp       | EUC-JP       | 外相は会談が続くと述べた",
                "iso-2022-jp  | ISO-2022-JP  | 外相は会談が続くと述べた",
                "euc-kr       | EUC-KR       | 외무장관은 회담이 계속된다고 말했다",
            })
    void readsDeclaredLegacyEncodings(String declared, String written, String text) {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body>" + text + "</body></html>";

        Encodings.Decoded decoded = Encodings.decode(page.getBytes(Charset.forName(written)));

        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.undecodable()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void dropsByteOrderMarkAndBelievesIt(String charset) {
        byte[] bytes = ("\uFEFF" + WESTERN).getBytes(Charset.forName(charset));

        assertThat(Encodings.decode(bytes)).isEqualTo(new Encodings.Decoded(WESTERN, 0));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void knowsUtf16WithoutMark(String charset) {
        assertThat(Encodings.decode(WESTERN.getBytes(Charset.forName(charset))).text())
                .isEqualTo(WESTERN);
    }

    @Test
    void believesValidUtf8OverLyingDeclaration() {
        String page = "<html><head><meta charset=\"windows-1252\"></head><body>" + WESTERN + "</body></html>";

        assertThat(Encodings.decode(page.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(page);
    }

    @Test
    void ignoresDeclarationThatNamesNoEncoding() {
        String page = "<html><head><meta charset=\"utf8mb4-nonsense\"></head><body>" + WESTERN + "</body></html>";

        assertThat(Encodings.decode(page.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Café “Zürich” — señor Åse said so",
                "windows-1251 | Министр сказал, что переговоры пройдут в Лиссанде на будущей неделе",
                "KOI8-U       | Министр сказал, что переговоры пройдут в Лиссанде на будущей неделе",
            })
    void guessesUndeclaredLegacyEncodings(String charset, String text) {
        assertThat(Encodings.decode(text.getBytes(Charset.forName(charset))).text())
                .isEqualTo(text);
    }

    @Test
    void readsDeclarationOfXml() {
        String page = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><body>Министр</body></html>";

        assertThat(Encodings.decode(page.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(page);
    }

    @Test
    void takesCharsetInRunningTextForWords() {
        String text = "The memo said charset=koi8-r was used at the café.";

        assertThat(Encodings.decode(text.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void countsWhatFitsNoEncoding() {
        byte[] bytes = ("Zürich and Ævar met in Łódź near São Tomé" + "X").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        Encodings.Decoded decoded = Encodings.decode(bytes);

        assertThat(decoded.text()).startsWith("Zürich and Ævar").endsWith("\uFFFD");
        assertThat(decoded.undecodable()).isEqualTo(1);
    }
}
