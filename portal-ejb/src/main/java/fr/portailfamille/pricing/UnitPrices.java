package fr.portailfamille.pricing;

import fr.portailfamille.shared.DayText;
import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tarif à l'unité: flat prices by unit, each valid from a date until the next one. */
public final class UnitPrices implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A price and the date from which it holds. */
  public record Step(LocalDate validFrom, Money amount, String label) implements Serializable {

    private Price price() {
      return new Price(
          amount,
          label,
          "Tarif "
              + label
              + " de "
              + amount.format(Locale.FRENCH)
              + ", en vigueur depuis le "
              + DayText.of("d MMMM uuuu", Locale.FRENCH, validFrom));
    }
  }

  /** A step with its words, put together once for all the days it is asked for. */
  private record Priced(LocalDate validFrom, Price price) implements Serializable {}

  private final Map<Long, List<Priced>> stepsByUnit;

  /**
   * @param stepsByUnit the steps of each unit, latest first
   */
  public UnitPrices(Map<Long, List<Step>> stepsByUnit) {
    this.stepsByUnit =
        stepsByUnit.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    unit ->
                        unit.getValue().stream()
                            .map(step -> new Priced(step.validFrom(), step.price()))
                            .toList()));
  }

  /** The price of the unit on a day; nothing where none is set: then it cannot be booked. */
  public Optional<Price> of(long unitId, LocalDate day) {
    return stepsByUnit.getOrDefault(unitId, List.of()).stream()
        .filter(step -> !step.validFrom().isAfter(day))
        .findFirst()
        .map(Priced::price);
  }
}
