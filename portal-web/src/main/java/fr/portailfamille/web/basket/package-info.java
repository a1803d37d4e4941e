/** The summary of what is held, and the way to the payment. */
package fr.portailfamille.web.basket;
