package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deeds: everything but logins. */
@ApplicationScoped
public class OldDeeds extends OldLines {

  @Inject private Sql sql;

  public OldDeeds() {
    super("e.action not like 'identity.%'");
  }

  @Override
  Sql sql() {
    return sql;
  }

  @Override
  public DataCategory category() {
    return DataCategory.JOURNAL;
  }
}
