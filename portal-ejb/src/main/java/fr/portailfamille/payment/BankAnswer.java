package fr.portailfamille.payment;

/**
 * What became of asking a bank about an attempt, not yet applied.
 *
 * @param body as the bank wrote it; null unless it answered
 */
public record BankAnswer(long attemptId, Kind kind, String body) {

  /** Whether the bank was asked, and answered. */
  public enum Kind {
    ANSWERED,
    SILENT,
    NOT_ASKED
  }

  public static BankAnswer silence(long attemptId) {
    return new BankAnswer(attemptId, Kind.SILENT, null);
  }

  public static BankAnswer notAsked(long attemptId) {
    return new BankAnswer(attemptId, Kind.NOT_ASKED, null);
  }

  public boolean isSilence() {
    return kind == Kind.SILENT;
  }
}
