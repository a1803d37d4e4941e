package fr.portailfamille.household;

import java.io.Serializable;

/**
 * Who has access to a dossier, as its family sees it.
 *
 * @param email null where there is none, and of the others where the parents live apart
 * @param self whether it is the caller
 */
public record AccessLine(String name, String email, AccessRights rights, boolean self)
    implements Serializable {}
