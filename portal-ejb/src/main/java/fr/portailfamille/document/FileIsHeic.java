package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A photo in the format of some phones; the refusal says how to convert it. */
public record FileIsHeic(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
