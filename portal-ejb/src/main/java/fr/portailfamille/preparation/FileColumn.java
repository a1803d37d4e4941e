package fr.portailfamille.preparation;

/** The columns of a catalogue's file, by the headings that staff read: the file is French. */
public enum FileColumn {
  STRUCTURE("Structure"),
  CODE("Code activité"),
  NAME("Nom"),
  TYPE("Type"),
  CATEGORY("Catégorie"),
  REGIE("Régie"),
  KIND("Forme"),
  MODE("Paiement"),
  FIRST_DAY("Premier jour"),
  LAST_DAY("Dernier jour"),
  OPENS("Ouverture"),
  CLOSES("Fermeture"),
  GROUP("Groupe"),
  AGE_FROM("Âge de"),
  AGE_TO("Âge à"),
  LEVEL_FROM("Classe de"),
  LEVEL_TO("Classe à"),
  UNIT("Code unité"),
  STARTS("De"),
  ENDS("À"),
  HALF_DAYS("Demi-journées"),
  MEAL("Repas"),
  PRICE("Prix"),
  SINCE("À partir du"),
  DAY("Jour"),
  MORNING("Places matin"),
  AFTERNOON("Places après-midi"),
  BOOKING_DEADLINE("Réservable jusqu’au"),
  CANCEL_DEADLINE("Annulable jusqu’au");

  private final String heading;

  FileColumn(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
