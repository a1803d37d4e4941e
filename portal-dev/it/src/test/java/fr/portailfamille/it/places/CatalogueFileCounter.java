package fr.portailfamille.it.places;

import fr.portailfamille.booking.ClosingDesk;
import fr.portailfamille.preparation.CatalogueFileDesk;
import fr.portailfamille.preparation.CatalogueFileView;
import fr.portailfamille.preparation.CopySeasonCommand;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.OpenCatalogueFileCommand;
import fr.portailfamille.preparation.SeasonCopyDesk;
import fr.portailfamille.preparation.SheetContent;
import fr.portailfamille.shared.Money;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Whoever is logged in takes catalogues out and brings files in, as a real XLSX. In a request a
 * sheet is «== Tarifs» and its lines have semicolons.
 */
@WebServlet("/counter/catalogue-file")
public class CatalogueFileCounter extends CounterServlet {

  private static final long serialVersionUID = 1L;

  @Inject private CatalogueFileDesk desk;
  @Inject private SeasonCopyDesk copies;
  @Inject private ClosingDesk closing;

  @Override
  protected String told(HttpServletRequest request) {
    long id = Long.parseLong(request.getParameter("id"));
    switch (request.getParameter("about")) {
      case "take":
        return desk.content(id, null).stream()
            .map(CatalogueFileCounter::text)
            .collect(Collectors.joining("\n"));
      case "open":
        return String.valueOf(open(id, request.getParameter("text")));
      case "look":
        return told(desk.view(id));
      case "print":
        return desk.view(id).print();
      case "next season":
        return copies.preview(id).lines().stream()
            .map(
                l ->
                    (l.isMade() ? "made" : l.isPossible() ? "possible" : "impossible")
                        + " "
                        + l.newName()
                        + " "
                        + l.newCode()
                        + " "
                        + l.sessions()
                        + l.remarks().stream()
                            .map(r -> " " + r.what())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(", "));
      case "copy":
        String also = request.getParameter("also");
        return "made "
            + copies.copy(
                new CopySeasonCommand(
                    id, also == null ? List.of(id) : List.of(id, Long.parseLong(also))));
      case "close whole":
        return closing.previewWhole(id).days()
            + " days, closed "
            + (closing.closeWhole(
                    id, Optional.ofNullable(request.getParameter("reason")).orElse("Travaux"))
                > 0);
      case "write":
        desk.write(id, request.getParameter("print"));
        return "written";
      default:
        throw new IllegalArgumentException(request.getParameter("about"));
    }
  }

  private long open(long organisation, String text) {
    try {
      Path file = Files.createTempFile("counter", ".xlsx");
      try {
        write(file, text);
        return desk.open(new OpenCatalogueFileCommand(organisation, "essai.xlsx", file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Essai", "1.0")) {
      for (String tab : text.split("(?m)^== ")) {
        List<String> lines = tab.lines().toList();
        if (lines.size() > 1) {
          Worksheet sheet = book.newWorksheet(lines.get(0));
          for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split(";");
            for (int cell = 0; cell < cells.length; cell++) {
              sheet.inlineString(line - 1, cell, cells[cell]);
            }
          }
        }
      }
    }
  }

  private static String text(SheetContent content) {
    return "== "
        + content.sheet().title()
        + "\n"
        + content.sheet().columns().stream()
            .map(FileColumn::heading)
            .collect(Collectors.joining(";"))
        + content.lines().stream()
            .map(
                line ->
                    line.stream()
                        .map(CatalogueFileCounter::cell)
                        .collect(Collectors.joining(";", "\n", "")))
            .collect(Collectors.joining());
  }

  private static String cell(Object cell) {
    return cell == null
        ? ""
        : cell instanceof Money amount ? amount.euros().toPlainString() : cell.toString();
  }

  private static String told(CatalogueFileView view) {
    if (view.isWritten()) {
      return "written";
    }
    if (!view.faults().isEmpty()) {
      return view.faults().stream()
          .map(f -> f.sheet() + " " + f.line() + " " + f.column() + " " + f.problem())
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return view.isNothing()
        ? "nothing"
        : view.counts().stream()
                .filter(c -> c.fresh() + c.changed() > 0)
                .map(c -> c.sheet() + " +" + c.fresh() + " ~" + c.changed())
                .collect(Collectors.joining(", "))
            + view.notices().stream()
                .map(n -> ", " + n.kind() + " " + n.fact())
                .collect(Collectors.joining());
  }
}
