package fr.portailfamille.it.places;

import fr.portailfamille.household.CreatePersonCommand;
import fr.portailfamille.household.CreatedPerson;
import fr.portailfamille.household.PersonDesk;
import fr.portailfamille.household.PersonFound;
import fr.portailfamille.household.PersonService;
import fr.portailfamille.household.StaffPersonSheet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** The counter of the persons: whoever is logged in calls both faces with any ids. */
@WebServlet("/counter/person")
public class PersonCounter extends CounterServlet {

  private static final long serialVersionUID = 1L;

  @Inject private PersonService persons;
  @Inject private PersonDesk desk;

  @Override
  protected String told(HttpServletRequest request) {
    long household = number(request, "household");
    long person = number(request, "person");
    return switch (request.getParameter("about")) {
      case "sheet" ->
          persons.sheet(household, person).dossier().sections().stream()
              .flatMap(section -> section.entries().stream())
              .filter(entry -> entry.isFilled())
              .map(
                  entry ->
                      entry.field().key()
                          + "="
                          + entry.value()
                          + (entry.waiting() == null ? "" : " waits " + entry.waiting().value()))
              .collect(Collectors.joining("; "));
      case "union" -> union(desk.sheet(household, person));
      case "leaders" -> desk.leadersSheet(household, person).values().toString();
      case "find" ->
          found(desk.find(household, request.getParameter("name"), request.getParameter("birth")));
      case "create" ->
          created(
              desk.create(
                  new CreatePersonCommand(
                      household,
                      false,
                      request.getParameter("first"),
                      request.getParameter("last"),
                      request.getParameter("birth"),
                      "true".equals(request.getParameter("another")))));
      case "attach" -> {
        desk.attach(household, person);
        yield "attached";
      }
      case "detach" -> {
        desk.detach(household, person);
        yield "detached";
      }
      default -> throw new IllegalArgumentException(request.getParameter("about"));
    };
  }

  private static String union(StaffPersonSheet sheet) {
    return sheet.pickups().stream()
            .map(
                line ->
                    (line.forbidden() ? "not " : "")
                        + line.person().name()
                        + (line.contradicted() ? "!" : "")
                        + " by "
                        + line.by().number())
            .collect(Collectors.joining(", "))
        + " | "
        + sheet.permissions().stream()
            .filter(line -> line.refusedBy().size() < sheet.households().size())
            .map(line -> line.name() + " not " + line.refusedBy())
            .collect(Collectors.joining(", "));
  }

  private static String created(CreatedPerson created) {
    return created.isCreated()
        ? "created " + created.personId()
        : created.faults().stream()
                .map(fault -> fault.field().key() + " " + fault.reason())
                .collect(Collectors.joining(", "))
            + found(created.alike());
  }

  private static String found(List<PersonFound> found) {
    return found.stream()
        .map(person -> person.personId() + " in " + person.households().size())
        .collect(Collectors.joining(", "));
  }

  private static long number(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? 0 : Long.parseLong(value);
  }
}
