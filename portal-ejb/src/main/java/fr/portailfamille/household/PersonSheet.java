package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/**
 * The sheet of a child or an adult participant, as one household may see it.
 *
 * @param dossier its sections are those of the person alone
 * @param changedAt when what all households of the person share was last changed; null: never
 */
public record PersonSheet(MemberView person, DossierSheet dossier, Instant changedAt)
    implements Serializable {}
