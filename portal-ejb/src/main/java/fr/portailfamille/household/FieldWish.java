package fr.portailfamille.household;

import java.io.Serializable;

/**
 * What somebody typed for a field; the server decides.
 *
 * @param subjectId the household, the régie or the person
 * @param typed as typed; empty takes the value away. For a field that is shown masked, empty leaves
 *     it as it is and {@link #NOTHING} takes it away
 */
public record FieldWish(long subjectId, DossierField field, String typed) implements Serializable {

  public static final String NOTHING = "-";
}
