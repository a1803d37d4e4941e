package fr.portailfamille.household;

/**
 * A login to be added to a household.
 *
 * @param holder how mails and letters address its holder; not empty
 * @param email the login; null for a login on paper
 * @param locale {@code fr} or {@code en}
 */
public record AddLoginCommand(
    long householdId, String holder, String email, AccessRights rights, String locale) {}
