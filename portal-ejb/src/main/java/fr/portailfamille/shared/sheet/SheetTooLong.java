package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/** The file has more lines than that: to be brought in parts. */
public record SheetTooLong(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
