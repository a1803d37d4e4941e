package fr.portailfamille.household;

import fr.portailfamille.household.internal.QuotientBook;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Quotient familial (QF): which one counts when, each household's own. */
@Stateless
@PermitAll
public class QuotientService {

  @Inject private HouseholdService households;
  @Inject private QuotientBook book;
  @Inject private BusinessClock clock;

  /**
   * The quotient that counts on a day, empty where none is known (tarif plafond). For the portal's
   * own work: the caller is not checked.
   */
  @CallerNotChecked
  public Optional<Money> at(long householdId, LocalDate day) {
    return book.at(householdId, day);
  }

  /**
   * Everything that was ever entered, the newest first.
   *
   * @throws RefusedException NotFound for who may not read the dossier, and for staff who see no
   *     income
   */
  public List<QuotientLine> history(long householdId) {
    households.requireReading(householdId, Duty.SEE_INCOME);
    return book.history(householdId);
  }

  /**
   * Enters a quotient from a day on; what counted then ends the day before, what was entered for
   * later is superseded.
   *
   * @throws RefusedException NotFound for a family of another organisation; QuotientUnfit for what
   *     is no number, a day too far away or a proof from the future
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(RecordQuotientCommand command) {
    HouseholdView household = households.requireStaff(command.householdId(), Duty.EDIT_FAMILIES);
    households.lock(household.id());
    LocalDate today = clock.today();
    FieldReading reading =
        FieldText.read(DossierField.HOUSEHOLD_QUOTIENT, command.quotient(), today);
    if (reading.value() == null
        || command.from() == null
        || !IncomingQuotient.isNear(command.from(), today)
        || command.receivedOn() == null
        || command.receivedOn().isAfter(today)) {
      throw new RefusedException(new QuotientUnfit());
    }
    book.record(
        household.id(),
        Money.ofCents(Long.parseLong(reading.value())),
        command.from(),
        command.source(),
        command.receivedOn());
    book.touch(household.id());
  }
}
