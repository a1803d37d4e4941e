package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the portal's mails reach (guide 003: families without an address have a login too). */
class HouseholdViewTest {

  @ParameterizedTest
  @CsvSource({"famille@example.org, true", "'', false", "' ', false", ", false"})
  void onlyAnAddressIsReachedByMail(String email, boolean reached) {
    HouseholdView household =
        new HouseholdView(
            1, 1, "F-1", null, "MARTIN", null, null, null, null, null, email, List.of());

    assertThat(household.isReachedByMail()).isEqualTo(reached);
  }
}
