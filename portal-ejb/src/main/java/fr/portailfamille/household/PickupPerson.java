package fr.portailfamille.household;

import java.io.Serializable;

/**
 * Somebody who may fetch a child, or who may not.
 *
 * @param phone as kept or as typed, as the text it comes from; empty: none
 * @param link «grand-mère», «voisin»; empty: none
 */
public record PickupPerson(String name, String phone, String link) implements Serializable {

  public boolean isEmpty() {
    return (name + phone + link).isBlank();
  }
}
