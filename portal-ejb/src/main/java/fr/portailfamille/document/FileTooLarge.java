package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A file above the limit of the organisation, in megabytes. */
public record FileTooLarge(String name, int megabytes) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name, megabytes};
  }
}
