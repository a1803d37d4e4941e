package fr.portailfamille.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Montant: an amount in euro cents. Never floating point; never another currency. */
public record Money(long cents) implements Comparable<Money>, Serializable {

  public static final Money ZERO = new Money(0);

  /** Only ever cloned: a format is not for several threads, and dear to look up. */
  private static final NumberFormat IN_FRENCH = inEuros(Locale.FRANCE);

  private static final NumberFormat IN_ENGLISH = inEuros(Locale.UK);

  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /** {@code 12.5} gives 12,50 €; half a cent rounds up (HALF_UP). */
  public static Money ofEuros(BigDecimal euros) {
    return ofCents(euros.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Money plus(Money other) {
    return ofCents(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return ofCents(Math.subtractExact(cents, other.cents));
  }

  public Money times(int quantity) {
    return ofCents(Math.multiplyExact(cents, quantity));
  }

  public Money negated() {
    return ofCents(Math.negateExact(cents));
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public BigDecimal euros() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** «1 267,00 €» in French, «€1,267.00» in English, with the locale's own spaces. */
  public String format(Locale locale) {
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return ((NumberFormat) (english ? IN_ENGLISH : IN_FRENCH).clone()).format(euros());
  }

  private static NumberFormat inEuros(Locale country) {
    NumberFormat format = NumberFormat.getCurrencyInstance(country);
    format.setCurrency(Currency.getInstance("EUR"));
    return format;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return euros().toPlainString() + " EUR";
  }
}
