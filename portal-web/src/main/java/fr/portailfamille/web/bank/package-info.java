/**
 * Where banks and families meet: the notification endpoint, the way back from the bank, and the
 * pages of a payment. The rule behind them stands in docs/payments.md.
 */
package fr.portailfamille.web.bank;
