package fr.portailfamille.household;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a dossier lacks, for the rooms above.
 *
 * @param household how many compulsory fields are empty of the household, its guardians and sectors
 * @param participants the same of each participant who lacks any, by person
 * @param consent whether the current text has to be accepted
 * @param confirmationDue since which day the yearly confirmation is owed; null where none is
 */
public record DossierGaps(
    int household, Map<Long, Integer> participants, boolean consent, LocalDate confirmationDue)
    implements Serializable {

  public static final DossierGaps NONE = new DossierGaps(0, Map.of(), false, null);

  public DossierGaps {
    participants = Map.copyOf(participants);
  }

  public int of(long personId) {
    return participants.getOrDefault(personId, 0);
  }
}
