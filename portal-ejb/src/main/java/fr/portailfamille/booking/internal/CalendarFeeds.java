package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.CalendarFeed;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.OneTimeToken;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of calendar addresses. */
@Dependent
public class CalendarFeeds {

  /** Programs ask every few minutes at most; several devices share an address. */
  public static final int MOST_AN_HOUR = 60;

  /**
   * An address that works.
   *
   * @param personId null for all of the household
   * @param person first name of the person; null for all
   */
  public record Standing(
      long id,
      long householdId,
      Long personId,
      String person,
      Locale language,
      boolean reminders) {}

  @Inject private Sql sql;
  @Inject private SecretBox secrets;
  @Inject private BusinessClock clock;

  public List<CalendarFeed> of(long householdId, long accountId) {
    return sql.list(
        "select * from calendar_feed where household_id = ? and account_id = ? order by id",
        row ->
            new CalendarFeed(
                row.getObject("person_id", Long.class),
                secrets.open(row.getBytes("token_sealed")),
                row.getBoolean("reminders"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "fetched_at")),
        householdId,
        accountId);
  }

  /** Whether there was none before. */
  public boolean save(
      long householdId, long accountId, Long personId, OneTimeToken token, boolean reminders) {
    return sql.first(
            """
            insert into calendar_feed (household_id, account_id, person_id, token_hash,
                                       token_sealed, reminders, created_at)
            values (?, ?, ?::bigint, ?, ?, ?, ?)
            on conflict (household_id, account_id, coalesce(person_id, 0)) do update
               set token_hash = excluded.token_hash, token_sealed = excluded.token_sealed,
                   reminders = excluded.reminders, created_at = excluded.created_at,
                   fetched_at = null, hour_began = null, fetches = 0
            returning xmax = 0 as made
            """,
            row -> row.getBoolean("made"),
            householdId,
            accountId,
            personId,
            token.hash(),
            secrets.seal(token.text()),
            reminders,
            clock.now())
        .orElseThrow();
  }

  /** Whether there was one. */
  public boolean delete(long householdId, long accountId, Long personId) {
    return sql.update(
            "delete from calendar_feed where household_id = ? and account_id = ?"
                + " and coalesce(person_id, 0) = coalesce(?::bigint, 0)",
            householdId,
            accountId,
            personId)
        > 0;
  }

  /** The address of this secret, if its login may still see what it is about. */
  public Optional<Standing> standing(OneTimeToken token) {
    return sql.first(
        """
        select f.id, f.household_id, f.person_id, p.first_name, a.locale, f.reminders
          from calendar_feed f
          join account a on a.id = f.account_id and a.status = 'ACTIVE'
          join household h on h.id = f.household_id and h.erased_at is null
          join household_access x on x.household_id = f.household_id
                                 and x.account_id = f.account_id
          left join household_member m on m.household_id = f.household_id
                                      and m.person_id = f.person_id
          left join person p on p.id = m.person_id
         where f.token_hash = ? and (f.person_id is null or m.person_id is not null)
        """,
        row ->
            new Standing(
                row.getLong("id"),
                row.getLong("household_id"),
                row.getObject("person_id", Long.class),
                row.getString("first_name"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("reminders")),
        token.hash());
  }

  /** Counts a fetch; whether there were not too many within the hour. */
  public boolean count(long feedId) {
    Instant now = clock.now();
    Instant hourAgo = now.minus(Duration.ofHours(1));
    return sql.update(
            """
            update calendar_feed
               set fetched_at = ?,
                   fetches = case when hour_began > ? then fetches + 1 else 1 end,
                   hour_began = case when hour_began > ? then hour_began else ? end
             where id = ? and (hour_began is null or hour_began <= ? or fetches < ?)
            """,
            now,
            hourAgo,
            hourAgo,
            now,
            feedId,
            hourAgo,
            MOST_AN_HOUR)
        > 0;
  }
}
