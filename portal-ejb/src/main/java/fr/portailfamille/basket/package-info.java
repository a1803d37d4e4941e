/**
 * Basket (panier): the door between the places and the money. What a family holds, until when, its
 * checkout, and what a payment settles. Must not know screens or the ways of a bank.
 */
package fr.portailfamille.basket;
