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
}
