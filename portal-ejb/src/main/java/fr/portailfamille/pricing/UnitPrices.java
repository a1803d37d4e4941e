package fr.portailfamille.pricing;

import fr.portailfamille.shared.DayText;
import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tarif à l'unité: flat prices by unit, each valid from a date until the next one. */
public final class UnitPrices implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A price and the date from which it holds. */
  public record Step(LocalDate validFrom, Money amount, String label) implements Serializable {}

  private final Map<Long, List<Step>> stepsByUnit;

  /**
   * @param stepsByUnit the steps of each unit, latest first
   */
  public UnitPrices(Map<Long, List<Step>> stepsByUnit) {
    this.stepsByUnit = Map.copyOf(stepsByUnit);
  }

  /** The price of the unit on a day; nothing where none is set: then it cannot be booked. */
  public Optional<Price> of(long unitId, LocalDate day) {
    return stepsByUnit.getOrDefault(unitId, List.of()).stream()
        .filter(step -> !step.validFrom().isAfter(day))
        .findFirst()
        .map(
            step ->
                new Price(
                    step.amount(),
                    step.label(),
                    "Tarif %s de %s, en vigueur depuis le %s"
                        .formatted(
                            step.label(),
                            step.amount().format(Locale.FRENCH),
                            day(step.validFrom()))));
  }

  /** «1er septembre 2026», as French writes the first of a month. */
  private static String day(LocalDate day) {
    return DayText.of("d MMMM uuuu", Locale.FRENCH, day);
  }
}
