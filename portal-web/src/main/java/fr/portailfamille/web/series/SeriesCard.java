package fr.portailfamille.web.series;

import fr.portailfamille.booking.SeriesOffer;
import java.util.List;

/** An offer with those persons that the page shows. */
public record SeriesCard(SeriesOffer offer, List<SeriesOffer.Taker> takers) {

  public SeriesCard {
    takers = List.copyOf(takers);
  }

  /** Whether one of them is in it or may be. */
  public boolean isPossible() {
    return takers.stream().anyMatch(SeriesOffer.Taker::isPossible);
  }

  /** Whether its places can be told beside its name: it has one group. */
  public boolean isOneGroup() {
    return offer.groups().size() == 1;
  }
}
