package fr.portailfamille.payment;

/** The bank would not give the money back on the card: it stands to the family's credit. */
public record CardRefundRefused(long refundId) {}
