package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.QuotientLine;
import fr.portailfamille.household.QuotientService;
import fr.portailfamille.household.QuotientSource;
import fr.portailfamille.household.RecordQuotientCommand;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A dossier for staff ({@code ?h=}): nothing waits, sensitive fields are looked at one by one. */
@Named("staffDossier")
@RequestScoped
public class StaffDossierBean extends StaffEdited {

  @Inject private HouseholdService households;
  @Inject private QuotientService quotients;
  @Inject private BusinessClock clock;
  private HouseholdView household;
  private List<QuotientLine> history;

  @Override
  Set<DossierSubject> subjects() {
    return Set.of(DossierSubject.HOUSEHOLD, DossierSubject.REGIE, DossierSubject.GUARDIAN);
  }

  public HouseholdView getHousehold() {
    if (household == null) {
      household =
          call.read(() -> households.requireStaff(page.getHouseholdId(), Duty.EDIT_FAMILIES))
              .orElseThrow();
    }
    return household;
  }

  /** Enregistrer. */
  public void save() {
    save((Integer) null)
        .ifPresent(
            saved -> {
              call.success("dossier.staff.saved", saved.taken().size());
              back();
            });
  }

  /** The quotients, the newest first. */
  public List<QuotientLine> getQuotients() {
    if (history == null) {
      history = call.read(() -> quotients.history(page.getHouseholdId())).orElse(List.of());
    }
    return history;
  }

  public QuotientSource[] getSources() {
    return QuotientSource.values();
  }

  public String getToday() {
    return FieldText.typed(DossierField.CHILD_BIRTH_DATE, clock.today().toString());
  }

  /** Enters a quotient with its days and where it comes from. */
  public void record() {
    RecordQuotientCommand command =
        new RecordQuotientCommand(
            page.getHouseholdId(),
            posted().get("q-quotient"),
            day("q-from"),
            source(),
            day("q-received"));
    if (call.done(() -> quotients.record(command))) {
      call.success("dossier.quotient.recorded");
      back();
    }
  }

  /** What was typed for a quotient, on the page that says why it was not taken. */
  public String typed(String name, String otherwise) {
    return posted().getOrDefault(name, otherwise);
  }

  private QuotientSource source() {
    String typed = posted().getOrDefault("q-source", "");
    for (QuotientSource known : QuotientSource.values()) {
      if (known.name().equals(typed)) {
        return known;
      }
    }
    return QuotientSource.STAFF;
  }

  /** Any day, the future included; null for what is none. */
  private LocalDate day(String name) {
    String value =
        FieldText.read(
                DossierField.CHILD_BIRTH_DATE, posted().get(name), clock.today().plusYears(10))
            .value();
    return value == null ? null : LocalDate.parse(value);
  }

  private void back() {
    call.redirect("/staff/dossier.xhtml?h=" + page.getHouseholdId());
  }
}
