package dev.readout.pages;

import dev.readout.publish.Addresses;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where entries stand: {@code /statements/s12} and the like.
 *
 * @param asOf the edition, day or moment that pages are of; empty for now. Links lead to pages of the same.
 */
public record Places(Optional<String> asOf) implements Addresses {
    private static final Map<EntryKind, String> FOLDERS = Map.of(
            EntryKind.ARTICLE, "reports",
            EntryKind.ENTITY, "names",
            EntryKind.STATEMENT, "statements",
            EntryKind.CLAIM, "claims",
            EntryKind.ENCOUNTER, "encounters",
            EntryKind.POSITION, "positions");

    /** Returns the kinds of entries that have pages, by the first part of their address. */
    public static Map<EntryKind, String> folders() {
        return FOLDERS;
    }

    @Override
    public String of(EntryKey entry, String place, boolean top, int part) {
        return of(entry, part) + (top ? "" : "#" + encoded(place));
    }

    /** Returns the address of an entry's page. */
    public String of(EntryKey entry) {
        return of(entry, 1);
    }

    private String of(EntryKey entry, int part) {
        String folder = FOLDERS.get(entry.kind());
        if (folder == null) {
            throw new IllegalArgumentException("no page for " + entry);
        }
        return page(
                "/" + folder + "/" + encoded(entry.id()), part > 1 ? Map.of("part", Integer.toString(part)) : Map.of());
    }

    /**
     * Returns the address of another page.
     *
     * @param path begins with a slash
     * @param query further parameters; empty values are left out
     */
    String page(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(path);
        asOf.ifPresent(then -> append(address, "as-of", then));
        query.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> append(address, each.getKey(), each.getValue()));
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(value));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
