package dev.drydock.docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The goals and their parameters, from the descriptor that Maven reads. */
final class GoalPages {
    private GoalPages() {}

    static String render() throws IOException {
        var page = new StringBuilder("<!-- Generated from the goals; see CONTRIBUTING.md. -->\n# Goals\n");
        for (Element goal : children(descriptor(), "mojo")) {
            if (text(goal, "goal").equals("help")) {
                continue;
            }
            page.append("\n## `stack:%s`\n\n%s\n".formatted(text(goal, "goal"), markdown(text(goal, "description"))));
            String phase = text(goal, "phase");
            if (!phase.isEmpty()) {
                page.append("\nBound to `%s`.\n".formatted(phase));
            }
            page.append("\n| property | default | meaning |\n| --- | --- | --- |\n");
            parameters(goal, page);
        }
        return page.toString();
    }

    private static void parameters(Element goal, StringBuilder page) {
        Element configuration = children(goal, "configuration").get(0);
        for (Element parameter : children(children(goal, "parameters").get(0), "parameter")) {
            for (Element value : children(configuration, text(parameter, "name"))) {
                String property = value.getTextContent();
                if (property.startsWith("${")) {
                    page.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    property.substring(2, property.length() - 1),
                                    code(value.getAttribute("default-value")),
                                    markdown(text(parameter, "description")).replace("|", "\\|")));
                }
            }
        }
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    /** The HTML that Javadoc becomes in the descriptor, as Markdown on one line. */
    private static String markdown(String html) {
        return html.replaceAll("</?code>", "`")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Element descriptor() throws IOException {
        try (InputStream xml = GoalPages.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(xml, "the plugin's descriptor"))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = name.equals("mojo") ? parent.getElementsByTagName(name) : parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }
}
