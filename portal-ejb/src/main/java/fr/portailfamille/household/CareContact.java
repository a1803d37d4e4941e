package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * Whom to call for a participant.
 *
 * @param name a guardian, or the household for the phone of the home
 * @param phones as kept, the mobile phone first
 */
public record CareContact(String name, List<String> phones) implements Serializable {

  public CareContact {
    phones = List.copyOf(phones);
  }
}
