package fr.portailfamille.organisation;

import java.io.Serializable;

/**
 * A role somebody has, and where.
 *
 * @param organisationId null: the whole installation
 * @param structureId null: all of the organisation
 */
public record Assignment(StaffRole role, Long organisationId, Long structureId)
    implements Serializable {

  /** Whether it holds for the whole installation. */
  public boolean isEverywhere() {
    return organisationId == null;
  }

  /** For the audit trail: {@code RECEPTION}, or {@code RECEPTION@12} for a structure. */
  @Override
  public String toString() {
    return structureId == null ? role.name() : role + "@" + structureId;
  }
}
