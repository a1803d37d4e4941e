package fr.portailfamille.catalogue;

/** When an activity takes place: école, vacances, les deux. */
public enum SchoolTime {
  SCHOOL,
  HOLIDAYS,
  BOTH
}
