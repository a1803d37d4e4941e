package fr.portailfamille.organisation;

import static fr.portailfamille.organisation.StaffRole.ADMINISTRATOR;
import static fr.portailfamille.organisation.StaffRole.ATTENDANT;
import static fr.portailfamille.organisation.StaffRole.CATALOGUE;
import static fr.portailfamille.organisation.StaffRole.RECEPTION;
import static fr.portailfamille.organisation.StaffRole.TREASURER;

import java.util.EnumSet;
import java.util.Set;

/**
 * What staff may do, and the roles that may: the one place where that is said. docs/security.md
 * shows it as a table. Asked through {@link StaffScope}.
 */
public enum Duty {
  /** Opens the staff's home and the own account. */
  WORK(RECEPTION, TREASURER, ATTENDANT, CATALOGUE, ADMINISTRATOR),
  /** Finds families and reads their sheets: members, addresses, phones, state of documents. */
  SEE_FAMILIES(RECEPTION, TREASURER, ATTENDANT, ADMINISTRATOR),
  /** Reads what looking after a participant needs: health, diets, who fetches, phones. */
  LOOK_AFTER(ATTENDANT, RECEPTION, ADMINISTRATOR),
  /** Opens and changes dossiers, decides on waiting changes, opens the families' accounts. */
  EDIT_FAMILIES(RECEPTION, ADMINISTRATOR),
  /** Reads income: quotient familial, social security number, papers that show them. */
  SEE_INCOME(RECEPTION, TREASURER, ADMINISTRATOR),
  /** Reads, accepts and refuses the documents that families supply. */
  CHECK_DOCUMENTS(RECEPTION, ADMINISTRATOR),
  /** Reads what a family owes, was invoiced and paid. */
  SEE_MONEY(RECEPTION, TREASURER, ADMINISTRATOR),
  /** Works off what money needs: credits, settlements that do not pass. */
  HANDLE_MONEY(TREASURER, ADMINISTRATOR),
  /** Notes who came. */
  TAKE_ATTENDANCE(ATTENDANT, RECEPTION, CATALOGUE, ADMINISTRATOR),
  /** Looks after the waiting lists. */
  BOOK_FOR_FAMILIES(RECEPTION, CATALOGUE, ADMINISTRATOR),
  /** Creates and changes activities, sessions and places. */
  MANAGE_CATALOGUE(CATALOGUE, ADMINISTRATOR),
  /** Changes settings; of the whole installation: its administrators only. */
  CHANGE_SETTINGS(ADMINISTRATOR),
  /** Invites colleagues, gives and takes their roles. */
  MANAGE_TEAM(ADMINISTRATOR),
  /** Decides on requests of erasure, looks at what lapses and lets it. */
  PROTECT_PRIVACY(ADMINISTRATOR),
  /** Searches the journal. */
  READ_JOURNAL(ADMINISTRATOR);

  private final Set<StaffRole> roles;

  Duty(StaffRole first, StaffRole... others) {
    roles = EnumSet.of(first, others);
  }

  /** The roles that may do it. */
  public Set<StaffRole> roles() {
    return EnumSet.copyOf(roles);
  }
}
