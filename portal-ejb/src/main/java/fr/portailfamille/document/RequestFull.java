package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** More files than one request for an account may have. */
public record RequestFull(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
