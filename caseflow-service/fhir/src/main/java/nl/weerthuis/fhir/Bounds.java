package nl.weerthuis.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** How large and how deep a record may be, looked at before the parser builds anything of it. */
final class Bounds {

    static final int MOST_BYTES = 256 * 1024;
    static final int DEEPEST = 48;
    static final int MOST_ENTRIES = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final XMLInputFactory XML = xml();

    private Bounds() {}

    /** The text, if it is small, shallow and well-formed UTF-8. */
    static String text(InputStream content, Notation notation) {
        var bytes = bytes(content);
        if (bytes.length == 0) {
            throw Declined.invalid(Issue.error(Issue.Kind.REQUIRED, "body-required", ""));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (notation == Notation.JSON) {
                requireJson(bytes);
            } else {
                requireXml(bytes, text);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static byte[] bytes(InputStream content) {
        try {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Declined(413, List.of(tooLarge()));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Issue tooLarge() {
        return Issue.error(Issue.Kind.TOOLONG, "too-large", "", MOST_BYTES);
    }

    /** A name that stands twice in an object would be read by one and overlooked by another. */
    private static void requireJson(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                // Reading is the whole look.
            }
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireXml(byte[] bytes, String text) {
        // No document type is needed, and one could name files of ours or grow without end.
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw Declined.invalid(Issue.error(Issue.Kind.STRUCTURE, "doctype", ""));
        }
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
            for (int depth = 0; reader.hasNext(); ) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw tooDeep();
                }
            }
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Declined malformed() {
        return Declined.invalid(Issue.error(Issue.Kind.STRUCTURE, "malformed", ""));
    }

    private static Declined tooDeep() {
        return Declined.invalid(Issue.error(Issue.Kind.TOOLONG, "too-deep", "", DEEPEST));
    }
}
