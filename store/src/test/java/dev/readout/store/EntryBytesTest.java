package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBytesTest {
    private static final String SHORT = "{\"id\":\"t1\",\"article\":\"a1\",\"statement\":\"s1\",\"kind\":\"indirect\"}";

    private final EntryBytes bytes = new EntryBytes();

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", SHORT, "{\"text\":\"Küste 🌊\"}"})
    void givesBackWhatWasPacked(String json) throws IOException {
        assertThat(bytes.unpack(bytes.pack(json))).isEqualTo(json);
    }

    @Test
    void givesBackLongOnes() throws IOException {
        String json = "{\"text\":\"" + SHORT.repeat(5_000) + "\"}";

        assertThat(bytes.unpack(bytes.pack(json))).isEqualTo(json);
    }

    @Test
    void takesLittleRoomForTheNamesOfFields() {
        assertThat(bytes.pack(SHORT)).hasSizeLessThan(SHORT.length() / 2);
    }

    @Test
    void saysThatBytesAreDamaged() {
        byte[] packed = bytes.pack(SHORT);

        assertThatThrownBy(() -> bytes.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> bytes.unpack(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> bytes.unpack(new byte[] {9, 1, 2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dictionary");
    }

    /** Stores have such bytes: the dictionary of a number never changes. */
    @Test
    void readsWhatEarlierVersionsPacked() throws IOException {
        assertThat(bytes.unpack(HexFormat.of().parseHex("0183e50743d40c61889e230cb1a4f95a00")))
                .isEqualTo(SHORT);
    }
}
