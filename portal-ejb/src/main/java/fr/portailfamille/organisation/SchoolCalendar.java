package fr.portailfamille.organisation;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import fr.portailfamille.shared.sheet.SheetReader;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Calendrier scolaire of the installation: public, everybody may read. The installation's
 * administrators correct it and bring the ministry's file.
 */
@Stateless
@PermitAll
public class SchoolCalendar {

  private static final int LONGEST_NAME = 100;

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** The school holidays of a zone that share a day with the period, both ends included. */
  public List<SchoolHoliday> holidays(SchoolZone zone, LocalDate from, LocalDate to) {
    return sql.list(
        "select * from school_holiday where zone = ? and last_day >= ? and first_day <= ?"
            + " order by first_day",
        row ->
            new SchoolHoliday(
                zone,
                row.getString("school_year"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)),
        zone,
        from,
        to);
  }

  /** The school years that are known, the newest first. */
  public List<String> schoolYears() {
    return sql.list(
        "select distinct school_year from school_holiday order by 1 desc", row -> row.getString(1));
  }

  /** All zones of a school year, by first day and zone. */
  public List<SchoolHoliday> holidays(String schoolYear) {
    return sql.list(
        "select * from school_holiday where school_year = ? order by first_day, zone",
        row ->
            new SchoolHoliday(
                SchoolZone.valueOf(row.getString("zone")),
                schoolYear,
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)),
        schoolYear);
  }

  /** Whether the caller may correct it. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public boolean mayChange() {
    return staff.mayEverywhere(Duty.CHANGE_SETTINGS);
  }

  /**
   * Replaces a holiday, found by its zone and first day.
   *
   * @throws RefusedException NotFound for an unknown one and for who may not; HolidayPeriodWrong;
   *     HolidaysOverlap
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void correct(SchoolZone zone, LocalDate firstDay, SchoolHoliday to) {
    requireMayChange();
    String name = to.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || to.lastDay().isBefore(to.firstDay())) {
      throw new RefusedException(new HolidayPeriodWrong());
    }
    int corrected =
        sql.update(
            "update school_holiday set name = ?, first_day = ?, last_day = ?"
                + " where zone = ? and first_day = ?",
            name,
            to.firstDay(),
            to.lastDay(),
            zone,
            firstDay);
    if (corrected == 0) {
      throw new RefusedException(new NotFound());
    }
    audit.record(
        "calendar.corrected",
        "school-calendar",
        null,
        Map.of("zone", zone, "name", name, "from", to.firstDay(), "to", to.lastDay()));
  }

  /**
   * Takes the ministry's file: the school years it holds, from the current one on, are as in the
   * file afterwards; those it does not hold stay.
   *
   * @throws RefusedException NotFound for who may not; CalendarFileRefused with every fault;
   *     HolidaysOverlap with a year that stays; the reasons of {@link SheetReader}
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public CalendarImported bring(Path file) {
    requireMayChange();
    CalendarFile lines = new CalendarFile(clock.today());
    try {
      SheetReader.read(file, lines::take);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<SchoolHoliday> holidays = lines.holidays();
    List<String> years =
        holidays.stream().map(SchoolHoliday::schoolYear).distinct().sorted().toList();
    holidays.stream()
        .map(h -> Map.entry(h.schoolYear(), h.zone()))
        .distinct()
        .forEach(
            h ->
                sql.update(
                    "delete from school_holiday where school_year = ? and zone = ?",
                    h.getKey(),
                    h.getValue()));
    holidays.forEach(this::insert);
    audit.record(
        "calendar.imported",
        "school-calendar",
        null,
        Map.of("years", String.join(", ", years), "holidays", holidays.size()));
    return new CalendarImported(years, holidays.size(), lines.leftOut());
  }

  private void insert(SchoolHoliday holiday) {
    sql.update(
        "insert into school_holiday (zone, school_year, name, first_day, last_day)"
            + " values (?, ?, ?, ?, ?)",
        holiday.zone(),
        holiday.schoolYear(),
        holiday.name(),
        holiday.firstDay(),
        holiday.lastDay());
  }

  private void requireMayChange() {
    if (!mayChange()) {
      throw new RefusedException(new NotFound());
    }
  }
}
