package fr.portailfamille.booking.internal;

import fr.portailfamille.household.Engagements;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the room of households who is enrolled or has days to come. */
@ApplicationScoped
public class BookingEngagements implements Engagements {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  @Override
  public boolean has(long householdId, long personId) {
    return sql.number(
            """
            select (select count(*) from enrolment
                     where household_id = ? and person_id = ? and status = 'ACTIVE')
                 + (select count(*) from booking
                     where household_id = ? and person_id = ? and status in ('HELD', 'CONFIRMED')
                       and upper(during) >= ?::date)
            """,
            householdId,
            personId,
            householdId,
            personId,
            clock.today())
        > 0;
  }
}
