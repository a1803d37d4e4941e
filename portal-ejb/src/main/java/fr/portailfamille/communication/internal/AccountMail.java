package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountView;
import java.time.Instant;
import java.util.Map;

/** What goes to the holder of an account: the same facts in each, its name and its login. */
final class AccountMail {

  private AccountMail() {}

  /** Carries a one-time link; its secret lapses with it. */
  static Mail link(
      AccountView account,
      String locale,
      String template,
      String token,
      Instant until,
      String key) {
    return new Mail(
        null,
        account.email(),
        locale,
        template,
        Map.of("name", account.displayName(), "login", account.login(), "until", until),
        token,
        until,
        key);
  }

  /** Says that something happened to the account. */
  static Mail notice(AccountView account, String template, Instant at, String key) {
    return new Mail(
        null,
        account.email(),
        account.locale(),
        template,
        Map.of("name", account.displayName(), "login", account.login(), "at", at),
        null,
        null,
        key);
  }
}
