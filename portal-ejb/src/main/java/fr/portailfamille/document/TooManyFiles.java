package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** More files at once than one document may have. */
public record TooManyFiles(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
