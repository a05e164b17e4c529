package dev.readout.publish;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue.Day;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Participant.Level;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A record of years: many encounters, days with very many statements, one early report that stands alone. */
final class Crowd {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private static final List<EncounterKind> KINDS = List.of(EncounterKind.values());

    private Crowd() {}

    static ReadoutRecord record(int encounters, int statementsADay, int days) {
        Random random = new Random(7);
        Fake fake = new Fake();
        fake.dated("early", "Harbour Post", LocalDate.of(2016, 5, 4), "Ana Ruel met Ben Torv in Sela.");
        for (int day = 0; day < days; day++) {
            StringBuilder body = new StringBuilder("Ana Ruel met Ben Torv in Sela. ");
            for (int i = 0; i < statementsADay; i++) {
                body.append("It was said that ").append(word(day, i)).append(" fell. ");
            }
            fake.dated("d" + day, "Outlet " + day % 17, FIRST.plusDays(day * 9L), body.toString());
        }
        fake.person("ana", "Ana Ruel").person("ben", "Ben Torv");
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < statementsADay; i++) {
                fake.said(
                        "s" + day + "-" + i,
                        "d" + day,
                        i % 3 == 0 ? Optional.empty() : Optional.of(i % 3 == 1 ? "ana" : "ben"),
                        Form.INDIRECT,
                        word(day, i) + " fell");
            }
        }
        for (int i = 0; i < encounters; i++) {
            String article = "d" + random.nextInt(days);
            LocalDate day = FIRST.plusDays(random.nextInt(days * 10));
            boolean ahead = day.isAfter(FIRST.plusDays((days - 1) * 9L));
            EncounterKind kind = KINDS.get(i % KINDS.size());
            EncounterStatus status =
                    i % 11 == 0 ? EncounterStatus.CANCELLED : ahead ? EncounterStatus.PLANNED : EncounterStatus.HELD;
            fake.with(fake.met("c" + i, kind, status)
                    .told(article + ": Ana Ruel met Ben Torv in Sela.")
                    .who("ana", "", Level.LEADER, article + ": Ana Ruel")
                    .who("ben", "minister", Level.MINISTER, article + ": Ben Torv")
                    .settled(
                            Field.DATE,
                            new Day(i % 5 == 0 ? new When(day, day.plusDays(6), When.Extent.WITHIN) : When.on(day)),
                            "",
                            article + ": met")
                    .settled(Field.PLACE, new Printed("Sela"), "", article + ": Sela")
                    .settled(Field.HOST, new Who(new EntityId("ben")), "", article + ": Ben Torv")
                    .encounter());
        }
        return fake.record();
    }

    private static String word(int day, int i) {
        return "stone" + day + "x" + i + "y";
    }
}
