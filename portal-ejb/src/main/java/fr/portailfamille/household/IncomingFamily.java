package fr.portailfamille.household;

import java.util.List;
import java.util.Map;

/**
 * A family that an import brings in.
 *
 * @param householdId of the household it is put into; 0 for a new one
 * @param number the dossier number the file gives; null, or taken already: the next one is given
 * @param values of the household's columns, as texts; absent ones are left alone
 * @param quotients what counts from which day, the earliest first
 */
public record IncomingFamily(
    long householdId,
    String number,
    Map<String, String> values,
    List<IncomingPerson> persons,
    List<IncomingQuotient> quotients) {

  public IncomingFamily {
    values = Map.copyOf(values);
    persons = List.copyOf(persons);
    quotients = List.copyOf(quotients);
  }
}
