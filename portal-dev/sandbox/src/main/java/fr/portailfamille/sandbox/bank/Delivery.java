package fr.portailfamille.sandbox.bank;

/** How the notification goes out: as it should, or with one of the troubles of real life. */
enum Delivery {
  NORMAL("normalement"),
  TWICE("deux fois"),
  LOST("perdue : jamais envoyée"),
  OTHER_AMOUNT("avec un montant plus petit d’un euro"),
  FORGED("avec une signature fausse"),
  LATE("vingt secondes après le retour"),
  REORDERED("puis un refus d’avant, arrivé après elle"),
  OTHER_MERCHANT("au nom d’une autre boutique");

  private final String label;

  Delivery(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
