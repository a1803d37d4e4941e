package fr.portailfamille.web.reservation;

import java.time.LocalDate;
import java.util.Collection;

/** The addresses of the guided reservation's pages. */
final class GuidedAddress {

  private GuidedAddress() {}

  static String requests(long household) {
    return "/family/enrolments.xhtml?h=" + household;
  }

  static String period(long household, long person) {
    return "/family/reserve.xhtml?h=" + household + (person > 0 ? "&p=" + person : "");
  }

  static String days(long household, long enrolment, LocalDate first, Collection<Long> ticked) {
    return "/family/reserve-days.xhtml" + selection(household, enrolment, first, ticked);
  }

  static String check(long household, long enrolment, LocalDate first, Collection<Long> ticked) {
    return "/family/reserve-check.xhtml" + selection(household, enrolment, first, ticked);
  }

  static String request(long household, long number) {
    return "/family/request.xhtml?h=" + household + "&n=" + number;
  }

  private static String selection(
      long household, long enrolment, LocalDate first, Collection<Long> ticked) {
    return "?h="
        + household
        + "&e="
        + enrolment
        + (first == null ? "" : "&d=" + first)
        + (ticked.isEmpty() ? "" : "&s=" + TickedDays.text(ticked));
  }
}
