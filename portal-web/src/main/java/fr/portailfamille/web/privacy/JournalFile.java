package fr.portailfamille.web.privacy;

import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.privacy.JournalService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.CsvText;
import fr.portailfamille.web.frame.Language;
import fr.portailfamille.web.frame.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The search in the journal as a CSV file: the newest {@link #MOST} lines, in French. */
@WebServlet("/staff/audit.csv")
public class JournalFile extends HttpServlet {

  /** More are asked for by narrowing the search. */
  static final int MOST = 10_000;

  private static final long serialVersionUID = 1L;

  /** As spreadsheets in French read it. */
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(BusinessClock.PARIS);

  @Inject private transient Entrance entrance;
  @Inject private transient JournalService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JournalForm form = new JournalForm(request, new Wording(Language.of(request)));
    List<JournalLine> lines;
    try {
      lines = entrance.enter(() -> service.lines(form.query(organisation(form)), MOST));
    } catch (RefusedException refused) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Wording say = new Wording(Locale.FRENCH);
    String csv =
        CsvText.of(
            List.of("Date (heure de Paris)", "Qui", "Quoi", "Sujet", "Organisation", "Détails"),
            lines.stream().map(line -> row(say, line)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
  }

  private Long organisation(JournalForm form) {
    String code = form.text("o");
    List<OrganisationView> mine = service.organisations();
    if (code.isEmpty()) {
      return service.isOfTheInstallation() || mine.isEmpty()
          ? null
          : Long.valueOf(mine.get(0).id());
    }
    return mine.stream()
        .filter(o -> o.code().equals(code))
        .map(OrganisationView::id)
        .findFirst()
        .orElse(-1L);
  }

  private static List<String> row(Wording say, JournalLine line) {
    return Stream.of(
            WHEN.format(line.at()),
            JournalWords.who(say, line),
            JournalWords.action(say, line),
            JournalWords.subject(say, line),
            line.organisation(),
            String.join(", ", JournalWords.facts(say, line)))
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }
}
