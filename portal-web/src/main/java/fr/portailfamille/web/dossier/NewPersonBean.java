package fr.portailfamille.web.dossier;

import fr.portailfamille.household.CreatePersonCommand;
import fr.portailfamille.household.CreatedPerson;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.PersonDesk;
import fr.portailfamille.household.PersonFound;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds a person to a household ({@code ?h=}): somebody known already, or somebody new. */
@Named("newPerson")
@RequestScoped
public class NewPersonBean {

  private static final Map<DossierField, String> INPUTS =
      Map.of(
          DossierField.CHILD_FIRST_NAME, "first",
          DossierField.CHILD_LAST_NAME, "last",
          DossierField.CHILD_BIRTH_DATE, "birth");

  @Inject private PersonDesk persons;
  @Inject private HouseholdService households;
  @Inject private FamilyPage page;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  private final Map<String, String> faults = new HashMap<>();
  private HouseholdView household;
  private List<PersonFound> offered = List.of();
  private boolean searched;
  private boolean alike;
  private boolean read;

  /** Before the page is shown: a family of another organisation is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      household =
          call.read(() -> households.requireStaff(page.getHouseholdId(), Duty.EDIT_FAMILIES))
              .orElse(null);
    }
    return household != null;
  }

  public HouseholdView getHousehold() {
    if (!isShown()) {
      throw new RefusedException(new NotFound());
    }
    return household;
  }

  /** Looks for somebody known. */
  public void find() {
    searched = true;
    offered =
        call.result(() -> persons.find(page.getHouseholdId(), posted("name"), posted("day")))
            .orElse(List.of());
  }

  /** Makes the chosen person a member here too. */
  public void attach() {
    long person = PersonBean.number(posted("person"));
    if (call.done(() -> persons.attach(page.getHouseholdId(), person))) {
      call.success("person.attached");
      open(person);
    }
  }

  /** Adds somebody new, unless somebody known looks alike. */
  public void create() {
    CreatePersonCommand command =
        new CreatePersonCommand(
            page.getHouseholdId(),
            isGuardian(),
            posted("first"),
            posted("last"),
            posted("birth"),
            "true".equals(posted("another")));
    call.result(() -> persons.create(command)).ifPresent(this::created);
  }

  private void created(CreatedPerson created) {
    if (created.isCreated()) {
      call.success("person.created");
      open(created.personId());
      return;
    }
    DossierWords words = new DossierWords(faces.getViewRoot().getLocale());
    created.faults().forEach(fault -> mark(fault, words));
    offered = created.alike();
    alike = !offered.isEmpty();
  }

  private void mark(FieldFault fault, DossierWords words) {
    String input = INPUTS.get(fault.field());
    String text =
        say.now().text("fault." + fault.reason(), words.label(fault.field()), fault.hint());
    faults.put(input, text);
    call.fault(input, text);
  }

  private void open(long person) {
    call.redirect("/staff/person.xhtml?h=" + page.getHouseholdId() + "&p=" + person);
  }

  /** The persons to choose from. */
  public List<PersonFound> getOffered() {
    return offered;
  }

  /** Whether persons are there to choose from, or one of them was chosen. */
  public boolean isOffering() {
    return !offered.isEmpty() || !posted("person").isEmpty();
  }

  /** Whether they look like the person to add. */
  public boolean isAlike() {
    return alike;
  }

  /** Whether nobody was found. */
  public boolean isNobody() {
    return searched && offered.isEmpty();
  }

  public boolean isGuardian() {
    return "GUARDIAN".equals(posted("kind"));
  }

  /** What stands in an input. */
  public String posted(String input) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(input, "");
  }

  /** What is wrong with an input; null where nothing is. */
  public String fault(String input) {
    return faults.get(input);
  }
}
