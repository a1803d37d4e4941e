package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** «Suivi» and «Mon agenda»: what they tell, and whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FollowIT {

  private static final String NO_DAYS_YET = "Aucune réservation à venir.";

  @Test
  void followsABookingFromPageToFile() {
    List<Crowd.Family> families = Crowd.of(Crowd.word("suivi"), 2);
    Crowd.Family family = families.get(0);
    Customer parent = at(family);
    assertThat(parent.get(follow(family, "")).body()).contains(NO_DAYS_YET);
    long paid = book(family, parent, 91);
    long held = book(family, parent, 92);
    confirm(family, paid);
    lapse(family, book(family, parent, 93));
    wait(family, Crowd.day(94, 1).get(0));

    assertThat(states(parent, family, ""))
        .containsExactly("Confirmée", "À payer", "Expirée", "Liste d’attente");
    assertThat(states(parent, family, "&s=HELD")).containsExactly("À payer");
    assertThat(states(parent, family, "&from=&to=" + day(paid))).containsExactly("Confirmée");
    assertThat(Jsoup.parse(parent.get(follow(family, "")).body()).select("#bookings-title").text())
        .startsWith("4 réservations");
    assertThat(Jsoup.parse(parent.get(follow(family, "&s=HELD")).body()).select("a[href*=basket]"))
        .isNotEmpty();

    String csv = parent.get("/family/bookings.csv?h=" + family.household()).body();
    assertThat(csv.lines().skip(1)).hasSize(4).first().asString().contains("Confirmée", "Enfant");
    assertThat(parent.get("/family/bookings.pdf?h=" + family.household()).body())
        .startsWith("%PDF-");
    assertThat(parent.get("/family/bookings.xlsx?h=" + family.household()).body()).startsWith("PK");
    assertThat(held).isPositive();

    Crowd.Family other = families.get(1);
    for (String page :
        List.of("bookings.xhtml", "bookings.pdf", "bookings.csv", "calendars.xhtml")) {
      assertThat(parent.get("/family/" + page + "?h=" + other.household()).statusCode())
          .as(page)
          .isEqualTo(404);
    }
    assertThat(parent.get(follow(family, "&p=" + other.person())).statusCode()).isEqualTo(404);
    assertThat(at(other).get(follow(other, "&a=" + activity())).statusCode())
        .as("an activity the family never booked")
        .isEqualTo(404);
  }

  @Test
  void tellsACalendarToWhoKnowsItsAddress() {
    List<Crowd.Family> families = Crowd.of(Crowd.word("agenda"), 2);
    Crowd.Family family = families.get(0);
    Customer parent = at(family);
    long paid = book(family, parent, 95);
    confirm(family, paid);
    book(family, parent, 96);
    assertThat(addresses(parent, family)).isEmpty();

    press(parent, family, 0, "make");
    press(parent, family, family.person(), "make");
    press(at(families.get(1)), families.get(1), 0, "make");

    List<String> mine = addresses(parent, family);
    assertThat(mine).hasSize(2);
    HttpResponse<String> read = Customer.stranger().get(mine.get(0));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(read.headers().firstValue("Cache-Control")).hasValue("private, max-age=900");
    assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(read.body())
        .contains("STATUS:CONFIRMED", "STATUS:TENTATIVE", "SUMMARY:Enfant – ")
        .doesNotContain(family.login());
    assertThat(Customer.stranger().get(mine.get(1)).body())
        .contains("X-WR-CALNAME:Portail famille – Enfant");
    String others = addresses(at(families.get(1)), families.get(1)).get(0);
    assertThat(Customer.stranger().get(others).body()).doesNotContain("BEGIN:VEVENT");
    assertThat(deeds(family)).containsExactly("agenda.made", "agenda.made");

    cancel(paid);
    assertThat(Customer.stranger().get(mine.get(0)).body())
        .contains("UID:booking-" + paid + "@portail-famille", "STATUS:CANCELLED");
  }

  @Test
  void endsAnAddressThatIsOldOrWhoseAccessIsLost() {
    Crowd.Family family = Crowd.of(Crowd.word("adresse"), 1).get(0);
    Customer parent = at(family);
    press(parent, family, 0, "make");
    String first = addresses(parent, family).get(0);
    press(parent, family, 0, "make");
    String second = addresses(parent, family).get(0);

    assertThat(second).isNotEqualTo(first);
    isGone(first);
    assertThat(Customer.stranger().get(second).statusCode()).isEqualTo(200);
    isGone(second.replace(".ics", "x.ics"));
    isGone("/calendar/");

    Crowd.write("delete from household_access where household_id = " + family.household());
    isGone(second);
    Crowd.write(
        "insert into household_access (household_id, account_id) select %d, id from account"
                .formatted(family.household())
            + " where login = '"
            + family.login()
            + "'");
    isGone(second);

    press(parent, family, 0, "make");
    String third = addresses(parent, family).get(0);
    assertThat(Customer.stranger().get(third).statusCode()).isEqualTo(200);
    Crowd.write("update calendar_feed set fetches = 60 where household_id = " + family.household());
    assertThat(Customer.stranger().get(third).statusCode()).isEqualTo(429);
    press(parent, family, 0, "end");
    isGone(third);
    assertThat(deeds(family))
        .containsExactly("agenda.made", "agenda.renewed", "agenda.made", "agenda.ended");
  }

  private static Customer at(Crowd.Family family) {
    return Customer.loggedIn(family.login(), DemoData.PASSWORD);
  }

  private static void isGone(String address) {
    HttpResponse<String> answer = Customer.stranger().get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }

  /** Holds the first session of a day of its own. */
  private static long book(Crowd.Family family, Customer parent, int day) {
    long session = Crowd.day(day, 20).get(0);
    assertThat(parent.submit(family, session)).startsWith("held 1");
    return Crowd.number(
        "select id from booking where session_id = %d and household_id = %d"
            .formatted(session, family.household()));
  }

  private static void confirm(Crowd.Family family, long booking) {
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where id = %d and household_id = %d"
            .formatted(booking, family.household()));
  }

  private static void lapse(Crowd.Family family, long booking) {
    Crowd.write(
        "update booking set status = 'EXPIRED', ended_at = now() where id = %d and household_id = %d"
            .formatted(booking, family.household()));
  }

  private static void cancel(long booking) {
    Crowd.write("update booking set status = 'CANCELLED', ended_at = now() where id = " + booking);
  }

  private static void wait(Crowd.Family family, long session) {
    Crowd.write(
        "insert into waiting_entry (enrolment_id, household_id, person_id, session_id, state, asked_at)"
            + " values (%d, %d, %d, %d, 'WAITING', now())"
                .formatted(family.enrolment(), family.household(), family.person(), session));
  }

  private static String day(long booking) {
    return Crowd.rows(
            "select s.day::text from booking b join session s on s.id = b.session_id where b.id = "
                + booking,
            row -> row.getString(1))
        .get(0);
  }

  private static long activity() {
    return Crowd.number("select id from activity where code = 'MERCREDIS'");
  }

  private static String follow(Crowd.Family family, String more) {
    return "/family/bookings.xhtml?h=" + family.household() + more;
  }

  private static List<String> states(Customer parent, Crowd.Family family, String more) {
    return Jsoup.parse(parent.get(follow(family, more)).body())
        .select(".follow__table .status")
        .eachText();
  }

  private static Document page(Customer parent, Crowd.Family family) {
    return Jsoup.parse(
        parent.get("/family/calendars.xhtml?h=" + family.household()).body(), "http://localhost/");
  }

  /** The addresses without the part that every address of the portal begins with. */
  private static List<String> addresses(Customer parent, Crowd.Family family) {
    return page(parent, family).select("input[id^=address-]").eachAttr("value").stream()
        .map(address -> address.replaceFirst("https?://[^/]+", ""))
        .toList();
  }

  /** Presses a button of the line of this person; 0 stands for the family. */
  private static void press(Customer parent, Crowd.Family family, long person, String button) {
    FormElement form =
        page(parent, family).forms().stream()
            .filter(f -> !f.select("input[name=person][value=" + person + "]").isEmpty())
            .findFirst()
            .orElseThrow();
    String pressed = form.select("[name$=:" + button + "]").attr("name");
    List<String> buttons = form.select("[type=submit]").eachAttr("name");
    List<Map.Entry<String, String>> fields =
        form.formData().stream()
            .filter(field -> field.key().equals(pressed) || !buttons.contains(field.key()))
            .map(field -> Map.entry(field.key(), field.value()))
            .toList();
    HttpResponse<String> answer = parent.post(form.attr("action"), fields);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
  }

  private static List<String> deeds(Crowd.Family family) {
    return Crowd.rows(
        "select action from audit_entry where action like 'agenda.%' and subject_id = "
            + family.household()
            + " order by id",
        row -> row.getString(1));
  }
}
