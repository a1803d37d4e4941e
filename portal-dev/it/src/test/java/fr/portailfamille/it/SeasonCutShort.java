package fr.portailfamille.it;

import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * A season of which some weeks are written when the server dies, and the others are not. Its
 * activity is a copy of the Wednesdays, years after the other seasons.
 */
final class SeasonCutShort implements AutoCloseable {

  private static final int ATTEMPTS = 50;

  private final String code = Crowd.word("saison").toUpperCase(Locale.ROOT);
  private final long activity;
  private final Connection barrier;

  SeasonCutShort() throws SQLException {
    Crowd.write(
        """
        insert into activity
        select (jsonb_populate_record(a, jsonb_build_object('id', nextval('activity_seq'),
                'code', '%s', 'name', '%s', 'starts_on', date '2033-09-01',
                'ends_on', date '2034-07-31'))).*
          from activity a where a.code = 'MERCREDIS'
        """
            .formatted(code, code));
    activity = Crowd.number("select id from activity where code = '" + code + "'");
    Crowd.write(
        "insert into activity_group (activity_id, name, age_from, age_to) values (%d, '3-5', 3, 5)"
            .formatted(activity));
    Crowd.write(
        """
        insert into unit (activity_id, code, name, starts_at, ends_at, half_days)
        values (%d, 'MATIN', 'Matin', '08:00', '12:00', 'MORNING')
        """
            .formatted(activity));
    Crowd.write(
        """
        insert into season_plan
        select id, starts_on, ends_on, array['WEDNESDAY'], 'BOTH', false, '{}', '{}', '{}',
               (select array_agg(u.id) from unit u where u.activity_id = a.id),
               'DAYS 1 12:00', 'DAYS 1 12:00'
          from activity a where a.id = %d
        """
            .formatted(activity));
    Crowd.write(
        """
        insert into season_places
        select activity_id, id, 'MORNING', 8 from activity_group where activity_id = %d
        """
            .formatted(activity));
    barrier = TestTown.town().database().connectAsOwner();
    barrier.setAutoCommit(false);
  }

  /** Writes some weeks of it, and holds the next ones back. */
  void begin(Visitor manager) throws SQLException {
    manager.open("/staff/season.xhtml?a=" + activity);
    manager.press("Créer les séances");
    hold();
    within(Duration.ofSeconds(20), () -> state().equals("RUNNING"));
    for (int attempt = 0; done() == 0 && attempt < ATTEMPTS; attempt++) {
      barrier.commit();
      pause();
      hold();
    }
    assertThat(done()).isPositive();
    assertThat(state()).isEqualTo("RUNNING");
  }

  private void hold() throws SQLException {
    try (Statement lock = barrier.createStatement()) {
      lock.execute("select 1 from activity where id = " + activity + " for update");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What the dead server leaves: whole pieces and how far they go, which another one goes on from.
   */
  void isHalfWritten() throws SQLException {
    barrier.rollback();
    assertThat(state()).isEqualTo("RUNNING");
    assertThat(sessions()).isEqualTo(done() / 7).isPositive().isLessThan(wednesdays());
    // nobody waits a minute for the claim of the dead server to lapse
    Crowd.write("update task_run set held_until = now() where subject_id = " + activity);
  }

  /** Every Wednesday once, with its places, and nobody pressed anything. */
  void goesOn() {
    within(Duration.ofSeconds(60), () -> state().equals("DONE"));
    assertThat(sessions()).isEqualTo(wednesdays());
    assertThat(
            Crowd.number(
                "select count(*) from session_pool sp join session s on s.id = sp.session_id"
                    + " join place_pool p on p.id = sp.pool_id and p.capacity = 8 and p.taken = 0"
                    + " where s.activity_id = "
                    + activity))
        .isEqualTo(wednesdays());
  }

  private long sessions() {
    return Crowd.number("select count(*) from session where activity_id = " + activity);
  }

  private long wednesdays() {
    return Crowd.number(
        "select count(*) from activity a, generate_series(a.starts_on, a.ends_on, '1 day') d"
            + " where extract(isodow from d) = 3 and a.id = "
            + activity);
  }

  private long done() {
    return Crowd.number(
        "select coalesce(max(done), 0) from task_run where kind = 'season' and subject_id = "
            + activity);
  }

  private String state() {
    return Crowd.rows(
            "select coalesce(max(state), '') from task_run where kind = 'season' and subject_id = "
                + activity,
            row -> row.getString(1))
        .get(0);
  }

  @Override
  public void close() throws SQLException {
    barrier.close();
  }
}
