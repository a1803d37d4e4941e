package fr.portailfamille.shared.print;

import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An element of a page under construction. Texts go in as texts: a name with an angle bracket stays
 * a name.
 */
public record Markup(Element element) {

  /** The root of a new page. */
  public static Markup page() {
    try {
      Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      Element html = page.createElement("html");
      page.appendChild(html);
      return new Markup(html);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  public Document document() {
    return element.getOwnerDocument();
  }

  public Markup with(String attribute, String value) {
    element.setAttribute(attribute, value);
    return this;
  }

  /** Adds a child, filled by the caller. */
  public Markup add(String name, Consumer<Markup> content) {
    Markup child = new Markup(document().createElement(name));
    element.appendChild(child.element);
    content.accept(child);
    return this;
  }

  /** Adds a child that holds only a text. */
  public Markup add(String name, String text) {
    return add(name, child -> child.text(text));
  }

  public Markup text(String text) {
    element.appendChild(document().createTextNode(text));
    return this;
  }
}
