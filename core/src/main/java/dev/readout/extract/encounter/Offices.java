package dev.readout.extract.encounter;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins a long office to whoever holds it: "Deputy Adviser to the President Ana Torv" is one person.
 *
 * <p>Only an office without an article is part of a name: in "an adviser to the President" two are told.
 */
final class Offices {
    static final Set<String> TITLES = Set.of(
            "secretary",
            "minister",
            "director",
            "adviser",
            "advisor",
            "assistant",
            "head",
            "chairman",
            "chair",
            "president",
            "representative",
            "envoy",
            "ambassador",
            "deputy",
            "chief",
            "commissioner",
            "under-secretary",
            "coordinator",
            "member");
    private static final Set<String> LINKS = Set.of("to", "of", "for");
    private static final Set<String> FORMAL = Set.of("NOUN", "PROPN", "ADJ");
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|an?|his|her|their|its|our|my|this|that)\\b.*");
    /** "Secretary of Water Affairs Ana Torv", which is no body though no first name is known to stand in it. */
    private static final Pattern HOLDER =
            Pattern.compile(".*\\b(?:Secretary|Minister|Director|Commissioner|Chief|Head|Chairman|Speaker|Envoy)"
                    + " (?:of|for) (?:the )?(?:\\p{Lu}[\\p{L}'\u2019-]+ (?:and )?){1,4}\\p{Lu}[\\p{L}'\u2019-]+");

    private static final Pattern BODY = Pattern.compile("(?:Office|Bureau|Department|Ministry|Council)\\b.*"
            + "|.*\\b(?:Affairs|State|Office|Bureau|Department|Ministry|Council|Committee|Commission|Agency|Group"
            + "|Security|Defen[cs]e|Trade|Staff|Intelligence|Forces)");

    private final String text;

    /** Of an article with this body. */
    Offices(String text) {
        this.text = text;
    }

    /** Returns the items of one sentence with those joined that are one person. */
    List<Item> joined(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            int holder = holder(items, at);
            if (holder > at) {
                joined.add(holding(items.get(at).span().begin(), items.get(holder)));
                at = holder + 1;
            } else {
                joined.add(person(items.get(at)));
                at++;
            }
        }
        return joined;
    }

    /** The place of whoever holds the office that begins at a place; -1 where none begins, or nobody is named. */
    private int holder(List<Item> items, int at) {
        if (!isOffice(items, at) || at + 2 >= items.size() || !LINKS.contains(word(items, at + 1))) {
            return -1;
        }
        boolean article = word(items, at + 2).equals("the");
        int holder = article ? at + 3 : at + 2;
        if (holder >= items.size()) {
            return -1;
        }
        Item last = items.get(holder);
        Optional<Mention> mention = last.mention().filter(one -> one.kind() == Kind.PERSON);
        if (mention.isEmpty()) {
            return -1;
        }
        boolean named = mention.get().form() == Form.NAME;
        boolean titled = named && mention.get().title().isPresent() && article;
        // "the President of Kesht Andri Menk", where the state has been taken for a first name
        boolean ofState = named
                && mention.get().title().isEmpty()
                && items.get(at).mention().isPresent()
                && words(last) > 2;
        boolean described = !named && ARTICLE.matcher(last.word()).matches() && endsInName(last);
        return titled || ofState || described ? holder : -1;
    }

    private boolean isOffice(List<Item> items, int at) {
        Item item = items.get(at);
        boolean description = item.mention()
                .filter(mention -> mention.kind() == Kind.PERSON && mention.form() == Form.DESCRIPTION)
                .isPresent();
        boolean title = item.mention().isEmpty() && !item.isName() && TITLES.contains(item.word());
        if (!description && !title
                || !Character.isUpperCase(text.charAt(item.span().begin()))
                || ARTICLE.matcher(item.word()).matches()) {
            return false;
        }
        int before = at - 1;
        while (before >= 0
                && !items.get(before).isName()
                && FORMAL.contains(items.get(before).partOfSpeech())
                && Character.isUpperCase(text.charAt(items.get(before).span().begin()))) {
            before--;
        }
        return before < 0
                || !items.get(before).partOfSpeech().equals("DET")
                        && !items.get(before).partOfSpeech().equals("PRON");
    }

    /** "the President for Security Affairs Ana Torv": two names at its end that are no office. */
    private boolean endsInName(Item item) {
        String last = item.word().substring(item.word().lastIndexOf(' ') + 1);
        return words(item) > 3
                && !TITLES.contains(last)
                && !BODY.matcher(item.span().in(text)).matches();
    }

    private static long words(Item item) {
        return item.word().chars().filter(c -> c == ' ').count() + 1;
    }

    private static String word(List<Item> items, int at) {
        return items.get(at).isName() ? "" : items.get(at).word();
    }

    private static Item holding(int begin, Item holder) {
        Span span = new Span(begin, holder.span().end());
        Mention mention = holder.mention().orElseThrow();
        return new Item(
                span,
                holder.word(),
                "PROPN",
                Optional.of(new Mention(mention.span(), Kind.PERSON, Form.NAME, mention.title())),
                holder.entity());
    }

    private Item person(Item item) {
        return item.mention()
                .filter(mention -> mention.kind() == Kind.ORGANIZATION)
                .filter(mention -> isHolder(item.span().in(text)))
                .map(mention -> new Item(
                        item.span(),
                        item.word(),
                        item.partOfSpeech(),
                        Optional.of(new Mention(mention.span(), Kind.PERSON, Form.NAME, mention.title())),
                        item.entity()))
                .orElse(item);
    }

    private static boolean isHolder(String words) {
        return HOLDER.matcher(words).matches() && !BODY.matcher(words).matches();
    }
}
