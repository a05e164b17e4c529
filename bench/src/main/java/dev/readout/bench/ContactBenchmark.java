package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Span;
import dev.readout.bench.RamsDocument.Event;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalParty;
import dev.readout.language.Annotators;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many of the contacts that RAMS marks are found: negotiations and discussions as encounters, promises and agreements
 * as attributions whose act is a promise or as encounters, since nothing else holds them yet.
 *
 * <p>One is found when an encounter's trigger, or an attribution's cue, shares a character with the marked word; more
 * loosely when the sentence that tells of one holds that word. Somebody is found when any words for a party, speaker or
 * addressee of what was found, wherever they stand, hold the head of the marked words: their last word before "of", "in" or "for".
 * There are no figures for precision: a document marks one event, whatever else it tells.
 */
final class ContactBenchmark {
    private static final int AROUND = 160;

    private ContactBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("contacts needs one file of RAMS");
        }
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        Map<Contact, Score> scores = new EnumMap<>(Contact.class);
        Arrays.stream(Contact.values()).forEach(contact -> scores.put(contact, new Score()));
        for (RamsDocument document :
                RamsDocument.all(Path.of(arguments.positional().getFirst()))) {
            for (Event event : document.events()) {
                Optional<Contact> contact = Contact.of(event.type());
                if (contact.isPresent()) {
                    ArticleFacts facts = readout.understand(
                            PairSet.article(document.name(), document.body(), Optional.empty(), Optional.empty()));
                    Answer answer = Answer.to(event, facts);
                    scores.getOrDefault(contact.get(), new Score()).add(document.body(), event, answer);
                    if (arguments.has("--show") && !answer.found()) {
                        show(document, event, answer, out);
                    }
                }
            }
        }
        out.println("contact      found                  or its sentence        people                 of those found");
        scores.forEach(
                (contact, score) -> out.printf("%-12s %s%n", contact.name().toLowerCase(Locale.ROOT), score));
    }

    private static void show(RamsDocument document, Event event, Answer answer, PrintStream out) {
        String body = document.body();
        Span trigger = event.trigger();
        out.println(event.type() + (answer.inSentence() ? " only its sentence" : "") + " | "
                + body.substring(Math.max(0, trigger.begin() - AROUND), trigger.begin()) + "[" + trigger.in(body) + "]"
                + body.substring(trigger.end(), Math.min(body.length(), trigger.end() + AROUND)) + " | "
                + event.people().stream().map(span -> span.in(body)).toList());
    }

    /** The types of RAMS that are measured. */
    enum Contact {
        /** Talks: "contact.negotiate". */
        NEGOTIATE("contact.negotiate."),
        /** Meetings, conversations and, which are none of Readout's encounters, interviews and debates. */
        DISCUSSION("contact.discussion."),
        COMMITMENT("contact.commitmentpromiseexpressintent."),
        AGREEMENT("government.agreements.");

        private final String prefix;

        Contact(String prefix) {
            this.prefix = prefix;
        }

        static Optional<Contact> of(String type) {
            return Arrays.stream(values())
                    .filter(contact -> type.startsWith(contact.prefix))
                    .findFirst();
        }
    }

    /**
     * What was found of one event.
     *
     * @param people all words for those who have a part in it
     */
    record Answer(boolean found, boolean inSentence, List<Span> people) {
        Answer {
            people = List.copyOf(people);
        }

        static Answer to(Event event, ArticleFacts facts) {
            Span trigger = event.trigger();
            List<LocalEncounter> told = facts.encounters().stream()
                    .filter(encounter -> encounter.sentence().overlaps(trigger))
                    .toList();
            List<LocalEncounter> encounters = told.stream()
                    .filter(encounter -> encounter.trigger().overlaps(trigger))
                    .toList();
            List<LocalAttribution> promises = facts.attributions().stream()
                    .filter(attribution -> attribution.act().equals(Optional.of(LocalAttribution.Act.PROMISE)))
                    .filter(attribution ->
                            attribution.cue().filter(trigger::overlaps).isPresent())
                    .toList();
            boolean found = !encounters.isEmpty() || !promises.isEmpty();
            List<Span> people = new ArrayList<>();
            encounters.forEach(
                    encounter -> Stream.of(encounter.participants(), encounter.hosts(), encounter.initiators())
                            .flatMap(List::stream)
                            .forEach(party -> people.addAll(words(party, facts))));
            promises.forEach(promise -> {
                people.addAll(promise.source());
                Stream.concat(promise.speaker().stream(), promise.addressees().stream())
                        .forEach(who -> people.addAll(words(facts.entities().get(who))));
            });
            return new Answer(found, found || !told.isEmpty(), people);
        }

        private static List<Span> words(LocalParty party, ArticleFacts facts) {
            List<Span> words = new ArrayList<>(words(facts.entities().get(party.entity())));
            words.add(party.words());
            return words;
        }

        private static Collection<Span> words(LocalEntity entity) {
            return entity.mentions().stream()
                    .map(mention -> mention.withTitle())
                    .toList();
        }

        boolean hasHeadOf(Span words, String body) {
            Span head = head(words, body);
            return people.stream().anyMatch(head::overlaps);
        }

        /** The last word before what a preposition adds. */
        static Span head(Span words, String body) {
            String text = words.in(body);
            int end = text.length();
            for (String preposition : List.of(" of ", " in ", " for ", ", ")) {
                int at = text.indexOf(preposition);
                end = at > 0 ? Math.min(end, at) : end;
            }
            int begin = text.lastIndexOf(' ', end - 1) + 1;
            return new Span(words.begin() + begin, words.begin() + end);
        }
    }

    /** Sums over events. */
    static final class Score {
        private int events;
        private int found;
        private int inSentence;
        private int people;
        private int peopleFound;
        private int peopleOfFound;

        void add(String body, Event event, Answer answer) {
            int named = (int) event.people().stream()
                    .filter(words -> answer.hasHeadOf(words, body))
                    .count();
            events++;
            found += answer.found() ? 1 : 0;
            inSentence += answer.inSentence() ? 1 : 0;
            people += event.people().size();
            peopleOfFound += answer.found() ? event.people().size() : 0;
            peopleFound += named;
        }

        @Override
        public String toString() {
            return ratio(found, events)
                    + ratio(inSentence, events)
                    + ratio(peopleFound, people)
                    + ratio(peopleFound, peopleOfFound);
        }

        private static String ratio(int part, int whole) {
            return String.format(
                    Locale.ROOT,
                    "%.3f %-16s ",
                    whole == 0 ? 0 : (double) part / whole,
                    "(" + part + " of " + whole + ")");
        }
    }
}
