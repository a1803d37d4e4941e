package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.Patience;
import fr.portailfamille.sandbox.demo.DemoData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Capacité du site: two activities of a structure share its half-days, whatever their groups have.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SiteCapacityIT {

  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();
  private static final String SITE = Crowd.word("site");
  private static final List<String> ACTIVITIES =
      List.of(SITE.toUpperCase() + "-A", SITE.toUpperCase() + "-B");
  private static List<Crowd.Household> families;
  private static Customer manager;
  private static long structure;

  /** A structure with two activities of twenty places a day, and twenty-two families in each. */
  @BeforeAll
  static void open() {
    families = Crowd.at("albertville", SITE, 24, new Crowd.Child("Zoé", 5));
    Crowd.write(
        "insert into structure (organisation_id, code, name)"
            + " select id, '%1$s', 'Site %1$s' from organisation where code = 'albertville'"
                .formatted(SITE.toUpperCase()));
    structure = Crowd.number("select id from structure where code = '" + SITE.toUpperCase() + "'");
    ACTIVITIES.forEach(SiteCapacityIT::activity);
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values ('booking.waiting-list', 'STRUCTURE', "
            + structure
            + ", 'true', now(), 'test')");
    manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
  }

  @AfterAll
  static void close() {
    Crowd.write("delete from setting where setting_key = 'booking.waiting-list'");
  }

  private static void activity(String code) {
    Crowd.write(
        """
        with act as (
          insert into activity (structure_id, category_id, regie_id, code, name, type_name,
                                booking_mode, kind, starts_on, ends_on, opens_at, closes_at)
          select %2$d, a.category_id, a.regie_id, '%1$s', 'Activité %1$s', a.type_name,
                 'PAY_ON_BOOKING', 'DAYS', current_date + 21, current_date + 30,
                 now() - interval '1 day', now() + interval '30 days'
            from activity a where a.code = 'MERCREDIS'
          returning id),
        grp as (insert into activity_group (activity_id, name, age_from, age_to)
                select id, '3-6 ans', 3, 6 from act returning id, activity_id),
        uni as (insert into unit (activity_id, code, name, starts_at, ends_at, half_days, with_meal)
                select id, 'MATIN', 'Matin', '08:00', '12:00', 'MORNING', false from act
                returning id, activity_id),
        pri as (insert into unit_price (unit_id, amount_cents, label, valid_from)
                select id, 400, 'à l’unité', '2000-01-01' from uni),
        day as (select d::date as day
                  from generate_series(current_date + 21, current_date + 28, interval '1 day') d),
        poo as (insert into place_pool (group_id, day, half_day, capacity)
                select g.id, d.day, 'MORNING', 20 from grp g, day d returning id, group_id, day),
        ses as (insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                                     booking_deadline, cancel_deadline, status)
                select u.activity_id, g.id, u.id, d.day, d.day + time '08:00',
                       d.day + time '12:00', now() + interval '10 days',
                       now() + interval '10 days', 'OPEN'
                  from grp g join uni u using (activity_id), day d
                returning id, group_id, day),
        enr as (insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
                select m.household_id, m.person_id, g.activity_id, g.id, 'ACTIVE', now()
                  from household h join household_member m on m.household_id = h.id, grp g
                 where h.number ~ '^%3$s[0-9]+$')
        insert into session_pool (session_id, pool_id)
        select ses.id, poo.id from ses join poo using (group_id, day)
        """
            .formatted(code, structure, SITE));
  }

  private static synchronized Customer at(Crowd.Household family) {
    return LOGGED_IN.computeIfAbsent(
        family.login(), login -> Customer.loggedIn(login, DemoData.PASSWORD));
  }

  private static long session(String activity, int day) {
    return Crowd.number(
        "select s.id from session s join activity a on a.id = s.activity_id where a.code = '%s'"
                .formatted(activity)
            + " and s.day = current_date + 21 + "
            + day);
  }

  private static long enrolment(Crowd.Household family, String activity) {
    return Crowd.number(
        "select e.id from enrolment e join activity a on a.id = e.activity_id where a.code = '%s'"
                .formatted(activity)
            + " and e.household_id = "
            + family.id());
  }

  private static String ask(
      Crowd.Household family, String what, String activity, int day, Object... more) {
    List<Object> fields =
        new ArrayList<>(
            List.of(
                "household",
                family.id(),
                "regie",
                Crowd.regie(),
                "enrolment",
                enrolment(family, activity),
                "sessions",
                session(activity, day)));
    fields.addAll(List.of(more));
    return at(family).ask(what, fields.toArray());
  }

  /** As staff, and until all sessions that stand take from the pools of the site. */
  private static void limit(int morning) {
    String from = Crowd.rows("select current_date::text", row -> row.getString(1)).get(0);
    assertThat(manager.ask("site", "structure", structure, "from", from, "morning", morning))
        .isEqualTo("set");
    Patience.within(
        Duration.ofSeconds(60),
        () ->
            Crowd.number(
                    "select count(*) from site_capacity where not written and structure_id = "
                        + structure)
                == 0);
  }

  private static void discard(Crowd.Household family) {
    long basket =
        Crowd.number(
            "select id from basket where status = 'OPEN' and household_id = " + family.id());
    assertThat(at(family).ask("discard", "household", family.id(), "basket", basket))
        .isEqualTo("discarded");
  }

  private static String pool(int day) {
    return Crowd.rows(
            "select capacity || ' ' || overbooked || ' ' || taken from place_pool"
                + " where half_day = 'MORNING' and structure_id = "
                + structure
                + " and day = current_date + 21 + "
                + day,
            row -> row.getString(1))
        .get(0);
  }

  @Test
  void countsTheChildrenOfAllActivitiesAndKeepsWhatStands() throws Exception {
    String one = ACTIVITIES.get(0);
    String other = ACTIVITIES.get(1);
    List<Crowd.Household> before = families.subList(20, 23);
    assertThat(ask(before.get(0), "submit", one, 1)).startsWith("held 1");
    assertThat(ask(before.get(1), "submit", one, 1)).startsWith("held 1");
    assertThat(ask(before.get(2), "submit", other, 1)).startsWith("held 1");

    limit(2);

    assertThat(pool(1)).as("above the number, nobody is put out").isEqualTo("2 1 3");
    discard(before.get(0));
    assertThat(pool(1)).isEqualTo("2 0 2");
    assertThat(ask(families.get(23), "submit", other, 1)).endsWith("refused WaitInLine");
    assertThat(ask(families.get(23), "join", other, 1)).isEqualTo("joined 1 refused ");
    discard(before.get(1));
    assertThat(Customer.stranger().ask("promote")).isEqualTo("promoted");
    assertThat(at(families.get(23)).ask("waiting", "household", families.get(23).id()))
        .as("the place given back in one activity is offered in the other")
        .isEqualTo("offered");
    assertThat(pool(1)).isEqualTo("2 0 2");

    List<Crowd.Household> crowd = families.subList(0, 20);
    crowd.forEach(SiteCapacityIT::at);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < crowd.size(); i++) {
      Crowd.Household family = crowd.get(i);
      String activity = ACTIVITIES.get(i % 2);
      work.add(() -> ask(family, "submit", activity, 2));
    }
    List<String> answers = together(work);

    assertThat(answers).filteredOn(a -> a.startsWith("held 1")).hasSize(2);
    assertThat(answers)
        .filteredOn(a -> !a.startsWith("held 1"))
        .allSatisfy(a -> assertThat(a).endsWith("WaitInLine"));
    assertThat(pool(2)).isEqualTo("2 0 2");
    Crowd.Household late = families.get(23);
    assertThat(
            manager.ask(
                "desk-book",
                "enrolment",
                enrolment(late, one),
                "session",
                session(one, 2),
                "reason",
                "Urgence",
                "extra",
                true))
        .isEqualTo("refused SiteFull");

    limit(3);

    assertThat(
            manager.ask(
                "desk-book",
                "enrolment",
                enrolment(late, one),
                "session",
                session(one, 2),
                "reason",
                "",
                "extra",
                false))
        .isEqualTo("booked");
    assertThat(pool(2)).isEqualTo("3 0 3");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  /** A workshop in the mornings of the site, whose first date is day 7 of the other activities. */
  private static Workshops workshop() {
    Workshops series = Workshops.of(Crowd.word("atelier"), 0, 3, 20);
    String own = " where activity_id = " + series.activity();
    Crowd.write(
        "update activity set structure_id = " + structure + " where id = " + series.activity());
    Crowd.write("update activity_group set age_from = 3" + own);
    Crowd.write(
        "update unit set half_days = 'MORNING', starts_at = '09:00', ends_at = '10:30'" + own);
    Crowd.write(
        "update session set starts_at = day + time '09:00', ends_at = day + time '10:30'" + own);
    Crowd.write(
        "update place_pool set half_day = 'MORNING' where group_id in"
            + " (select id from activity_group"
            + own
            + ")");
    return series;
  }

  @Test
  void countsTheDatesOfASeriesBesideThoseOfDays() throws Exception {
    Workshops series = workshop();
    Function<Crowd.Household, String> book =
        family ->
            at(family)
                .post(
                    "/series-counter/book",
                    "household",
                    family.id(),
                    "wishes",
                    series.wish(family.persons().get(0), series.climbing()));
    assertThat(book.apply(families.get(20))).isEqualTo("held 1 refused ");

    limit(4);

    assertThat(pool(7)).as("the dates of the series that stood count").isEqualTo("4 0 1");
    List<Crowd.Household> crowd = families.subList(0, 12);
    crowd.forEach(SiteCapacityIT::at);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < crowd.size(); i++) {
      Crowd.Household family = crowd.get(i);
      boolean forTheSeries = i % 2 == 0;
      work.add(
          () -> forTheSeries ? book.apply(family) : ask(family, "submit", ACTIVITIES.get(0), 7));
    }
    List<String> answers = together(work);

    assertThat(answers).filteredOn(a -> a.startsWith("held 1")).hasSize(3);
    assertThat(answers)
        .filteredOn(a -> !a.startsWith("held 1"))
        .isSubsetOf("held 0 refused SeriesWaitInLine", "held 0 released 0 refused WaitInLine");
    assertThat(pool(7)).isEqualTo("4 0 4");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void isSetByTheStaffOfTheStructureAlone() {
    Customer elsewhere = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(elsewhere.ask("site", "structure", structure, "from", "2999-01-01", "morning", 1))
        .isEqualTo("refused NotFound");
    assertThat(manager.ask("site", "structure", structure, "from", "2000-01-01", "morning", 1))
        .isEqualTo("refused SiteDayPast");
    assertThat(manager.get("/staff/sites.xhtml").body()).contains("Site " + SITE.toUpperCase());
  }
}
