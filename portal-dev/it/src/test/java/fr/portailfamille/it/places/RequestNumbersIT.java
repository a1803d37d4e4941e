package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** «Réservation n° 000832»: each organisation counts its own, however many book at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RequestNumbersIT {

  private static final int FAMILIES = 6;
  private static final String TOWN = "albertville";
  private static final String OTHER = "portes-entre-deux-mers";

  @Test
  void countsEachOrganisationByItselfForManyAtOnce() throws Exception {
    long day = Crowd.day(91, 40).get(0);
    long morning =
        Crowd.number(
            "select s.id from session s join activity a on a.id = s.activity_id"
                + " join unit u on u.id = s.unit_id where a.code = 'ALSH-6-12'"
                + " and u.code = 'MATIN' and s.day > current_date + 14"
                + " order by s.day desc offset 9 limit 1");
    List<Callable<String>> work = new ArrayList<>();
    for (Crowd.Family family : Crowd.of(Crowd.word("numero"), FAMILIES)) {
      work.add(booking("submit", family, day));
    }
    Crowd.Child lea = new Crowd.Child("Léa", 8);
    for (Crowd.Household household : Crowd.at(OTHER, Crowd.word("nombre"), FAMILIES, lea)) {
      work.add(booking("change", enrolled(household), morning));
    }
    long before = last(TOWN);
    long otherBefore = last(OTHER);

    assertThat(together(work)).allMatch(answer -> answer.matches("(held|confirmed) 1 .*"));

    assertThat(since(TOWN, before)).isEqualTo(following(before));
    assertThat(since(OTHER, otherBefore)).isEqualTo(following(otherBefore));
  }

  @Test
  void beginsAtOneForANewOrganisation() {
    long organisation =
        Crowd.number(
            "insert into organisation (code, name, portal_title, accent_color)"
                + " values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id"
                    .formatted(Crowd.word("neuve")));

    assertThat(Crowd.number("select nextval('booking_request_number_" + organisation + "')"))
        .isEqualTo(1);
  }

  private static Callable<String> booking(String what, Crowd.Family family, long session) {
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    long regie =
        Crowd.number(
            "select a.regie_id from enrolment e join activity a on a.id = e.activity_id"
                + " where e.id = "
                + family.enrolment());
    return () ->
        customer.ask(
            what,
            "household",
            family.household(),
            "regie",
            regie,
            "enrolment",
            family.enrolment(),
            "sessions",
            session);
  }

  private static Crowd.Family enrolled(Crowd.Household household) {
    String answer =
        Customer.loggedIn(household.login(), DemoData.PASSWORD)
            .ask(
                "enrol",
                "household",
                household.id(),
                "person",
                household.persons().get(0),
                "activity",
                Crowd.number("select id from activity where code = 'ALSH-6-12'"));
    return new Crowd.Family(
        household.login(),
        household.id(),
        household.persons().get(0),
        Long.parseLong(answer.substring("enrolled ".length())));
  }

  private static List<Long> following(long number) {
    return LongStream.rangeClosed(number + 1, number + FAMILIES).boxed().toList();
  }

  private static List<Long> since(String organisation, long number) {
    return Crowd.rows(
        "select r.number from booking_request r join organisation o on o.id = r.organisation_id"
            + " where o.code = '%s' and r.number > %d order by 1".formatted(organisation, number),
        row -> row.getLong(1));
  }

  private static long last(String organisation) {
    return Crowd.number(
        "select coalesce(max(r.number), 0) from booking_request r"
            + " join organisation o on o.id = r.organisation_id where o.code = '"
            + organisation
            + "'");
  }
}
