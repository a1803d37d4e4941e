package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Shares out money over the lines of an invoice, pro rata and to the cent. */
public final class Shares {

  private Shares() {}

  /**
   * The part of each line: the parts add up to the amount, each lies within a cent of its exact
   * share and none exceeds its line. What is left over beyond the total is not shared out.
   *
   * <p>Rounding runs along the lines (the sum so far is rounded, not each part), so no cent is lost
   * or invented at the end.
   */
  public static List<Money> proRata(Money amount, List<Money> lines) {
    Money total = lines.stream().reduce(Money.ZERO, Money::plus);
    if (!total.isPositive() || !amount.isPositive()) {
      return lines.stream().map(line -> Money.ZERO).toList();
    }
    BigInteger shared = BigInteger.valueOf(Math.min(amount.cents(), total.cents()));
    List<Money> parts = new ArrayList<>();
    long before = 0;
    long sum = 0;
    for (Money line : lines) {
      sum += line.cents();
      long upTo =
          shared
              .multiply(BigInteger.valueOf(sum))
              .divide(BigInteger.valueOf(total.cents()))
              .longValueExact();
      parts.add(Money.ofCents(upTo - before));
      before = upTo;
    }
    return parts;
  }
}
