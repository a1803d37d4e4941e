package fr.portailfamille.web.planning;

import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places that are accepted or declined in one gesture: one, or those of siblings who waited
 * together.
 */
public record OfferedTogether(List<WaitingPlace> places) {

  public static List<OfferedTogether> of(List<WaitingPlace> offered) {
    Map<String, List<WaitingPlace>> byAnswer = new LinkedHashMap<>();
    offered.forEach(
        place -> byAnswer.computeIfAbsent(place.answer(), a -> new ArrayList<>()).add(place));
    return byAnswer.values().stream().map(OfferedTogether::new).toList();
  }

  public WaitingPlace first() {
    return places.get(0);
  }

  public boolean isSeveral() {
    return places.size() > 1;
  }

  /** «Léa, Noah». */
  public String names() {
    return places.stream().map(WaitingPlace::firstName).collect(Collectors.joining(", "));
  }

  /** «Léa - Pommiers mercredis - Matin, Noah - …». */
  public String designation() {
    return places.stream().map(WaitingPlace::designation).collect(Collectors.joining(", "));
  }

  public Money total() {
    return places.stream().map(WaitingPlace::price).reduce(Money.ZERO, Money::plus);
  }
}
