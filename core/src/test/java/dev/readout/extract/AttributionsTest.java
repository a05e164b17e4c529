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
        "offered, PROPOSE",
        "stated, ASSERT",
        "tells, ASSERT",
        "talks, ASSERT",
        "tweeted, ASSERT",
        "touted, ASSERT",
        "hit back, ASSERT",
        "pointed out, ASSERT",
        "noted, ASSERT",
        "testified, ASSERT",
        "described as, ASSERT",
        "signalled, ASSERT",
        "denying, DENY",
        "dismissed, DENY",
        "declined to comment, DECLINE",
        "refused to say, DECLINE",
        "inquired, ASK",
        "instructed, ORDER",
        "gave an undertaking, PROMISE",
        "guaranteed, PROMISE",
        "threatened to order, THREATEN",
        "thanked, THANK",
        "cautioned, WARN",
        "has called on, URGE",
        "called for, URGE",
        "begged, URGE",
        "alleges, ACCUSE",
        "blamed, ACCUSE",
        "floated and proposed, PROPOSE",
        "believes, THINK",
        "decided, THINK",
        "thought, THINK"
    })
    void tellTheActFromTheCue(String cue, Act act) {
        ArticleFacts facts = Layers.of("Torv %s the canal was shut.".formatted(cue))
                .people("Torv")
                .said("Torv", cue, "the canal was shut")
                .facts();

        assertThat(only(facts).act()).contains(act);
    }

    @ParameterizedTest
    @CsvSource({"saw", "took", "sat", "turned", "wrapped", "statue", "notched", "addition", "urgent", "threw"})
    void tellNoActFromWordsThatOnlyBeginAlike(String cue) {
        ArticleFacts facts = Layers.of("Torv %s the canal was shut.".formatted(cue))
                .people("Torv")
                .said("Torv", cue, "the canal was shut")
                .facts();

        assertThat(only(facts).act()).isEmpty();
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
            Torv wrote to Harbourline that it was shut.              ; wrote   ;
            In a post on Harbourline, Torv said it was shut.         ; said    ; Harbourline
            In a letter to Harbourline, Torv said it was shut.       ; said    ;
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
            Torv warned Lind's aides that it was shut.  ; warned   ;
            Torv invited Lind and said it was shut.     ; invited  ; Lind
            Torv called on Lind as it was shut.         ; called   ; Lind
            Torv said in a letter to Lind it was shut.  ; said     ; Lind
            Torv, addressing Lind, said it was shut.    ; said     ; Lind
            Torv said after a letter that Lind got it was shut. ; said ;
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

    // ---- documents, interviews, hands named otherwise

    private static Layers bodiesAnd(String body, String... bodies) {
        return Layers.of(body).bodies(bodies);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The Kestan Office's statement said it was shut.                           ; The Kestan Office's statement             ; Kestan Office
            A Kestan Office communiqué said it was shut.                              ; A Kestan Office communiqué                ; Kestan Office
            A statement issued by the Kestan Office said it was shut.                 ; A statement issued by the Kestan Office   ; Kestan Office
            A joint statement from the Kestan Office said it was shut.                ; A joint statement from the Kestan Office  ; Kestan Office
            A report on the Kestan Office said it was shut.                           ; A report on the Kestan Office             ;
            A letter to the Kestan Office said it was shut.                           ; A letter to the Kestan Office             ;
            The Kestan Office issued a short statement. The statement said it was shut. ; The statement                           ; Kestan Office
            A statement by the Kestan Office came late. The statement said it was shut. ; The statement                           ; Kestan Office
            The Kestan Office met. The report said it was shut.                       ; The report                                ;
            The Kestan Office denied a report. The report said it was shut.           ; The report                                ;
            """)
    void knowWhoseADocumentIs(String body, String source, String issuer) {
        LocalAttribution attribution = only(bodiesAnd(body, "Kestan Office")
                .said(source, "said", "it was shut")
                .facts());
        ArticleFacts facts = bodiesAnd(body, "Kestan Office")
                .said(source, "said", "it was shut")
                .facts();

        assertThat(speaker(facts, attribution)).isEqualTo(Optional.ofNullable(issuer));
        assertThat(attribution.sourcing()).contains(Sourcing.DOCUMENT);
    }

    @Test
    void knowWhoseAStatementIsFromWhatWasSaidInIt() {
        ArticleFacts facts = Layers.of(
                        "Ice came, the Kestan Office said in a statement. It was shut, according to the statement.")
                .bodies("Kestan Office")
                .said("the Kestan Office", "said", "Ice came")
                .said("the statement", "according to", "It was shut")
                .facts();

        assertThat(speaker(facts, facts.attributions().getLast())).contains("Kestan Office");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Torv told the Kest Chronicle that it was shut.                        ; told ; Gull           ; Kest Chronicle
            Torv said in an interview with the Kest Chronicle that it was shut.   ; said ; Gull           ; Kest Chronicle
            In an interview with the Kest Chronicle, Torv said it was shut.       ; said ; Gull           ; Kest Chronicle
            Torv told the Kest Chronicle that it was shut.                        ; told ; Kest Chronicle ;
            Torv told the Kest Chronicle that it was shut.                        ; told ;                ;
            In an interview with the Kest Chronicle, Torv said it was shut.       ; said ;                ; Kest Chronicle
            Torv met the Kest Chronicle and said it was shut.                     ; said ; Gull           ;
            """)
    void passThroughTheOutletThatAnInterviewWasGivenTo(String body, String cue, String outlet, String hop) {
        Layers layers = Layers.of(body).people("Torv").bodies("Kest Chronicle");
        ArticleFacts facts = (outlet == null ? layers : layers.publishedBy(outlet))
                .said("Torv", cue, "it was shut")
                .facts();

        assertThat(chain(facts, only(facts)))
                .isEqualTo(hop == null ? List.of() : List.of(List.of(hop), List.of("Torv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            In the interview Torv also said ice came. ; said  ; true
            Torv added that ice came.                 ; added ; true
            Torv said at noon that ice came.          ; said  ; false
            """)
    void passThroughItAcrossSentences(String next, String cue, boolean through) {
        Layers layers = Layers.of("In an interview with the Kest Chronicle, Torv said it was shut. " + next);
        ArticleFacts facts = layers.chain(layers.name(Kind.PERSON, "Torv"), layers.name(Kind.PERSON, "Torv@2"))
                .bodies("Kest Chronicle")
                .publishedBy("Gull")
                .said("Torv", "said", "it was shut")
                .said("Torv@2", cue.equals("said") ? "said@2" : cue, "ice came")
                .facts();

        assertThat(chain(facts, facts.attributions().getLast()))
                .isEqualTo(through ? List.of(List.of("Kest Chronicle"), List.of("Torv")) : List.of());
    }

    @Test
    void nameTheAgenciesThatACommonNounStandsBefore() {
        Layers layers = Layers.of(
                "State news agencies Kest Newswire and Meridian Wire reported that Torv had said it was shut.");
        ArticleFacts facts = layers.chain(layers.description(Kind.GROUP, "State news agencies"))
                .bodies("Kest Newswire", "Meridian Wire")
                .people("Torv")
                .said("State news agencies Kest Newswire and Meridian Wire", "reported", "Torv had said it was shut")
                .said("Torv", "had said", "it was shut")
                .facts();

        assertThat(chain(facts, only(facts)))
                .containsExactly(List.of("Kest Newswire", "Meridian Wire"), List.of("Torv"));
    }

    @Test
    void passThroughNobodyWhoRepeatsOwnWords() {
        Layers layers = Layers.of("Torv said he had told Lind that it was shut.");
        ArticleFacts facts = layers.chain(layers.name(Kind.PERSON, "Torv"), layers.pronoun("he"))
                .people("Lind")
                .said("Torv", "said", "he had told Lind that it was shut")
                .said("he", "had told", "it was shut")
                .facts();

        assertThat(facts.attributions())
                .allSatisfy(attribution -> assertThat(attribution.chain()).isEmpty());
    }

    @Test
    void passThroughADocumentThatIsNobodys() {
        ArticleFacts facts = Layers.of("A leaked memo said Torv had said it was shut.")
                .people("Torv")
                .said("A leaked memo", "said", "Torv had said it was shut")
                .said("Torv", "had said", "it was shut")
                .facts();
        List<LocalHop> chain = facts.attributions().getLast().chain();

        assertThat(chain).hasSize(2);
        assertThat(chain.getFirst().text()).contains("A leaked memo");
    }

    @Test
    void meanWhoSpokeLastByTheSameSource() {
        ArticleFacts facts = Layers.of("It was shut, Torv said. Ice came, according to the same source.")
                .people("Torv")
                .said("Torv", "said", "It was shut")
                .said("the same source", "according to", "Ice came")
                .facts();

        assertThat(speaker(facts, facts.attributions().getLast())).contains("Torv");
    }

    @Test
    void haveNoSpeakerWhereAPeopleTellsIt() {
        Layers layers = Layers.of("According to Keshti mythology, it was shut.");
        ArticleFacts facts = layers.chain(layers.description(Kind.GROUP, "Keshti"))
                .said("Keshti mythology", "According to", "it was shut")
                .facts();

        assertThat(speaker(facts, only(facts))).isEmpty();
    }

    @Test
    void goOnOnThePlatformThatTheLastOneStoodOn() {
        Layers layers = Layers.of("Torv wrote on Harbourline: “No.” In a second message she wrote: “Ice.”");
        ArticleFacts facts = layers.chain(layers.name(Kind.PERSON, "Torv"), layers.pronoun("she"))
                .said("Torv", "wrote", "“No.”")
                .said("she", "wrote@2", "“Ice.”")
                .facts();

        assertThat(facts.attributions().getLast().channel()).contains("Harbourline");
        assertThat(facts.attributions().getLast().sourcing()).contains(Sourcing.POST);
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
