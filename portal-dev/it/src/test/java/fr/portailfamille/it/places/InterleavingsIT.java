package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random interleavings of all that takes, frees and hands on places, by many at once; afterwards
 * the history that the database kept is read and every decision in it is checked.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InterleavingsIT {

  private static final int THREADS = Integer.getInteger("it.storm.threads", 16);
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("it.storm.seconds", 10));
  private static final Pattern HELD = Pattern.compile("held ([0-9]+) .*");
  private static List<Crowd.Family> families;
  private static List<Customer> customers;
  private static Customer manager;
  private static List<Long> sessions;
  private static List<Long> pools;

  private final AtomicLong told = new AtomicLong();

  @BeforeAll
  static void gather() {
    families = Crowd.of(Crowd.word("mesures"), Math.max(24, THREADS / 4));
    customers =
        families.stream().map(f -> Customer.loggedIn(f.login(), DemoData.PASSWORD)).toList();
    manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    sessions = new ArrayList<>(Crowd.day(81, 3));
    sessions.addAll(Crowd.day(82, 2));
    pools =
        Crowd.rows(
            "select distinct pool_id from session_pool where " + among("session_id", sessions),
            row -> row.getLong(1));
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.waiting-list', 'ACTIVITY', id, 'true', now(), 'test'"
            + " from activity where code = 'MERCREDIS'");
  }

  @AfterAll
  static void tidy() {
    Crowd.write("delete from setting where setting_key = 'booking.waiting-list'");
  }

  @Test
  void neverSellsTwiceNorLosesNorLetsPass() throws Exception {
    long given = Long.getLong("it.seed", 0);
    long seed = given == 0 ? System.nanoTime() : given;
    System.out.println("Interleavings: -Dit.seed=" + seed);
    long end = System.nanoTime() + LENGTH.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Map<String, Integer> answers = new TreeMap<>();
    try {
      List<Future<Map<String, Integer>>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed + i);
        running.add(threads.submit((Callable<Map<String, Integer>>) () -> play(random, end)));
      }
      for (Future<Map<String, Integer>> one : running) {
        one.get(LENGTH.toSeconds() + 120, TimeUnit.SECONDS)
            .forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println("Interleavings: " + answers);

    assertThat(answers.keySet()).as("seed %s", seed).contains("held 1", "joined 1", "promoted");
    assertThat(answers.keySet())
        .as("seed %s: nothing but answers and refusals", seed)
        .allMatch(answer -> !answer.contains("<") && !answer.contains("Exception"));
    assertThat(Crowd.brokenPools()).as("seed %s", seed).isEmpty();
    assertThat(tooMany()).as("seed %s: places given twice", seed).isEmpty();
    assertThat(passers()).as("seed %s: passed those who waited", seed).isEmpty();
    assertThat(Crowd.number("select count(*) from booking where " + ours() + " and not " + OFFER))
        .as("seed %s: what was said to be held is there, and nothing else", seed)
        .isEqualTo(told.get());
    assertThat(
            Crowd.number(
                "select count(*) from waiting_entry w join booking b on b.id = w.booking_id where "
                    + among("w.session_id", sessions)
                    + " and w.state = 'OFFERED' and b.status <> 'HELD'"))
        .as("seed %s: offers end with their holds", seed)
        .isZero();
  }

  private Map<String, Integer> play(Random random, long end) {
    Map<String, Integer> answers = new TreeMap<>();
    while (System.nanoTime() < end) {
      String answer = move(random);
      Matcher held = HELD.matcher(answer);
      if (held.matches()) {
        told.addAndGet(Long.parseLong(held.group(1)));
      }
      answers.merge(answer.replaceAll("(released|refused|basket) .*", "").strip(), 1, Integer::sum);
    }
    return answers;
  }

  private String move(Random random) {
    int who = random.nextInt(families.size());
    Crowd.Family family = families.get(who);
    Customer customer = customers.get(who);
    long session = sessions.get(random.nextInt(sessions.size()));
    Object[] wish = {
      "household",
      family.household(),
      "regie",
      Crowd.regie(),
      "enrolment",
      family.enrolment(),
      "sessions",
      session
    };
    int dice = random.nextInt(100);
    if (dice < 30) {
      return customer.ask("submit", wish);
    }
    if (dice < 50) {
      return customer.ask("join", wish);
    }
    if (dice < 65) {
      return one("select id from basket where status = 'OPEN' and household_id = ", family)
          .map(id -> customer.ask("discard", "household", family.household(), "basket", id))
          .orElse("nothing to discard");
    }
    if (dice < 75) {
      return one(live("", family), family)
          .map(id -> customer.ask("withdraw", "household", family.household(), "entry", id))
          .orElse("nothing to leave");
    }
    if (dice < 85) {
      return one(live(" state = 'OFFERED' and ", family), family)
          .map(id -> customer.ask("accept", "household", family.household(), "entry", id))
          .orElse("nothing to accept");
    }
    if (dice < 90) {
      Crowd.write(
          "update booking set hold_until = clock_timestamp() where status = 'HELD' and hold_until > now()"
              + " and household_id = "
              + family.household());
      return "lapsed";
    }
    if (dice < 95) {
      return random.nextBoolean()
          ? customer.ask("promote", "most", 5)
          : customer.ask("sweep").replaceAll("[0-9]+", "");
    }
    if (dice < 97) {
      return Crowd.rows(
              "select id from waiting_entry where state = 'WAITING' and "
                  + among("session_id", sessions)
                  + " order by random() limit 1",
              row -> row.getLong(1))
          .stream()
          .findFirst()
          .map(id -> manager.ask("move", "entry", id, "rank", 1 + random.nextInt(3)))
          .orElse("nobody to move");
    }
    return manager.ask(
        "extra", "pool", pools.get(random.nextInt(pools.size())), "extra", random.nextInt(3));
  }

  private static String live(String state, Crowd.Family family) {
    return "select id from waiting_entry where "
        + state
        + " state in ('WAITING', 'OFFERED') and household_id = ";
  }

  private static Optional<Long> one(String query, Crowd.Family family) {
    return Crowd.rows(query + family.household() + " limit 1", row -> row.getLong(1)).stream()
        .findFirst();
  }

  private static String among(String column, List<Long> ids) {
    return column
        + " in ("
        + ids.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private static String ours() {
    return among("booking.session_id", sessions);
  }

  /** Made by the waiting list, not by a family that ticked the day. */
  private static final String OFFER =
      "exists (select 1 from waiting_entry o where o.booking_id = booking.id"
          + " and o.decline_hash is not null)";

  /** From which instant on a hold or a booking has ended. */
  private static final String ENDED =
      "least(coalesce(b.ended_at, 'infinity'),"
          + " case when b.status in ('HELD', 'EXPIRED') then b.hold_until else 'infinity' end)";

  /**
   * At each instant at which a place was taken: the pool, how many were taken and waiting then, and
   * its room by the journal.
   */
  private static String instants() {
    return """
        select t.id, t.pool_id, t.at, t.offered,
               (select count(*) from booking b join session_pool x on x.session_id = b.session_id
                 where x.pool_id = t.pool_id and b.created_at <= t.at and %1$s > t.at) as taken,
               (select count(*) from waiting_entry w join session_pool x on x.session_id = w.session_id
                 left join booking o on o.id = w.booking_id and w.decline_hash is not null
                 where x.pool_id = t.pool_id and w.session_id = t.session_id
                   and w.asked_at < t.at and w.passed_over_at is null
                   and coalesce(w.ended_at, 'infinity') > t.at
                   and coalesce(o.created_at, 'infinity') > t.at) as waiting,
               p.capacity + coalesce((select (e.details ->> 'to')::int from audit_entry e
                 where e.subject_type = 'place_pool' and e.subject_id = t.pool_id
                   and e.action = 'places.extra' and e.at <= t.at
                 order by e.at desc, e.id desc limit 1), 0) as room
          from (select booking.id, booking.session_id, sp.pool_id, booking.created_at as at,
                       %2$s as offered
                  from booking join session_pool sp on sp.session_id = booking.session_id
                 where %3$s) t
          join place_pool p on p.id = t.pool_id
        """
        .formatted(ENDED, OFFER, ours());
  }

  private static List<String> tooMany() {
    return Crowd.rows(
        "select * from (" + instants() + ") i where taken > room",
        row ->
            "booking "
                + row.getLong("id")
                + " took "
                + row.getInt("taken")
                + " of "
                + row.getInt("room")
                + " in pool "
                + row.getLong("pool_id"));
  }

  /** Who ticked a day got a place while as many waited for that session as there were places. */
  private static List<String> passers() {
    return Crowd.rows(
        "select id, min(taken) as taken, min(waiting) as waiting, min(room) as room from ("
            + instants()
            + ") i where not offered group by id having bool_or(taken + waiting > room)",
        row ->
            "booking "
                + row.getLong("id")
                + ": "
                + row.getInt("taken")
                + " taken and "
                + row.getInt("waiting")
                + " waiting for "
                + row.getInt("room"));
  }
}
