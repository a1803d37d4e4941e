package fr.portailfamille.identity;

import java.util.List;

/**
 * Whose account a mail address means that is neither a login nor an account's own: told by the room
 * of the families, which stands above this one.
 */
public interface OtherMails {

  /** The accounts of the person with this address; none where it could be somebody else's. */
  List<Long> accountsOf(String email);
}
