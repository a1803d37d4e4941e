package fr.portailfamille.booking.internal;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Towns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The towns whose families come first: «Albertville ; 73460 Frontenex ; 73540». */
record HomeTowns(List<Entry> entries) {

  /** A postcode, a name, or both: whatever is given has to be the household's. */
  private record Entry(Optional<String> postcode, String name) {

    static Entry of(String text) {
      return text.matches("[0-9]{5}\\b.*")
          ? new Entry(Optional.of(text.substring(0, 5)), text.substring(5).strip())
          : new Entry(Optional.empty(), text);
    }

    boolean holds(HouseholdView household) {
      return postcode.map(p -> p.equals(household.postcode())).orElse(true)
          && (name.isEmpty() || Towns.sameName(name, household.town()));
    }
  }

  static HomeTowns of(String setting) {
    return new HomeTowns(
        Arrays.stream(setting.split("[;,]"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Entry::of)
            .toList());
  }

  boolean hold(HouseholdView household) {
    return entries.stream().anyMatch(entry -> entry.holds(household));
  }
}
