package fr.portailfamille.organisation;

import java.util.Arrays;
import java.util.Optional;

/** The levels of French schools, from nursery school to upper secondary school. */
public enum SchoolLevel {
  TPS,
  PS,
  MS,
  GS,
  CP,
  CE1,
  CE2,
  CM1,
  CM2,
  SIXTH("6e"),
  FIFTH("5e"),
  FOURTH("4e"),
  THIRD("3e"),
  UPPER("lycée");

  private final String label;

  SchoolLevel() {
    label = name();
  }

  SchoolLevel(String label) {
    this.label = label;
  }

  /** As schools call it in few letters: «CP», «6e». */
  public String label() {
    return label;
  }

  /** The level so many years later, or earlier; nothing before the first, the last goes on. */
  public Optional<SchoolLevel> after(int years) {
    int at = ordinal() + years;
    return at < 0 ? Optional.empty() : Optional.of(values()[Math.min(at, values().length - 1)]);
  }

  public static String[] names() {
    return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
  }

  /** The level of that name; nothing for another text. */
  public static Optional<SchoolLevel> named(String name) {
    return Arrays.stream(values()).filter(level -> level.name().equals(name)).findFirst();
  }
}
