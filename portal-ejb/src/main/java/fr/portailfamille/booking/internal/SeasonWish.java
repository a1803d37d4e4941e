package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.PublicHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The sessions and places a plan wants on some of its days: a pure computation. */
record SeasonWish(List<WantedSession> sessions, List<DayPlaces> places) {

  static SeasonWish of(
      SeasonPlan plan,
      ActivityView activity,
      Collection<LocalDate> days,
      PublicHolidays publicHolidays) {
    SeasonWish wish = new SeasonWish(new ArrayList<>(), new ArrayList<>());
    for (GroupView group : activity.groups()) {
      GroupPlaces places =
          plan.placesOf(group.id()).orElse(new GroupPlaces(group.id(), null, null));
      List<UnitView> units =
          activity.units().stream().filter(unit -> plan.gives(places, unit)).toList();
      days.forEach(day -> wish.add(plan, places, units, day, publicHolidays));
    }
    return wish;
  }

  private void add(
      SeasonPlan plan,
      GroupPlaces group,
      List<UnitView> units,
      LocalDate day,
      PublicHolidays publicHolidays) {
    for (UnitView unit : units) {
      sessions.add(
          new WantedSession(
              group.groupId(),
              unit.id(),
              day,
              day.atTime(unit.startsAt()),
              day.atTime(unit.endsAt()),
              plan.booking().before(day, publicHolidays),
              plan.cancelling().before(day, publicHolidays)));
    }
    Stream.of(HalfDays.MORNING, HalfDays.AFTERNOON)
        .filter(part -> units.stream().anyMatch(unit -> unit.halfDays().parts().contains(part)))
        .forEach(part -> places.add(new DayPlaces(group.groupId(), day, part, group.of(part), 0)));
  }
}
