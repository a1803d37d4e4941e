package fr.portailfamille.preparation;

import fr.portailfamille.shared.Refusal;

/** All that was chosen has been made for the next year before. */
public record SeasonMadeAlready(String schoolYear) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {schoolYear};
  }
}
