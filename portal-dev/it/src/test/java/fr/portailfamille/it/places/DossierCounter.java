package fr.portailfamille.it.places;

import fr.portailfamille.household.ChangeLine;
import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.QuotientService;
import fr.portailfamille.household.SaveDossierCommand;
import fr.portailfamille.household.SavedDossier;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** The counter of the dossiers: whoever is logged in calls both faces with any ids. */
@WebServlet("/counter/dossier")
public class DossierCounter extends CounterServlet {

  private static final long serialVersionUID = 1L;

  @Inject private DossierService dossiers;
  @Inject private DossierDesk desk;
  @Inject private ConsentService consents;
  @Inject private QuotientService quotients;

  @Override
  protected String told(HttpServletRequest request) {
    long household = number(request, "household");
    return switch (request.getParameter("about")) {
      case "version" -> String.valueOf(dossiers.sheet(household).version());
      case "version as staff" -> String.valueOf(desk.sheet(household).version());
      case "field" -> field(dossiers.sheet(household), request);
      case "field as staff" -> field(desk.sheet(household), request);
      case "save" -> saved(dossiers.save(command(request)));
      case "save as staff" -> saved(desk.save(command(request)));
      case "reveal" ->
          String.valueOf(desk.reveal(household, wanted(request), number(request, "subject")));
      case "reveal asked" -> String.valueOf(desk.revealAsked(number(request, "id")));
      case "waiting" ->
          desk.waiting().stream()
              .filter(line -> line.householdId() == household)
              .map(DossierCounter::line)
              .collect(Collectors.joining(", "));
      case "decide" -> {
        desk.decide(
            new DecideChangeCommand(
                number(request, "change"),
                Boolean.parseBoolean(request.getParameter("accepted")),
                request.getParameter("word")));
        yield "decided";
      }
      case "notices" ->
          dossiers.notices(household).stream()
              .map(n -> n.kind() + " " + n.field().key() + " " + n.subjectName() + " " + n.word())
              .collect(Collectors.joining(", "));
      case "dismiss" -> {
        dossiers.dismiss(household, number(request, "notice"));
        yield "dismissed";
      }
      case "confirm" -> {
        consents.confirm(household);
        yield "due " + consents.confirmationDue(household);
      }
      case "due" -> "due " + consents.confirmationDue(household);
      case "publish" ->
          "version " + consents.publish(number(request, "organisation"), "Texte", "Refus");
      case "quotients" ->
          quotients.history(household).stream()
              .map(q -> q.quotient().euros() + " " + q.source() + (q.superseded() ? " old" : ""))
              .collect(Collectors.joining(", "));
      default -> throw new IllegalArgumentException(request.getParameter("about"));
    };
  }

  private static String field(DossierSheet sheet, HttpServletRequest request) {
    return sheet
        .entry(wanted(request), number(request, "subject"))
        .map(
            e ->
                (e.masked() == null ? e.value() : e.masked())
                    + (e.waiting() == null ? "" : " waits " + e.waiting().value()))
        .orElse("not there");
  }

  private static SaveDossierCommand command(HttpServletRequest request) {
    String accepted = request.getParameter("accept");
    return new SaveDossierCommand(
        number(request, "household"),
        number(request, "version"),
        List.of(
            new FieldWish(
                number(request, "subject"), wanted(request), request.getParameter("typed"))),
        accepted == null ? null : Integer.valueOf(accepted));
  }

  private static String saved(SavedDossier saved) {
    return "taken "
        + saved.taken().size()
        + " waiting "
        + saved.waiting().size()
        + saved.faults().stream().map(f -> " " + f.reason()).collect(Collectors.joining())
        + (saved.consentMissing() ? " CONSENT" : "");
  }

  private static String line(ChangeLine line) {
    return line.id() + " " + line.field().key() + " " + line.before() + ">" + line.after();
  }

  private static DossierField wanted(HttpServletRequest request) {
    return DossierField.ofKey(request.getParameter("field")).orElseThrow();
  }

  private static long number(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? 0 : Long.parseLong(value);
  }
}
