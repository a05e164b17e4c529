package dev.readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    @Test
    void readsEveryPart() {
        PostgresAddress address =
                PostgresAddress.parse("postgresql://gu%40ll:p%2Fw%3A%2B+d@db.example:6000/the%20talks?sslmode=require");

        assertThat(address.jdbc()).isEqualTo("jdbc:postgresql://db.example:6000/the+talks");
        assertThat(address.properties())
                .containsEntry("user", "gu@ll")
                .containsEntry("password", "p/w:++d")
                .containsEntry("sslmode", "require")
                .hasSize(3);
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        PostgresAddress address = PostgresAddress.parse("postgres://db.example/talks");

        assertThat(address.jdbc()).isEqualTo("jdbc:postgresql://db.example:5432/talks");
        assertThat(address.properties()).isEqualTo(new Properties());
        assertThat(address).hasToString("postgresql://db.example/talks");
    }

    @Test
    void takesAPasswordGivenApartUnlessItHasOne() {
        assertThat(PostgresAddress.parse("postgresql://gull@db.example/talks")
                        .withPassword("apart")
                        .properties())
                .containsEntry("password", "apart");
        assertThat(PostgresAddress.parse("postgresql://gull:own@db.example/talks")
                        .withPassword("apart")
                        .properties())
                .containsEntry("password", "own");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(PostgresAddress.parse("postgresql://gull:secret@db.example:6000/talks"))
                .hasToString("postgresql://gull@db.example:6000/talks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://gull:secret@db.example",
                "postgresql://gull:secret@db.example/",
                "postgresql://gull:secret@db.example/one/two",
                "postgresql://gull:secret@/talks",
                "postgresql://gull:secret word@db.example/talks",
                "postgresql://gull:secret@db.example/talks?socketFactory=secret",
                "postgresql:secret",
            })
    void saysWhatIsWrongWithoutThePassword(String words) {
        assertThatThrownBy(() -> PostgresAddress.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an address of PostgreSQL is written postgresql://USER@HOST:PORT/DATABASE: ")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://x/y,true",
        "postgres://x/y,true",
        "talks.db,false",
        "mysql://x/y,false",
        "C:\\talks.db,false"
    })
    void tellsAnAddressFromAFile(String words, boolean address) {
        assertThat(PostgresAddress.looksLike(words)).isEqualTo(address);
    }
}
