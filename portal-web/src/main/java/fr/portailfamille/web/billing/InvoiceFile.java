package fr.portailfamille.web.billing;

import fr.portailfamille.billing.InvoiceDocument;
import fr.portailfamille.billing.InvoicePrinter;
import fr.portailfamille.billing.PrintedInvoice;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Télécharger: the PDF of an invoice ({@code ?h=} household, {@code ?i=} invoice). Another family's
 * is «introuvable», as on its page. Read in one transaction, printed after it: no connection waits
 * for the printing.
 */
@WebServlet("/family/invoice.pdf")
public class InvoiceFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Entrance entrance;
  @Inject private transient StatementService statements;
  @Inject private transient InvoicePrinter printer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long household = id(request.getParameter("h"));
    long invoice = id(request.getParameter("i"));
    InvoiceDocument document;
    try {
      document = entrance.enter(() -> statements.document(household, invoice));
    } catch (RefusedException refused) {
      boolean unknown = refused.refusals().stream().anyMatch(NotFound.class::isInstance);
      response.sendError(
          unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    send(response, printer.print(document));
  }

  private static void send(HttpServletResponse response, PrintedInvoice printed)
      throws IOException {
    response.setContentType("application/pdf");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + printed.fileName() + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(printed.content().length);
    response.getOutputStream().write(printed.content());
  }

  private static long id(String parameter) {
    return parameter != null && parameter.matches("[0-9]{1,18}") ? Long.parseLong(parameter) : 0;
  }
}
