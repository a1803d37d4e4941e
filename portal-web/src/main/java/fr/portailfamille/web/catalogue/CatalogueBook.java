package fr.portailfamille.web.catalogue;

import fr.portailfamille.preparation.CatalogueFileDesk;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.SheetContent;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The catalogue of an organisation ({@code ?o=}), or of one of its structures ({@code &s=}): all
 * sheets as XLSX, one ({@code &t=SESSIONS}) as CSV; with {@code &e=1} an example to be written
 * over. The file is French, as the one that comes back.
 */
@WebServlet({"/staff/catalogue.xlsx", "/staff/catalogue.csv"})
public class CatalogueBook extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final int WIDTH = 20;

  @Inject private transient CatalogueFileDesk desk;
  @Inject private transient Entrance entrance;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<SheetContent> content;
    try {
      content = entrance.enter(() -> content(request));
    } catch (RefusedException notFound) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().endsWith(".xlsx")) {
      xlsx(response, content);
      return;
    }
    Optional<SheetContent> one =
        content.stream()
            .filter(c -> c.sheet().name().equals(request.getParameter("t")))
            .findFirst();
    if (one.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    csv(response, one.get());
  }

  private List<SheetContent> content(HttpServletRequest request) {
    long organisation = number(request.getParameter("o"));
    if ("1".equals(request.getParameter("e"))) {
      return desk.example(organisation);
    }
    long structure = number(request.getParameter("s"));
    return desk.content(organisation, structure == 0 ? null : structure);
  }

  private static long number(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  private static void xlsx(HttpServletResponse response, List<SheetContent> content)
      throws IOException {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"catalogue.xlsx\"");
    try (Workbook book = new Workbook(response.getOutputStream(), "Portail Famille", "1.0")) {
      for (SheetContent one : content) {
        write(book.newWorksheet(one.sheet().title()), one);
      }
    }
  }

  private static void write(Worksheet sheet, SheetContent content) {
    List<FileColumn> columns = content.sheet().columns();
    for (int column = 0; column < columns.size(); column++) {
      sheet.inlineString(0, column, columns.get(column).heading());
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    for (int line = 0; line < content.lines().size(); line++) {
      for (int column = 0; column < columns.size(); column++) {
        write(sheet, line + 1, column, content.lines().get(line).get(column));
      }
    }
    sheet.freezePane(0, 1);
  }

  /** Numbers and days as what they are, all else as text: nothing is ever a formula. */
  private static void write(Worksheet sheet, int line, int column, Object cell) {
    if (cell instanceof Integer number) {
      sheet.value(line, column, number);
    } else if (cell instanceof Money amount) {
      sheet.value(line, column, amount.euros());
      sheet.style(line, column).format("0.00").set();
    } else if (cell instanceof LocalDate day) {
      sheet.value(line, column, day);
      sheet.style(line, column).format("dd/mm/yyyy").set();
    } else if (cell != null) {
      sheet.inlineString(line, column, text(cell));
    }
  }

  private static void csv(HttpServletResponse response, SheetContent content) throws IOException {
    FileSheet sheet = content.sheet();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"catalogue-" + sheet.name().toLowerCase(Locale.ROOT) + ".csv\"");
    String csv =
        CsvText.of(
            sheet.columns().stream().map(FileColumn::heading).toList(),
            content.lines().stream()
                .map(line -> Arrays.stream(line.toArray()).map(CatalogueBook::text).toList()));
    response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Object cell) {
    if (cell instanceof LocalDate day) {
      return DAY.format(day);
    } else if (cell instanceof LocalDateTime moment) {
      return MOMENT.format(moment);
    } else if (cell instanceof Money amount) {
      return amount.euros().toPlainString().replace('.', ',');
    }
    return cell == null ? "" : cell.toString();
  }
}
