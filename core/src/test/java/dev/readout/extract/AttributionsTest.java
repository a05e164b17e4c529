package dev.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.extract.LocalAttribution.Sourcing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {
    private static LocalAttribution only(ArticleFacts facts) {
        assertThat(facts.attributions()).hasSize(1);
        return facts.attributions().getFirst();
    }

    private static Optional<String> speaker(ArticleFacts facts, LocalAttribution attribution) {
        return attribution.speaker().map(facts.entities()::get).map(LocalEntity::name);
    }

    /** The names of each hop. */
    private static List<List<String>> chain(ArticleFacts facts, LocalAttribution attribution) {
        return attribution.chain().stream()
                .map(hop -> hop.entities().stream()
                        .map(id -> facts.entities().get(id).name())
                        .toList())
                .toList();
    }

    // ---- the speaker

    @Test
    void haveTheSpeakerWhomTheirSourceMeans() {
        Layers layers = Layers.of("Ana Torv came. The minister said she was late.");
        ArticleFacts facts = layers.chain(
                        layers.name(Kind.PERSON, "Ana Torv"), layers.description(Kind.PERSON, "The minister"))
                .said("The minister", "said", "she was late")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("Ana Torv");
        assertThat(only(facts).chain()).isEmpty();
        assertThat(only(facts).within()).isEmpty();
        assertThat(only(facts).by()).isEqualTo(new Decision(Layers.MAKER, 0.75));
    }

    @Test
    void haveTheSpeakerAtTheHeadOfTheSource() {
        Layers layers = Layers.of("A spokesman for Ana Torv in Issolmar said no.");
        ArticleFacts facts = layers.chain(layers.description(Kind.PERSON, "A spokesman for Ana Torv"))
                .people("Ana Torv")
                .chain(layers.name(Kind.PLACE, "Issolmar"))
                .said("A spokesman for Ana Torv in Issolmar", "said", "no")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("A spokesman for Ana Torv");
    }

    @Test
    void haveNoSpeakerWhereNobodyIsNamed() {
        ArticleFacts facts =
                Layers.of("“No.” The rain went on.").said("", "", "“No.”").facts();

        assertThat(only(facts).speaker()).isEmpty();
        assertThat(only(facts).sourcing()).isEmpty();
        assertThat(only(facts).act()).isEmpty();
    }

    @Test
    void mayHaveACountryForSpeaker() {
        Layers layers = Layers.of("Kesht said it would pay.");
        ArticleFacts facts = layers.chain(layers.name(Kind.PLACE, "Kesht"))
                .said("Kesht", "said", "it would pay")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("Kesht");
    }

    // ---- through whose hands

    @Test
    void haveAnOutletForSpeakerOfItsOwnReporting() {
        ArticleFacts facts = Layers.of("The Port Emmer Chronicle reported that the canal was shut.")
                .bodies("Port Emmer Chronicle")
                .said("The Port Emmer Chronicle", "reported", "the canal was shut")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("Port Emmer Chronicle");
        assertThat(only(facts).chain()).isEmpty();
    }

    @Test
    void haveAnOutletForHopWhereItReportsSpeech() {
        ArticleFacts facts = Layers.of("The Port Emmer Chronicle reported that Torv had said the canal was shut.")
                .bodies("Port Emmer Chronicle")
                .people("Torv")
                .said("The Port Emmer Chronicle", "reported", "Torv had said the canal was shut")
                .said("Torv", "had said", "the canal was shut")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("Torv");
        assertThat(chain(facts, only(facts))).containsExactly(List.of("Port Emmer Chronicle"), List.of("Torv"));
        assertThat(only(facts).within()).as("media hold no speech of others").isEmpty();
    }

    @Test
    void takeTheWholeClauseWhereItsVerbSaysMoreThanSaid() {
        ArticleFacts facts = Layers.of("The Port Emmer Chronicle reported that Torv had thanked Lind for the boats.")
                .bodies("Port Emmer Chronicle")
                .people("Torv", "Lind")
                .said("The Port Emmer Chronicle", "reported", "Torv had thanked Lind for the boats")
                .said("Torv", "thanked", "Lind for the boats")
                .facts();

        assertThat(speaker(facts, only(facts))).contains("Torv");
        assertThat(only(facts).content())
                .containsExactly(Layers.of(facts.article().body()).span("Torv had thanked Lind for the boats"));
    }

    @Test
    void leaveAnOutletItsOwnReportWithOneRemarkInIt() {
        ArticleFacts facts = Layers.of(
                        "The Port Emmer Chronicle reported that the canal had been shut for weeks by ice and storms and strikes and that Torv had said no.")
                .bodies("Port Emmer Chronicle")
                .people("Torv")
                .said(
                        "The Port Emmer Chronicle",
                        "reported",
                        "the canal had been shut for weeks by ice and storms and strikes and that Torv had said no")
                .said("Torv", "had said", "no")
                .facts();

        assertThat(facts.attributions()).hasSize(2);
        assertThat(speaker(facts, facts.attributions().getFirst())).contains("Port Emmer Chronicle");
        assertThat(chain(facts, facts.attributions().getLast()))
                .containsExactly(List.of("Port Emmer Chronicle"), List.of("Torv"));
        assertThat(facts.attributions().getLast().within())
                .contains(facts.attributions().getFirst().id());
    }

    @Test
    void putAgenciesSideBySideIntoOneHop() {
        ArticleFacts facts = Layers.of(
                        "Kest Newswire and Meridian Wire reported that Torv had said the canal was shut.")
                .bodies("Kest Newswire", "Meridian Wire")
                .people("Torv")
                .said("Kest Newswire and Meridian Wire", "reported", "Torv had said the canal was shut")
                .said("Torv", "had said", "the canal was shut")
                .facts();

        assertThat(chain(facts, only(facts)))
                .containsExactly(List.of("Kest Newswire", "Meridian Wire"), List.of("Torv"));
    }

    @ParameterizedTest
    @CsvSource({"quoted", "cited", "quoted by", "as reported by", "as quoted by"})
    void knowWhoPassesOnByTheirCue(String cue) {
        ArticleFacts facts = Layers.of("Lind %s Torv as saying the canal was shut.".formatted(cue))
                .people("Lind", "Torv")
                .said("Lind", cue, "the canal was shut")
                .said("Torv", "saying", "the canal was shut")
                .facts();

        assertThat(chain(facts, only(facts))).containsExactly(List.of("Lind"), List.of("Torv"));
    }

    @Test
    void knowAnOutletByItsDescription() {
        Layers layers = Layers.of("Kestpress, the state news agency, reported that Torv had said the canal was shut.");
        ArticleFacts facts = layers.chain(
                        layers.name(Kind.ORGANIZATION, "Kestpress"),
                        layers.description(Kind.ORGANIZATION, "the state news agency"))
                .people("Torv")
                .said("Kestpress, the state news agency", "reported", "Torv had said the canal was shut")
                .said("Torv", "had said", "the canal was shut")
                .facts();

        assertThat(chain(facts, only(facts))).containsExactly(List.of("Kestpress"), List.of("Torv"));
    }

    @Test
    void knowTheOutletThatPrintsThem() {
        ArticleFacts facts = Layers.of("Gull understands that Torv has said the canal is shut.")
                .publishedBy("Gull")
                .bodies("Gull")
                .people("Torv")
                .said("Gull", "understands", "Torv has said the canal is shut")
                .said("Torv", "has said", "the canal is shut")
                .facts();

        assertThat(chain(facts, only(facts))).containsExactly(List.of("Gull"), List.of("Torv"));
    }

    // ---- speech in speech

    @Test
    void standWithinTheSpeechThatHoldsThem() {
        ArticleFacts facts = Layers.of("Torv said that Lind had told Sarro that the canal was shut.")
                .people("Torv", "Lind", "Sarro")
                .said("Torv", "said", "Lind had told Sarro that the canal was shut")
                .said("Lind", "had told", "the canal was shut")
                .facts();
        LocalAttribution outer = facts.attributions().getFirst();
        LocalAttribution inner = facts.attributions().getLast();

        assertThat(speaker(facts, outer)).contains("Torv");
        assertThat(speaker(facts, inner)).contains("Lind");
        assertThat(inner.within()).contains(outer.id());
        assertThat(chain(facts, inner)).containsExactly(List.of("Torv"), List.of("Lind"));
        assertThat(inner.addressees())
                .containsExactly(facts.entities().stream()
                        .filter(entity -> entity.name().equals("Sarro"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void standWithinTheNearestOfSeveral() {
        ArticleFacts facts = Layers.of("Torv said Lind had said Sarro had said no.")
                .people("Torv", "Lind", "Sarro")
                .said("Torv", "said", "Lind had said Sarro had said no")
                .said("Lind", "had said", "Sarro had said no")
                .said("Sarro", "had said@2", "no")
                .facts();

        assertThat(chain(facts, facts.attributions().getLast()))
                .containsExactly(List.of("Torv"), List.of("Lind"), List.of("Sarro"));
        assertThat(facts.attributions().getLast().within())
                .contains(facts.attributions().get(1).id());
    }

    // ---- form

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            “The canal is shut,” Torv said.                ; “The canal is shut,”                    ; DIRECT   ; The canal is shut,
            Torv said the canal was “shut for good”.       ; the canal was “shut for good”           ; MIXED    ; shut for good
            Torv said the canal was shut.                  ; the canal was shut                      ; INDIRECT ;
            Torv said it was “shut” and “lost”.            ; it was “shut” and “lost”                ; MIXED    ; shut|lost
            Torv said: “shut” – “lost”.                    ; “shut” – “lost”                         ; DIRECT   ; shut|lost
            """)
    void tellHowMuchStandsInMarks(String body, String content, Form form, String quoted) {
        LocalAttribution attribution = only(
                Layers.of(body).people("Torv").said("Torv", "said", content).facts());

        assertThat(attribution.form()).isEqualTo(form);
        assertThat(attribution.quoted().stream().map(span -> span.in(body)))
                .isEqualTo(quoted == null ? List.of() : List.of(quoted.split("\\|", -1)));
    }

    @Test
    void keepTheirPieces() {
        String body = "“The canal,” Torv said, “is shut.”";
        LocalAttribution attribution = only(Layers.of(body)
                .people("Torv")
                .said("Torv", "said", "“The canal,”", "“is shut.”")
                .facts());

        assertThat(attribution.content().stream().map(span -> span.in(body)))
                .containsExactly("“The canal,”", "“is shut.”");
        assertThat(attribution.form()).isEqualTo(Form.DIRECT);
    }

    // ---- act, channel, sourcing, addressees

    @ParameterizedTest
    @CsvSource({
        "said, ASSERT",
        "has said, ASSERT",
        "told, ASSERT",
        "adding, ASSERT",
        "announced, ASSERT",
        "According to, ASSERT",
        "insists, ASSERT",
        "wrote, ASSERT",
        "denied, DENY",
        "rejected, DENY",
        "declined, DECLINE",
        "refused, DECLINE",
        "asked, ASK",
        "ordered, ORDER",
        "promised, PROMISE",
        "vowed, PROMISE",
        "assured, PROMISE",
        "warned, WARN",
        "urged, URGE",
        "demanded, URGE",
        "accused, ACCUSE",
        "proposed, PROPOSE",
        "offered, PROPOSE"
    })
    void tellTheActFromTheCue(String cue, Act act) {
        ArticleFacts facts = Layers.of("Torv %s the canal was shut.".formatted(cue))
                .people("Torv")
                .said("Torv", cue, "the canal was shut")
                .facts();

        assertThat(only(facts).act()).contains(act);
    }

    @Test
    void areThoughtsWhereNothingWasUttered() {
        ArticleFacts facts = Layers.of("Torv said to herself the canal was shut.")
                .people("Torv")
                .thought("Torv", "said", "the canal was shut")
                .facts();

        assertThat(only(facts).act()).contains(Act.THINK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Torv wrote on Telegram that it was shut.                 ; wrote   ; Telegram
            Torv wrote on Harbourline that it was shut.              ; wrote   ; Harbourline
            Torv posted on her Harbourline channel that it was shut. ; posted  ; Harbourline
            Torv said in a post on Truth Social that it was shut.    ; said    ; Truth Social
            Torv wrote on Monday that it was shut.                   ; wrote   ;
            Torv wrote on Monday on Harbourline that it was shut.    ; wrote   ; Harbourline
            Torv said on Harbourline that it was shut.               ; said    ;
            """)
    void findTheChannelBetweenCueAndContent(String body, String cue, String channel) {
        LocalAttribution attribution = only(
                Layers.of(body).people("Torv").said("Torv", cue, "it was shut").facts());

        assertThat(attribution.channel()).isEqualTo(Optional.ofNullable(channel));
        assertThat(attribution.sourcing()).contains(channel == null ? Sourcing.NAMED : Sourcing.POST);
    }

    @Test
    void takeNoChannelFromTheNextSentenceOrTheContent() {
        assertThat(only(Layers.of("It was shut, Torv wrote. Lind is on Telegram.")
                                .people("Torv")
                                .said("Torv", "wrote", "It was shut")
                                .facts())
                        .channel())
                .isEmpty();
        assertThat(only(Layers.of("Torv wrote: “Find me on Telegram.”")
                                .people("Torv")
                                .said("Torv", "wrote", "“Find me on Telegram.”")
                                .facts())
                        .channel())
                .isEmpty();
    }

    @Test
    void tellHowTheirSourceIsKnown() {
        Layers named = Layers.of("Torv said no.");
        Layers unnamed = Layers.of("Two officials said no.");
        Layers document = Layers.of("The joint statement said no.");

        assertThat(only(named.people("Torv").said("Torv", "said", "no").facts()).sourcing())
                .contains(Sourcing.NAMED);
        assertThat(only(unnamed.chain(unnamed.description(Kind.GROUP, "Two officials"))
                                .said("Two officials", "said", "no")
                                .facts())
                        .sourcing())
                .contains(Sourcing.UNNAMED);
        assertThat(only(document.said("The joint statement", "said", "no").facts())
                        .sourcing())
                .contains(Sourcing.DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Torv told Lind that it was shut.            ; told     ; Lind
            Torv told the Lind that it was shut.        ; told     ; Lind
            Torv urged Lind that it was shut.           ; urged    ; Lind
            Torv thanked Lind that it was shut.         ; thanked  ; Lind
            Torv said Lind knew that it was shut.       ; said     ;
            Torv told of Lind that it was shut.         ; told     ;
            """)
    void knowWhomTheyWereSaidTo(String body, String cue, String addressee) {
        ArticleFacts facts = Layers.of(body)
                .people("Torv", "Lind")
                .said("Torv", cue, "it was shut")
                .facts();

        assertThat(only(facts).addressees().stream()
                        .map(id -> facts.entities().get(id).name()))
                .isEqualTo(Optional.ofNullable(addressee).stream().toList());
    }

    // ---- ids

    @Test
    void keepTheirIdWhenTheContentGrowsByAWord() {
        String body = "Torv said the canal was shut on Monday.";
        ArticleFacts one = Layers.of(body)
                .people("Torv")
                .said("Torv", "said", "the canal was shut")
                .facts();
        ArticleFacts other = Layers.of(body)
                .people("Torv")
                .said("Torv", "said", "the canal was shut on Monday")
                .facts();

        assertThat(only(one).id()).isEqualTo(only(other).id());
        assertThat(only(one).content()).isNotEqualTo(only(other).content());
    }

    @Test
    void haveAnotherIdInAnotherArticleAndUnderAnotherCue() {
        Layers layers = Layers.of("Torv said no. Torv said no.").people("Torv");
        AttributionId first = only(layers.said("Torv", "said", "no").facts()).id();
        Layers again = Layers.of("Torv said no. Torv said no.").people("Torv");
        AttributionId second =
                only(again.said("Torv", "said@2", "no@2").facts()).id();
        Layers elsewhere = Layers.of("Torv said no. Torv said no.").in("a2").people("Torv");

        assertThat(second).isNotEqualTo(first);
        assertThat(only(elsewhere.said("Torv", "said", "no").facts()).id()).isNotEqualTo(first);
    }

    @Test
    void haveIdsOfTheirOwnUnderOneCue() {
        ArticleFacts facts = Layers.of("Torv said yes and no.")
                .people("Torv")
                .said("Torv", "said", "yes")
                .said("Torv", "said", "no")
                .facts();

        assertThat(facts.attributions())
                .hasSize(2)
                .extracting(LocalAttribution::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void standInPrintedOrder() {
        ArticleFacts facts = Layers.of("Torv said yes. Lind said no.")
                .people("Torv", "Lind")
                .said("Lind", "said@2", "no")
                .said("Torv", "said", "yes")
                .facts();

        assertThat(facts.attributions())
                .extracting(attribution -> attribution.content().getFirst())
                .isSorted()
                .hasOnlyElementsOfType(Span.class);
    }
}
