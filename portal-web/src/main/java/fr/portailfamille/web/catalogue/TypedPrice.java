package fr.portailfamille.web.catalogue;

import fr.portailfamille.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** A price as staff type it: «4», «4,00», «4.00 €». */
final class TypedPrice {

  private static final BigDecimal MOST = new BigDecimal("99999.99");

  private final String plain;

  TypedPrice(String typed) {
    plain = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
  }

  /** The key of what is wrong with it; nothing where it can be read. */
  Optional<String> fault() {
    if (plain.isEmpty()) {
      return Optional.of("activity.fault.MISSING");
    }
    if (!plain.matches("-?[0-9]{1,50}(\\.[0-9]{1,50})?")) {
      return Optional.of("activity.price.amount.wrong");
    }
    BigDecimal euros = new BigDecimal(plain);
    if (euros.signum() < 0) {
      return Optional.of("activity.price.amount.negative");
    }
    if (euros.compareTo(MOST) > 0) {
      return Optional.of("activity.price.amount.most");
    }
    return euros.scale() > 2 ? Optional.of("activity.price.amount.decimals") : Optional.empty();
  }

  /** The amount, where nothing is wrong with it. */
  Money amount() {
    return Money.ofEuros(new BigDecimal(plain));
  }
}
