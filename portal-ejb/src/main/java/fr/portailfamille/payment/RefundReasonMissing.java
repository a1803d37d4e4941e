package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;

/** Who ends a refund by hand says why, in 500 characters at most. */
public record RefundReasonMissing() implements Refusal {}
