package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What stands in the way of a booking is told before anybody clicks and decided again under the
 * locks; two households of one child, each with its own login.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BookingRulesIT {

  private static final String PAPER = "Fiche sanitaire des règles";

  private static Crowd.Household family;
  private static Crowd.Household other;
  private static Customer parent;
  private static long activity;
  private static long enrolment;

  /** Two days of one week, one of the week before or after. */
  private static List<Long> days;

  @BeforeAll
  static void settle() {
    activity = Holidays.period(Crowd.word("REGLES"), 40);
    List<Crowd.Household> families =
        Crowd.at("opio", Crowd.word("regles"), 2, new Crowd.Child("Jules", 5));
    family = families.get(0);
    other = families.get(1);
    Crowd.write(
        "insert into household_member (household_id, person_id, kind, position) values (%d, %d, 'CHILD', 1)"
            .formatted(other.id(), child()));
    parent = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    enrolment = enrolled(parent, family.id());
    days =
        Crowd.rows(
            """
            with s as (select id, day, date_trunc('week', day) as week,
                              row_number() over (partition by date_trunc('week', day) order by day) as n,
                              count(*) over (partition by date_trunc('week', day)) as many
                         from session where activity_id = %1$d),
            full_week as (select week from s where many > 2 order by week limit 1)
            select id from s where (week in (select week from full_week) and n <= 2)
               or (id = (select min(id) from s where week not in (select week from full_week)))
             order by week not in (select week from full_week), day
            """
                .formatted(activity),
            row -> row.getLong(1));
  }

  private static long child() {
    return family.persons().get(0);
  }

  private static long enrolled(Customer customer, long household) {
    String answer =
        customer.ask("period", "household", household, "person", child(), "activity", activity);
    assertThat(answer).startsWith("enrolled ");
    return Long.parseLong(answer.substring("enrolled ".length()));
  }

  private static void set(String setting, Object value) {
    Crowd.write(
        "delete from setting where setting_key = '%s' and scope = 'ACTIVITY' and scope_id = %d"
            .formatted(setting, activity));
    Crowd.write(
        """
        insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)
        values ('%s', 'ACTIVITY', %d, '%s', now(), 'test')
        """
            .formatted(setting, activity, value));
  }

  private static String wishes(Object sessions) {
    return parent.ask(
        "wishes", "household", family.id(), "enrolment", enrolment, "sessions", sessions);
  }

  private static String submit(Object sessions) {
    return parent.ask(
        "submit",
        "household",
        family.id(),
        "regie",
        Holidays.regie(),
        "enrolment",
        enrolment,
        "sessions",
        sessions);
  }

  private static void owes(int cents) {
    Crowd.write(
        """
        insert into family_account (household_id, regie_id) values (%d, %d) on conflict do nothing
        """
            .formatted(family.id(), Holidays.regie()));
    Crowd.write(
        """
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)
        select id, now(), 'CHARGE', %2$d, 'Repas', 'test:' || gen_random_uuid()
          from family_account where household_id = %1$d
        """
            .formatted(family.id(), cents));
  }

  @Test
  void refusesWithEveryReasonUntilEachIsPutRight() {
    assertThat(wishes(days.get(0))).isEqualTo("free 1 cents 1250 refused ");

    set("booking.documents", "SENT");
    set("booking.dossier", true);
    set("booking.debt", 30);
    asksForAPaper();
    owes(2999);
    assertThat(wishes(days.get(0))).contains("DocumentMissing").doesNotContain("UnpaidBalance");
    owes(1);
    assertThat(wishes(days.get(0)))
        .matches("free 0 cents 0 refused DocumentMissing\\+.*ConsentMissing.*\\+UnpaidBalance");
    assertThat(submit(days.get(0)))
        .matches("held 0 released 0 refused DocumentMissing\\+.*ConsentMissing.*\\+UnpaidBalance");
    toldOnceAboveTheDays("/family/planning.xhtml?h=" + family.id() + "&d=" + firstDay());
    assertThat(parent.get("/family/reserve.xhtml?h=" + family.id() + "&p=" + child()).body())
        .as("where the period is chosen")
        .contains(PAPER);
    toldOnceAboveTheDays(
        "/family/reserve-days.xhtml?h=" + family.id() + "&e=" + enrolment + "&d=" + firstDay());

    set("booking.debt", 0);
    set("booking.dossier", false);
    Crowd.write(
        """
        insert into document (document_type_id, household_id, person_id, status, supplied_at)
        select id, %d, %d, 'SUPPLIED', now() from document_type where name = '%s'
        """
            .formatted(family.id(), child(), PAPER));
    assertThat(wishes(days.get(0))).isEqualTo("free 1 cents 1250 refused ");
    set("booking.documents", "CHECKED");
    assertThat(submit(days.get(0))).isEqualTo("held 0 released 0 refused DocumentUnchecked");
    Crowd.write("update document set status = 'ACCEPTED' where household_id = " + family.id());

    set("booking.days-per-week", 1);
    assertThat(submit(days.get(0) + "," + days.get(1) + "," + days.get(2)))
        .isEqualTo("held 2 released 0 refused WeekFull");
    theOtherHouseholdIsNotToldWhat();
    whatIsHeldStaysPayableUnlessItsDayIsGone();
  }

  private static void whatIsHeldStaysPayableUnlessItsDayIsGone() {
    long basket =
        Crowd.rows(
                "select max(id) from basket where household_id = " + family.id(), r -> r.getLong(1))
            .get(0);
    String address = "/family/basket.xhtml?h=" + family.id() + "&b=" + basket;
    set("booking.documents", "SENT");
    Crowd.write(
        "update document set status = 'REFUSED', refusal_reason = 'UNREADABLE' where household_id = "
            + family.id());
    assertThat(wishes(days.get(1))).contains("DocumentSentBack");
    assertThat(parent.get(address).body())
        .contains("vous pouvez payer", PAPER, "/family/documents.xhtml?h=" + family.id())
        .contains("basket:pay");

    Crowd.write("update session set status = 'CLOSED' where id = " + days.get(0));
    assertThat(parent.get(address).body())
        .contains("Des jours n’ont plus lieu")
        .doesNotContain("basket:pay");
    assertThat(parent.ask("pay", "household", family.id(), "basket", basket))
        .isEqualTo("refused SessionClosed");
    String gone =
        "select id from booking where session_id = %d and basket_id = %d"
            .formatted(days.get(0), basket);
    parent.ask(
        "remove",
        "household",
        family.id(),
        "basket",
        basket,
        "bookings",
        Crowd.rows(gone, row -> row.getLong(1)).get(0));
    assertThat(parent.ask("pay", "household", family.id(), "basket", basket))
        .matches("paying \\S+")
        .isNotEqualTo("paying nothing");
  }

  @Test
  void opensToResidentsAndToFamiliesOfLastYearBeforeAllOthers() {
    long next = Holidays.period(Crowd.word("REGLES"), 40);
    assertThat(offers(parent, family)).contains(next + ": ");
    Crowd.write(
        "update activity set opens_at = now() + interval '2 days', starts_on = current_date + 60,"
            + " ends_on = current_date + 90 where id = "
            + next);
    assertThat(offers(parent, family)).contains(next + ":BookingNotOpenYet ");
    opens(next, "RESIDENTS");
    assertThat(offers(parent, family)).contains(next + ":OthersBookFirst ");
    assertThat(parent.ask("period", "household", family.id(), "person", child(), "activity", next))
        .isEqualTo("refused OthersBookFirst");

    Crowd.write("update household set town = 'OPIO' where id = " + family.id());
    Crowd.write(
        """
        insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)
        values ('booking.home-towns', 'ACTIVITY', %d, '06650 Nowhere ; Opio', now(), 'test')
        """
            .formatted(next));
    assertThat(offers(parent, family)).contains(next + ": ");

    Crowd.write("update household set town = 'Grasse' where id = " + family.id());
    opens(next, "LAST_YEAR");
    assertThat(offers(parent, family)).contains(next + ":OthersBookFirst ");
    cameBefore();
    assertThat(offers(parent, family)).contains(next + ": ");
    Customer otherParent = Customer.loggedIn(other.login(), DemoData.PASSWORD);
    assertThat(offers(otherParent, other)).contains(next + ":OthersBookFirst ");
    // its week may be one that the other test fills
    Crowd.write(
        "update booking set status = 'CANCELLED', ended_at = now() where status = 'CONFIRMED'"
            + " and household_id = "
            + family.id());
  }

  /** Each period with the reasons against it, a blank after each. */
  private static String offers(Customer customer, Crowd.Household household) {
    return customer.ask("periods", "household", household.id(), "person", child()) + " ";
  }

  private static void opens(long next, String audience) {
    Crowd.write(
        "insert into early_opening (activity_id, audience, opens_at)"
            + " values (%d, '%s', now() - interval '1 hour')".formatted(next, audience));
  }

  /** A confirmed day of the last week before the next period, in this one. */
  private static void cameBefore() {
    Crowd.write(
        """
        insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                             price_cents, price_label, price_explanation, created_at, confirmed_at)
        select %d, %d, %d, s.id, 'CONFIRMED', tsrange(s.starts_at, s.ends_at), 0, '', '', now(), now()
          from session s where s.activity_id = %d order by s.day desc limit 1
        """
            .formatted(enrolment, family.id(), child(), activity));
  }

  private static void asksForAPaper() {
    Crowd.write(
        """
        with t as (insert into document_type (organisation_id, name, subject)
                   select organisation_id, '%s', 'CHILD' from household where id = %d returning id)
        insert into document_requirement (document_type_id, activity_id, compulsory)
        select id, %d, true from t
        """
            .formatted(PAPER, family.id(), activity));
  }

  private static String firstDay() {
    return Crowd.rows(
            "select day::text from session where id = " + days.get(0), row -> row.getString(1))
        .get(0);
  }

  private static void toldOnceAboveTheDays(String address) {
    String page = parent.get(address).body();
    assertThat(page.split(PAPER, -1)).as(address).hasSize(2);
    assertThat(page).contains("Avant de réserver", "/family/documents.xhtml?h=" + family.id());
    assertThat(page).contains("Pièce à envoyer");
  }

  private static void theOtherHouseholdIsNotToldWhat() {
    Customer otherParent = Customer.loggedIn(other.login(), DemoData.PASSWORD);
    long theirs = enrolled(otherParent, other.id());
    set("booking.documents", "NONE");

    assertThat(
            otherParent.ask(
                "wishes",
                "household",
                other.id(),
                "enrolment",
                theirs,
                "sessions",
                days.get(0) + "," + days.get(1)))
        .isEqualTo("free 0 cents 0 refused TakenElsewhere NoMoreThisWeek");
  }
}
