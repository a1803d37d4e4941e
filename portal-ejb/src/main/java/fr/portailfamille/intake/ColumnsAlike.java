package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** Two columns are said to hold the same. */
public record ColumnsAlike(String heading, String other) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {heading, other};
  }
}
