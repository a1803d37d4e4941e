/**
 * Payment (paiement): attempts, the banks they are sent to, what the banks say and what remains to
 * be settled. Faces: {@link fr.portailfamille.payment.PaymentService}, {@link
 * fr.portailfamille.payment.InquiryService} and, for staff, {@link
 * fr.portailfamille.payment.ExaminationService}; the whole rule stands in docs/payments.md. Must
 * not know what is being paid for (it keeps the caller's own name of the debt) nor screens.
 */
package fr.portailfamille.payment;
