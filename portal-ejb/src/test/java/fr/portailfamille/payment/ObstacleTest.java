package fr.portailfamille.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.TryAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObstacleTest {

  @Test
  void knowsThatManyPeopleAtOnceAreNoFault() {
    assertThat(of(new RefusedException(new TryAgain()))).isEqualTo(Obstacle.BUSY);
    assertThat(of(new RefusedException(new ChangedMeanwhile()))).isEqualTo(Obstacle.BUSY);
  }

  @Test
  void knowsARuleByTheNamesOfItsRefusals() {
    assertThat(of(new RefusedException(new NotFound()))).isEqualTo(Obstacle.RULE);
    assertThat(of(new RefusedException(new NotFound(), new TryAgain()))).isEqualTo(Obstacle.RULE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "ERROR: deadlock detected", "java.lang.Error: x"})
  void takesEverythingElseForAFault(String error) {
    assertThat(Obstacle.of(error)).isEqualTo(Obstacle.FAULT);
  }

  private static Obstacle of(RefusedException refused) {
    return Obstacle.of(refused.getMessage());
  }
}
