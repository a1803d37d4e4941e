package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Planning: the enrolments of a household between two dates, both included. */
public record PlanningView(LocalDate from, LocalDate to, List<PlanningBlock> blocks)
    implements Serializable {

  public PlanningView {
    blocks = List.copyOf(blocks);
  }

  /** «Coût de la période»: what is booked or held in it. */
  public Money cost() {
    return sum(c -> c.state() == DayState.BOOKED || c.state() == DayState.HELD);
  }

  /** How many are held and not paid. */
  public long heldCount() {
    return cells().stream().filter(c -> c.state() == DayState.HELD).count();
  }

  /** What stands against all days of all of them, each said once. */
  public List<StandingRefusal> standing() {
    return blocks.stream().flatMap(b -> b.standing().stream()).distinct().toList();
  }

  private Money sum(Predicate<PlanningCell> which) {
    return cells().stream().filter(which).map(PlanningCell::price).reduce(Money.ZERO, Money::plus);
  }

  private List<PlanningCell> cells() {
    return blocks.stream()
        .flatMap(b -> b.days().stream())
        .flatMap(d -> d.cells().stream())
        .toList();
  }
}
