package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** No card has paid for this booking on the portal: nothing can go back to one. */
public record NotPaidByCard() implements Refusal {}
