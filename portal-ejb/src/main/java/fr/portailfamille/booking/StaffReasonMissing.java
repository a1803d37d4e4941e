package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** What staff decide about places by hand needs a reason of at most 500 characters. */
public record StaffReasonMissing() implements Refusal {}
