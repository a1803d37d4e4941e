/** The job {@code payment-reconciliation}: asks the banks about payments they left in doubt. */
package fr.portailfamille.batch.payments;
