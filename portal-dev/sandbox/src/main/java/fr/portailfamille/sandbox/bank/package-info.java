/**
 * The banks of the sandbox: they speak the providers' real protocols, strictly, on the loopback
 * only. Written from the protocol alone, without a line of the portal, so that a mistake made there
 * is not made here too.
 */
package fr.portailfamille.sandbox.bank;
