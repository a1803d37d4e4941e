package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;

/** Le paiement en ligne est momentanément indisponible: the régie has no working contract. */
public record PaymentUnavailable() implements Refusal {}
