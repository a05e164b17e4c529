package dev.readout.publish;

import static dev.readout.publish.Met.day;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.FieldValue.Day;
import dev.readout.reconcile.FieldValue.Length;
import dev.readout.reconcile.FieldValue.OfStatus;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Participant.Level;
import dev.readout.reconcile.StatementId;
import dev.readout.record.RecordedArticle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who met whom in the invented negotiation, and what its reports differ on. */
final class VarenMeetings {
    private final List<RecordedArticle> articles;

    VarenMeetings(List<RecordedArticle> articles) {
        this.articles = articles;
    }

    List<Encounter> encounters() {
        return List.of(
                call(), orrin(), issolmar(), secondCall(), commission(), visit(), summit(), three(), invitation());
    }

    List<Difference> differences() {
        return List.of(
                Met.differs(call(), Field.INITIATOR),
                Met.differs(issolmar(), Field.DATE),
                Met.differs(three(), Field.DATE),
                detainees());
    }

    private Met met(String id, EncounterKind kind, EncounterStatus status) {
        return Met.of(articles, id, kind, status);
    }

    private static Who who(String entity) {
        return new Who(new EntityId(entity));
    }

    private static Day on(int month, int day) {
        return new Day(When.on(day(month, day)));
    }

    private static Length lasting(String duration) {
        return new Length(Duration.parse(duration));
    }

    private Encounter call() {
        return met("call-1", EncounterKind.CALL, EncounterStatus.HELD)
                .told(
                        "va-a: The presidents of Varen and Kesht spoke by telephone on Monday for the first time in two years, officials on both sides said, and by nightfall the two capitals were disputing who had rung whom.",
                        "va-a: The call between Tovik Aranzel of Varen and Yukhar Zhelimov of Kesht lasted 45 minutes, Aranzel's spokesman, Ilmo Brandek, told reporters in Issolmar.",
                        "va-b: The presidents of Varen and Kesht spoke by telephone on Monday for the first time in two years",
                        "va-c: At the initiative of the President of Varen, Tovik Aranzel, a telephone conversation took place on 2 March with the President of the Republic of Kesht, Yukhar Zhelimov, the aide to the Head of State, Vashkan Tureyev, told journalists.")
                .who(
                        "e-aranzel",
                        "the President of Varen",
                        Level.LEADER,
                        "va-a: Tovik Aranzel of Varen",
                        "va-c: the President of Varen, Tovik Aranzel")
                .who(
                        "e-zhelimov",
                        "the President of the Republic of Kesht",
                        Level.LEADER,
                        "va-a: Yukhar Zhelimov of Kesht",
                        "va-c: Yukhar Zhelimov")
                .settled(
                        Field.DATE,
                        on(3, 2),
                        "Monday → 2026-03-02: weekday of publication",
                        "va-a: on Monday",
                        "va-b: on Monday",
                        "va-c: on 2 March")
                .settled(
                        Field.DURATION,
                        lasting("PT45M"),
                        "",
                        "va-a: 45 minutes",
                        "va-b: 45 minutes",
                        "va-c: three quarters of an hour")
                .gives(
                        Field.INITIATOR,
                        who("e-zhelimov"),
                        "",
                        "va-a: It was Mr. Zhelimov who telephoned us",
                        "va-b: It was Mr. Zhelimov who telephoned us")
                .gives(
                        Field.INITIATOR,
                        who("e-aranzel"),
                        "",
                        "va-a: the conversation had been initiated by Aranzel",
                        "va-c: At the initiative of the President of Varen, Tovik Aranzel")
                .about("va-c: the locks at Sennet", "va-a: the crossing at Adra")
                .encounter();
    }

