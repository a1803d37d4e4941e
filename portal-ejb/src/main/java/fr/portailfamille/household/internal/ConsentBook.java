package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.ConsentState;
import fr.portailfamille.household.ConsentText;
import fr.portailfamille.household.DossierSettings;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Which text counts, who accepted it, and when a dossier was last said to be exact. */
@Dependent
public class ConsentBook {

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  public ConsentText current(long organisationId) {
    return sql.first(
            "select * from consent_text where organisation_id = ? order by number desc limit 1",
            row ->
                new ConsentText(
                    row.getInt("number"),
                    row.getString("body"),
                    row.getString("refusal"),
                    Sql.instant(row, "published_at")),
            organisationId)
        .orElse(ConsentText.OF_THE_PORTAL);
  }

  public ConsentState state(HouseholdView household) {
    ConsentText text = current(household.organisationId());
    return sql.first(
            """
            select c.number, c.accepted_at, a.display_name
              from household_consent c join account a on a.id = c.accepted_by
             where c.household_id = ? order by c.number desc limit 1
            """,
            row ->
                row.getInt("number") == text.number()
                    ? new ConsentState(
                        text, Sql.instant(row, "accepted_at"), row.getString("display_name"), false)
                    : new ConsentState(text, null, null, true),
            household.id())
        .orElseGet(() -> new ConsentState(text, null, null, false));
  }

  public boolean isAccepted(HouseholdView household) {
    return state(household).isAccepted();
  }

  /** Keeps that the caller accepted the current text; once is enough. */
  public void accept(HouseholdView household) {
    int number = current(household.organisationId()).number();
    int written =
        sql.update(
            "insert into household_consent (household_id, number, accepted_at, accepted_by)"
                + " values (?, ?, ?, ?) on conflict do nothing",
            household.id(),
            number,
            clock.now(),
            caller.accountId().orElseThrow());
    if (written > 0) {
      audit.record("consent.accepted", "household", household.id(), Map.of("number", number));
    }
  }

  public Instant confirmedAt(long householdId) {
    return sql.first(
            "select confirmed_at from household_confirmation where household_id = ?"
                + " order by confirmed_at desc limit 1",
            row -> Sql.instant(row, "confirmed_at"),
            householdId)
        .orElse(null);
  }

  public LocalDate confirmationDue(HouseholdView household) {
    Scope scope = Scope.organisation(household.organisationId());
    int month = settings.value(DossierSettings.CONFIRM_MONTH, scope);
    if (month == 0) {
      return null;
    }
    LocalDate since =
        ConfirmationDay.last(
            month, settings.value(DossierSettings.CONFIRM_DAY, scope), clock.today());
    Instant confirmed = confirmedAt(household.id());
    return ConfirmationDay.isOwed(since, confirmed) ? since : null;
  }
}
