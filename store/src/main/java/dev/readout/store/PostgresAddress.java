package dev.readout.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a database of PostgreSQL is, and who asks: {@code postgresql://user:password@host:port/database?sslmode=require}.
 *
 * <p>A password may also be given apart; without one the driver looks into the user's {@code .pgpass}. What this shows of
 * itself never has a password.
 */
public final class PostgresAddress {
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final int DEFAULT_PORT = 5432;
    /** Others could have the driver load classes or write files. */
    private static final List<String> OPTIONS = List.of("sslmode", "sslrootcert", "sslcert", "sslkey");

    private final String host;
    private final int port;
    private final String database;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Map<String, String> options;

    private PostgresAddress(
            String host,
            int port,
            String database,
            Optional<String> user,
            Optional<String> password,
            Map<String, String> options) {
        this.host = host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
        this.options = Map.copyOf(options);
    }

    /** Returns whether some words are meant to be such an address. */
    public static boolean looksLike(String words) {
        int colon = words.indexOf("://");
        return colon > 0 && SCHEMES.contains(words.substring(0, colon));
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException saying what is wrong, without any password
     */
    public static PostgresAddress parse(String words) {
        URI uri;
        try {
            uri = new URI(words);
        } catch (URISyntaxException e) {
            // Neither the words nor the message of the exception may be shown: the password is in both.
            throw wrong("it cannot be read; letters other than a to z, and signs, are written as %20 and the like");
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw wrong("it names no host");
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw wrong("it names no database");
        }
        String who = Objects.requireNonNullElse(uri.getRawUserInfo(), "");
        int colon = who.indexOf(':');
        return new PostgresAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                given(colon < 0 ? who : who.substring(0, colon)),
                given(colon < 0 ? "" : who.substring(colon + 1)),
                options(Objects.requireNonNullElse(uri.getRawQuery(), "")));
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new TreeMap<>();
        for (String option : query.split("&", -1)) {
            int equals = option.indexOf('=');
            if (option.isEmpty()) {
                continue;
            }
            String name = equals < 0 ? option : option.substring(0, equals);
            if (equals < 0 || !OPTIONS.contains(name)) {
                throw wrong("the options there are: " + String.join(", ", OPTIONS));
            }
            options.put(name, decoded(option.substring(equals + 1)));
        }
        return options;
    }

    /** Returns the same address with a password, unless it has one. */
    public PostgresAddress withPassword(String other) {
        return new PostgresAddress(host, port, database, user, password.or(() -> Optional.of(other)), options);
    }

    String jdbc() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(options);
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(word -> properties.setProperty("password", word));
        return properties;
    }

    String database() {
        return database;
    }

    private static Optional<String> given(String raw) {
        return raw.isEmpty() ? Optional.empty() : Optional.of(decoded(raw));
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(
                "an address of PostgreSQL is written postgresql://USER@HOST:PORT/DATABASE: " + why);
    }

    /** Returns it as it may be shown. */
    @Override
    public String toString() {
        return "postgresql://" + user.map(name -> name + "@").orElse("") + host
                + (port == DEFAULT_PORT ? "" : ":" + port) + "/" + database;
    }
}
