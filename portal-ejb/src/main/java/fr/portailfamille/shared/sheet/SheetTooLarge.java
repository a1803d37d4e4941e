package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/**
 * The file is larger than that, as it is or once unpacked.
 *
 * @param megabytes the most that is read
 */
public record SheetTooLarge(int megabytes) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {megabytes};
  }
}
