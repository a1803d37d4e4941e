package fr.portailfamille.communication.internal;

import fr.portailfamille.organisation.OrganisationView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a letter as text and as plain HTML (styles inline, as mail programs want it; no image, no
 * tracking), signed with the organisation's name and address block.
 */
public final class LetterPrinter {

  private static final String DEFAULT_ACCENT = "#1f4e79";

  private LetterPrinter() {}

  /**
   * Prints.
   *
   * @param organisation whose letter it is; null for the portal's own
   * @param footer why the reader got it
   */
  public static PrintedLetter print(
      Letter letter, OrganisationView organisation, String sender, String footer, Locale locale) {
    List<String> address = organisation == null ? List.of() : address(organisation);
    return new PrintedLetter(
        oneLine(letter.subject()),
        text(letter, sender, address, footer),
        html(letter, sender, address, footer, accent(organisation), locale));
  }

  /** A header never ends early: no line break, no control character. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String text(Letter letter, String sender, List<String> address, String footer) {
    StringBuilder out = new StringBuilder();
    for (Letter.Block block : letter.blocks()) {
      if (block instanceof Letter.Paragraph paragraph) {
        out.append(paragraph.text());
      } else if (block instanceof Letter.Link link) {
        out.append(link.label()).append("\n").append(link.address());
      } else if (block instanceof Letter.Lines lines) {
        out.append(
            lines.lines().stream()
                .map(l -> "- " + l.label() + (l.amount().isEmpty() ? "" : " : " + l.amount()))
                .collect(Collectors.joining("\n")));
      }
      out.append("\n\n");
    }
    out.append("-- \n").append(sender).append("\n");
    address.forEach(line -> out.append(line).append("\n"));
    return out.append("\n").append(footer).append("\n").toString();
  }

  private static String html(
      Letter letter,
      String sender,
      List<String> address,
      String footer,
      String accent,
      Locale locale) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html><html lang=\"")
        .append(escape(locale.getLanguage()))
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escape(letter.subject()))
        .append("</title></head><body style=\"margin:0;padding:16px;background:#f4f5f7;")
        .append("font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;")
        .append("color:#1b1f24\"><div style=\"max-width:600px;margin:0 auto;background:#ffffff;")
        .append("border-top:6px solid ")
        .append(accent)
        .append(";padding:24px\"><p style=\"margin:0 0 16px;font-weight:bold\">")
        .append(escape(sender))
        .append("</p>");
    letter.blocks().forEach(block -> html(out, block));
    out.append("<p style=\"margin:24px 0 0;padding-top:16px;border-top:1px solid #d0d7de;")
        .append("font-size:14px;color:#57606a\">")
        .append(
            Stream.concat(Stream.of(sender), address.stream())
                .map(LetterPrinter::escape)
                .collect(Collectors.joining("<br>")))
        .append("</p><p style=\"font-size:14px;color:#57606a\">")
        .append(escape(footer))
        .append("</p></div></body></html>");
    return out.toString();
  }

  private static void html(StringBuilder out, Letter.Block block) {
    if (block instanceof Letter.Paragraph paragraph) {
      out.append("<p style=\"margin:0 0 16px\">")
          .append(escape(paragraph.text()).replace("\n", "<br>"))
          .append("</p>");
    } else if (block instanceof Letter.Link link) {
      out.append("<p style=\"margin:0 0 16px\"><a href=\"")
          .append(escape(link.address()))
          .append("\" style=\"display:inline-block;padding:12px 20px;background:#1f4e79;")
          .append("color:#ffffff;text-decoration:none;border-radius:6px\">")
          .append(escape(link.label()))
          .append("</a></p><p style=\"margin:0 0 16px;font-size:14px;word-break:break-all\">")
          .append(escape(link.address()))
          .append("</p>");
    } else if (block instanceof Letter.Lines lines) {
      out.append("<ul style=\"margin:0 0 16px;padding-left:20px\">");
      for (Letter.Line line : lines.lines()) {
        out.append("<li>").append(escape(line.label()));
        if (!line.amount().isEmpty()) {
          out.append(" : <strong>").append(escape(line.amount())).append("</strong>");
        }
        out.append("</li>");
      }
      out.append("</ul>");
    }
  }

  private static List<String> address(OrganisationView o) {
    return Stream.of(
            o.department(), o.street(), together(o.postcode(), o.town()), o.phone(), o.email())
        .filter(Objects::nonNull)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String together(String first, String second) {
    return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String accent(OrganisationView organisation) {
    return organisation == null ? DEFAULT_ACCENT : organisation.accentColor();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
