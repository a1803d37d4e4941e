package fr.portailfamille.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a family finds in the PDF of its invoice, read back from the file. */
class InvoicePrinterTest {

  private static final InvoiceView.Line WEDNESDAY =
      new InvoiceView.Line(
          "Mercredi journée",
          "Zoé L’Hôte <Martin>",
          3,
          Money.ofCents(1400),
          Money.ofCents(4200),
          "Grille 2026, quotient familial 850 : 14,00 € la journée");
  private static final InvoiceView.Payment PAID =
      // half past midnight of the next day in Paris
      new InvoiceView.Payment(
          Instant.parse("2026-09-20T22:30:00Z"), "ALSC20260921x7", Money.ofCents(4200), false);

  @Test
  void saysWhoIssuedWhatToWhomAndWhen() throws IOException {
    assertThat(text(invoice(List.of(WEDNESDAY), List.of(PAID))))
        .contains("Facture n°\u00a0OPI00337")
        .contains("Ville d’Albertville", "12 rue de l’Église", "73200 Albertville")
        .contains("M. et Mme Martin", "4 chemin des Œillets", "D-0042")
        .containsSubsequence("Émetteur", "Destinataire", "Date de la facture", "Restant dû")
        .contains("Date de la facture 21/09/2026")
        .contains("Période de facturation du 01/09/2026 au 30/09/2026")
        .contains("Régie ALSC")
        .contains("TVA non applicable, article 293 B du CGI");
  }

  @Test
  void listsEachLineWithItsPriceAndWhy() throws IOException {
    assertThat(text(invoice(List.of(WEDNESDAY), List.of(PAID))))
        .contains("Mercredi journée", "Zoé L’Hôte <Martin> 3 14,00\u00a0€ 42,00\u00a0€")
        .contains(
            "Pourquoi ce prix\u00a0? Grille 2026, quotient familial 850 : 14,00 € la journée");
  }

  @Test
  void saysWhatIsPaidAndThatNothingIsDue() throws IOException {
    assertThat(text(invoice(List.of(WEDNESDAY), List.of(PAID))))
        .contains("Réglé au 21/11/2026 42,00\u00a0€")
        .contains("Restant dû 0,00\u00a0€")
        .contains("Facture soldée")
        .contains("21/09/2026 Paiement n°\u00a0ALSC20260921x7 42,00\u00a0€");
  }

  @Test
  void namesTheCreditThatPaid() throws IOException {
    InvoiceView.Payment credit =
        new InvoiceView.Payment(PAID.at(), "Matin du 02/09/2026", Money.ofCents(4200), true);

    assertThat(text(invoice(List.of(WEDNESDAY), List.of(credit))))
        .contains("21/09/2026 Avoir\u00a0: Matin du 02/09/2026 42,00\u00a0€")
        .doesNotContain("Paiement n°");
  }

  @Test
  void saysWhatIsLeftToPay() throws IOException {
    InvoiceView.Line camp =
        new InvoiceView.Line("Séjour", "Noé", 1, Money.ofCents(126700), Money.ofCents(126700), "");

    assertThat(text(invoice(List.of(camp), List.of())))
        .contains("Restant dû 1\u202f267,00\u00a0€")
        .contains("Facture non soldée")
        .contains("Aucun règlement reçu au 21/11/2026.")
        .doesNotContain("Pourquoi ce prix");
  }

  @Test
  void isTaggedForScreenReaders() throws IOException {
    try (PDDocument pdf = pdf(invoice(List.of(WEDNESDAY), List.of(PAID)))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Facture n°\u00a0OPI00337 – Ville d’Albertville");
    }
  }

  @Test
  void carriesItsFontsOnA4() throws IOException {
    try (PDDocument pdf = pdf(invoice(List.of(WEDNESDAY), List.of(PAID)))) {
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset(1f));
        assertThat(page.getResources().getFontNames()).isNotEmpty();
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).endsWith("LiberationSans");
        }
      }
    }
  }

  @Test
  void repeatsTheHeadOfALongInvoiceAndNumbersItsPages() throws IOException {
    PrintedInvoice printed = invoice(Collections.nCopies(80, WEDNESDAY), List.of(PAID));

    try (PDDocument pdf = pdf(printed)) {
      int pages = pdf.getNumberOfPages();
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);

      assertThat(pages).isGreaterThan(2);
      assertThat(second.getText(pdf)).contains("Prix unitaire", "2 / " + pages);
    }
  }

  @Test
  void namesTheFileAfterTheNumber() {
    assertThat(invoice(List.of(WEDNESDAY), List.of()).fileName()).isEqualTo("facture-OPI00337.pdf");
    assertThat(PrintedInvoice.fileName("2026/09 é\"1")).isEqualTo("facture-2026-09-1.pdf");
  }

  @Test
  void saysOfAnOutingItsDayOnce() throws IOException {
    LocalDate day = LocalDate.of(2026, 12, 31);
    PrintedInvoice outing =
        new InvoicePrinter().print(document(List.of(WEDNESDAY), List.of(PAID), day, day));

    assertThat(text(outing)).contains("Période de facturation le 31/12/2026");
    try (PDDocument pdf = pdf(outing)) {
      assertThat(pdf.getDocumentInformation().getSubject()).endsWith(", le 31/12/2026");
    }
  }

  private static PrintedInvoice invoice(
      List<InvoiceView.Line> lines, List<InvoiceView.Payment> payments) {
    return new InvoicePrinter()
        .print(document(lines, payments, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
  }

  private static InvoiceDocument document(
      List<InvoiceView.Line> lines,
      List<InvoiceView.Payment> payments,
      LocalDate from,
      LocalDate to) {
    return new InvoiceDocument(
        new InvoiceView(
            1,
            "OPI00337",
            "Régie ALSC",
            LocalDate.of(2026, 9, 21),
            from,
            to,
            lines.stream().map(InvoiceView.Line::amount).reduce(Money.ZERO, Money::plus),
            payments.stream().map(InvoiceView.Payment::amount).reduce(Money.ZERO, Money::plus),
            lines,
            payments),
        new OrganisationView(
            1,
            "albertville",
            "Ville d’Albertville",
            "Portail",
            "Direction de l’enfance",
            "12 rue de l’Église",
            "73200",
            "Albertville",
            "04 79 00 00 00",
            null,
            "enfance@example.org",
            null,
            null,
            null,
            "#0b5cad"),
        new HouseholdView(
            1,
            1,
            "D-0042",
            "M. et Mme",
            "Martin",
            "4 chemin des Œillets",
            null,
            "73200",
            "Albertville",
            null,
            null,
            List.of()),
        "TVA non applicable, article 293 B du CGI",
        LocalDate.of(2026, 11, 21));
  }

  private static String text(PrintedInvoice printed) throws IOException {
    try (PDDocument pdf = pdf(printed)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\R", " ").replaceAll(" +", " ");
    }
  }

  private static PDDocument pdf(PrintedInvoice printed) throws IOException {
    return Loader.loadPDF(printed.content());
  }
}
