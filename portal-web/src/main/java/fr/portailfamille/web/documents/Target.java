package fr.portailfamille.web.documents;

import fr.portailfamille.document.DocumentState;
import java.util.List;

/**
 * Something a document can be, in the section of the dossier or of a person.
 *
 * @param value what the browser posts: kind and person, 0 for none of them
 * @param state how it stands; null where it is not asked
 */
public record Target(
    String value, String name, boolean compulsory, String hint, DocumentState state) {

  /** A section of the form: «Le dossier Famille», «L’enfant Noah», «L’adulte Claire». */
  public record Section(String kind, String firstName, int position, List<Target> targets) {

    public Section {
      targets = List.copyOf(targets);
    }

    public boolean isOfPerson() {
      return firstName != null;
    }
  }

  static String value(long typeId, Long personId) {
    return typeId + "-" + (personId == null ? 0 : personId);
  }
}
