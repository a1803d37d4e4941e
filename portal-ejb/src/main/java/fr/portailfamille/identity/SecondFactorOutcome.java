package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What came of a typed code. A refusal is returned and not thrown: the try has to count.
 *
 * @param recoveryCodes new ones, readable this once; empty where none were made
 */
public record SecondFactorOutcome(Optional<Refusal> refusal, List<String> recoveryCodes) {

  static SecondFactorOutcome passed(List<String> recoveryCodes) {
    return new SecondFactorOutcome(Optional.empty(), List.copyOf(recoveryCodes));
  }

  static SecondFactorOutcome of(Optional<Refusal> refusal) {
    return new SecondFactorOutcome(refusal, List.of());
  }

  public boolean isPassed() {
    return refusal.isEmpty();
  }
}