    private Encounter orrin() {
        return met("orrin", EncounterKind.TALKS, EncounterStatus.HELD)
                .told(
                        "va-d: After two days of talks at Castle Orrin, which began on Monday with the delegations lodged in separate wings and ended on Tuesday evening with both foreign ministers helping themselves from the same dish of smoked eel",
                        "va-j1: after the talks at Castle Orrin on 9 and 10 March",
                        "va-j2: after the talks at Castle Orrin on 9 and 10 March")
                .who(
                        "e-korvath",
                        "Varen’s foreign minister",
                        Level.MINISTER,
                        "va-d: Dessa Korvath, Varen’s foreign minister")
                .who("e-yurzhan", "", Level.MINISTER, "va-d: Her opposite number, Kseniya Yurzhan")
                .who("e-pember", "the Foreign Secretary", Level.MINISTER, "va-d: the Foreign Secretary, Cole Pember")
                .settled(
                        Field.DATE,
                        new Day(new When(day(3, 9), day(3, 10), When.Extent.THROUGHOUT)),
                        "began on Monday, ended on Tuesday → 2026-03-09/2026-03-10: the last ones before publication on 11 March",
                        "va-d: began on Monday",
                        "va-d: ended on Tuesday evening",
                        "va-j1: on 9 and 10 March")
                .settled(Field.PLACE, who("e-castle-orrin"), "", "va-d: at Castle Orrin", "va-j1: at Castle Orrin")
                .settled(Field.HOST, who("e-pember"), "", "va-d: who was host to the gathering")
                .about("va-d: transit fees withheld since 2021")
                .encounter();
    }

    private Encounter issolmar() {
        return met("issolmar", EncounterKind.MEETING, EncounterStatus.HELD)
                .told(
                        "va-e: The Lissand Chancellor, Ragna Thoresby, spent three hours with President Tovik Aranzel in the Granary Palace on Saturday",
                        "va-f: when he received her there on March 13",
                        "va-g: when he received her there on 13 March")
                .who(
                        "e-thoresby",
                        "The Lissand Chancellor",
                        Level.LEADER,
                        "va-e: The Lissand Chancellor, Ragna Thoresby")
                .who("e-aranzel", "President", Level.LEADER, "va-e: President Tovik Aranzel")
                .gives(Field.DATE, on(3, 13), "", "va-f: on March 13", "va-g: on 13 March")
                .gives(
                        Field.DATE,
                        on(3, 14),
                        "Saturday → 2026-03-14: the last one before publication on Sunday 15 March",
                        "va-e: on Saturday")
                .settled(Field.DURATION, lasting("PT3H"), "", "va-e: three hours")
                .settled(Field.PLACE, who("e-granary"), "", "va-e: in the Granary Palace")
                .settled(Field.HOST, who("e-aranzel"), "", "va-e: Her host", "va-f: he received her")
                .encounter();
    }

    private Encounter secondCall() {
        return met("call-2", EncounterKind.CALL, EncounterStatus.HELD)
                .told(
                        "va-f: Thoresby telephoned Yukhar Zhelimov at noon and the two talked for 25 minutes, her office said.",
                        "va-g: Thoresby rang Juchar Zjelimov at midday and the two spoke for 25 minutes, according to her office.",
                        "va-j1: after the 25-minute call to Zhelimov that her office announced")
                .who("e-thoresby", "", Level.LEADER, "va-f: Thoresby telephoned")
                .who("e-zhelimov", "", Level.LEADER, "va-f: Yukhar Zhelimov at noon")
                .settled(
                        Field.DATE,
                        on(3, 19),
                        "Thursday → 2026-03-19: weekday of publication",
                        "va-f: on Thursday",
                        "va-j1: On 19 March")
                .settled(
                        Field.DURATION,
                        lasting("PT25M"),
                        "",
                        "va-f: 25 minutes",
                        "va-g: 25 minutes",
                        "va-j1: 25-minute")
                .settled(Field.INITIATOR, who("e-thoresby"), "", "va-f: Thoresby telephoned", "va-g: Thoresby rang")
                .encounter();
    }

