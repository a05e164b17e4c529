package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A/b#top, https://news.example/A/b",
        "http://news.example:80/a, http://news.example/a",
        "https://news.example:443/a, https://news.example/a",
        "https://news.example:8443/a, https://news.example:8443/a",
        "https://news.example, https://news.example/",
        "https://news.example/a?utm_source=x&id=7&fbclid=q&gclid=z, https://news.example/a?id=7",
        "https://news.example/a?utm_source=x, https://news.example/a",
        "https://user:word@news.example/a, https://news.example/a",
        "https://news.example/a b, https://news.example/a%20b",
    })
    void bringsAddressIntoOneForm(String given, String expected) {
        assertThat(Addresses.normal(given)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/news/a",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://news.example/a",
                "https://",
                "http://[",
                "mailto:a@b.example"
            })
    void takesOnlyWebAddresses(String given) {
        assertThat(Addresses.normal(given)).isEmpty();
    }
}
