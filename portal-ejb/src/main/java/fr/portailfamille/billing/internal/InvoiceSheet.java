package fr.portailfamille.billing.internal;

import fr.portailfamille.billing.InvoiceDocument;
import fr.portailfamille.billing.InvoiceView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.paper.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * Facture imprimée: the page of an invoice, made so that a screen reader finds its way (one title,
 * headed tables, labels that stand before what they name). Contents: arrêté 83-50/A of 3 October
 * 1983 and what guide 000 shows of an invoice, with both dates of guide 002.
 */
public final class InvoiceSheet {

  private static final SheetWording SAY = new SheetWording();

  private final InvoiceDocument document;
  private final InvoiceView invoice;
  private final String asOf;

  public InvoiceSheet(InvoiceDocument document) {
    this.document = document;
    this.invoice = document.invoice();
    this.asOf = SAY.day(document.asOf());
  }

  /** The page as XHTML, with its style in it. */
  public Document page() {
    return Markup.page()
        .with("lang", "fr")
        .add("head", this::head)
        .add("body", this::body)
        .document();
  }

  private void head(Markup head) {
    head.add("title", title() + " – " + document.organisation().name())
        .add("meta", m -> m.with("name", "author").with("content", document.organisation().name()))
        .add("meta", m -> m.with("name", "subject").with("content", subject()))
        .add("meta", m -> m.with("name", "description").with("content", subject()))
        .add("style", SheetWording.style());
  }

  private String title() {
    return SAY.it("title", invoice.number());
  }

  private String subject() {
    return SAY.it("subject", invoice.regieName(), document.household().name(), period());
  }

  private void body(Markup body) {
    body.add("div", d -> d.with("class", "footer").text(footer()))
        .add("div", this::issuer)
        .add("div", this::addressee)
        .add("h1", title())
        .add("table", this::facts)
        .add("h2", SAY.it("lines"))
        .add("table", new SheetLines(invoice.lines(), SAY)::table)
        .add("table", this::totals)
        .add("h2", SAY.it("payments"));
    if (invoice.payments().isEmpty()) {
      body.add("p", SAY.it("payments.none", asOf));
    } else {
      body.add("table", this::payments);
    }
    body.add("div", this::mentions);
  }

  private String footer() {
    return title() + " – " + invoice.regieName() + " – " + document.organisation().name();
  }

  private void issuer(Markup block) {
    OrganisationView from = document.organisation();
    block.with("class", "issuer").add("p", p -> p.with("class", "label").text(SAY.it("issuer")));
    block.add("p", p -> p.with("class", "name").text(from.name()));
    paragraphs(
        block,
        from.department(),
        from.street(),
        joined(from.postcode(), from.town()),
        from.phone() == null ? null : SAY.it("phone", from.phone()),
        from.email(),
        from.website());
  }

  private void addressee(Markup block) {
    HouseholdView to = document.household();
    block
        .with("class", "addressee")
        .add("p", p -> p.with("class", "label").text(SAY.it("addressee")));
    block.add("p", p -> p.with("class", "name").text(to.addressee()));
    paragraphs(block, to.street(), to.addressExtra(), joined(to.postcode(), to.town()));
  }

  private static void paragraphs(Markup block, String... lines) {
    Stream.of(lines)
        .filter(line -> line != null && !line.isBlank())
        .forEach(line -> block.add("p", line));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /** One day is said once. */
  private String period() {
    return invoice.periodStart().equals(invoice.periodEnd())
        ? SAY.it("period.value.one", SAY.day(invoice.periodStart()))
        : SAY.it("period.value", SAY.day(invoice.periodStart()), SAY.day(invoice.periodEnd()));
  }

  private void facts(Markup table) {
    table.with("class", "facts").with("title", SAY.it("facts"));
    fact(table, SAY.it("issued"), SAY.day(invoice.issuedOn()));
    fact(table, SAY.it("period"), period());
    fact(table, SAY.it("regie"), invoice.regieName());
    fact(table, SAY.it("household"), document.household().number());
    fact(
        table,
        SAY.it("state", asOf),
        SAY.it(invoice.settled() ? "state.settled" : "state.unsettled"));
  }

  private static void fact(Markup table, String label, String value) {
    table.add(
        "tr", row -> row.add("th", th -> th.with("scope", "row").text(label)).add("td", value));
  }

  private void totals(Markup table) {
    table.with("class", "totals").with("title", SAY.it("totals"));
    amount(table, "total", SAY.it("total"), SAY.money(invoice.total()));
    amount(table, "paid", SAY.it("paid", asOf), SAY.money(invoice.paid()));
    amount(table, "due", SAY.it("due"), SAY.money(SheetWording.notNegative(invoice.due())));
  }

  private static void amount(Markup table, String kind, String label, String amount) {
    table.add(
        "tr",
        row ->
            row.with("class", kind)
                .add("th", th -> th.with("scope", "row").text(label))
                .add("td", td -> td.with("class", "number").text(amount)));
  }

  private void payments(Markup table) {
    table.with("class", "lines").with("title", SAY.it("payments"));
    SheetLines.head(
        table,
        List.of(SAY.it("payment.date"), SAY.it("payment.reference")),
        List.of(SAY.it("amount")));
    table.add("tbody", body -> invoice.payments().forEach(payment -> payment(body, payment)));
  }

  private static void payment(Markup body, InvoiceView.Payment payment) {
    LocalDate day = LocalDate.ofInstant(payment.at(), BusinessClock.PARIS);
    body.add(
        "tr",
        row ->
            row.add("td", SAY.day(day))
                .add("td", reference(payment))
                .add("td", td -> td.with("class", "number").text(SAY.money(payment.amount()))));
  }

  private static String reference(InvoiceView.Payment payment) {
    return SAY.it(
        payment.credit() ? "payment.credit.value" : "payment.reference.value", payment.reference());
  }

  private void mentions(Markup block) {
    block.with("class", "mentions");
    paragraphs(block, document.mention(), SAY.it("prices", asOf));
  }
}
