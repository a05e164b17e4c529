package dev.readout.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryFieldsTest {
    @Test
    void saysWhatAnEntrySaysWithoutWhatBearsItOut() {
        EntryFields fields = of("""
                {'id':'n-1','kind':'call','status':'planned','date':'2026-03-02','place':{'entity':'e-2'},
                 'participants':[{'entity':'e-1','role':'Minister','evidence':[{'article':'a-1','begin':1,'end':2,'text':'x'}]},
                                 {'entity':'e-2','evidence':[]}],
                 'evidence':[{'article':'a-1','begin':1,'end':2,'text':'x'},{'article':'a-2','begin':1,'end':2,'text':'x'}],
                 'fields':{'date':[{'value':'2026-03-02','evidence':[]}]},
                 'by':{'maker':'m','version':'1','score':0.5,'reviewed':false}}
                """);

        assertThat(fields.values().keySet())
                .containsExactly("kind", "status", "date", "place", "participants", "evidence");
        assertThat(fields.first("place")).contains("e-2");
        assertThat(fields.all("participants")).containsExactly(List.of("e-1", "Minister"), List.of("e-2"));
        assertThat(fields.first("evidence")).contains("2");
        assertThat(fields.articles()).containsExactly("a-1", "a-2");
    }

    @Test
    void tellsFieldByFieldWhatAnotherVersionSaysOtherwise() {
        EntryFields before =
                of("{'status':'planned','place':{'entity':'e-2'},'aliases':['Torv','A. Torv'],'mentions':[]}");
        EntryFields after = of("{'status':'planned','due':'2026-03-09','aliases':['Torv','Ana Torv'],'mentions':[{}]}");

        assertThat(before.changesTo(after))
                .containsExactly(
                        new FieldChange("due", false, List.of(), List.of(List.of("2026-03-09"))),
                        new FieldChange("aliases", true, List.of(List.of("A. Torv")), List.of(List.of("Ana Torv"))),
                        new FieldChange("mentions", false, List.of(List.of("0")), List.of(List.of("1"))),
                        new FieldChange("place", false, List.of(List.of("e-2")), List.of()));
        assertThat(before.changesTo(before)).isEmpty();
    }

    @Test
    void namesTheReportThatAnArticleRepublishes() {
        assertThat(of("{'id':'a-1','copyOf':{'article':'a-2','extent':'whole','by':{}}}")
                        .all("copyOf"))
                .containsExactly(List.of("a-2", "whole"));
    }

    @Test
    void refusesWhatIsNoEntry() {
        assertThatThrownBy(() -> EntryFields.of("[]")).isInstanceOf(RecordFormatException.class);
        assertThatThrownBy(() -> EntryFields.of("{\"id\":")).isInstanceOf(RecordFormatException.class);
    }

    private static EntryFields of(String json) {
        return EntryFields.of(json.replace('\'', '"'));
    }
}
