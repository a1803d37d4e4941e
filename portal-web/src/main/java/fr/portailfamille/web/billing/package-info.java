/** Facturation: what a family reads of its invoices and payments. */
package fr.portailfamille.web.billing;
