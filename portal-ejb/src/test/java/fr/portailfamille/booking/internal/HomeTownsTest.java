package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.HouseholdView;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose families are residents. */
class HomeTownsTest {

  private static final String TOWNS = "Albertville ; 73460 Frontenex, 73540; Saint-Vital";

  @ParameterizedTest
  @CsvSource({
    "73200, ALBERTVILLE, true",
    "73200, Mercury, false",
    "73460, frontenex, true",
    "73460, Cléry, false",
    "73540, La Bâthie, true",
    "73460, St Vital, true",
    "35400, Frontenex, false",
    ", Albertville, true",
    "73200, , false"
  })
  void knowsTheTownOfADossier(String postcode, String town, boolean resident) {
    assertThat(HomeTowns.of(TOWNS).hold(living(postcode, town))).isEqualTo(resident);
  }

  @ParameterizedTest
  @CsvSource({"''", "' ; '"})
  void holdsNobodyWhereNoTownIsNamed(String none) {
    assertThat(HomeTowns.of(none).hold(living("73200", "Albertville"))).isFalse();
    assertThat(HomeTowns.of(none).hold(living("", ""))).isFalse();
  }

  private static HouseholdView living(String postcode, String town) {
    return new HouseholdView(
        50, 1, "000418", "", "Martin", "", "", postcode, town, "", "m@example.org", List.of());
  }
}
