package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the outlet that something was said to, where another one prints it: "told the Gazette", "in an interview with the
 * Gazette", and "in the interview he also said".
 *
 * <p>What somebody told the outlet whose report this is passed through nobody's hands. Where it is not known whose report
 * it is, only an interview tells of another outlet: reports say of themselves that somebody told them.
 */
final class Interviews {
    /** Ends right before the outlet. */
    private static final Pattern INTERVIEW = Pattern.compile(
            "(?i)\\b(?:interview(?:ed)?|sit-down)\\b(?: \\w+){0,3}? (?:with|to|on|by|for)(?: [\\p{L}’'-]+){0,4} ?$");

    private static final Pattern ON_AIR = Pattern.compile(
            "(?i)\\b(?:said|told|says|tells|speaking|appearing|appearance|appeared|interviewed)(?: \\p{L}+day)?(?: \\w+){0,2} on (?:the )?$");
    private static final Pattern TOLD = Pattern.compile("(?i)^ (?:the |a |an )?(?:[\\p{L}’'-]+ ){0,3}$");
    private static final Pattern SPOKE = Pattern.compile(
            "(?i)\\b(?:speaking|spoke|talking|comments?|remarks?|statement|e-?mail|message) (?:to|with)(?: [\\p{L}’'-]+){0,3} ?$");
    private static final Pattern TELL = Pattern.compile("(?i).*\\b(?:tell|tells|told|telling)");
    private static final Pattern SAME =
            Pattern.compile("(?i)\\b(?:the|that|this|same) (?:\\p{L}+ )?(?:interview|broadcast|programme|program)\\b");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:also |then |later |further )*(?:add|continu|went on|goes on|conclud)\\w*.*|also \\w+");
    /** How far, in characters, before an outlet its "in an interview with" is looked for. */
    private static final int REACH = 80;
    /** Within how many paragraphs "he added" goes on with an interview. */
    private static final int MOST_PARAGRAPHS = 2;
    /** "ISSOLMAR, 4 May (Meridian Wire) -" at the beginning of a body. */
    private static final Pattern DATELINE =
            Pattern.compile("[^\n]{0,100}?(?:\\) ?[-–—]| [-–—] |—|\\([^()\n]{2,40}\\))");

    private final Annotations annotations;
    private final List<LocalEntity> entities;
    private final Sources sources;
    private final Sentences sentences;
    private final String body;
    private final String own;

    Interviews(Annotations annotations, List<LocalEntity> entities, Sources sources, Sentences sentences) {
        this.annotations = annotations;
        this.entities = entities;
        this.sources = sources;
        this.sentences = sentences;
        Article article = annotations.article();
        this.body = article.body();
        this.own = String.join(
                        "\n",
                        article.outlet().orElse(""),
                        article.byline().orElse(""),
                        article.dateline().orElse(""),
                        printedDateline(body))
                .toLowerCase(Locale.ROOT);
    }

    private static String printedDateline(String body) {
        Matcher dateline = DATELINE.matcher(body);
        return dateline.lookingAt() ? dateline.group() : "";
    }

    /** Sets who it was said to, for sayings in printed order. */
    void find(List<Saying> sayings) {
        Optional<Saying> last = Optional.empty();
        Optional<Saying> interviewed = Optional.empty();
        for (Saying saying : sayings) {
            if (saying.sources.isEmpty() || saying.sources.stream().anyMatch(sources::isOutlet)) {
                continue;
            }
            saying.interviewer = own(saying);
            if (saying.interviewer.isEmpty() && interviewed.isPresent() && goesOn(saying, interviewed.get(), last)) {
                saying.interviewer = interviewed.get().interviewer;
            }
            if (saying.interviewer.isPresent()) {
                interviewed = Optional.of(saying);
            }
            last = Optional.of(saying);
        }
    }

    private Optional<Integer> own(Saying saying) {
        Span sentence = sentences.around(saying.at());
        return sources.mentions(sentence.begin(), sentence.end())
                .filter(mention -> saying.content.stream().noneMatch(mention.span()::overlaps)
                        && saying.relation.source().stream().noneMatch(mention.span()::overlaps))
                .filter(mention -> isTold(mention, saying, sentence))
                .flatMap(mention -> sources.entity(mention).stream())
                .findFirst();
    }

    private boolean isTold(Mention mention, Saying saying, Span sentence) {
        Optional<Integer> id = sources.entity(mention).filter(sources::isOutlet);
        if (id.isEmpty() || isOwn(entities.get(id.get()))) {
            return false;
        }
        int begin = Sources.begin(mention);
        String before = body.substring(Math.max(sentence.begin(), begin - REACH), begin);
        if (INTERVIEW.matcher(before).find() || ON_AIR.matcher(before).find()) {
            return true;
        }
        boolean told = saying.relation
                .cue()
                .filter(cue -> cue.end() < begin
                        && TELL.matcher(annotations.text(cue)).matches()
                        && TOLD.matcher(body.substring(cue.end(), begin)).matches())
                .isPresent();
        return annotations.article().outlet().isPresent()
                && (told || SPOKE.matcher(before).find());
    }

    /** The outlet that prints the report, or the agency that wrote it. */
    private boolean isOwn(LocalEntity outlet) {
        String name = outlet.name().toLowerCase(Locale.ROOT);
        return !outlet.named()
                || own.contains(name)
                || annotations
                        .article()
                        .outlet()
                        .filter(o -> name.contains(o.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** "In the interview he also said", or "he added" right after what was said in it. */
    private boolean goesOn(Saying saying, Saying interviewed, Optional<Saying> last) {
        if (!saying.sources.getFirst().equals(interviewed.sources.getFirst())) {
            return false;
        }
        Span sentence = sentences.around(saying.at());
        Matcher same = SAME.matcher(body).region(sentence.begin(), sentence.end());
        if (same.find() && saying.content.stream().noneMatch(new Span(same.start(), same.end())::overlaps)) {
            return true;
        }
        String cue = saying.relation.cue().map(annotations::text).orElse("");
        boolean also = saying.relation
                .cue()
                .filter(span -> body.startsWith("also ", Math.max(0, span.begin() - 5)))
                .isPresent();
        return last.filter(interviewed::equals).isPresent()
                && sentences.paragraphsBetween(interviewed.at(), saying.at()) < MOST_PARAGRAPHS
                && (also || GOES_ON.matcher(cue).matches());
    }
}
