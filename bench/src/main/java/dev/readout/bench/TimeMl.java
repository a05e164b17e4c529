package dev.readout.bench;

import dev.readout.article.Hash;
import dev.readout.article.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A TimeML document: its text, the day it was written, and the times that people have marked in the text.
 *
 * @param name of the file, without its ending
 * @param text what stands in TEXT
 * @param written the document creation time, by day
 * @param times in TEXT alone, in order
 */
record TimeMl(String name, String text, LocalDate written, List<TimePeer.Time> times) {
    private static final String ENDING = ".tml";

    /** One document in so many is held out. */
    private static final int HELD_IN = 5;

    TimeMl {
        times = List.copyOf(times);
    }

    /** Returns whether this document is never looked into: told by its name alone, the same on every machine. */
    boolean isHeld() {
        return Integer.parseInt(Hash.sha256(name).substring(0, 4), 16) % HELD_IN == 0;
    }

    /** Reads all documents below a folder, in order of their names. */
    static List<TimeMl> all(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<TimeMl> documents = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            documents.add(parse(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
        }
        return documents;
    }

    static TimeMl parse(String name, String xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder text = new StringBuilder();
        List<TimePeer.Time> times = new ArrayList<>();
        LocalDate written = LocalDate.EPOCH;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            boolean header = false;
            boolean body = false;
            List<Integer> begins = new ArrayList<>();
            List<String[]> open = new ArrayList<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = reader.getLocalName();
                    header |= element.equals("DCT");
                    body |= element.equals("TEXT");
                    if (element.equals("TIMEX3") && header) {
                        written = LocalDate.parse(
                                reader.getAttributeValue(null, "value").substring(0, 10));
                    } else if (element.equals("TIMEX3") && body) {
                        begins.add(text.length());
                        open.add(new String[] {
                            reader.getAttributeValue(null, "type"), reader.getAttributeValue(null, "value")
                        });
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String element = reader.getLocalName();
                    header &= !element.equals("DCT");
                    body &= !element.equals("TEXT");
                    if (element.equals("TIMEX3") && body) {
                        String[] attributes = open.removeLast();
                        int begin = begins.removeLast();
                        if (text.length() > begin) {
                            times.add(new TimePeer.Time(new Span(begin, text.length()), attributes[0], attributes[1]));
                        }
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && body) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(name + " is not well-formed", e);
        }
        times.sort((one, other) -> one.span().compareTo(other.span()));
        return new TimeMl(name, text.toString(), written, times);
    }
}