    private Encounter commission() {
        return met("commission", EncounterKind.TALKS, EncounterStatus.PLANNED)
                .told(
                        "va-d: a commission on detainees drawn from both governments would convene in the river town of Torvo by 17 March",
                        "va-e: a commission on detainees is to sit in Torvo by Tuesday")
                .who("e-varen", "", Level.DELEGATION, "va-d: both governments")
                .who("e-kesht", "", Level.DELEGATION, "va-d: both governments")
                .settled(
                        Field.DUE,
                        on(3, 17),
                        "by Tuesday → 2026-03-17: the next one after publication",
                        "va-d: by 17 March",
                        "va-e: by Tuesday")
                .settled(Field.PLACE, who("e-torvo"), "", "va-d: the river town of Torvo", "va-e: in Torvo")
                .about("va-d: detainees")
                .encounter();
    }

    private Encounter visit() {
        return met("visit", EncounterKind.VISIT, EncounterStatus.CANCELLED)
                .told(
                        "va-f: The secretary-general of the Compact of Littoral States, Joaquim Ferreyl, will visit Ordubek on March 24 to prepare the ground, the organisation said in a statement.",
                        "va-h: His spokeswoman, Nadia Osk, tells us he called the trip off on Sunday after Kesht withdrew permission for his aircraft to land.",
                        "va-i: The visit of the Secretary-General of the Compact of Littoral States, Joaquim Ferreyl, planned for 24 March, did not take place at the request of the Compact itself, Foreign Minister Kseniya Yurzhan said.")
                .who(
                        "e-ferreyl",
                        "secretary-general of the Compact of Littoral States",
                        Level.LEADER,
                        "va-f: The secretary-general of the Compact of Littoral States, Joaquim Ferreyl")
                .settled(Field.DATE, on(3, 24), "", "va-f: on March 24", "va-i: planned for 24 March")
                .settled(Field.PLACE, who("e-ordubek"), "", "va-f: visit Ordubek")
                .gives(
                        Field.STATUS,
                        new OfStatus(EncounterStatus.CANCELLED),
                        "",
                        "va-h: called the trip off",
                        "va-i: did not take place")
                .encounter();
    }

    private Encounter summit() {
        return met("summit", EncounterKind.SUMMIT, EncounterStatus.HELD)
                .told(
                        "va-d: Varen and Kesht have agreed that their presidents should meet by 21 March",
                        "va-f: A summit between the presidents of Varen and Kesht that was due by Saturday has been put off to March 28",
                        "va-g: The meeting of the presidents of Varen and Kesht, expected by Saturday at the latest, has been postponed until 28 March",
                        "va-h: The meeting in the Pump House ended at 18.40 after five hours.",
                        "va-i: The President of the Republic of Kesht, Yukhar Zhelimov, received the President of Varen, Tovik Aranzel, at the Pump House in Khorsha on 28 March, the Press Service of the Head of State reported.",
                        "va-j2: the presidents of Varen and Kesht sat down together for five hours at the Pump House in Khorsha")
                .who("e-aranzel", "the President of Varen", Level.LEADER, "va-i: the President of Varen, Tovik Aranzel")
                .who(
                        "e-zhelimov",
                        "The President of the Republic of Kesht",
                        Level.LEADER,
                        "va-i: The President of the Republic of Kesht, Yukhar Zhelimov")
                .settled(
                        Field.DATE,
                        on(3, 28),
                        "today → 2026-03-28: day of publication",
                        "va-f: to March 28",
                        "va-g: until 28 March",
                        "va-h: today",
                        "va-i: on 28 March")
                .settled(
                        Field.DURATION,
                        lasting("PT5H"),
                        "",
                        "va-h: five hours",
                        "va-i: five hours",
                        "va-j2: five hours")
                .gives(Field.DURATION, lasting("PT3H"), "", "va-j1: three hours")
                .settled(
                        Field.PLACE, who("e-pump-house"), "", "va-h: the Pump House", "va-i: the Pump House in Khorsha")
                .gives(Field.PLACE, who("e-khorsha"), "", "va-f: the Keshti spa town of Khorsha")
                .settled(
                        Field.HOST,
                        who("e-zhelimov"),
                        "",
                        "va-h: President Yukhar Zhelimov, the host",
                        "va-i: received the President of Varen")
                .gives(Field.STATUS, new OfStatus(EncounterStatus.HELD), "", "va-h: ended at 18.40", "va-i: received")
                .gives(Field.STATUS, new OfStatus(EncounterStatus.PLANNED), "", "va-d: should meet", "va-f: put off")
                .about("va-i: the Adra crossing", "va-i: 240 detainees")
                .encounter();
    }

