package fr.portailfamille.identity.internal;

import fr.portailfamille.shared.Entrance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether a password is the one of a login, with the brake before and behind it. Holds no
 * connection while hashing: called outside any transaction.
 */
@Dependent
public class PasswordGate {

  private static final Logger LOG = Logger.getLogger(PasswordGate.class.getName());
  private static final int LONGEST_LOGIN = 254;
  private static final int LONGEST_PASSWORD = 128;

  /** What an unknown login is checked against, so that it costs the same time as a known one. */
  private static final String NOBODY = Argon2Hash.of(UUID.randomUUID().toString());

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private HashingQueue queue;
  @Inject private LoginBrake brake;

  private record Candidate(long accountId, String hash) {}

  /**
   * The id of the active account whose login and password these are.
   *
   * @throws fr.portailfamille.shared.RefusedException TooManyTries; TryAgain when too many log in
   *     at once
   */
  public Optional<Long> pass(String login, String password, String address) {
    if (login == null || password == null || login.length() > LONGEST_LOGIN) {
      return Optional.empty();
    }
    String typed = login.strip();
    Optional<Candidate> candidate =
        entrance.enter(
            () -> {
              brake.check(Guess.PASSWORD, typed, address);
              return accounts.byLogin(typed).map(PasswordGate::candidate);
            });
    String hash = candidate.map(Candidate::hash).orElse(NOBODY);
    boolean right =
        queue.inTurn(
            () -> password.length() <= LONGEST_PASSWORD && Argon2Hash.matches(password, hash));
    entrance.enter(() -> count(typed, address, right));
    if (!right) {
      LOG.log(
          Level.INFO,
          "Login refused, account {0}",
          candidate.map(c -> String.valueOf(c.accountId())).orElse("unknown"));
    }
    return right ? candidate.map(Candidate::accountId) : Optional.empty();
  }

  /** Asked again: of many guesses at the same time only the first ones get an answer. */
  private void count(String login, String address, boolean right) {
    brake.check(Guess.PASSWORD, login, address);
    if (right) {
      brake.succeeded(login, address);
    } else {
      brake.failed(Guess.PASSWORD, login, address);
    }
  }

  private static Candidate candidate(Account account) {
    String usable = account.usableHash();
    return new Candidate(account.id(), usable == null ? NOBODY : usable);
  }
}
