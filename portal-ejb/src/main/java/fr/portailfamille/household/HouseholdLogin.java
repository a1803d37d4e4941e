package fr.portailfamille.household;

import fr.portailfamille.identity.AccountStanding;
import java.io.Serializable;

/**
 * A login of a household as staff see it.
 *
 * @param offered whether its holder has not agreed yet; it sees nothing of the household until then
 * @param shared whether it also serves a family elsewhere or a member of staff: what concerns the
 *     whole account is not for this household's staff then
 */
public record HouseholdLogin(
    AccountStanding account, AccessRights rights, boolean offered, boolean shared)
    implements Serializable {}
