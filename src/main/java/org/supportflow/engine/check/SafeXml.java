package org.supportflow.engine.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model's XML without letting it fetch, expand or exhaust anything. */
final class SafeXml {

    static final int MOST_BYTES = 2_000_000;
    static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 60;

    private static final String DRAW_AGAIN = "Save it again with the Modeler, or draw it smaller";
    private static final String NO_DOCTYPE = "Remove the DOCTYPE; a model needs none";

    private SafeXml() {}

    static Document read(ModelFile file) throws RefusedModel {
        if (file.content().length > MOST_BYTES) {
            throw new RefusedModel("it is larger than " + MOST_BYTES + " bytes", DRAW_AGAIN);
        }
        try {
            // The streaming pass comes first: it needs no memory and no recursion for what it refuses.
            measure(file.content());
            return parse(file.content());
        } catch (XMLStreamException | SAXException | IOException | ParserConfigurationException e) {
            throw new RefusedModel("it is no well-formed XML", DRAW_AGAIN);
        }
    }

    private static void measure(byte[] content) throws XMLStreamException, RefusedModel {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        try {
            walk(reader);
        } finally {
            reader.close();
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException, RefusedModel {
        int elements = 0;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new RefusedModel("it has a DOCTYPE", NO_DOCTYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (elements > MOST_ELEMENTS || depth > DEEPEST) {
                throw new RefusedModel(
                        "it has more than " + MOST_ELEMENTS + " elements or " + DEEPEST + " levels", DRAW_AGAIN);
            }
        }
    }

    private static Document parse(byte[] content) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setExpandEntityReferences(false);
        factory.setXIncludeAware(false);
        var builder = factory.newDocumentBuilder();
        // The default handler of the JDK prints to the console.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(content));
    }
}
