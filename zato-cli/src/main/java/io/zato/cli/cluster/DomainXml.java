package io.zato.cli.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One of the two files of a WildFly domain, domain.xml or host.xml. What ./zato itself puts there is no change of an administrator's. */
record DomainXml(Document document) {
    private static final String GROUPS = "server-groups";
    private static final String GROUP = "server-group";
    private static final String DEPLOYMENTS = "deployments";
    private static final String PROPERTIES = "system-properties";
    /** Which group is in use, which hosts there are, and whom they believe: noted by supervisors. */
    private static final List<String> NOTED = List.of("zato.group", "zato.host.", "zato.trusted.proxies");

    private static final String SERVERS = "servers";
    /** The group of the template. */
    private static final String ZATO = "zato";

    static DomainXml read(Path file) {
        try {
            return new DomainXml(factory().newDocumentBuilder().parse(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new UncheckedIOException(new IOException(file + " is no XML: " + e.getMessage(), e));
        }
    }

    /** The same for files that say the same, whatever is deployed and whichever servers there are. */
    String content() {
        DomainXml rest = copy();
        rest.groups().stream()
                .filter(group -> !group.getAttribute("name").equals(ZATO))
                .forEach(DomainXml::remove);
        rest.all("property").stream().filter(DomainXml::isOurs).forEach(DomainXml::remove);
        rest.all(PROPERTIES).stream()
                .filter(properties -> elements(properties.getChildNodes()).isEmpty())
                .forEach(DomainXml::remove);
        rest.all(DEPLOYMENTS).forEach(DomainXml::remove);
        rest.all(SERVERS).forEach(DomainXml::remove);
        StringBuilder text = new StringBuilder();
        write(rest.document.getDocumentElement(), text);
        return text.toString();
    }

    /** This one, with what is deployed in the other one, its groups and its servers. */
    DomainXml withWhatRunsIn(DomainXml other) {
        DomainXml merged = copy();
        List<Element> template = merged.groups();
        for (Element group : other.groups()) {
            merged.take(group, template);
        }
        other.child(other.root(), PROPERTIES).ifPresent(merged::takeProperties);
        other.child(other.root(), DEPLOYMENTS).ifPresent(deployments -> merged.insert(deployments, GROUPS));
        other.child(other.root(), SERVERS).ifPresent(servers -> merged.insert(servers, "profile"));
        return merged;
    }

    void write(Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | TransformerException e) {
            throw new UncheckedIOException(new IOException("Cannot write " + file + ": " + e.getMessage(), e));
        }
    }

    /** Those of the whole domain that the platform notes in it. */
    private void takeProperties(Element other) {
        if (child(root(), PROPERTIES).isEmpty()) {
            Node second = child(root(), "extensions").map(Node::getNextSibling).orElse(root().getFirstChild());
            root().insertBefore(document.createElementNS(root().getNamespaceURI(), PROPERTIES), second);
        }
        Element own = child(root(), PROPERTIES).orElseThrow();
        elements(other.getChildNodes()).stream()
                .filter(DomainXml::isOurs)
                .forEach(property -> own.appendChild(document.importNode(property, true)));
    }

    private static boolean isOurs(Element property) {
        String name = property.getAttribute("name");
        return NOTED.stream().anyMatch(name::startsWith);
    }

    /** A group as the template has it, with the other's name and deployments. */
    private void take(Element other, List<Element> template) {
        String name = other.getAttribute("name");
        Element own = template.stream()
                .filter(group -> group.getAttribute("name").equals(name))
                .findFirst()
                .orElseGet(() -> added(name, template.get(0)));
        child(other, DEPLOYMENTS)
                .map(deployments -> document.importNode(deployments, true))
                .ifPresent(own::appendChild);
    }

    private Element added(String name, Element template) {
        Element group = (Element) template.cloneNode(true);
        child(group, DEPLOYMENTS).ifPresent(DomainXml::remove);
        group.setAttribute("name", name);
        template.getParentNode().appendChild(group);
        return group;
    }

    private void insert(Element foreign, String before) {
        root().insertBefore(
                        document.importNode(foreign, true),
                        child(root(), before).orElse(null));
    }

    private Element root() {
        return document.getDocumentElement();
    }

    private List<Element> groups() {
        return all(GROUP);
    }

    private Optional<Element> child(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst();
    }

    private List<Element> all(String name) {
        return elements(document.getElementsByTagName(name));
    }

    private DomainXml copy() {
        return new DomainXml((Document) document.cloneNode(true));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    /** Attributes come in the order of their names; comments and blanks between elements say nothing. */
    private static void write(Element element, StringBuilder text) {
        text.append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            text.append(' ').append(attribute.getNodeName()).append('=').append(attribute.getNodeValue());
        }
        text.append('>');
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                write(inner, text);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(node.getNodeValue().strip());
            }
        }
        text.append("</>");
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }
}
