package fr.portailfamille.web.imports;

import fr.portailfamille.intake.ImportService;
import fr.portailfamille.intake.ImportView;
import fr.portailfamille.intake.ReportLine;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Language;
import fr.portailfamille.web.frame.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rapport: every line of an import ({@code ?i=}) with what became of it and what is wrong in it,
 * then the line as it came, as texts: nothing in it is ever a formula. Written as it is read, some
 * hundred lines at a time.
 */
@WebServlet("/staff/import-report.xlsx")
public class ReportFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int CELLS = 5;

  @Inject private transient ImportService imports;
  @Inject private transient Entrance entrance;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getParameter("i");
    if (asked == null || !asked.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    long id = Long.parseLong(asked);
    ImportView view;
    try {
      view = entrance.enter(() -> imports.view(id));
    } catch (RefusedException notFound) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"rapport-" + id + ".xlsx\"");
    Wording say = new Wording(Language.of(request));
    try (Workbook book = new Workbook(response.getOutputStream(), "Portail Famille", "1.0")) {
      write(book.newWorksheet(say.text("import.report.sheet")), view, say);
    }
  }

  private void write(Worksheet sheet, ImportView view, Wording say) throws IOException {
    int row = 0;
    sheet.value(row, 0, say.text("import.report.line"));
    sheet.value(row, 1, say.text("import.report.outcome"));
    sheet.value(row, 2, say.text("staff.household.number"));
    sheet.value(row, 3, say.text("import.report.why"));
    sheet.value(row, 4, say.text("import.report.changes"));
    for (int i = 0; i < view.columns().size(); i++) {
      sheet.value(row, CELLS + i, view.columns().get(i).heading());
    }
    int after = 0;
    for (List<ReportLine> lines; !(lines = next(view.id(), after)).isEmpty(); ) {
      for (ReportLine line : lines) {
        row++;
        sheet.value(row, 0, line.line());
        sheet.value(
            row, 1, line.outcome() == null ? "" : say.text("import.outcome." + line.outcome()));
        sheet.inlineString(row, 2, line.number() == null ? "" : line.number());
        sheet.inlineString(row, 3, why(line, say));
        sheet.inlineString(row, 4, new ImportWords(say).changes(line.changes()));
        for (int i = 0; i < line.cells().size(); i++) {
          sheet.inlineString(row, CELLS + i, line.cells().get(i));
        }
        after = line.line();
      }
      sheet.flush();
    }
  }

  private List<ReportLine> next(long id, int after) {
    return entrance.enter(() -> imports.report(id, after));
  }

  private static String why(ReportLine line, Wording say) {
    return line.kept() != null
        ? say.text("import.kept." + line.kept())
        : line.faults().stream()
            .map(fault -> fault.heading() + " : " + new ImportWords(say).reason(fault))
            .collect(Collectors.joining(" ; "));
  }
}
