package fr.portailfamille.web.bank;

import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.payment.SettlementStatus;
import java.util.Locale;

/** Where a payment stands, as the screens say it. */
public record StoryState(PaymentStory story) {

  /** Which words say it, after {@code payment-story.}: {@code paid-done}, {@code refused}… */
  public String name() {
    if (story.paidOtherwise() && story.status().isOpen()) {
      return "elsewhere";
    }
    if (story.asking()) {
      return "asking";
    }
    String state = story.status().name();
    if (story.paid()) {
      boolean differs = story.settlement() == SettlementStatus.CREDITED && story.differs();
      boolean twice = story.settlement() == SettlementStatus.CREDITED && story.paidOtherwise();
      state += "-" + (twice ? "TWICE" : differs ? "DIFFERS" : story.settlement());
    }
    return state.toLowerCase(Locale.ROOT);
  }

  /** The kind of sign beside those words. */
  public String kind() {
    return switch (story.status()) {
      case PAID -> story.settlement() == SettlementStatus.CREDITED ? "warn" : "ok";
      case REFUSED -> "refused";
      case CANCELLED, EXPIRED, UNKNOWN -> "warn";
      case CREATED, PENDING -> "info";
    };
  }
}
