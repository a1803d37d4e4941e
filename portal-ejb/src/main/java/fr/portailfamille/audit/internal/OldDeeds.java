package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;

/** Deeds: everything but logins. */
@ApplicationScoped
public class OldDeeds extends OldLines {

  public OldDeeds() {
    super(DataCategory.JOURNAL, "e.action not like 'identity.%'");
  }
}
