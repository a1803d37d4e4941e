package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.IdentitySettings;
import fr.portailfamille.identity.TooManyCodes;
import fr.portailfamille.identity.TooManyTries;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Network;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Frein: slows guessing down, on all nodes alike. Failures are counted per login and network, per
 * login and per network; the first has the lowest threshold, so that somebody else's guessing does
 * not lock a family out, and the second does not count where the account was signed in from the
 * same network before. Wrong codes are not counted per login: who waits for a first password is
 * known nowhere yet, and a code has too much chance in it to be found from many networks. What was
 * typed is counted, not who it is: known and unknown logins answer alike. Works in the caller's
 * transaction.
 */
@Dependent
public class LoginBrake {

  private static final String ANY_LOGIN = "";
  private static final String ANYWHERE = "";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONGEST_ELSEWHERE = Duration.ofMinutes(15);

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private SecretBox secretBox;
  @Inject private BusinessClock clock;

  private record Lock(boolean anywhere, Instant until) {}

  /**
   * Does nothing while the login may be tried from this address.
   *
   * @throws RefusedException TooManyTries for passwords, TooManyCodes for codes: until when
   */
  public void check(Guess guess, String login, String address) {
    String network = Network.of(address);
    List<Lock> locks =
        sql.list(
            """
            select network = '' as anywhere, locked_until from login_brake
             where (login_key, network) in ((?, ?), (?, ''), (?, ?)) and locked_until > ?
            """,
            row -> new Lock(row.getBoolean("anywhere"), Sql.instant(row, "locked_until")),
            key(guess, login),
            network,
            key(guess, login),
            key(guess, ANY_LOGIN),
            network,
            clock.now());
    locks.stream()
        .filter(lock -> !lock.anywhere() || !isKnown(login, network))
        .map(Lock::until)
        .max(Instant::compareTo)
        .ifPresent(
            until -> {
              throw new RefusedException(
                  guess == Guess.CODE ? new TooManyCodes(until) : new TooManyTries(until));
            });
  }

  /** Counts a wrong password or code; always in the same order, so that rows are locked so. */
  public void failed(Guess guess, String login, String address) {
    String network = Network.of(address);
    count(
        key(guess, login),
        network,
        new Brake(setting(IdentitySettings.FREE_TRIES), longest(), DAY));
    if (guess == Guess.PASSWORD) {
      count(
          key(guess, login),
          ANYWHERE,
          new Brake(setting(IdentitySettings.FREE_TRIES_ANYWHERE), LONGEST_ELSEWHERE, DAY));
    }
    count(
        key(guess, ANY_LOGIN),
        network,
        new Brake(setting(IdentitySettings.FREE_TRIES_OF_A_NETWORK), LONGEST_ELSEWHERE, HOUR));
  }

  /** A right password: this login starts anew from this network. */
  public void succeeded(String login, String address) {
    sql.update(
        "delete from login_brake where login_key = ? and network = ?",
        key(Guess.PASSWORD, login),
        Network.of(address));
  }

  /** Lifts what lies on a login: its holder has proved to be the holder in another way. */
  public void lift(String login) {
    for (Guess guess : Guess.values()) {
      lift(guess, login);
    }
  }

  /** The same for one kind of guess. */
  public void lift(Guess guess, String login) {
    sql.update("delete from login_brake where login_key = ?", key(guess, login));
  }

  /** The longest lock that lies on a login, from wherever; for staff. */
  public Optional<Instant> lockedUntil(String login) {
    return sql.first(
        """
        select locked_until from login_brake
         where login_key in (?, ?) and locked_until > ? order by locked_until desc limit 1
        """,
        row -> Sql.instant(row, "locked_until"),
        key(Guess.PASSWORD, login),
        key(Guess.CODE, login),
        clock.now());
  }

  /** Deletes what no longer counts; for the nightly job. */
  public int deleteOld() {
    Instant now = clock.now();
    return sql.update(
        "delete from login_brake where since < ? and (locked_until is null or locked_until < ?)",
        now.minus(DAY),
        now);
  }

  private void count(byte[] loginKey, String network, Brake brake) {
    Instant now = clock.now();
    Instant forgotten = now.minus(brake.window());
    int failures =
        (int)
            sql.number(
                """
                insert into login_brake as b (login_key, network, failures, since)
                values (?, ?, 1, ?)
                on conflict (login_key, network) do update
                  set failures = case when b.since < ? then 1 else b.failures + 1 end,
                      since = case when b.since < ? then excluded.since else b.since end
                returning failures
                """,
                loginKey,
                network,
                now,
                forgotten,
                forgotten);
    Duration lock = brake.lockAfter(failures);
    if (!lock.isZero()) {
      sql.update(
          "update login_brake set locked_until = ? where login_key = ? and network = ?",
          now.plus(lock),
          loginKey,
          network);
    }
  }

  private boolean isKnown(String login, String network) {
    return sql.number(
            """
            select count(*) from login_session s join account a on a.id = s.account_id
             where lower(a.login) = lower(?) and s.network = ?
            """,
            login,
            network)
        > 0;
  }

  private byte[] key(Guess guess, String login) {
    return secretBox.mark(guess.of(login));
  }

  private int setting(Setting<Integer> setting) {
    return settings.value(setting, Scope.INSTALLATION);
  }

  private Duration longest() {
    return settings.value(IdentitySettings.LONGEST_LOCK, Scope.INSTALLATION);
  }
}
