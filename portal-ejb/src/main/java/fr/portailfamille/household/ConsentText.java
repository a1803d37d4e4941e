package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/**
 * «J'accepte»: a text of an organisation.
 *
 * @param number 1 is the portal's own text, whose body and refusal are null: the bundle has them
 * @param refusal what is told to who does not accept
 * @param publishedAt null for the portal's own
 */
public record ConsentText(int number, String body, String refusal, Instant publishedAt)
    implements Serializable {

  public static final ConsentText OF_THE_PORTAL = new ConsentText(1, null, null, null);

  public boolean isNumber(Integer other) {
    return other != null && other == number;
  }
}
