package io.zato.schema;

import io.zato.api.kind.Codec;
import io.zato.api.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML by the JDK's streaming parser. Elements are maps, those that have neither attributes nor elements are text, those that repeat are
 * lists; document types, and with them entities of any sort, are refused.
 */
public final class XmlCodec implements Codec {

    /** The one instance: its factories are expensive to make and safe to share once they are set up. */
    public static final XmlCodec INSTANCE = new XmlCodec();

    /** Made when the first XML comes by: most servers never see any. */
    private static final class Factories {

        static final XMLInputFactory IN = reading();
        static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();

        private static XMLInputFactory reading() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return factory;
        }
    }

    /** Name of the elements of a list that is all there is. */
    public static final String ITEM = XmlWriter.ITEM;

    private XmlCodec() {}

    /** Name of the outermost element of what is written of that type. */
    public static String rootOf(Class<?> type) {
        return XmlWriter.nameOf(type);
    }

    @Override
    public byte[] write(Object value) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        write(value, target);
        return target.toByteArray();
    }

    @Override
    public void write(Object value, OutputStream target) {
        try {
            new XmlWriter(Factories.OUT.createXMLStreamWriter(target, "UTF-8"))
                    .document(XmlWriter.nameOf(value), JsonCodec.INSTANCE.tree(value));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new Problem(500, "The answer cannot be written as XML: " + e.getMessage(), e);
        }
    }

    @Override
    public Object read(InputStream xml) {
        try {
            XMLStreamReader reader = Factories.IN.createXMLStreamReader(xml);
            try {
                return new XmlReader(reader).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    @Override
    public <T> T read(InputStream xml, Class<T> type) {
        return convert(read(xml), type);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        return JsonCodec.INSTANCE.convert(value, type);
    }

    private static RuntimeException refused(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io.getCause() instanceof Problem problem ? problem : new UncheckedIOException(io);
        }
        var at = e.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")";
        // the parser's own sentence is its last line; before it stands the place once more
        String reason =
                e.getMessage().lines().reduce("", (before, line) -> line).replaceFirst("^Message: ", "");
        return new Problem(400, "The body is not the XML that was expected: " + reason + place, e);
    }
}
