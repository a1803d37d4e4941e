package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Technical traces: logins, passwords, links. */
@ApplicationScoped
public class OldLogins extends OldLines {

  @Inject private Sql sql;

  public OldLogins() {
    super("e.action like 'identity.%'");
  }

  @Override
  Sql sql() {
    return sql;
  }

  @Override
  public DataCategory category() {
    return DataCategory.TRACES;
  }
}
