/** What only the basket knows. */
package fr.portailfamille.basket.internal;
