package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Enrolments and bookings: they explain invoices and stay with them, by ids. */
@ApplicationScoped
public class BookingRecords implements PersonalDataHolder {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  @Override
  public String room() {
    return "booking";
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "enrolment",
        "booking",
        "booking_request",
        "booking_party",
        "waiting_entry",
        "calendar_feed",
        "day_closing_family");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "enrolments",
            sql.list(
                """
                select p.first_name as "person", a.name as "activity", g.name as "group", e.status,
                       e.created_at as "createdAt"
                  from enrolment e join person p on p.id = e.person_id
                  join activity a on a.id = e.activity_id
                  join activity_group g on g.id = e.group_id
                 where e.household_id = ? order by e.created_at, e.id
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "bookings",
            sql.list(
                """
                select r.number as "request", p.first_name as "person", a.name as "activity",
                       u.name as "unit", s.day, b.status, b.price_cents as "priceCents",
                       b.ended_at as "endedAt", b.cancel_money as "cancelMoney",
                       given.state as "resale"
                  from booking b join person p on p.id = b.person_id
                  join session s on s.id = b.session_id
                  join activity a on a.id = s.activity_id join unit u on u.id = s.unit_id
                  left join booking_request r on r.id = b.request_id
                  left join place_return given on given.booking_id = b.id
                 where b.household_id = ? order by s.day, b.id
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "waiting",
            sql.list(
                """
                select p.first_name as "person", a.name as "activity", u.name as "unit", s.day,
                       w.state as "status", w.asked_at as "askedAt"
                  from waiting_entry w join person p on p.id = w.person_id
                  join session s on s.id = w.session_id
                  join activity a on a.id = s.activity_id join unit u on u.id = s.unit_id
                 where w.household_id = ? order by w.asked_at, w.id
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "calendars",
            sql.list(
                """
                select p.first_name as "person", f.reminders, f.created_at as "createdAt",
                       f.fetched_at as "fetchedAt"
                  from calendar_feed f left join person p on p.id = f.person_id
                 where f.household_id = ? and f.account_id = any(?) order by f.created_at, f.id
                """,
                ExportPart::row,
                subject.householdId(),
                subject.accounts())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    return sql
        .list(
            """
            select count(*) as n, max(s.day) as last from booking b
              join session s on s.id = b.session_id where b.household_id = ?
            """,
            row ->
                Holding.stays(
                    DataCategory.BOOKINGS,
                    row.getLong("n"),
                    row.getObject("last", LocalDate.class)),
            subject.householdId())
        .stream()
        .filter(held -> held.count() > 0)
        .toList();
  }

  @Override
  public void erase(DataSubject subject) {
    sql.update("delete from calendar_feed where household_id = ?", subject.householdId());
    sql.update(
        "update waiting_entry set state = 'WITHDRAWN', ended_at = ?"
            + " where household_id = ? and state = 'WAITING'",
        clock.now(),
        subject.householdId());
    sql.update(
        "update enrolment set status = 'ENDED', version = version + 1"
            + " where household_id = ? and status = 'ACTIVE'",
        subject.householdId());
  }
}
