package fr.portailfamille.web.family;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.booking.EnrolmentLine;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.RequiredDocument;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Mon compte famille: what waits first, then the blocks of the guides; read once, all at once. */
@Named
@RequestScoped
public class HomePage {

  @Inject private FamilyPage page;
  @Inject private Entrance entrance;
  @Inject private EnrolmentService enrolments;
  @Inject private DocumentService documents;
  @Inject private StatementService statements;
  @Inject @Any private Instance<WaitingTasks> waiting;
  @Inject private PageWording say;
  private Blocks blocks;

  private record Blocks(
      List<WaitingTask> tasks,
      List<RequiredDocument> documents,
      List<EnrolmentLine> enrolments,
      List<RegieBalance> balances) {}

  public List<WaitingTask> getTasks() {
    return blocks().tasks();
  }

  public List<RequiredDocument> getDocuments() {
    return blocks().documents();
  }

  public List<EnrolmentLine> getEnrolments() {
    return blocks().enrolments();
  }

  public List<RegieBalance> getBalances() {
    return blocks().balances();
  }

  /** The shape and colour of a person, for lines that only know the person's id. */
  public int position(long personId) {
    return page.getHousehold().member(personId).map(m -> m.position()).orElse(0);
  }

  private Blocks blocks() {
    if (blocks == null) {
      blocks = entrance.enter(() -> read(page.getHousehold()));
    }
    return blocks;
  }

  private Blocks read(HouseholdView household) {
    List<WaitingTask> tasks =
        waiting.stream()
            .sorted(Comparator.comparingInt(WaitingTasks::rank))
            .flatMap(w -> w.of(household, say.now()).stream())
            .toList();
    return new Blocks(
        tasks,
        documents.required(household.id()),
        enrolments.enrolments(household.id()),
        statements.balances(household.id()));
  }
}
