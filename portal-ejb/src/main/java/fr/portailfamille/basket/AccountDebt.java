package fr.portailfamille.basket;

/** How a payment of an account names what it pays: {@code account:12:3:0}. */
public final class AccountDebt {

  private static final String PREFIX = "account:";

  private AccountDebt() {}

  /** Household and régie; the round of it follows in the key of an attempt. */
  static String of(long householdId, long regieId) {
    return PREFIX + householdId + ":" + regieId;
  }

  /** Whether a payment pays an account, by {@code debtKey} of its attempt. */
  public static boolean isOne(String debtKey) {
    return debtKey.startsWith(PREFIX);
  }

  /** Whose régie's account it pays. */
  public static long regieOf(String debtKey) {
    return Long.parseLong(debtKey.split(":")[2]);
  }
}
