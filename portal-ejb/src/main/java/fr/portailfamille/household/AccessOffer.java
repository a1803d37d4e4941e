package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/** A household that staff offered to a login. */
public record AccessOffer(
    long householdId,
    String number,
    String name,
    String organisationName,
    AccessRights rights,
    Instant offeredAt)
    implements Serializable {}
