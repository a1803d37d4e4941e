package fr.portailfamille.basket;

import fr.portailfamille.shared.Money;

/** Payer mon solde: so much of what the household owes a régie. */
public record PayAccountCommand(long householdId, long regieId, Money amount) {}
