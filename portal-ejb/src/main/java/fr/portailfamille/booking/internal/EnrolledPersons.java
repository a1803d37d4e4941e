package fr.portailfamille.booking.internal;

import fr.portailfamille.document.Participation;
import fr.portailfamille.document.Participations;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Tells the room of documents who is enrolled in what. */
@ApplicationScoped
public class EnrolledPersons implements Participations {

  @Inject private Sql sql;

  @Override
  public Set<Participation> of(long householdId) {
    return Set.copyOf(
        sql.list(
            "select distinct person_id, activity_id from enrolment"
                + " where household_id = ? and status = 'ACTIVE'",
            row -> new Participation(row.getLong(1), row.getLong(2)),
            householdId));
  }
}
