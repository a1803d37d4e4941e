package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;

/** Solde: what a household owes a régie (positive), or has in its favour (negative). */
public record RegieBalance(String regieName, Money balance) {

  /** due, credit or settled: the last part of its bundle key. */
  public String state() {
    return balance.isPositive() ? "due" : balance.isZero() ? "settled" : "credit";
  }

  /** What is shown beside the state, never negative. */
  public Money amount() {
    return balance.isPositive() ? balance : balance.negated();
  }
}
