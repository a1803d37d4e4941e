package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * Whom to call for a participant.
 *
 * @param name of a guardian, or of the household
 * @param home whether it is the phone of a household
 * @param phones as kept, the mobile phone first
 */
public record CareContact(String name, boolean home, List<String> phones) implements Serializable {

  public CareContact {
    phones = List.copyOf(phones);
  }
}
