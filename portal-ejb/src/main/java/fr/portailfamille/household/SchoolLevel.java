package fr.portailfamille.household;

import java.util.Arrays;

/** The levels of French schools, from nursery school to upper secondary school. */
enum SchoolLevel {
  TPS,
  PS,
  MS,
  GS,
  CP,
  CE1,
  CE2,
  CM1,
  CM2,
  SIXTH,
  FIFTH,
  FOURTH,
  THIRD,
  UPPER;

  static String[] names() {
    return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
  }
}
