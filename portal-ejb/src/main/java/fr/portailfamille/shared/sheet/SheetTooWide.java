package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/** The file has more columns than that. */
public record SheetTooWide(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
