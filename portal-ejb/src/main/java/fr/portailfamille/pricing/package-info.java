/**
 * Pricing (tarification): a pure computation; the caller gives the facts it cannot see. Every price
 * tells how it was found. Must not know places, baskets or invoices.
 */
package fr.portailfamille.pricing;
