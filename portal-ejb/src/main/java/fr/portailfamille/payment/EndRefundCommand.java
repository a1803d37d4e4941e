package fr.portailfamille.payment;

/**
 * Staff end a refund that waits, for they have seen at the bank how it stands.
 *
 * @param returned whether the money has gone back on the card; else it is credited to the account
 * @param reason what they saw; stands in the journal
 */
public record EndRefundCommand(long refundId, boolean returned, String reason) {}
