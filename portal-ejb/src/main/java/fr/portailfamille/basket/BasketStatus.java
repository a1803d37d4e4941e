package fr.portailfamille.basket;

/** A basket is open until it is paid, lapses at its hour, or is emptied by the family. */
public enum BasketStatus {
  OPEN,
  PAID,
  EXPIRED,
  ABANDONED
}
