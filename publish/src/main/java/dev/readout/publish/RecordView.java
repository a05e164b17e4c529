package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.publish.Anchors.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is shown of a record and in which order: the one answer that text, Markdown and page share.
 *
 * <p>Made by {@link RecordViewer}. Holds the words of reports raw; each renderer writes them in its own safe way.
 *
 * @param summary what there is, in numbers
 * @param encounters who met whom: held, then to come, then called off
 * @param differences what reports contradict each other on
 * @param claims what several affirm or somebody denies
 * @param positions what was offered and asked, by whom
 * @param speakers who said what, those whom most reports carry first, words without a named speaker last
 * @param names people, bodies, places and groups, in the record's order
 * @param reports the articles, in order of publication
 * @param doubts links that were weighed and not made
 * @param makers the rules and models that decided, by name and version
 */
record RecordView(
        Summary summary,
        List<EncounterView> encounters,
        List<DifferenceView> differences,
        List<ClaimView> claims,
        List<PositionView.Holder> positions,
        List<Speaker> speakers,
        List<Name> names,
        List<Report> reports,
        List<Doubt> doubts,
        List<String> makers) {

    /** Returns the names of one kind. */
    List<Name> names(Mention.Kind kind) {
        return names.stream().filter(n -> n.kind() == kind).toList();
    }

    /** Returns the encounters of one standing. */
    List<EncounterView> encounters(EncounterView.Standing standing) {
        return encounters.stream().filter(e -> e.standing() == standing).toList();
    }

    /** Returns the standings that any encounter has, in their order. */
    List<EncounterView.Standing> standings() {
        return encounters.stream().map(EncounterView::standing).distinct().toList();
    }

    /**
     * What there is, in numbers.
     *
     * @param reports "10 reports by 6 outlets"
     * @param dates "2 March – 3 April 2026", or words that say that none is given
     * @param found "77 statements by 14 speakers · …"
     * @param lacks what the record lacks, each a sentence of its own
     * @param notice that it is machine-read, and how much of it people have reviewed: a sentence
     */
    record Summary(String reports, String dates, String found, List<String> lacks, String notice) {}

    /**
     * One speaker and all that reports have them say.
     *
     * @param name who it is; empty for words whose speaker no report names
     * @param anchor where the statements begin
     * @param reports how many different reports carry them
     */
    record Speaker(Optional<Name> name, Anchor anchor, List<StatementView> statements, int reports) {
        /** Returns the name, or what stands for it. */
        String label() {
            return name.map(Name::name).orElse("Speaker not named");
        }
    }

    /**
     * A person, body, place or group.
     *
     * @param spellings other forms than the name and the roles, those that differ in capitals alone left out
     * @param roles as printed
     * @param relations for whom it speaks, and who belongs to it
     * @param said statements of which it is the speaker
     * @param mentions places where it is mentioned
     * @param reports different reports that mention it
     * @param places its first mention in each article
     * @param speaker anchor of what it said
     */
    record Name(
            Anchor anchor,
            Mention.Kind kind,
            String name,
            List<String> spellings,
            List<String> roles,
            List<String> relations,
            int said,
            int mentions,
            int reports,
            List<Place> places,
            Optional<Anchor> speaker) {
        /** Returns what it is, in a reporter's word. */
        String kindWord() {
            return Nouns.of(kind);
        }
    }

    /** A place in an article: which report, and the anchor there. */
    record Place(Source source, Anchor anchor) {}

    /**
     * An article as lines of the record cite it.
     *
     * @param anchor where the article stands
     * @param outlet its outlet, or words that say that none is given
     * @param outletGiven whether there is one
     * @param day when it was published; empty when it does not say
     * @param version "version 2 of 2"; empty when there is one version only
     * @param url its address, where that is one to follow (http or https)
     * @param language BCP 47 tag of its words
     */
    record Source(
            Anchor anchor,
            String outlet,
            boolean outletGiven,
            Optional<LocalDate> day,
            Optional<String> version,
            Optional<String> url,
            Optional<String> language) {
        /** Returns its day, or words that say that none is given. */
        String date() {
            return day.map(Days::full).orElse("no date given");
        }

        /** Returns the same in eleven characters. */
        String shortDate() {
            return day.map(Days::brief).orElse("no date");
        }
    }

    /**
     * What one speaker said on one occasion.
     *
     * @param number its place on the page, counted from 1
     * @param words its fullest printed rendering, in pieces
     * @param from the report that prints these
     * @param dates when reports printed it
     * @param day when it was said, or first printed; empty when no report says
     * @param reports how many different reports carry it
     * @param sources how many can know it by themselves, in words; empty where nobody asked
     * @param claim where it stands who else affirms or denies it
     * @param differences the fields that reports contradict each other on
     * @param carried every report's own words, in order of publication
     * @param wordings the words that reports put in quotation marks, where these differ
     * @param drifts what changed from the first report's words to another's
     * @param reviewed who has reviewed it and when, in words; empty where nobody has
     */
    record StatementView(
            int number,
            Anchor anchor,
            List<String> words,
            Source from,
            String dates,
            Optional<LocalDate> day,
            int reports,
            String sources,
            Optional<Anchor> claim,
            List<EncounterView.Link> differences,
            List<Carried> carried,
            List<WordingView> wordings,
            List<DriftView> drifts,
            Optional<String> reviewed) {}

    /**
     * What changed from one report's words to another's.
     *
     * @param what changed, in a few words: "how sure it is"
     * @param from the words of the one, as printed, and in which report
     * @param to those of the other
     */
    record DriftView(String what, String from, Place fromPlace, String to, Place toPlace) {}

    /**
     * One report's own words for a statement.
     *
     * @param anchor where they are listed
     * @param passage where they stand in the article
     * @param form "quoted", "partly quoted" or "paraphrase"
     * @param words the words, in pieces, with the quotation marks that the report prints around them
     * @param fullest whether these are the words that the statement shows, be it in other quotation marks
     * @param chain who passed it on, nearest the report first
     * @param how further things that the report says of the saying: "on Truth Social", "to Zhelimov"
     * @param sentences the sentences that hold it, marked
     * @param paragraphs the paragraphs that hold it, marked; empty where the sentences are all of them
     * @param by who decided this and how surely
     */
    record Carried(
            Anchor anchor,
            Anchor passage,
            Source source,
            String form,
            List<String> words,
            boolean fullest,
            List<String> chain,
            List<String> how,
            List<Extract> sentences,
            List<Extract> paragraphs,
            String by) {}

    /** A marked stretch of one paragraph, and whether that goes on before and after it. */
    record Extract(List<Node> nodes, boolean cutBefore, boolean cutAfter) {
        /** Returns the words without their marks, with an ellipsis where the paragraph goes on. */
        String words() {
            return (cutBefore ? "… " : "") + Node.words(nodes) + (cutAfter ? " …" : "");
        }
    }

    /**
     * Words in quotation marks, the reports that print them, and in which words they differ.
     *
     * @param text with the marks that the first report prints
     */
    record WordingView(String text, List<Node> nodes, List<Place> places) {}

    /**
     * A part of a report, or of a list, that is too long for one page.
     *
     * @param number of the part, from 1
     * @param of how many there are
     */
    record Excerpt(int number, int of, Optional<Anchor> previous, Optional<Anchor> next) {}

    /**
     * An article.
     *
     * @param title its headline, or words that say that none is given
     * @param facts what the page says of itself, and what it does not
     * @param republished whose copy it prints; empty for a report of its own
     * @param blocks its paragraphs and what stood between them, in printed order
     * @param statements how many statements it carries
     * @param excerpt which part of it this is; empty for the whole
     */
    record Report(
            Source source,
            String title,
            boolean titleGiven,
            List<Fact> facts,
            Optional<Republished> republished,
            List<Block> blocks,
            int statements,
            int mentions,
            Optional<Excerpt> excerpt) {
        /** Returns the facts that the page does not give. */
        List<String> lacks() {
            return facts.stream()
                    .filter(f -> !f.given())
                    .map(f -> f.label().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /**
     * Whose copy a report prints.
     *
     * @param how "Republishes", "Republishes passages of" and the like; ends where the original follows
     * @param of the original, where the record has it
     * @param note how much of the report it is, and what is not known
     * @param credit the report's own words for it
     */
    record Republished(String how, Optional<Source> of, List<String> note, Optional<String> credit) {
        /** Returns all of it but the original and the credit: "84 % of its own words, which came first is not known". */
        String notes() {
            return String.join(", ", note);
        }
    }

    /** Something that a page says of itself, or that it does not. */
    record Fact(String label, String value, boolean given, Optional<String> link) {}

    /** A block of an article. */
    sealed interface Block {}

    /** A paragraph of the report. */
    record Paragraph(List<Node> nodes) implements Block {}

    /** Words of the page that are no part of the report, and what they are. */
    record Aside(String kind, String text) implements Block {}

    /**
     * Two entries that may be one.
     *
     * @param question what was not sure
     * @param near how near it came, 0 to 1, with two decimals
     */
    record Doubt(String question, Side a, Side b, String reason, String near) {}

    /**
     * One of two entries that may be one.
     *
     * @param heading who it is, or who said it
     * @param words the statement's words, in pieces; empty for a name
     * @param forms other forms and roles of a name; empty for a statement
     * @param anchor where it stands; empty when the record no longer has it
     */
    record Side(String heading, List<String> words, List<String> forms, Optional<Anchor> anchor) {}
}
