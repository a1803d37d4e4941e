package fr.portailfamille.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.billing.StatementLine.Kind;
import fr.portailfamille.billing.StatementLine.Part;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLineTest {

  private static StatementLine deed(String... labels) {
    List<Part> parts =
        Arrays.stream(labels).map(label -> new Part(label, "Zoé", Money.ofCents(400))).toList();
    return new StatementLine(
        Kind.CANCELLATION,
        Instant.EPOCH,
        labels[0],
        "Zoé",
        Money.ofCents(400L * labels.length),
        false,
        null,
        parts);
  }

  @Test
  void saysWhatTheBookingsOfADeedHaveInCommon() {
    assertThat(
            deed("Mercredi journée du 14 octobre 2026", "Mercredi journée du 21 octobre 2026")
                .common())
        .isEqualTo("Mercredi journée");
    assertThat(
            deed(
                    "EMS - 7/11 ans du 14 octobre 2026",
                    "EMS - 7/11 ans, 3 dates du 21 octobre 2026 au 4 novembre 2026")
                .common())
        .isEqualTo("EMS - 7/11 ans");
  }

  @Test
  void saysNothingWhereTheyDiffer() {
    assertThat(
            deed("Mercredi journée du 14 octobre 2026", "Mercredi matin du 21 octobre 2026")
                .common())
        .isEmpty();
    assertThat(deed("Jour du jeu du 1 mai 2027", "Jour du jeu du 8 mai 2027").common())
        .as("a name with the same word in it")
        .isEqualTo("Jour du jeu");
  }
}
