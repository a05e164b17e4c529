package dev.readout.read;

import dev.readout.article.Furniture.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Reads Markdown (CommonMark) with optional front matter: the visible words of paragraphs, quotes and list items are
 * the report; headings and pictures are furniture.
 */
final class MarkdownFormat {
    private static final Pattern FIRST_HEADING = Pattern.compile("(?m)^#{1,6} ");

    private MarkdownFormat() {}

    /** Returns whether a text without a Markdown name is Markdown all the same: front matter, or headings and links. */
    static boolean looksLike(String text) {
        return FrontMatter.of(text).isPresent()
                || (FIRST_HEADING.matcher(Words.head(text, 20_000)).find() && text.contains("]("));
    }

    static Draft read(String text) {
        Optional<FrontMatter> front = FrontMatter.of(text);
        Metadata metadata =
                front.map(matter -> JsonFields.metadata(matter.fields())).orElse(Metadata.NONE);
        String body = front.map(FrontMatter::rest).orElse(text);
        return Draft.of(metadata, pieces(body));
    }

    private static List<Piece> pieces(String body) {
        Blocks blocks = new Blocks();
        try {
            Parser.builder().maxOpenBlockParsers(100).build().parse(body).accept(blocks);
        } catch (StackOverflowError e) {
            // The library descends once for every nested emphasis; ten thousand of them are no Markdown.
            return TextFormat.pieces(body);
        }
        return TextLayout.classify(blocks.lines, blocks.kinds);
    }

    /** Collects blocks; the parser bounds how deep they nest. */
    private static final class Blocks extends AbstractVisitor {
        private final List<TextFormat.Line> lines = new ArrayList<>();
        private final List<Optional<Kind>> kinds = new ArrayList<>();

        private void add(Optional<Kind> kind, String text) {
            String line = Words.collapse(text);
            if (!line.isEmpty()) {
                lines.add(new TextFormat.Line(line, true));
                kinds.add(kind);
            }
        }

        @Override
        public void visit(Heading heading) {
            boolean headline = heading.getLevel() == 1 && kinds.stream().noneMatch(Optional::isEmpty);
            add(
                    Optional.of(headline ? Kind.HEADLINE : Kind.HEADING),
                    Inline.of(heading).text());
        }

        @Override
        public void visit(Paragraph paragraph) {
            Inline inline = Inline.of(paragraph);
            if (inline.text().isBlank()) {
                add(Optional.of(Kind.CAPTION), inline.alternatives.toString());
                return;
            }
            Optional<Kind> kind = Optional.empty();
            if (inline.isOnlyLinks()) {
                kind = Optional.of(Kind.PROMOTION);
            } else if (inline.isOnlyBold() && !Words.endsSentence(Words.collapse(inline.text()))) {
                kind = Optional.of(Kind.HEADING);
            }
            add(kind, inline.text());
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(HtmlBlock html) {
            // Comments and scripts vanish; the words of a hand-made figure or paragraph stay.
            for (Piece piece : HtmlFormat.read(html.getLiteral()).pieces()) {
                add(piece.furniture(), piece.text());
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            // Code is no report.
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            // A paragraph that was merely indented.
            add(Optional.empty(), code.getLiteral());
        }
    }

    /** The visible words of one block; walked without recursion, since emphasis may nest as deep as a file is long. */
    private static final class Inline {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder alternatives = new StringBuilder();
        private int links;
        private int strong;
        private int images;
        private int linked;
        private int bold;

        static Inline of(Node block) {
            Inline inline = new Inline();
            Node node = block.getFirstChild();
            while (node != null) {
                inline.enter(node, 1);
                Node next = node.getFirstChild();
                while (next == null && node != null && !node.equals(block)) {
                    inline.enter(node, -1);
                    next = node.getNext();
                    node = node.getParent();
                }
                node = next;
            }
            return inline;
        }

        String text() {
            return text.toString();
        }

        boolean isOnlyLinks() {
            // "Earlier letters: …": a line of links with a word or two in front of them.
            return linked > 0 && Words.count(text()) <= linked + 3 && !Words.endsSentence(text());
        }

        boolean isOnlyBold() {
            return bold > 0 && Words.count(text()) <= bold && bold <= 14;
        }

        private void enter(Node node, int step) {
            if (node instanceof Link) {
                links += step;
            } else if (node instanceof StrongEmphasis) {
                strong += step;
            } else if (node instanceof Image) {
                images += step;
            } else if (step > 0) {
                append(words(node));
            }
        }

        private static String words(Node node) {
            return switch (node) {
                case Text text -> text.getLiteral();
                case Code code -> code.getLiteral();
                case HtmlInline html -> Jsoup.parse(html.getLiteral()).text();
                case SoftLineBreak ignored -> " ";
                case HardLineBreak ignored -> " ";
                default -> "";
            };
        }

        private void append(String words) {
            if (images > 0) {
                alternatives.append(words);
                return;
            }
            text.append(words);
            int count = Words.count(words);
            linked += links > 0 ? count : 0;
            bold += strong > 0 ? count : 0;
        }
    }
}
