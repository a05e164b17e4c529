package dev.readout.record;

import dev.readout.annotate.Mention;
import dev.readout.annotate.WordMeanings;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.ArticleTimes;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalHop;
import dev.readout.extract.LocalParty;
import dev.readout.extract.LocalPosition;
import dev.readout.extract.PositionKind;
import dev.readout.time.Anchor;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One invented article with everything in it, and one with nothing. */
final class Samples {
    static final String BODY =
            "🌊 “We will sign,” Minister Ana Torv said, as the Gull reported.\n\nShe thanked “both” sides.";
    static final Decision BY = new Decision(new Maker("rules/attribution", "3"), 0.75);

    private Samples() {}

    static Span span(String words) {
        int begin = BODY.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Span(begin, begin + words.length());
    }

    static Article article() {
        return new Article(
                new ArticleId("a-1"),
                "in/one.html",
                Optional.of("https://gull.example/1"),
                Optional.of("The Gull"),
                Optional.of("A signature, 🌊"),
                Optional.of("By N. Body"),
                Optional.of("ISSOLMAR"),
                Optional.of("en"),
                Optional.of(PrintedTime.at(OffsetDateTime.parse("2026-03-02T18:30:00+01:00"))),
                Optional.of(PrintedTime.day(LocalDate.parse("2026-03-03"))),
                Instant.parse("2026-03-04T05:06:07Z"),
                BODY,
                List.of(
                        new Furniture(Furniture.Kind.HEADLINE, "A signature, 🌊", 0),
                        new Furniture(Furniture.Kind.PROMOTION, "Read more", BODY.length())));
    }

    static Article bare() {
        return new Article(
                new ArticleId("a-0"),
                "-",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07.123456Z"),
                "",
                List.of());
    }

    static ArticleFacts facts() {
        return new ArticleFacts(
                article(),
                List.of(
                        new LocalEntity(
                                0,
                                Mention.Kind.PERSON,
                                "Ana Torv",
                                List.of("Minister Ana Torv", "Ana Torv"),
                                List.of("Minister"),
                                List.of(
                                        new Mention(
                                                span("Ana Torv"),
                                                Mention.Kind.PERSON,
                                                Mention.Form.NAME,
                                                Optional.of(span("Minister"))),
                                        new Mention(
                                                span("She"),
                                                Mention.Kind.PERSON,
                                                Mention.Form.PRONOUN,
                                                Optional.empty())),
                                BY),
                        new LocalEntity(
                                1,
                                Mention.Kind.ORGANIZATION,
                                "the Gull",
                                List.of("the Gull"),
                                List.of(),
                                List.of(new Mention(
                                        span("the Gull"),
                                        Mention.Kind.ORGANIZATION,
                                        Mention.Form.NAME,
                                        Optional.empty())),
                                new Decision(BY.maker(), 1))),
                List.of(
                        new LocalAttribution(
                                new AttributionId("t-1"),
                                LocalAttribution.Form.DIRECT,
                                List.of(span("We will sign,"), span("“both”")),
                                List.of(span("We will sign,")),
                                Optional.of(span("said")),
                                List.of(span("Minister Ana Torv")),
                                Optional.of(0),
                                List.of(1),
                                Optional.of(LocalAttribution.Act.PROMISE),
                                Optional.of(LocalAttribution.Sourcing.NAMED),
                                Optional.of("briefing"),
                                List.of(
                                        new LocalHop(List.of(1), Optional.of("the Gull"), Optional.of("briefing")),
                                        new LocalHop(List.of(), Optional.of("an aide"), Optional.empty()),
                                        new LocalHop(List.of(0), Optional.empty(), Optional.empty())),
                                Optional.of(new AttributionId("t-2")),
                                Optional.of(LocalDate.of(2026, 3, 1)),
                                LocalAttribution.Modality.CONDITIONAL,
                                LocalAttribution.Polarity.NEGATIVE,
                                List.of(WordMeanings.of("we will sign"), WordMeanings.of("both")),
                                BY),
                        new LocalAttribution(
                                new AttributionId("t-2"),
                                LocalAttribution.Form.INDIRECT,
                                List.of(span("thanked “both” sides")),
                                List.of(span("both")),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                LocalAttribution.Modality.CERTAIN,
                                LocalAttribution.Polarity.POSITIVE,
                                List.of(WordMeanings.of("thanked both sides")),
                                BY)),
                new ArticleTimes(
                        Optional.of(new Anchor(
                                LocalDate.of(2026, 3, 4),
                                Optional.of(OffsetDateTime.parse("2026-03-04T05:06:07Z")),
                                Anchor.Source.PUBLISHED,
                                "day of publication")),
                        List.of(
                                new Timex(
                                        span("both"),
                                        Timex.Type.DATE,
                                        "2026-03-05",
                                        Optional.of(new Window(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6))),
                                        Optional.empty(),
                                        Bound.BY,
                                        true,
                                        "the day after publication"),
                                new Timex(
                                        span("thanked"),
                                        Timex.Type.DURATION,
                                        "PT40M",
                                        Optional.empty(),
                                        Optional.of("PT40M"),
                                        Bound.NONE,
                                        false,
                                        "in numbers"))),
                List.of(
                        new LocalEncounter(
                                EncounterKind.CALL,
                                span("said"),
                                span("Minister Ana Torv"),
                                Optional.of(EncounterStatus.PLANNED),
                                LocalEncounter.Bearing.TELLS,
                                Optional.of(2),
                                Optional.of(LocalEncounter.Turn.SECOND),
                                List.of(new LocalParty(0, span("Ana Torv")), new LocalParty(1, span("the Gull"))),
                                List.of(new LocalParty(0, span("Ana Torv"))),
                                List.of(new LocalParty(1, span("the Gull"))),
                                List.of(new LocalParty(1, span("the Gull"))),
                                List.of(span("both")),
                                List.of(span("said")),
                                List.of(span("thanked")),
                                Optional.of(1),
                                List.of(span("We will sign,"))),
                        new LocalEncounter(
                                EncounterKind.TALKS,
                                span("both"),
                                span("Minister Ana Torv"),
                                Optional.empty(),
                                LocalEncounter.Bearing.SUPPOSES,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of())),
                List.of(new LocalPosition(
                        PositionKind.OFFER,
                        new LocalParty(0, span("Ana Torv")),
                        List.of(new LocalParty(1, span("the Gull"))),
                        span("We will sign,"),
                        span("sign"),
                        span("We will sign,"),
                        Optional.of(span("both")),
                        Optional.of(span("said")),
                        Optional.of(span("thanked")),
                        LocalAttribution.Modality.CONDITIONAL,
                        LocalAttribution.Polarity.NEGATIVE,
                        List.of(new AttributionId("t-1")))),
                List.of(
                        new LocalDeed(
                                LocalDeed.Kind.PUT_OFF,
                                Optional.of(new LocalParty(1, span("the Gull"))),
                                span("sign"),
                                List.of(span("both")),
                                span("We will sign,"),
                                Optional.of(span("said"))),
                        new LocalDeed(
                                LocalDeed.Kind.DONE,
                                Optional.empty(),
                                span("sign"),
                                List.of(),
                                span("We will sign,"),
                                Optional.empty())));
    }
}
