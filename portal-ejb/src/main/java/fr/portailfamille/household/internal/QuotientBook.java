package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.household.QuotientLine;
import fr.portailfamille.household.QuotientSource;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of the quotient familial: rows end or are superseded, none is overwritten. */
@Dependent
public class QuotientBook {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  public Optional<Money> at(long householdId, LocalDate day) {
    return sql
        .list(
            """
            select quotient_cents from household_quotient
             where household_id = ? and superseded_at is null
               and daterange(valid_from, valid_to, '[]') @> ?::date
            """,
            row -> Money.ofCents(row.getLong(1)),
            householdId,
            day)
        .stream()
        .findFirst();
  }

  public List<QuotientLine> history(long householdId) {
    return sql.list(
        """
        select * from household_quotient where household_id = ?
         order by superseded_at is not null, valid_from desc, id desc
        """,
        row ->
            new QuotientLine(
                row.getLong("id"),
                Money.ofCents(row.getLong("quotient_cents")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                QuotientSource.valueOf(row.getString("source")),
                row.getObject("received_on", LocalDate.class),
                Sql.instant(row, "superseded_at") != null),
        householdId);
  }

  /** What counted ends the day before, what starts later no longer counts. */
  void end(long householdId, LocalDate from) {
    sql.update(
        "update household_quotient set superseded_at = ?"
            + " where household_id = ? and superseded_at is null and valid_from >= ?",
        clock.now(),
        householdId,
        from);
    sql.update(
        "update household_quotient set valid_to = ?"
            + " where household_id = ? and superseded_at is null"
            + " and (valid_to is null or valid_to >= ?)",
        from.minusDays(1),
        householdId,
        from);
  }

  public void record(
      long householdId,
      Money quotient,
      LocalDate from,
      QuotientSource source,
      LocalDate receivedOn) {
    recordAs(caller.actor(), householdId, new IncomingQuotient(quotient, from, source, receivedOn));
  }

  /** The same for long work, whose caller has left. */
  public void recordAs(String actor, long householdId, IncomingQuotient in) {
    end(householdId, in.from());
    sql.update(
        "insert into household_quotient (household_id, quotient_cents, valid_from, source, received_on,"
            + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
        householdId,
        in.quotient().cents(),
        in.from(),
        in.source(),
        in.receivedOn(),
        clock.now(),
        actor);
    audit.recordAs(
        actor,
        "quotient.recorded",
        "household",
        householdId,
        Map.of(
            "quotientCents", in.quotient().cents(),
            "from", in.from(),
            "source", in.source(),
            "received", in.receivedOn()));
  }

  /** Whether it says nothing new: so much was entered for that day, or counts since before it. */
  boolean has(long householdId, IncomingQuotient in) {
    return sql.number(
            """
            select count(*) from household_quotient
             where household_id = ? and superseded_at is null and quotient_cents = ?
               and (valid_from = ? or (valid_from < ? and valid_to is null))
            """,
            householdId,
            in.quotient().cents(),
            in.from(),
            in.from())
        > 0;
  }

  /** The dossier is newer than any sheet that is being filled in. */
  public void touch(long householdId) {
    sql.update("update household set version = version + 1 where id = ?", householdId);
  }
}
