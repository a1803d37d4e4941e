package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What a family is about to confirm for one enrolment (guide 004, «Contrôlez les informations
 * sélectionnées»); nothing is held yet.
 *
 * @param regieId the régie whose basket will carry it
 * @param days by date
 */
public record WishesView(long enrolmentId, long regieId, List<WishedDay> days)
    implements Serializable {

  public WishesView {
    days = List.copyOf(days);
  }

  /** Those that can be booked now. */
  public List<WishedDay> free() {
    return days.stream().filter(WishedDay::isFree).toList();
  }

  /** Those that cannot, each with its reasons. */
  public List<WishedDay> refused() {
    return days.stream().filter(day -> !day.isFree()).toList();
  }

  /** What stands against its days, each said once. */
  public List<StandingRefusal> standing() {
    return days.stream()
        .flatMap(day -> day.refusals().stream())
        .filter(StandingRefusal.class::isInstance)
        .map(StandingRefusal.class::cast)
        .distinct()
        .toList();
  }

  /** What the free ones cost. */
  public Money total() {
    return free().stream().map(WishedDay::price).reduce(Money.ZERO, Money::plus);
  }
}
