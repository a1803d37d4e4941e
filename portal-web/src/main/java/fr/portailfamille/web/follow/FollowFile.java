package fr.portailfamille.web.follow;

import fr.portailfamille.booking.FollowService;
import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.booking.FollowedPage;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.paper.PdfPress;
import fr.portailfamille.web.frame.CsvText;
import fr.portailfamille.web.frame.Language;
import fr.portailfamille.web.frame.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What «Suivi» shows, as PDF, XLSX or CSV, with the same filter in the address. Read in one
 * transaction, written after it.
 */
@WebServlet({"/family/bookings.pdf", "/family/bookings.xlsx", "/family/bookings.csv"})
public class FollowFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient FollowService follow;
  @Inject private transient HouseholdService households;
  @Inject private transient BusinessClock clock;
  @Inject private transient Entrance entrance;

  /** What a file is made of. */
  private record Content(HouseholdView household, FollowForm form, FollowedPage page) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Content content;
    try {
      content = entrance.enter(() -> read(request));
    } catch (RefusedException refused) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String kind = request.getServletPath().replaceAll(".*\\.", "");
    Wording say = new Wording(Language.of(request));
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"suivi-reservations." + kind + "\"");
    response.setHeader("Cache-Control", "no-store");
    switch (kind) {
      case "pdf" -> pdf(response, say, content);
      case "xlsx" -> xlsx(response, say, content.page());
      default -> csv(response, say, content.page());
    }
  }

  private Content read(HttpServletRequest request) {
    String h = request.getParameter("h");
    long id = h != null && h.matches("[0-9]{1,18}") ? Long.parseLong(h) : 0;
    HouseholdView household = households.requireAccess(id, Right.VIEW);
    FollowForm form = new FollowForm(request::getParameter, clock.today());
    return new Content(household, form, follow.all(id, form.filter()));
  }

  private static void pdf(HttpServletResponse response, Wording say, Content content)
      throws IOException {
    String family =
        say.text("family.of", content.household().name())
            + ", "
            + say.text("family.number", content.household().number());
    byte[] pdf =
        new PdfPress()
            .print(
                new FollowSheet(say, family, span(say, content.form()), content.page()).document());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  private static String span(Wording say, FollowForm form) {
    if (form.from() == null && form.to() == null) {
      return say.text("follow.span.ALL");
    } else if (form.to() == null) {
      return say.text("follow.since", form.from());
    } else if (form.from() == null) {
      return say.text("follow.until", form.to());
    }
    return say.longPeriod("planning.from-to", form.from(), form.to());
  }

  private static void csv(HttpServletResponse response, Wording say, FollowedPage page)
      throws IOException {
    FollowTable table = new FollowTable(say);
    String csv = CsvText.of(table.headings(), page.lines().stream().map(table::countedRow));
    response.setContentType("text/csv;charset=UTF-8");
    response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static void xlsx(HttpServletResponse response, Wording say, FollowedPage page)
      throws IOException {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    FollowTable table = new FollowTable(say);
    try (Workbook book = new Workbook(response.getOutputStream(), "Portail Famille", "1.0")) {
      Worksheet sheet = book.newWorksheet(say.text("follow.sheet"));
      List<String> headings = table.headings();
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      int row = 0;
      for (FollowedBooking line : page.lines()) {
        row(sheet, ++row, table.row(line), line);
      }
      sheet.freezePane(0, 1);
    }
  }

  /** Day and price as what they are, so that they can be sorted and added up. */
  private static void row(Worksheet sheet, int row, List<String> cells, FollowedBooking line) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.inlineString(row, i, cells.get(i));
    }
    sheet.value(row, FollowTable.DAY, line.startsAt().toLocalDate());
    sheet.style(row, FollowTable.DAY).format("dd/mm/yyyy").set();
    Money price = line.price();
    if (price != null) {
      sheet.value(row, FollowTable.PRICE, BigDecimal.valueOf(price.cents(), 2));
      sheet.style(row, FollowTable.PRICE).format("0.00").set();
    }
  }
}
