package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;

/** Technical traces: logins, passwords, links. */
@ApplicationScoped
public class OldLogins extends OldLines {

  public OldLogins() {
    super(DataCategory.TRACES, "e.action like 'identity.%'");
  }
}
