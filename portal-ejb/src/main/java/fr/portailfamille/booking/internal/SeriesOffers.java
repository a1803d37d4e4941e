package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.SchoolLevelOutside;
import fr.portailfamille.booking.SeriesDates;
import fr.portailfamille.booking.SeriesOffer;
import fr.portailfamille.booking.SeriesOffer.Choice;
import fr.portailfamille.booking.SeriesOffer.Line;
import fr.portailfamille.booking.SeriesOffer.Taker;
import fr.portailfamille.booking.SeriesWaitInLine;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.internal.SeriesFacts.Own;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts series into the words of the page that offers them: a pure computation. */
public final class SeriesOffers {

  private SeriesOffers() {}

  /** Those with a date left, or that somebody of the household is in. */
  public static List<SeriesOffer> of(
      List<ActivityView> activities, List<MemberView> persons, SeriesFacts facts) {
    return activities.stream().flatMap(a -> offer(a, persons, facts).stream()).toList();
  }

  private static Optional<SeriesOffer> offer(
      ActivityView activity, List<MemberView> persons, SeriesFacts facts) {
    List<GroupView> groups =
        activity.groups().stream()
            .filter(group -> !facts.dates(activity, group.id()).isEmpty())
            .toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> days =
        groups.stream()
            .flatMap(group -> facts.dates(activity, group.id()).stream())
            .map(SessionView::day)
            .toList();
    int past =
        groups.stream()
            .mapToInt(g -> facts.all(g.id()) - facts.dates(activity, g.id()).size())
            .max()
            .orElse(0);
    UnitView unit = unit(activity, groups, facts);
    Optional<Price> price = facts.price(activity, groups.get(0).id());
    return Optional.of(
        new SeriesOffer(
            activity.id(),
            activity.name(),
            activity.typeName(),
            activity.structureName(),
            activity.kind(),
            new SeriesDates(days),
            past,
            unit.startsAt(),
            unit.endsAt(),
            price.map(Price::amount).orElse(null),
            facts
                .wholePrice(activity, groups.get(0).id())
                .map(Price::amount)
                .filter(whole -> !whole.equals(price.get().amount()))
                .orElse(null),
            facts.everyDate(groups.get(0).id()),
            price.map(Price::explanation).orElse(""),
            groups.stream().map(g -> choice(activity, g, facts)).toList(),
            persons.stream().map(p -> taker(activity, groups, p, facts)).toList()));
  }

  private static UnitView unit(ActivityView activity, List<GroupView> groups, SeriesFacts facts) {
    return activity.unit(facts.dates(activity, groups.get(0).id()).get(0).unitId());
  }

  private static Choice choice(ActivityView activity, GroupView group, SeriesFacts facts) {
    return new Choice(group, facts.places(activity, group.id()));
  }

  private static Taker taker(
      ActivityView activity, List<GroupView> groups, MemberView person, SeriesFacts facts) {
    Optional<Own> own = facts.own(person.personId(), activity.id());
    if (own.isPresent()) {
      return new Taker(
          person,
          activity.group(own.get().groupId()).name(),
          own.get().paid(),
          own.get().offered(),
          List.of(),
          List.of(),
          List.of());
    }
    List<Choice> choices = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Refusal> otherClass = new ArrayList<>();
    for (GroupView group : groups) {
      Weighed weighed = facts.weigh(new SeriesWish(person.personId(), activity.id(), group.id()));
      Optional<Line> line = line(group, person, weighed, facts);
      if (weighed.isFree()) {
        choices.add(choice(activity, group, facts));
      } else if (line.isPresent()) {
        lines.add(line.get());
      } else if (weighed.refusals().stream().anyMatch(SchoolLevelOutside.class::isInstance)) {
        otherClass.addAll(weighed.refusals());
      } else if (weighed.refusals().stream().noneMatch(AgeOutside.class::isInstance)) {
        refusals.addAll(weighed.refusals());
      }
    }
    if (choices.isEmpty() && lines.isEmpty() && refusals.isEmpty()) {
      otherClass.stream().filter(SchoolLevelOutside.class::isInstance).forEach(refusals::add);
    }
    if (choices.isEmpty() && lines.isEmpty() && refusals.isEmpty()) {
      refusals.add(outside(activity, person));
    }
    return new Taker(
        person, null, false, false, choices, lines, refusals.stream().distinct().toList());
  }

  /** The line of a group that the person is in, or may join because nothing else is in its way. */
  private static Optional<Line> line(
      GroupView group, MemberView person, Weighed weighed, SeriesFacts facts) {
    int rank = facts.rank(person.personId(), group.id());
    int waiting =
        weighed.refusals().stream()
            .filter(SeriesWaitInLine.class::isInstance)
            .mapToInt(refusal -> ((SeriesWaitInLine) refusal).waiting())
            .findFirst()
            .orElse(0);
    boolean joinable =
        !weighed.isFree()
            && weighed.refusals().stream().allMatch(SeriesWaitInLine.class::isInstance);
    return rank > 0 || joinable
        ? Optional.of(new Line(group, Math.max(waiting, rank), rank))
        : Optional.empty();
  }

  private static Refusal outside(ActivityView activity, MemberView person) {
    return person.birthDate() == null
        ? new BirthDateMissing(person.firstName())
        : new AgeOutside(
            person.firstName(),
            activity.groups().stream().mapToInt(GroupView::ageFrom).min().orElse(0),
            activity.groups().stream().mapToInt(GroupView::ageTo).max().orElse(0));
  }
}
