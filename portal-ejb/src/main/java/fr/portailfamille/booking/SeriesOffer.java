package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * Dispositif: a series, an outing or a stay as the page of one-price enrolments offers it (guide
 * 002).
 *
 * @param dates that are still to be booked, of all its groups
 * @param past how many dates are over already
 * @param price of all dates; null where none is set
 */
public record SeriesOffer(
    long activityId,
    String activityName,
    String typeName,
    String structureName,
    ActivityKind kind,
    SeriesDates dates,
    int past,
    LocalTime startsAt,
    LocalTime endsAt,
    Money price,
    String priceExplanation,
    List<Choice> groups,
    List<Taker> takers)
    implements Serializable {

  public SeriesOffer {
    groups = List.copyOf(groups);
    takers = List.copyOf(takers);
  }

  /**
   * A group.
   *
   * @param places that are left on the date that has the fewest
   */
  public record Choice(GroupView group, int places) implements Serializable {}

  /**
   * What one person of the household may choose.
   *
   * @param booked the group it is booked in; null where it is not
   * @param paid whether that is confirmed, not only held
   * @param choices groups that can be booked now
   * @param refusals why there is no choice, or why groups of its age are missing among them
   */
  public record Taker(
      MemberView person, String booked, boolean paid, List<Choice> choices, List<Refusal> refusals)
      implements Serializable {

    public Taker {
      choices = List.copyOf(choices);
      refusals = List.copyOf(refusals);
    }

    public boolean isBooked() {
      return booked != null;
    }

    /** Whether the person is in it or may be. */
    public boolean isPossible() {
      return isBooked() || !choices.isEmpty();
    }

    /** What the person has to put right before it books. */
    public List<StandingRefusal> standing() {
      return refusals.stream()
          .filter(StandingRefusal.class::isInstance)
          .map(StandingRefusal.class::cast)
          .toList();
    }

    /** Whether the rules got as far as what the family has to put right. */
    boolean isWeighed() {
      return !choices.isEmpty() || !standing().isEmpty();
    }
  }

  /**
   * What stands against everything that a person, or everybody, might book of these: said once, not
   * beside each.
   */
  public static List<StandingRefusal> common(List<SeriesOffer> offers) {
    List<Taker> weighed =
        offers.stream().flatMap(o -> o.takers().stream()).filter(Taker::isWeighed).toList();
    return weighed.stream()
        .flatMap(taker -> taker.standing().stream())
        .distinct()
        .filter(
            refusal ->
                weighed.stream()
                    .filter(t -> concerns(refusal, t))
                    .allMatch(t -> t.refusals().contains(refusal)))
        .toList();
  }

  private static boolean concerns(StandingRefusal refusal, Taker taker) {
    return refusal.personId() == null || refusal.personId() == taker.person().personId();
  }

  /** Whether anybody of the household is in it or may be. */
  public boolean isPossible() {
    return takers.stream().anyMatch(Taker::isPossible);
  }
}
