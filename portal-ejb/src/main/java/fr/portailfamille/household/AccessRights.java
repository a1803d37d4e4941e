package fr.portailfamille.household;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a login may do for a household beside looking at it. */
public record AccessRights(boolean book, boolean pay, boolean edit) implements Serializable {

  public static final AccessRights ALL = new AccessRights(true, true, true);

  /** As the journal keeps them: {@code [BOOK, PAY, EDIT]}. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    if (book) {
      codes.add("BOOK");
    }
    if (pay) {
      codes.add("PAY");
    }
    if (edit) {
      codes.add("EDIT");
    }
    return codes;
  }
}
