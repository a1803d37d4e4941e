package fr.portailfamille.organisation;

/** Where which days are jours fériés: articles L3133-1, L3134-13 and L3422-2 du code du travail. */
public enum HolidayRegion {
  METROPOLE("fr"),
  ALSACE_MOSELLE("fr", "67"),
  GUADELOUPE("gp"),
  MARTINIQUE("mq"),
  GUYANE("gf"),
  REUNION("re"),
  MAYOTTE("yt"),
  SAINT_BARTHELEMY("bl"),
  SAINT_MARTIN("mf"),
  SAINT_PIERRE_ET_MIQUELON("pm");

  private final String calendar;
  private final String[] parts;

  HolidayRegion(String calendar, String... parts) {
    this.calendar = calendar;
    this.parts = parts;
  }

  /** The calendar of the library, by the country's code. */
  String calendar() {
    return calendar;
  }

  /** The part of that calendar: a département. */
  String[] parts() {
    return parts.clone();
  }
}
