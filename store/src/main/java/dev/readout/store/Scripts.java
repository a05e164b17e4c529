package dev.readout.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Runs scripts of {@code db/migration}. */
final class Scripts {
    private Scripts() {}

    /** Runs one; a statement ends where a line ends in a semicolon: that is the rule for these scripts. */
    static void run(Sql database, String script) throws SQLException {
        for (String sql : text(script).split(";\\R", -1)) {
            if (!sql.isBlank()) {
                database.execute(sql);
            }
        }
    }

    private static String text(String script) {
        String name = "/db/migration/" + script;
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
