package fr.portailfamille.web.planning;

import org.primefaces.util.EscapeUtils;

/**
 * The markup of a component that draws itself, put together in memory: a thousand cells through the
 * page's own writer take several times as long. Every text and value is escaped.
 */
final class MarkupWriter {

  private static final int USUAL = 16_384;

  private final StringBuilder drawn = new StringBuilder(USUAL);
  private boolean inTag;

  void start(String element) {
    closeTag();
    drawn.append('<').append(element);
    inTag = true;
  }

  /** Of the element just started. */
  void attribute(String name, Object value) {
    drawn.append(' ').append(name).append("=\"");
    drawn.append(EscapeUtils.forHtmlAttribute(String.valueOf(value))).append('"');
  }

  void text(String words) {
    closeTag();
    drawn.append(EscapeUtils.forHtmlContent(words));
  }

  void end(String element) {
    closeTag();
    drawn.append("</").append(element).append('>');
  }

  /** Ends an element that has no content, such as an input. */
  void end() {
    closeTag();
  }

  private void closeTag() {
    if (inTag) {
      drawn.append('>');
      inTag = false;
    }
  }

  @Override
  public String toString() {
    closeTag();
    return drawn.toString();
  }
}
