package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Récapitulatif de vos demandes: what ending the changes of a planning would do, as it stands now.
 *
 * @param days what was ticked, by date
 * @param cancelled what was unticked of what is confirmed
 * @param debts what the charged days alone make the family owe, where that can block it
 */
public record ChangesView(List<WishedDay> days, List<CancelLine> cancelled, List<DebtAhead> debts)
    implements Serializable {

  public ChangesView {
    days = List.copyOf(days);
    cancelled = List.copyOf(cancelled);
    debts = List.copyOf(debts);
  }

  /** Accounts that confirming brings to where nothing more is booked. */
  public List<DebtAhead> blocking() {
    return debts.stream()
        .map(debt -> debt.less(credit(debt.regieId())))
        .filter(DebtAhead::isReached)
        .toList();
  }

  private Money credit(long regieId) {
    return sum(
        cancelled.stream()
            .filter(line -> line.regieId() == regieId)
            .map(CancelLine::credit)
            .toList());
  }

  /** Confirmed at once and charged to the account. */
  public List<WishedDay> charged() {
    return which(day -> day.isFree() && day.charged());
  }

  /** Held in the basket, to be paid. */
  public List<WishedDay> toPay() {
    return which(day -> day.isFree() && !day.charged());
  }

  /** Put on waiting lists at once. */
  public List<WishedDay> inLine() {
    return which(WishedDay::joinsLine);
  }

  /** Whether several persons would be put in line for the same day. */
  public boolean isLineOfSiblings() {
    return inLine().stream()
        .anyMatch(
            one ->
                inLine().stream()
                    .anyMatch(
                        other ->
                            other.personId() != one.personId() && other.day().equals(one.day())));
  }

  /** What cannot be met, with the reasons. */
  public List<WishedDay> refused() {
    return which(day -> !day.isFree() && !day.joinsLine());
  }

  public Money chargedTotal() {
    return sum(charged().stream().map(WishedDay::price).toList());
  }

  public Money toPayTotal() {
    return sum(toPay().stream().map(WishedDay::price).toList());
  }

  /** What is credited at once for what is cancelled. */
  public Money credit() {
    return sum(cancelled.stream().map(CancelLine::credit).toList());
  }

  /** What the account owes more afterwards; negative where it owes less. */
  public Money difference() {
    return chargedTotal().minus(credit());
  }

  private List<WishedDay> which(Predicate<WishedDay> some) {
    return days.stream().filter(some).toList();
  }

  private static Money sum(Collection<Money> some) {
    return some.stream().reduce(Money.ZERO, Money::plus);
  }
}
