package fr.portailfamille.web.imports;

import fr.portailfamille.web.frame.Wording;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Fichier d'exemple: an invented family as a file to import, XLSX or with {@code ?f=csv} CSV. */
@WebServlet("/staff/import-sample")
public class SampleFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> HOUSEHOLD =
      Map.of(
          "household.number", "A-0012",
          "household.name", "EXEMPLE",
          "household.street", "3, rue du Pré",
          "household.postcode", "73200",
          "household.town", "Albertville",
          "household.phone", "06 12 34 56 78",
          "household.email", "famille.exemple@example.org",
          "household.quotient", "620",
          "household.quotientFrom", "01/01/2026");
  private static final List<String> FIELDS =
      List.of(
          "household.number",
          "household.name",
          "household.street",
          "household.postcode",
          "household.town",
          "household.phone",
          "household.email",
          "household.quotient",
          "household.quotientFrom",
          "person.kind",
          "person.lastName",
          "person.firstName",
          "person.birthDate",
          "person.diets",
          "person.permissions",
          "person.doctorName");
  private static final List<Map<String, String>> PERSONS =
      List.of(
          Map.of(
              "person.kind",
              "responsable",
              "person.lastName",
              "EXEMPLE",
              "person.firstName",
              "Anaïs"),
          Map.of(
              "person.kind",
              "enfant",
              "person.lastName",
              "EXEMPLE",
              "person.firstName",
              "Zoé",
              "person.birthDate",
              "05/09/2018",
              "person.diets",
              "Sans porc",
              "person.permissions",
              "Être photographié, Se baigner",
              "person.doctorName",
              "Dr Vial"),
          Map.of(
              "person.kind",
              "enfant",
              "person.lastName",
              "EXEMPLE",
              "person.firstName",
              "Hugo",
              "person.birthDate",
              "14/02/2020"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean csv = "csv".equals(request.getParameter("f"));
    response.setContentType(
        csv
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"familles." + (csv ? "csv" : "xlsx") + "\"");
    List<List<String>> lines = lines();
    if (csv) {
      response
          .getOutputStream()
          .write(
              ("\ufeff"
                      + lines.stream()
                          .map(line -> String.join(";", line) + "\r\n")
                          .collect(Collectors.joining()))
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (Workbook book = new Workbook(response.getOutputStream(), "Portail Famille", "1.0")) {
      Worksheet sheet = book.newWorksheet("Familles");
      for (int row = 0; row < lines.size(); row++) {
        for (int column = 0; column < lines.get(row).size(); column++) {
          sheet.value(row, column, lines.get(row).get(column));
        }
      }
    }
  }

  /** The headings in the words of the columns' choice, then a line for each person. */
  private List<List<String>> lines() {
    Wording say = new Wording(Locale.FRENCH);
    ImportWords words = new ImportWords(say);
    return Stream.concat(
            Stream.of(FIELDS.stream().map(words::field).toList()),
            PERSONS.stream()
                .map(
                    person ->
                        FIELDS.stream()
                            .map(
                                field ->
                                    HOUSEHOLD.getOrDefault(field, person.getOrDefault(field, "")))
                            .toList()))
        .toList();
  }
}
