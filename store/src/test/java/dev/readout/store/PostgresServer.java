package dev.readout.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of PostgreSQL for the tests of one class: a real one, on a free port, with its files in a temporary folder. */
final class PostgresServer implements AutoCloseable {
    static final String PASSWORD = "s3cret/of:the@gull";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start() throws IOException, SQLException {
        Path users = Files.createTempFile("readout", ".hba");
        // As it comes, the server believes everybody.
        Files.writeString(users, """
                host all postgres all trust
                host all all all scram-sha-256
                """);
        PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                .setServerConfig("hba_file", users.toString())
                // Nothing of these tests needs to outlive a power cut.
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start());
        Files.delete(users);
        started.execute("create role gull login password '" + PASSWORD + "'");
        return started;
    }

    /** Makes an empty database. */
    PostgresAddress database() throws SQLException {
        String name = "gull-" + databases.incrementAndGet();
        execute("create database \"" + name + "\" owner gull");
        return address(name);
    }

    PostgresAddress address(String database) {
        return PostgresAddress.parse(
                "postgresql://gull:s3cret%2Fof%3Athe%40gull@localhost:" + server.getPort() + "/" + database);
    }

    int port() {
        return server.getPort();
    }

    /** Does something as the administrator. */
    void execute(String sql) throws SQLException {
        try (Connection database = server.getPostgresDatabase().getConnection()) {
            new Sql(database).execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
