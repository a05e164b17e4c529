package dev.readout.train.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML of the data sets, read without fetching anything that it names. */
final class XmlFile {
    private XmlFile() {}

    /** Returns a file's root element. */
    static Element root(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(DataFiles.text(file))))
                    .getDocumentElement();
        } catch (SAXParseException bad) {
            throw caused(new MalformedDataException(file, bad.getLineNumber(), String.valueOf(bad.getMessage())), bad);
        } catch (SAXException bad) {
            throw caused(new MalformedDataException(file, 1, String.valueOf(bad.getMessage())), bad);
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Returns all elements of a name below an element, in the order of the file. */
    static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static MalformedDataException caused(MalformedDataException malformed, Exception cause) {
        malformed.initCause(cause);
        return malformed;
    }
}
