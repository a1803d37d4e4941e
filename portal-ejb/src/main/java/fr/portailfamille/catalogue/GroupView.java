package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.SchoolLevel;
import java.io.Serializable;

/**
 * Groupe: who is together; ages in completed years at the session's date, both ends included.
 *
 * @param levelFrom the first class of school that is taken; null: from the first one on
 * @param levelTo the last one; null: up to the last. Both null: the class does not count
 */
public record GroupView(
    long id, String name, int ageFrom, int ageTo, SchoolLevel levelFrom, SchoolLevel levelTo)
    implements Serializable {

  /** A group of all classes. */
  public GroupView(long id, String name, int ageFrom, int ageTo) {
    this(id, name, ageFrom, ageTo, null, null);
  }

  public boolean fits(int age) {
    return age >= ageFrom && age <= ageTo;
  }

  /** Whether it takes certain classes only. */
  public boolean isByLevel() {
    return levelFrom != null || levelTo != null;
  }

  public SchoolLevel firstLevel() {
    return levelFrom == null ? SchoolLevel.TPS : levelFrom;
  }

  public SchoolLevel lastLevel() {
    return levelTo == null ? SchoolLevel.UPPER : levelTo;
  }

  public boolean takes(SchoolLevel level) {
    return level.compareTo(firstLevel()) >= 0 && level.compareTo(lastLevel()) <= 0;
  }
}
