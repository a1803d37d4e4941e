package fr.portailfamille.catalogue;

import java.io.Serializable;

/** Groupe: who is together; ages in completed years at the session's date, both ends included. */
public record GroupView(long id, String name, int ageFrom, int ageTo) implements Serializable {

  public boolean fits(int age) {
    return age >= ageFrom && age <= ageTo;
  }
}
