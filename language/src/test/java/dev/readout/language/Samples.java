package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that no reporter wrote, and what holds of the layers of any body. */
final class Samples {
    /** By what is odd about them; each short enough for a test of every annotator. */
    static final Map<String, String> ODD = odd();

    private Samples() {}

    private static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("nothing", "");
        odd.put("white space", " \t \u00a0\u2009 ");
        odd.put("breaks alone", "\n\n\n\n\n");
        odd.put("punctuation alone", "…?!;:,.—–()[] “” ‘’ \"\" '' «» ‹› . . .");
        odd.put("marks alone", "“‘\"'«‹„‚”’»›");
        odd.put("an opening mark alone", "“");
        odd.put("a closing mark alone", "”");
        odd.put("a single mark alone", "'");
        odd.put("one letter", "A");
        odd.put("a cue alone", "said");
        odd.put("cues alone", "said told asked according to as reported by quoted as saying , said . said");
        odd.put("according to nobody", "According to. According to, . Quoted by as saying. As reported by");
        odd.put("a title alone", "President");
        odd.put("titles alone", "President Minister Chancellor of the President of the Minister");
        odd.put("particles alone", "van der von de la al- el- Van Der");
        odd.put("possessives alone", "'s ’s s' s’ 's's's");
        odd.put("links alone", "of of the of and of for and and");
        odd.put("pronouns alone", "He she they it him. “He she,” he said she said.");
        odd.put("Cyrillic", "«Канал открыт», — сказал министр Ильмо Брандек в понедельник. Он уехал.");
        odd.put("Arabic", "قال الوزير إلمو براندك إن القناة مفتوحة. «لن يغلقها أحد»، أضاف الوزير.");
        odd.put("Hebrew", "השר אמר ״התעלה פתוחה״. הוא עזב.");
        odd.put("Chinese", "部长布兰德克说：“运河开放了。”他离开了。");
        odd.put("Japanese", "大臣は「運河は開いている」と述べた。");
        odd.put("Devanagari", "मंत्री ने कहा, “नहर खुली है।” वे चले गए।");
        odd.put("Thai", "รัฐมนตรีกล่าวว่า “คลองเปิดแล้ว”");
        odd.put("emoji", "😀 said 👨‍👩‍👧 that 🇺🇳 was “🌊”. 😀’s 🌊 said “🌊”");
        odd.put("astral letters", "𝐁𝐫𝐚𝐧𝐝𝐞𝐤 said “𝐧𝐨”. 𠀀𠀁 said 𠀂.");
        odd.put("lone surrogates", "\ud800 said \udc00 that “\ud800”. A\ud83d said B\ude00. \ud800'\udc00’s");
        odd.put("combining marks", "I\u0301lmo Branded\u0301k sai\u0300d “no\u0301”. \u0301\u0302 \u0301");
        odd.put("zero width", "Ilmo\u200bBrandek said \u200d“no”\ufeff. \u2060");
        odd.put("directions", "\u202eIlmo Brandek said “no”.\u202c");
        odd.put("controls", "Ilmo\u0000Brandek said\u0007 “no”.\u001b[31m \u0085 \u2028 \u2029 x");
        odd.put("single line breaks", "Ilmo Brandek\nsaid\n“no”\n.\n");
        odd.put("carriage returns", "Ilmo Brandek said\r\n\r\n“no”.\r");
        odd.put("ligatures and widths", "ﬁnance Minister Ｉｌｍｏ Brandek said “ﬂat”. İI ıi ß");
        odd.put("stops", "J.K.L.M.N. U.S.A. said p.m. a.m. i.e. e.g. etc. ... .. .");
        odd.put("numbers", "1,2.3/4:5-6 7's 8’s 9' 10” \"11\" '12 ’13s 14. 15");
        odd.put("a long word", "said " + "x".repeat(5_000) + " said");
        odd.put("many opening marks", "“".repeat(300) + "a" + "‘".repeat(300));
        odd.put("marks between words", "a“b”c‘d’e\"f\"g'h'i«j»k said");
        odd.put("one quotation over many paragraphs", "“Open the canal.\n\n".repeat(50));
        return odd;
    }

    static List<?> layer(Annotations annotations, Layer layer) {
        return switch (layer) {
            case SENTENCES -> annotations.sentences();
            case TOKENS -> annotations.tokens();
            case QUOTATIONS -> annotations.quotations();
            case MENTIONS -> annotations.mentions();
            case COREFERENCE -> annotations.chains();
            case ATTRIBUTIONS -> annotations.attributions();
            case EXPRESSIONS -> annotations.expressions();
        };
    }

    /** Checks what holds of the layers of any body. */
    static void checkSpans(Annotations annotations) {
        List<Span> sentences = annotations.sentences();
        List<Span> tokens = annotations.tokens().stream().map(Token::span).toList();
        List<Span> quotations =
                annotations.quotations().stream().map(Quotation::span).toList();
        List<Span> mentions = annotations.mentions().stream().map(Mention::span).toList();
        List<Span> expressions =
                annotations.expressions().stream().map(Expression::span).toList();
        List<Span> parts = annotations.attributions().stream()
                .flatMap(relation -> Stream.of(
                        relation.source(),
                        relation.content(),
                        relation.cue().stream().toList()))
                .flatMap(List::stream)
                .toList();
        inOrder(sentences);
        inOrder(tokens);
        inParagraphs(annotations, sentences);
        inParagraphs(annotations, tokens);
        inParagraphs(annotations, quotations);
        inParagraphs(annotations, mentions);
        inParagraphs(annotations, expressions);
        assertThat(quotations).isSorted();
        assertThat(mentions).isSorted();
        assertThat(expressions).isSorted();
        assertThat(annotations.attributions())
                .isSortedAccordingTo(Comparator.comparing(
                        (AttributionRelation relation) -> relation.content().getFirst()));
        List<Mention> chained = annotations.chains().stream()
                .map(CoreferenceChain::mentions)
                .flatMap(List::stream)
                .toList();
        assertThat(chained).doesNotHaveDuplicates().isSubsetOf(annotations.mentions());
        Stream.of(sentences, tokens, quotations, mentions, expressions, parts)
                .flatMap(List::stream)
                .forEach(span -> {
                    assertThat(annotations.text(span)).isNotBlank();
                    assertThat(splitsPair(annotations.article().body(), span.begin()))
                            .isFalse();
                    assertThat(splitsPair(annotations.article().body(), span.end()))
                            .isFalse();
                });
    }

    private static boolean splitsPair(String body, int offset) {
        return offset > 0
                && offset < body.length()
                && Character.isSurrogatePair(body.charAt(offset - 1), body.charAt(offset));
    }

    private static void inOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).begin())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    private static void inParagraphs(Annotations annotations, List<Span> spans) {
        List<Span> paragraphs = annotations.article().paragraphs();
        assertThat(spans)
                .allSatisfy(span -> assertThat(paragraphs)
                        .anySatisfy(paragraph ->
                                assertThat(paragraph.contains(span)).isTrue()));
    }
}
