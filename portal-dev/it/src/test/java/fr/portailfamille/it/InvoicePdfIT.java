package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Télécharger: the PDF as its family fetches it, and what others get. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InvoicePdfIT {

  private Crowd.Family family;
  private Crowd.Family neighbour;
  private long invoice;

  @BeforeEach
  void anInvoicePaidInPart() {
    TestTown.town().loadDemonstration();
    List<Crowd.Family> families = families();
    family = families.get(0);
    neighbour = families.get(1);
    invoice = Crowd.number("select id from invoice where source_key = 'it:pdf'");
  }

  @Test
  void downloadsTheInvoiceOfTheFamily() throws Exception {
    HttpResponse<byte[]> answer =
        SignedIn.as(family.login(), DemoData.PASSWORD).get(pdf(family.household()));

    assertThat(answer.statusCode()).as(SignedIn.text(answer)).isEqualTo(200);
    // Payara adds the charset of pages; readers pass over it
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"facture-IT-PDF-1.pdf\"");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(text(document))
          .contains("IT-PDF-1", "papier 1", "Mercredi journée", "tarif de l’année")
          .contains("Date de la facture 05/10/2026")
          .contains("Période de facturation du 01/09/2026 au 30/09/2026")
          .contains("Total 14,00\u00a0€", "Restant dû 9,00\u00a0€")
          .contains("06/10/2026 Paiement n°\u00a0IT-PAY 5,00\u00a0€");
    }
  }

  @Test
  void offersItOnThePages() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    String link = "href=\"/family/invoice.pdf?h=" + family.household() + "&amp;i=" + invoice + "\"";

    assertThat(SignedIn.text(parent.get("/family/billing.xhtml?h=" + family.household())))
        .contains(link);
    assertThat(
            SignedIn.text(
                parent.get("/family/invoice.xhtml?h=" + family.household() + "&i=" + invoice)))
        .contains(link);
  }

  @Test
  void findsNothingForAnotherFamily() throws Exception {
    SignedIn stranger = SignedIn.as(neighbour.login(), DemoData.PASSWORD);

    for (String path :
        List.of(
            pdf(family.household()),
            pdf(neighbour.household()),
            "/family/invoice.pdf",
            "/family/invoice.pdf?h=x&i=-1")) {
      HttpResponse<byte[]> answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(SignedIn.text(answer)).as(path).doesNotContain("%PDF", "IT-PDF-1");
    }
  }

  @Test
  void asksStrangersToLogIn() throws Exception {
    HttpResponse<byte[]> answer = SignedIn.asNobody().get(pdf(family.household()));

    assertThat(answer.statusCode()).isBetween(300, 399);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
  }

  private String pdf(long household) {
    return "/family/invoice.pdf?h=" + household + "&i=" + invoice;
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\R", " ").replaceAll(" +", " ");
  }

  /** Invoices cannot be taken away again: the two families and the invoice are written once. */
  private static List<Crowd.Family> families() {
    boolean there = Crowd.number("select count(*) from invoice where source_key = 'it:pdf'") > 0;
    List<Crowd.Family> families = Crowd.of("papier", there ? 0 : 2);
    if (!there) {
      invoice(families.get(0).household());
    }
    return families;
  }

  private static void invoice(long household) {
    Crowd.write(
        """
        with acc as (insert into family_account (household_id, regie_id) values (%1$d, %2$d)
                     returning id),
        inv as (insert into invoice (number, regie_id, year, sequence, household_id, issued_at,
                  issued_on, period_start, period_end, total_cents, source_key)
                values ('IT-PDF-1', %2$d, 1, 1, %1$d, '2026-10-05 12:00+02', '2026-10-05',
                  '2026-09-01', '2026-09-30', 1400, 'it:pdf') returning id),
        lin as (insert into invoice_line (invoice_id, position, designation, beneficiary, quantity,
                  unit_price_cents, amount_cents, explanation)
                select id, 1, 'Mercredi journée', 'Enfant papier', 1, 1400, 1400,
                  'tarif de l’année' from inv returning id),
        cha as (insert into ledger_entry (family_account_id, at, kind, amount_cents, label,
                  invoice_id, source_key)
                select acc.id, '2026-10-05 12:00+02', 'CHARGE', 1400, 'IT-PDF-1', inv.id,
                  'it:pdf:charge' from acc, inv),
        pay as (insert into ledger_entry (family_account_id, at, kind, amount_cents, label,
                  source_key)
                select id, '2026-10-06 00:30+02', 'PAYMENT', -500, 'IT-PAY', 'it:pdf:payment'
                  from acc returning id)
        insert into allocation (ledger_entry_id, invoice_line_id, amount_cents, at)
        select pay.id, lin.id, 500, '2026-10-06 00:30+02' from pay, lin
        """
            .formatted(household, Crowd.regie()));
  }
}
