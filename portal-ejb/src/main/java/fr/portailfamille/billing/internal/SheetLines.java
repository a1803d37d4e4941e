package fr.portailfamille.billing.internal;

import fr.portailfamille.billing.InvoiceView;
import fr.portailfamille.shared.print.Markup;
import java.util.List;

/** The table of an invoice's lines, each with how its price was found. */
record SheetLines(List<InvoiceView.Line> lines, SheetWording say) {

  void table(Markup table) {
    table.with("class", "lines").with("title", say.it("lines"));
    head(
        table,
        List.of(say.it("designation"), say.it("beneficiary")),
        List.of(say.it("quantity"), say.it("unit-price"), say.it("amount")));
    table.add("tbody", body -> lines.forEach(line -> body.add("tr", row -> row(row, line))));
  }

  /** The heads of columns of words, then of numbers. */
  static void head(Markup table, List<String> words, List<String> numbers) {
    table.add(
        "thead",
        head ->
            head.add(
                "tr",
                row -> {
                  words.forEach(word -> row.add("th", th -> th.with("scope", "col").text(word)));
                  numbers.forEach(
                      number ->
                          row.add(
                              "th",
                              th -> th.with("scope", "col").with("class", "number").text(number)));
                }));
  }

  private void row(Markup row, InvoiceView.Line line) {
    row.add("td", cell -> designation(cell, line))
        .add("td", line.beneficiary())
        .add("td", cell -> cell.with("class", "number").text(String.valueOf(line.quantity())))
        .add("td", cell -> cell.with("class", "number").text(say.money(line.unitPrice())))
        .add("td", cell -> cell.with("class", "number").text(say.money(line.amount())));
  }

  private void designation(Markup cell, InvoiceView.Line line) {
    cell.add("p", line.designation());
    if (line.explanation() != null && !line.explanation().isBlank()) {
      cell.add("p", p -> p.with("class", "why").text(say.it("why") + " " + line.explanation()));
    }
  }
}
