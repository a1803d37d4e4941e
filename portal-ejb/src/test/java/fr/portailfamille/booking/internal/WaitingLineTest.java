package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.internal.WaitingLine.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

  private static final long MATIN = 1;
  private static final long APM = 2;
  private static final long JOURNEE = 3;
  private static final long MORNING = 11;
  private static final long AFTERNOON = 12;
  private static final Map<Long, Set<Long>> POOLS =
      Map.of(MATIN, Set.of(MORNING), APM, Set.of(AFTERNOON), JOURNEE, Set.of(MORNING, AFTERNOON));

  private static WaitingLine line(int morning, int afternoon, Waiting... inOrder) {
    return WaitingLine.of(List.of(inOrder), Map.of(MORNING, morning, AFTERNOON, afternoon), POOLS);
  }

  @Test
  void servesTheFirstAndLeavesNothingToWhoeverComesNow() {
    WaitingLine line = line(1, 0, new Waiting(7, MATIN), new Waiting(8, MATIN));

    assertThat(line.serves(7)).isTrue();
    assertThat(line.serves(8)).isFalse();
    assertThat(line.left()).containsEntry(MORNING, 0);
  }

  @Test
  void leavesWhatNobodyWaitsFor() {
    assertThat(line(2, 3, new Waiting(7, MATIN)).left())
        .containsEntry(MORNING, 1)
        .containsEntry(AFTERNOON, 3);
  }

  @Test
  void isNotHeldUpByOneWhoLacksAnotherHalfDay() {
    WaitingLine line = line(1, 0, new Waiting(7, JOURNEE), new Waiting(8, MATIN));

    assertThat(line.serves(7)).isFalse();
    assertThat(line.serves(8)).isTrue();
  }

  @Test
  void givesAJourneeBothHalfDaysBeforeThoseBehindIt() {
    WaitingLine line =
        line(1, 1, new Waiting(7, JOURNEE), new Waiting(8, MATIN), new Waiting(9, APM));

    assertThat(line.serves(7)).isTrue();
    assertThat(line.serves(8)).isFalse();
    assertThat(line.serves(9)).isFalse();
  }

  @Test
  void givesSiblingsTheirPlacesTogetherOrNone() {
    Waiting noah = new Waiting(7, MATIN);
    Waiting lea = new Waiting(7, MATIN);
    Waiting behind = new Waiting(8, MATIN);

    WaitingLine one = line(1, 0, noah, behind, lea);
    WaitingLine two = line(2, 0, noah, behind, lea);

    assertThat(one.serves(7)).isFalse();
    assertThat(one.serves(8)).isTrue();
    assertThat(two.serves(7)).isTrue();
    assertThat(two.serves(8)).isFalse();
  }

  @Test
  void servesNobodyInASessionWithoutPools() {
    assertThat(line(9, 9, new Waiting(7, 424242)).serves(7)).isFalse();
  }
}
