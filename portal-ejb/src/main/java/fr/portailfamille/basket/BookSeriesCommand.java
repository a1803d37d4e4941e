package fr.portailfamille.basket;

import fr.portailfamille.booking.SeriesWish;
import java.util.List;

/** Enrol persons in series, outings and stays, and hold all their dates. */
public record BookSeriesCommand(long householdId, List<SeriesWish> wishes) {

  public BookSeriesCommand {
    wishes = List.copyOf(wishes);
  }
}
