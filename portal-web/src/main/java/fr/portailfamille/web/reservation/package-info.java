/**
 * The guided reservation of guide 004: child, period, days, check, then the request and its state.
 * What is ticked travels in the address, so that going back, reloading and an ended session lose
 * nothing; the server decides when the family confirms.
 */
package fr.portailfamille.web.reservation;
