package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;

/** A day of a person in a unit at a price, booked or only wished for. */
public interface PricedDay {

  long personId();

  String firstName();

  LocalDate day();

  String activityName();

  String unitName();

  Money price();

  String priceExplanation();

  /**
   * The group of a series, an outing or a stay, whose days have one price together; empty where
   * each day has its own.
   */
  default String seriesGroup() {
    return "";
  }
}
