package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** A text of consent, or of its refusal, is empty or longer than {@code most} characters. */
public record ConsentTextUnfit(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
