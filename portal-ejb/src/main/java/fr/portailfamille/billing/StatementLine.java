package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of a statement. Bookings that one deed charged or credited at once are one line with
 * their sum.
 *
 * @param label number of the invoice, reference of the payment, or unit and day of a booking
 * @param beneficiary whose booking it is; empty where it is none
 * @param amount positive; which way it counts follows from the kind
 * @param settled for an invoice, whether it is wholly paid
 * @param invoiceId null for what is no invoice
 * @param parts the bookings of a deed of several, in their order; else empty
 */
public record StatementLine(
    Kind kind,
    Instant at,
    String label,
    String beneficiary,
    Money amount,
    boolean settled,
    Long invoiceId,
    List<Part> parts)
    implements Serializable {

  /** What is booked, and its days. */
  private static final Pattern DAYS =
      Pattern.compile("^(.*?)(, [0-9]+ dates)? du [0-9]{1,2}(er)? .*$");

  /** A booking among several of one deed. */
  public record Part(String label, String beneficiary, Money amount) implements Serializable {

    /** «Mercredi journée du 14 octobre 2026, Léa», or the label alone. */
    public String what() {
      return beneficiary.isEmpty() ? label : label + ", " + beneficiary;
    }
  }

  public StatementLine {
    parts = List.copyOf(parts);
  }

  /** What a line is. */
  public enum Kind {
    INVOICE,
    /** A booking charged to the account. */
    BOOKING,
    PAYMENT,
    CREDIT,
    /** A booking that was cancelled, credited. */
    CANCELLATION,
    REFUND,
    CHARGEBACK
  }

  /**
   * «Mercredi journée du 14 octobre 2026, Léa», or the label alone; of several that of the first.
   */
  public String what() {
    return new Part(label, beneficiary, amount).what();
  }

  /** Whose the bookings of a deed of several are: «Léa, Tom». */
  public String names() {
    return parts.stream().map(Part::beneficiary).distinct().collect(Collectors.joining(", "));
  }

  /**
   * What the bookings of a deed of several have in common before their days: «Mercredi journée» of
   * «Mercredi journée du 14 octobre 2026»; empty where they differ.
   */
  public String common() {
    return parts.stream()
        .map(part -> DAYS.matcher(part.label()).replaceFirst("$1"))
        .distinct()
        .reduce((one, other) -> "")
        .orElse("");
  }

  /** Whether it stands in the column of the invoices, not in that of the payments. */
  public boolean charges() {
    return kind == Kind.INVOICE
        || kind == Kind.BOOKING
        || kind == Kind.REFUND
        || kind == Kind.CHARGEBACK;
  }
}
