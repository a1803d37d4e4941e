package fr.portailfamille.web.bank;

import fr.portailfamille.basket.AccountDebt;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.payment.SettlementStatus;
import fr.portailfamille.payment.StoryStep;
import fr.portailfamille.payment.StoryStep.Kind;
import java.util.Locale;
import java.util.Set;

/** Where a payment stands, as the screens say it. */
public record StoryState(PaymentStory story) {

  /** States that mean something else for an account than for places. */
  private static final Set<String> OWN =
      Set.of(
          "created",
          "pending",
          "refused",
          "cancelled",
          "paid-pending",
          "paid-done",
          "paid-differs");

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

  /** Which words say what comes next: those of an account's payment where it has its own. */
  public String next() {
    String own = isAccount() && OWN.contains(name()) ? "account." : "";
    return "payment-story." + own + name() + ".next";
  }

  /** Which words say a step of the story. */
  public String step(StoryStep step) {
    return isAccount() && step.kind() == Kind.SETTLED
        ? "payment-story.account.step.SETTLED"
        : "payment-story.step." + step.kind();
  }

  /** Whether the balance of an account is being paid, not a basket. */
  public boolean isAccount() {
    return AccountDebt.isOne(story.debtKey());
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
