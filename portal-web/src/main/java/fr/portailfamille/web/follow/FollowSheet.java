package fr.portailfamille.web.follow;

import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.booking.FollowedPage;
import fr.portailfamille.shared.paper.Markup;
import fr.portailfamille.web.frame.Wording;
import java.util.List;
import org.w3c.dom.Document;

/**
 * «Suivi» on paper: one headed table, A4 landscape, its head repeated on each page.
 *
 * @param family whose bookings, in words
 * @param span which days, in words
 */
record FollowSheet(Wording say, String family, String span, FollowedPage page) {

  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 14mm 12mm 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans"; } }
      body { margin: 0; font: 9pt/1.35 "Liberation Sans"; color: #1a202c; }
      h1 { margin: 0 0 2mm; font-size: 16pt; }
      p { margin: 0 0 1mm; }
      table { width: 100%; margin-top: 4mm; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { padding: 1.2mm 1.6mm; border-bottom: 0.2mm solid #767676; text-align: left; vertical-align: top; }
      thead th { border-bottom: 0.4mm solid #2d3748; }
      tr { page-break-inside: avoid; }
      .whole { white-space: nowrap; }
      """;

  Document document() {
    return Markup.page()
        .with("lang", say.locale().getLanguage())
        .add("head", this::head)
        .add("body", this::body)
        .document();
  }

  private void head(Markup head) {
    String title = say.text("follow.title");
    head.add("title", title + " – " + family)
        .add("meta", m -> m.with("name", "subject").with("content", title))
        .add("meta", m -> m.with("name", "description").with("content", title))
        .add("style", STYLE);
  }

  private void body(Markup body) {
    FollowTable table = new FollowTable(say);
    body.add("h1", say.text("follow.title")).add("p", family).add("p", span);
    body.add("p", say.text("follow.count", page.total(), page.cost()));
    if (page.isCut()) {
      body.add("p", say.text("follow.cut", FollowedPage.MOST));
    }
    if (!page.lines().isEmpty()) {
      body.add("table", t -> table(t, table));
    }
  }

  private void table(Markup element, FollowTable table) {
    element.with("title", say.text("follow.title"));
    element.add("thead", head -> head.add("tr", row -> heads(row, table.headings())));
    element.add("tbody", rows -> page.lines().forEach(line -> row(rows, table, line)));
  }

  private static void heads(Markup row, List<String> headings) {
    headings.forEach(heading -> row.add("th", th -> th.with("scope", "col").text(heading)));
  }

  private static void row(Markup rows, FollowTable table, FollowedBooking line) {
    List<String> cells = table.row(line);
    rows.add(
        "tr",
        row -> {
          for (int i = 0; i < cells.size(); i++) {
            String style = FollowTable.WHOLE.contains(i) ? "whole" : "";
            String words = cells.get(i);
            row.add("td", cell -> cell.with("class", style).text(words));
          }
        });
  }
}
