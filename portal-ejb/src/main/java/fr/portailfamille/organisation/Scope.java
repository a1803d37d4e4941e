package fr.portailfamille.organisation;

import java.io.Serializable;

/**
 * The place a setting is read for. What is not said there is read one step wider: activity, its
 * structure, its régie, their organisation, the installation, the default.
 *
 * @param id of the row meant by the kind; 0 for the installation
 */
public record Scope(ScopeKind kind, long id) implements Serializable {

  public static final Scope INSTALLATION = new Scope(ScopeKind.INSTALLATION, 0);

  public static Scope organisation(long organisationId) {
    return new Scope(ScopeKind.ORGANISATION, organisationId);
  }

  public static Scope structure(long structureId) {
    return new Scope(ScopeKind.STRUCTURE, structureId);
  }

  public static Scope regie(long regieId) {
    return new Scope(ScopeKind.REGIE, regieId);
  }

  public static Scope activity(long activityId) {
    return new Scope(ScopeKind.ACTIVITY, activityId);
  }
}
