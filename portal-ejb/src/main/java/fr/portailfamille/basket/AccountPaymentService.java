package fr.portailfamille.basket;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.basket.internal.AccountPayments;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.billing.UnpaidInvoices;
import fr.portailfamille.booking.DebtLimits;
import fr.portailfamille.booking.PlaceService;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.payment.PaidAttempt;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentSettings;
import fr.portailfamille.payment.PaymentStarted;
import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Payer mon solde: a family pays by card what its account at a régie owes, or the part of it that
 * it chooses. What comes counts for the account whatever has happened to its balance meanwhile; too
 * much stands in the family's favour.
 */
@Stateless
@PermitAll
public class AccountPaymentService {

  @Inject private HouseholdService households;
  @Inject private PlaceService places;
  @Inject private LedgerService ledger;
  @Inject private UnpaidInvoices unpaid;
  @Inject private DebtLimits limits;
  @Inject private PaymentService payments;
  @Inject private AccountPayments accounts;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private Event<AccountPaid> counted;

  /**
   * What may be paid to a régie.
   *
   * @throws RefusedException NotFound for other households and where the household has no account
   */
  public PayableAccount payable(long householdId, long regieId) {
    households.requireRight(householdId, Right.VIEW);
    return read(householdId, regieId);
  }

  /**
   * Opens a payment of the account.
   *
   * @return the payment to send the family to
   * @throws RefusedException NotFound, MayNotPay, NothingDue, AmountOutside, PaymentAlreadyOpen
   *     while another payment of the account is under way, PaymentUnavailable
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public PaymentStarted pay(PayAccountCommand command) {
    long householdId = command.householdId();
    HouseholdView household = households.requireAccess(householdId, Right.PAY);
    places.lockHousehold(householdId);
    PayableAccount account = read(householdId, command.regieId());
    if (!account.isOwing()) {
      throw new RefusedException(new NothingDue(account.regieName()));
    }
    if (!account.takes(command.amount())) {
      throw new RefusedException(new AmountOutside(account.least(), account.due()));
    }
    PaymentStarted started =
        payments.start(
            new StartPaymentCommand(
                householdId,
                command.regieId(),
                command.amount(),
                payments.round(householdId, AccountDebt.of(householdId, command.regieId())),
                household.email(),
                settings.value(PaymentSettings.WINDOW, Scope.regie(command.regieId()))));
    accounts.keep(started.attemptId(), account.due());
    audit.record(
        "payment.account-started",
        "payment_attempt",
        started.attemptId(),
        Map.of(
            "household", householdId,
            "amount", command.amount(),
            "debt", account.due()));
    return started;
  }

  /**
   * What the account owed once this payment was counted, negative in the family's favour; nothing
   * until then, and for payments of something else.
   *
   * @throws RefusedException NotFound for other households
   */
  public Optional<Money> left(long householdId, String reference) {
    households.requireRight(householdId, Right.VIEW);
    return accounts.left(householdId, reference);
  }

  /** The same for a mail; the caller is not checked. */
  @CallerNotChecked
  public Optional<Money> left(long attemptId) {
    return accounts.left(attemptId);
  }

  /** Counts a payment of the account that came; its household and attempt are locked. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void settle(PaidAttempt paid) {
    Money left = unpaid.pay(paid.householdId(), paid.regieId(), paid.ledgerEntryId());
    accounts.counted(paid.attemptId(), left);
    payments.settled(paid.attemptId(), false);
    audit.record(
        "payment.account-counted",
        "payment_attempt",
        paid.attemptId(),
        Map.of("household", paid.householdId(), "amount", paid.amount(), "debt", left));
    counted.fire(new AccountPaid(paid.attemptId()));
  }

  private PayableAccount read(long householdId, long regieId) {
    RegieBalance balance = ledger.balances(householdId, List.of(regieId)).get(regieId);
    if (balance == null) {
      throw new RefusedException(new NotFound());
    }
    return new PayableAccount(
        regieId,
        balance.regieName(),
        balance.balance().isPositive() ? balance.balance() : Money.ZERO,
        limits.lowest(householdId, regieId).orElse(null),
        payments.openRound(householdId, AccountDebt.of(householdId, regieId)).orElse(null));
  }
}
