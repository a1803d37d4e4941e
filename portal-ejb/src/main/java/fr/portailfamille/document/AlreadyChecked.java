package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Another member of staff has decided about the document meanwhile. */
public record AlreadyChecked(String by, Instant at) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {by, at};
  }
}
