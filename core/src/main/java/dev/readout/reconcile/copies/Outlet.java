package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.lexicon.Agencies;
import dev.readout.lexicon.WordList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who published an article, told well enough to know two names of one publisher.
 *
 * @param name the words of its name that tell it from others; empty when it is not given
 * @param host its address's host; empty when it has none
 * @param agency one name of the agency that it is; empty when it is none
 */
record Outlet(Set<String> name, String host, Optional<String> agency) {
    private static final Set<String> SAY_LITTLE =
            Set.of("the", "news", "online", "web", "website", "com", "www", "digital", "edition", "international");

    static Outlet of(Article article, Agencies agencies) {
        String host = article.url().map(Outlet::host).orElse("");
        Optional<String> agency = article.outlet().flatMap(agencies::named).or(() -> ofHost(host, agencies));
        return new Outlet(article.outlet().map(Outlet::words).orElse(Set.of()), host, agency);
    }

    /** Returns whether nothing is known of who published it. */
    boolean isUnknown() {
        return name.isEmpty() && host.isEmpty();
    }

    /** Returns whether the two are surely one publisher. */
    boolean isSame(Outlet other) {
        return (!host.isEmpty() && host.equals(other.host))
                || (!name.isEmpty() && name.equals(other.name))
                || (agency.isPresent() && agency.equals(other.agency));
    }

    /** Returns whether a name printed in the article is the publisher's own ("CNN" in "CNN (Web News)", cnn.com). */
    boolean isCalled(String printed, Agencies agencies) {
        Optional<String> named = agencies.named(printed);
        if (named.isPresent() && named.equals(agency)) {
            return true;
        }
        Set<String> words = words(printed);
        String joined = String.join("", WordList.folded(printed).split("[^\\p{L}\\p{N}]+", -1));
        return (!words.isEmpty() && name.containsAll(words))
                || (!joined.isEmpty() && Set.of(host.split("\\.", -1)).contains(joined));
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : WordList.folded(name).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !SAY_LITTLE.contains(word)) {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }

    private static String host(String url) {
        int begin = url.indexOf("://") + 1;
        String rest = begin == 0 ? url : url.substring(begin + 2);
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static Optional<String> ofHost(String host, Agencies agencies) {
        Optional<String> whole = agencies.listed(host);
        if (whole.isPresent()) {
            return whole;
        }
        String[] labels = host.split("\\.", -1);
        return labels.length < 2 ? Optional.empty() : agencies.listed(labels[labels.length - 2]);
    }
}
