package dev.readout.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private final Media media = Media.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Port Emmer Chronicle",
                "the Issolmar Gazette",
                "Meridian Wire",
                "Kest Newswire",
                "Lissand Zeitung",
                "The Halden Record"
            })
    void knowsOutletsByTheWordTheyCallThemselvesBy(String name) {
        assertThat(media.isOutlet(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Joint Observer Mission", "Record", "Times", "Ministry of Trade", "Ana Torv", "Gazette Torv"
            })
    void takesNoOtherBodyForAnOutlet(String name) {
        assertThat(media.isOutlet(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the state news agency",
                "Keshti state agencies",
                "the newspaper",
                "a Varenian daily",
                "the public broadcaster",
                "two newspapers"
            })
    void knowsDescriptionsOfOutlets(String description) {
        assertThat(media.isOutletDescription(description)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the agency", "the space agency", "the ministry", "a spokesman", "two officials"})
    void takesNoOtherDescriptionForAnOutlets(String description) {
        assertThat(media.isOutletDescription(description)).isFalse();
    }
}
