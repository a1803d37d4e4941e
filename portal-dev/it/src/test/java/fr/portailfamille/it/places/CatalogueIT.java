package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.shared.BusinessClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue as staff of a town, of one of its structures and of another town keep it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueIT extends CatalogueTown {

  private long north;
  private long regie;

  @BeforeEach
  void itsNorth() {
    north = Crowd.number(of("structure") + " and code = 'NORD'");
    regie = Crowd.number(of("regie"));
  }

  @Test
  void createsChangesAndOrdersForTheWholeTown() {
    long first = saved(category(keeper, "Sports"));
    long second = saved(category(keeper, "Arts"));
    assertThat(category(keeper, " arts ")).contains("CategoryNameTaken");
    assertThat(ask(keeper, "order", "organisation", organisation, "category", second))
        .isEqualTo("Arts, Sports");

    long activity = saved(save(keeper, 0, 0, first, "DANSE"));
    assertThat(ask(keeper, "sheet", "activity", activity))
        .isEqualTo("Danse v0 MATIN+JOURNEE sessions 0 enrolments 0");
    assertThat(save(keeper, 0, 0, first, "DANSE")).isEqualTo("code CODE_TAKEN");
    assertThat(saved(save(keeper, activity, 0, first, "DANSE-2"))).isEqualTo(activity);
    assertThat(ask(keeper, "sheet", "activity", activity)).contains("v1 JOURNEE+MATIN");
    assertThat(save(keeper, activity, 0, first, "DANSE-3")).contains("ChangedMeanwhile");
    assertThat(ask(keeper, "close", "activity", activity, "version", 0))
        .contains("ChangedMeanwhile");
    assertThat(ask(keeper, "price", "activity", activity, "unit", unitOf(activity)))
        .contains("amount=12.50 EUR");
    assertThat(ask(keeper, "delete category", "category", first)).contains("CategoryInUse");

    HttpResponse<String> page = keeper.get("/staff/activity.xhtml?a=" + activity);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("value=\"DANSE-2\"", "name=\"group-0-ageTo\"", "12,50");
    assertThat(keeper.get("/staff/catalogue.xhtml").body()).contains("Danse", "Sports", "Nord");
    assertThat(keeper.get("/staff/activity.xhtml?s=" + north).statusCode()).isEqualTo(200);

    assertThat(journal())
        .contains("Activité Danse", "Nom : Danse", "Unité Danse, MATIN", "Prix : 12,50");
    assertThat(ask(keeper, "delete", "activity", activity, "version", 1)).isEqualTo("deleted");
    assertThat(ask(keeper, "delete category", "category", first)).isEqualTo("deleted");
    assertThat(
            Crowd.rows(
                "select distinct action from audit_entry where organisation_id = " + organisation,
                row -> row.getString(1)))
        .as("what the town's administrator reads")
        .contains(
            "category.saved",
            "category.deleted",
            "activity.saved",
            "activity.deleted",
            "price.saved");
  }

  private String journal() {
    return Jsoup.parse(
            Customer.loggedIn("admin@example.org", DemoData.PASSWORD)
                .get("/staff/audit.xhtml?what=CATALOGUE&o=" + town)
                .body())
        .text()
        .replace('\u00a0', ' ');
  }

  @Test
  void whatHasEnrolmentsStaysAndClosesToNewcomersOnly() {
    long activity = saved(save(keeper, 0, 0, saved(category(keeper, "Sports")), "JUDO"));
    Crowd.Household family = Crowd.at(town, town, 1, new Crowd.Child("Lou", 4)).get(0);
    Crowd.write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select %d, %d, activity_id, id, 'ACTIVE', now() from activity_group where activity_id = %d
        """
            .formatted(family.id(), family.persons().get(0), activity));
    long category = Crowd.number("select category_id from activity where id = " + activity);

    assertThat(ask(keeper, "delete", "activity", activity, "version", 0)).contains("ActivityInUse");
    assertThat(save(keeper, activity, 0, category, "JUDO", "groups", "without"))
        .contains("GroupInUse");
    assertThat(ask(keeper, "close", "activity", activity, "version", 0)).isEqualTo("closed");
    assertThat(
            Customer.loggedIn(family.login(), DemoData.PASSWORD)
                .ask(
                    "enrol",
                    "household",
                    family.id(),
                    "person",
                    family.persons().get(0),
                    "activity",
                    activity))
        .contains("ClosedToEnrolments");
  }

  @Test
  void writesASeasonOnceAndKeepsWhatIsBooked() {
    long activity = saved(save(keeper, 0, 0, saved(category(keeper, "Sports")), "DANSE"));
    LocalDate from = LocalDate.now(BusinessClock.PARIS).plusDays(30);
    Crowd.write(
        "update activity set starts_on = '%s', ends_on = '%s' where id = %d"
            .formatted(from.minusDays(40), from.plusDays(400), activity));
    Customer northern = worker(town, "NORD");
    Customer southern = worker(town, "SUD");
    assertThat(plan(southern, activity, 0, from, 0, 10)).startsWith(NOT_FOUND);
    assertThat(ask(southern, "season", "activity", activity)).startsWith(NOT_FOUND);
    assertThat(southern.get("/staff/season.xhtml?a=" + activity).statusCode()).isEqualTo(404);
    assertThat(plan(keeper, activity, 0, from.minusDays(60), 0, 10))
        .contains("PlanOutsideActivity");

    assertThat(plan(northern, activity, 0, from, 0, 10))
        .isEqualTo("v0 +6 ~0 -0 places 6 kept 0 tight 0");
    assertThat(plan(keeper, activity, 7, from, 0, 10)).contains("ChangedMeanwhile");
    assertThat(northern.get("/staff/season.xhtml?a=" + activity).body())
        .contains("6 séances à créer", "pont");
    assertThat(ask(northern, "season write", "activity", activity, "version", 7))
        .contains("ChangedMeanwhile");
    assertThat(written(northern, activity, 0)).isEqualTo("v0 +0 ~0 -0 places 0 kept 0 tight 0");
    assertThat(Crowd.number("select count(*) from session_pool" + ofSessions(activity)))
        .isEqualTo(12);
    assertThat(Crowd.number("select count(*) from closed_day where activity_id = " + activity))
        .isEqualTo(1);
    long task = Crowd.number("select id from task_run where subject_id = " + activity);
    assertThat(northern.get("/staff/task.json?t=" + task).statusCode()).isEqualTo(200);
    assertThat(southern.get("/staff/task.json?t=" + task).statusCode()).isEqualTo(404);

    book(
        Crowd.number(
            "select id from session where activity_id = "
                + activity
                + " order by day, id limit 1"));
    assertThat(plan(keeper, activity, 0, from, 1, 10))
        .isEqualTo("v1 +6 ~0 -5 places 6 kept 1 tight 0");
    assertThat(written(keeper, activity, 1)).isEqualTo("v1 +0 ~0 -0 places 0 kept 1 tight 0");
    assertThat(Crowd.number("select count(*) from session_pool" + ofSessions(activity)))
        .isEqualTo(14);
    assertThat(plan(keeper, activity, 1, from, 0, 0))
        .isEqualTo("v2 +5 ~0 -6 places 6 kept 0 tight 2");
  }

  private static String ofSessions(long activity) {
    return " join session on session.id = session_id where activity_id = " + activity;
  }

  private static String plan(
      Customer who, long activity, int version, LocalDate from, int weekday, int places) {
    return ask(
        who,
        "season plan",
        "activity",
        activity,
        "version",
        version,
        "from",
        from,
        "weekday",
        weekday,
        "places",
        places);
  }

  /** Writes the plan and tells what stands once nothing works on it. */
  private static String written(Customer who, long activity, int version) {
    assertThat(ask(who, "season write", "activity", activity, "version", version))
        .isEqualTo("asked");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String told = ask(who, "season", "activity", activity);
    while (told.equals("moving")) {
      assertThat(System.nanoTime()).as("not written within 60 s").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      told = ask(who, "season", "activity", activity);
    }
    return told;
  }

  @Test
  void anotherStructureAndAnotherTownFindNothing() {
    long category = saved(category(keeper, "Sports"));
    long activity = saved(save(keeper, 0, 0, category, "DANSE"));
    Customer northern = worker(town, "NORD");
    assertThat(ask(northern, "structures")).isEqualTo("Nord 1");
    assertThat(saved(save(northern, activity, 0, category, "DANSE"))).isEqualTo(activity);
    assertThat(category(northern, "Arts")).startsWith(NOT_FOUND);

    for (Customer other : new Customer[] {worker(town, "SUD"), worker("opio", null)}) {
      assertThat(ask(other, "sheet", "activity", activity)).startsWith(NOT_FOUND);
      assertThat(save(other, activity, 1, category, "DANSE")).startsWith(NOT_FOUND);
      assertThat(save(other, 0, 0, category, "DANSE-2")).startsWith(NOT_FOUND);
      assertThat(ask(other, "delete", "activity", activity, "version", 1)).startsWith(NOT_FOUND);
      assertThat(ask(other, "price", "unit", unitOf(activity))).startsWith(NOT_FOUND);
      assertThat(ask(other, "delete category", "category", category)).startsWith(NOT_FOUND);
      assertThat(other.get("/staff/activity.xhtml?a=" + activity).statusCode()).isEqualTo(404);
    }
  }

  private String category(Customer who, String name) {
    return ask(who, "category", "organisation", organisation, "name", name);
  }

  private String save(
      Customer who, long activity, int version, long category, String code, Object... more) {
    Object[] all = {
      "activity",
      activity,
      "version",
      version,
      "category",
      category,
      "code",
      code,
      "structure",
      north,
      "regie",
      regie,
      "name",
      "Danse"
    };
    Object[] both = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    return ask(who, "save", both);
  }

  private static String ask(Customer who, String about, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "about";
    all[1] = about;
    System.arraycopy(more, 0, all, 2, more.length);
    return who.ask("catalogue", all);
  }

  private static long saved(String told) {
    assertThat(told).matches("saved [0-9]+");
    return Long.parseLong(told.substring(6));
  }

  private static long unitOf(long activity) {
    return Crowd.number("select min(id) from unit where activity_id = " + activity);
  }

  private String of(String table) {
    return "select id from " + table + " where organisation_id = " + organisation;
  }
}
