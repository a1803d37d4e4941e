package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.SheetContent;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what stands of a catalogue as the sheets of a file. */
public final class CatalogueSheets {

  private final Map<FileSheet, List<List<Object>>> lines = new EnumMap<>(FileSheet.class);

  private CatalogueSheets() {
    Arrays.stream(FileSheet.values()).forEach(sheet -> lines.put(sheet, new ArrayList<>()));
  }

  static List<SheetContent> of(CatalogueFacts facts) {
    CatalogueSheets sheets = new CatalogueSheets();
    facts.categories().stream()
        .map(CategoryLine::name)
        .forEach(n -> sheets.add(FileSheet.CATEGORIES, n));
    facts.activities().forEach(activity -> sheets.activity(activity, facts));
    return sheets.contents();
  }

  /** The headings with one line each, to be written over. */
  static List<SheetContent> example(String structure, String category, String regie, int year) {
    CatalogueSheets sheets = new CatalogueSheets();
    String code = "EXEMPLE-" + year;
    LocalDate first = LocalDate.of(year, 9, 8);
    sheets.add(FileSheet.CATEGORIES, category);
    sheets.add(
        FileSheet.ACTIVITIES,
        structure,
        code,
        "Exemple mercredis " + year + "-" + (year + 1),
        "Accueil de loisirs",
        category,
        regie,
        "jours",
        "à la réservation",
        first,
        LocalDate.of(year + 1, 7, 2),
        LocalDate.of(year, 6, 1).atTime(8, 0),
        LocalDate.of(year + 1, 7, 2).atTime(23, 59));
    sheets.add(FileSheet.GROUPS, structure, code, "3-5 ans", 3, 5, "toutes", "toutes");
    sheets.add(
        FileSheet.UNITS,
        structure,
        code,
        "MATIN",
        "Mercredi matin",
        LocalTime.of(8, 0),
        LocalTime.of(12, 0),
        "matin",
        "non");
    sheets.add(FileSheet.PRICES, structure, code, "MATIN", first, Money.ofCents(1250));
    sheets.add(FileSheet.PLACES, structure, code, "3-5 ans", first, 24, null);
    sheets.add(
        FileSheet.SESSIONS,
        structure,
        code,
        "3-5 ans",
        first,
        "MATIN",
        LocalTime.of(8, 0),
        LocalTime.of(12, 0),
        first.minusDays(1).atTime(12, 0),
        first.minusDays(1).atTime(12, 0));
    return sheets.contents();
  }

  private List<SheetContent> contents() {
    return lines.entrySet().stream().map(e -> new SheetContent(e.getKey(), e.getValue())).toList();
  }

  private void add(FileSheet sheet, Object... cells) {
    lines.get(sheet).add(Arrays.asList(cells));
  }

  private void activity(ActivitySheet sheet, CatalogueFacts facts) {
    ActivityView a = sheet.activity();
    String structure = a.structureName();
    String code = sheet.code();
    add(
        FileSheet.ACTIVITIES,
        structure,
        code,
        a.name(),
        a.typeName(),
        a.categoryName(),
        facts.regies().stream()
            .filter(r -> r.id() == a.regieId())
            .map(RegieView::name)
            .findFirst()
            .orElse(""),
        FileWords.KINDS.get(a.kind()),
        FileWords.MODES.get(a.bookingMode()),
        a.startsOn(),
        a.endsOn(),
        paris(a.opensAt()),
        paris(a.closesAt()));
    for (GroupView g : a.groups()) {
      add(
          FileSheet.GROUPS,
          structure,
          code,
          g.name(),
          g.ageFrom(),
          g.ageTo(),
          FileWords.LEVELS.get(Optional.ofNullable(g.levelFrom())),
          FileWords.LEVELS.get(Optional.ofNullable(g.levelTo())));
    }
    for (UnitView u : a.units()) {
      add(
          FileSheet.UNITS,
          structure,
          code,
          u.code(),
          u.name(),
          u.startsAt(),
          u.endsAt(),
          FileWords.HALF_DAYS.get(u.halfDays()),
          u.withMeal() ? "oui" : "non");
    }
    for (PriceLine p : facts.prices().get(a.id())) {
      add(FileSheet.PRICES, structure, code, a.unit(p.unitId()).code(), p.validFrom(), p.amount());
    }
    places(structure, code, a, facts);
    facts.sessions().stream()
        .filter(s -> s.activityId() == a.id() && s.open())
        .sorted(
            Comparator.comparing(SessionView::day)
                .thenComparing(SessionView::startsAt)
                .thenComparing(SessionView::id))
        .forEach(
            s ->
                add(
                    FileSheet.SESSIONS,
                    structure,
                    code,
                    a.group(s.groupId()).name(),
                    s.day(),
                    a.unit(s.unitId()).code(),
                    s.startsAt().toLocalTime(),
                    s.endsAt().toLocalTime(),
                    paris(s.bookingDeadline()),
                    paris(s.cancelDeadline())));
  }

  /** A line for each day of a group, with those half-days that open sessions take from. */
  private void places(String structure, String code, ActivityView a, CatalogueFacts facts) {
    record Place(LocalDate day, long groupId) {}
    Map<Place, Integer[]> days =
        new TreeMap<>(Comparator.comparing(Place::day).thenComparing(Place::groupId));
    Set<String> used =
        facts.sessions().stream()
            .filter(s -> s.activityId() == a.id() && s.open())
            .flatMap(
                s ->
                    a.unit(s.unitId()).halfDays().parts().stream()
                        .map(half -> s.groupId() + " " + s.day() + " " + half))
            .collect(Collectors.toSet());
    facts.places().stream()
        .filter(p -> p.activityId() == a.id())
        .filter(p -> used.contains(p.groupId() + " " + p.day() + " " + p.half()))
        .forEach(
            p ->
                days.computeIfAbsent(new Place(p.day(), p.groupId()), x -> new Integer[2])[
                        p.half() == HalfDays.MORNING ? 0 : 1] =
                    p.capacity());
    days.forEach(
        (at, capacities) ->
            add(
                FileSheet.PLACES,
                structure,
                code,
                a.group(at.groupId()).name(),
                at.day(),
                capacities[0],
                capacities[1]));
  }

  static LocalDateTime paris(Instant at) {
    return at.atZone(BusinessClock.PARIS).toLocalDateTime();
  }
}