    private Encounter three() {
        return met("three", EncounterKind.MEETING, EncounterStatus.PLANNED)
                .told(
                        "va-d: the leaders of the three countries will meet in Port Emmer once the two presidents have met",
                        "va-e: A three-way meeting in Port Emmer, she said before boarding, “has to wait for the two of them”.",
                        "va-i: a meeting of the two presidents with the Chancellor of Lissand, Ragna Thoresby, will be held in Port Emmer on 18 April",
                        "va-j1: The two presidents and Chancellor Ragna Thoresby will meet at Castle Orrin, above Port Emmer, on 11 April, her office says.",
                        "va-j1: The state agency Keshtinform, citing the press service of the Keshti president, gives the date as 18 April.")
                .who(
                        "e-thoresby",
                        "the Chancellor of Lissand",
                        Level.LEADER,
                        "va-i: the Chancellor of Lissand, Ragna Thoresby",
                        "va-j1: Chancellor Ragna Thoresby")
                .who("e-aranzel", "", Level.LEADER, "va-i: the two presidents")
                .who("e-zhelimov", "", Level.LEADER, "va-i: the two presidents")
                .gives(Field.DATE, on(4, 11), "", "va-j1: on 11 April")
                .gives(Field.DATE, on(4, 18), "", "va-i: on 18 April", "va-j1: 18 April")
                .settled(
                        Field.PLACE,
                        who("e-port-emmer"),
                        "",
                        "va-d: in Port Emmer",
                        "va-i: in Port Emmer",
                        "va-j1: above Port Emmer")
                .gives(Field.PLACE, who("e-castle-orrin"), "", "va-j1: at Castle Orrin, above Port Emmer")
                .settled(Field.HOST, who("e-thoresby"), "", "va-h: at my table")
                .after("summit")
                .encounter();
    }

    private Encounter invitation() {
        return met("invitation", EncounterKind.MEETING, EncounterStatus.PROPOSED)
                .told(
                        "va-c: The Head of State, for his part, expressed readiness to receive Mr. Aranzel in Ordubek \"at any convenient time\", the aide noted.")
                .who("e-zhelimov", "The Head of State", Level.LEADER, "va-c: The Head of State, for his part")
                .who("e-aranzel", "", Level.LEADER, "va-c: Mr. Aranzel")
                .settled(Field.PLACE, new Printed("Ordubek"), "", "va-c: in Ordubek")
                .settled(Field.HOST, who("e-zhelimov"), "", "va-c: readiness to receive")
                .encounter();
    }

    private Difference detainees() {
        Met any = met("any", EncounterKind.MEETING, EncounterStatus.HELD);
        return new Difference(
                new Difference.OfStatement(new StatementId("st-video-240")),
                Field.NUMBER,
                List.of(
                        new FieldValue(
                                new Printed("240"),
                                List.of(any.in("va-e: holds 240 Varenians"), any.in("va-i: 240 detainees")),
                                Optional.empty(),
                                List.of()),
                        new FieldValue(
                                new Printed("314"),
                                List.of(any.in("va-d: the names of 314 Varenians held in Kesht"), any.in("va-e: 314")),
                                Optional.empty(),
                                List.of())));
    }
}
