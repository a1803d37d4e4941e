package fr.portailfamille.booking;

import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** From which balance on a family books nothing more. The caller is not checked. */
@CallerNotChecked
@Stateless
@PermitAll
public class DebtLimits {

  @Inject private Sql sql;
  @Inject private SettingService settings;

  /**
   * The lowest {@link BookingSettings#DEBT} of the activities of a régie that a household is
   * enrolled in; nothing where none of them asks for it.
   */
  public Optional<Money> lowest(long householdId, long regieId) {
    List<Long> activities =
        sql.ids(
            "select distinct a.id from enrolment e join activity a on a.id = e.activity_id"
                + " where e.household_id = ? and e.status = 'ACTIVE' and a.regie_id = ?",
            householdId,
            regieId);
    SettingValues values = settings.ofActivities(List.of(BookingSettings.DEBT), activities);
    return activities.stream()
        .map(activity -> values.of(BookingSettings.DEBT, activity))
        .filter(euros -> euros > 0)
        .min(Integer::compare)
        .map(euros -> Money.ofCents(euros * 100L));
  }
}
