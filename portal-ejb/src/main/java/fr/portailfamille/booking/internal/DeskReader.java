package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.DeskMatch;
import fr.portailfamille.booking.DeskSession;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what staff choose from when they book for a family. */
@Dependent
public class DeskReader {

  private static final String PERSONS =
      """
      select e.id, p.last_name || ' ' || p.first_name as name, p.birth_date, h.number, e.household_id,
             a.structure_id
        from enrolment e
        join person p on p.id = e.person_id
        join household h on h.id = e.household_id
        join activity a on a.id = e.activity_id
      """;

  private static final String SESSIONS =
      """
      select s.id, s.activity_id, a.name as activity_name, g.name as group_name,
             u.name as unit_name, s.day, a.structure_id
        from session s
        join activity a on a.id = s.activity_id
        join activity_group g on g.id = s.group_id
        join unit u on u.id = s.unit_id
      """;

  @Inject private Sql sql;

  /** A session and the structure where it takes place. */
  public record Place(DeskSession session, long structureId) {}

  /** A booking, whose it is and where. */
  public record Booked(long householdId, long personId, long enrolmentId, long sessionId) {}

  /** An enrolment that goes on, and whose it is. */
  public record Enrolled(DeskMatch person, long householdId, long structureId) {}

  public Optional<Place> session(long sessionId) {
    return sql.first(
        SESSIONS + " where s.id = ?",
        row -> new Place(session(row), row.getLong("structure_id")),
        sessionId);
  }

  /** All open sessions of the same group that this person is not booked for, from a day on. */
  public List<DeskSession> others(Booked booked, LocalDate from) {
    return sql.list(
        SESSIONS
            + """
               where s.group_id = (select group_id from session where id = ?) and s.day >= ?
                 and s.status = 'OPEN' and a.kind = 'DAYS'
                 and not exists (select 1 from booking b where b.session_id = s.id
                                  and b.person_id = ? and b.status in ('HELD', 'CONFIRMED'))
               order by s.day, u.position, s.id
              """,
        DeskReader::session,
        booked.sessionId(),
        from,
        booked.personId());
  }

  /** Who is enrolled in the group of a session and not booked for it, by name. */
  public List<DeskMatch> enrolled(long sessionId, String typed, int most) {
    return sql.list(
        PERSONS
            + """
               where e.status = 'ACTIVE'
                 and e.group_id = (select group_id from session where id = ?)
                 and not exists (select 1 from booking b where b.session_id = ?
                                  and b.person_id = e.person_id
                                  and b.status in ('HELD', 'CONFIRMED'))
                 and position(search_words(?) in
                       search_words(p.last_name || ' ' || p.first_name || ' ' || h.number)) > 0
               order by p.last_name collate french, p.first_name collate french, e.id limit ?
              """,
        DeskReader::match,
        sessionId,
        sessionId,
        typed,
        most);
  }

  public Optional<Enrolled> enrolment(long enrolmentId) {
    return sql.first(
        PERSONS + " where e.id = ? and e.status = 'ACTIVE'",
        row -> new Enrolled(match(row), row.getLong("household_id"), row.getLong("structure_id")),
        enrolmentId);
  }

  /** One that is confirmed, or was. */
  public Optional<Booked> booking(long bookingId) {
    return sql.first(
        "select household_id, person_id, enrolment_id, session_id from booking"
            + " where id = ? and confirmed_at is not null",
        row -> new Booked(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        bookingId);
  }

  /** Whose booking it is, also where the enrolment has ended. */
  public DeskMatch person(long enrolmentId) {
    return sql.first(PERSONS + " where e.id = ?", DeskReader::match, enrolmentId).orElseThrow();
  }

  private static DeskMatch match(ResultSet row) throws SQLException {
    return new DeskMatch(
        row.getLong("id"),
        row.getString("name"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("number"));
  }

  private static DeskSession session(ResultSet row) throws SQLException {
    return new DeskSession(
        row.getLong("id"),
        row.getLong("activity_id"),
        row.getString("activity_name"),
        row.getString("group_name"),
        row.getString("unit_name"),
        row.getObject("day", LocalDate.class));
  }
}
