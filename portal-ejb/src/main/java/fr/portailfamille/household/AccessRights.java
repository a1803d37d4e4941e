package fr.portailfamille.household;

import java.io.Serializable;

/** What a login may do for a household beside looking at it. */
public record AccessRights(boolean book, boolean pay, boolean edit) implements Serializable {

  public static final AccessRights ALL = new AccessRights(true, true, true);
}
