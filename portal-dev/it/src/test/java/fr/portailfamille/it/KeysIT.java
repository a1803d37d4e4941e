package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.portailfamille.identity.AccountActive;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.CodeRefused;
import fr.portailfamille.identity.Device;
import fr.portailfamille.identity.FirstAdministrator;
import fr.portailfamille.identity.LinkLapsed;
import fr.portailfamille.identity.LoginService;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.LoginTaken;
import fr.portailfamille.identity.MailAddressUnusable;
import fr.portailfamille.identity.NewCode;
import fr.portailfamille.identity.OpenAccountCommand;
import fr.portailfamille.identity.PasswordResetService;
import fr.portailfamille.identity.PasswordTooWeak;
import fr.portailfamille.identity.Role;
import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.identity.TooManyCodes;
import fr.portailfamille.identity.TooManyTries;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts from their opening to their sessions, on the real server with the real database. */
@ExtendWith(ArquillianExtension.class)
class KeysIT {

  private static final String GOOD = "Cartable-bleu-27";
  private static final String BETTER = "3 chats Verts";
  private static final String HOME = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";
  private static final String THERE = "203.0.113.77";
  private static int accounts;

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private SecretBox secretBox;
  @Inject private AccountService accountsOf;
  @Inject private ActivationService activations;
  @Inject private AssignmentService assignments;
  @Inject private FirstAdministrator first;
  @Inject private PasswordResetService resets;
  @Inject private LoginService logins;
  @Inject private LoginSessionService sessions;

  private String login;
  private long account;

  @BeforeEach
  void anInvitedFamily() {
    login = "keys" + System.nanoTime() + "." + accounts++ + "@example.org";
    account = open(login, login);
  }

  /** Other tests count what the nightly job finds. */
  @AfterEach
  void withoutLinks() {
    entrance.enter(() -> sql.update("delete from one_time_link where account_id = ?", account));
  }

  @Test
  void opensNoAccountTwiceNorForAnAddressWithTwoLines() {
    assertThat(refused(() -> open(login.toUpperCase(), null))).containsExactly(new LoginTaken());
    assertThat(refused(() -> open("other" + login, "a@example.org\r\nBcc: b@example.org")))
        .containsExactly(new MailAddressUnusable());
  }

  @Test
  void activatesByLinkOnce() {
    String token = invitation();

    assertThat(refused(() -> activations.activate(token, "azerty")))
        .hasSizeGreaterThan(1)
        .allMatch(PasswordTooWeak.class::isInstance);
    assertThat(refused(() -> activations.activate(token.substring(0, 40), GOOD)))
        .containsExactly(new LinkLapsed());
    assertThat(logins.authenticate(login, GOOD, HOME)).isEmpty();
    assertThat(refused(() -> resets.change(token, GOOD))).containsExactly(new LinkLapsed());

    activations.activate(token, GOOD);

    assertThat(logins.authenticate(login, GOOD, HOME)).isPresent();
    assertThat(refused(() -> activations.activate(token, BETTER)))
        .containsExactly(new LinkLapsed());
    assertThat(refused(() -> entrance.enter(() -> activations.inviteByMail(account))))
        .containsExactly(new AccountActive());
    assertThat(logins.authenticate(login, GOOD, HOME)).isPresent();
  }

  @Test
  void activatesByNoLinkThatIsTooOld() {
    String token = invitation();
    entrance.enter(
        () ->
            sql.update(
                "update one_time_link set expires_at = now() - interval '1 second'"
                    + " where account_id = ?",
                account));

    assertThat(entrance.enter(() -> activations.isUsable(token))).isFalse();
    assertThat(refused(() -> activations.activate(token, GOOD))).containsExactly(new LinkLapsed());
    assertThat(entrance.enter(() -> accountsOf.standing(account)).status())
        .isEqualTo(AccountStatus.INVITED);
  }

  @Test
  void activatesByCodeOnceAndHelpsWhoForgotThePassword() {
    String first = code();
    String second = code();
    assertThat(refused(() -> activations.activateByCode(login, first, GOOD, HOME)))
        .containsExactly(new CodeRefused());
    activations.activateByCode(login.toUpperCase(), second.toLowerCase(), GOOD, HOME);
    assertThat(refused(() -> activations.activateByCode(login, second, BETTER, HOME)))
        .containsExactly(new CodeRefused());
    assertThat(logins.authenticate(login, GOOD, HOME)).isPresent();

    activations.activateByCode(login, code(), BETTER, HOME);

    assertThat(logins.authenticate(login, GOOD, HOME)).isEmpty();
    assertThat(logins.authenticate(login, BETTER, HOME)).isPresent();
  }

  @Test
  void wrongCodesSlowDownWhoGuessesAndNobodyElse() {
    activations.activate(invitation(), GOOD);
    String code = code();
    IntStream.range(0, 60).forEach(i -> wrongCode("198.51.100." + i));
    IntStream.range(0, 5).forEach(i -> wrongCode(ELSEWHERE));

    for (String name : List.of(login, "nobody" + login)) {
      IntStream.range(0, 5)
          .forEach(
              i -> refused(() -> activations.activateByCode(name, "BBBBB-BBBBB", GOOD, THERE)));
      assertThat(refused(() -> activations.activateByCode(name, code, BETTER, THERE)))
          .singleElement()
          .isInstanceOf(TooManyCodes.class);
    }
    assertThat(entrance.enter(() -> accountsOf.standing(account)).lockedUntil()).isNotNull();
    assertThat(logins.authenticate(login, GOOD, THERE)).as("the right password").isPresent();
    activations.activateByCode(login, code, BETTER, HOME);

    IntStream.range(0, 5).forEach(i -> wrongCode(ELSEWHERE));
    activations.activateByCode(login, code(), GOOD, ELSEWHERE);
  }

  private void wrongCode(String address) {
    assertThat(refused(() -> activations.activateByCode(login, "BBBBB-BBBBB", GOOD, address)))
        .containsExactly(new CodeRefused());
  }

  @Test
  void aCodeIsWorthNothingAfterItsTime() {
    String next = code();
    entrance.enter(
        () ->
            sql.update(
                "update one_time_code set expires_at = now() where account_id = ?", account));
    assertThat(refused(() -> activations.activateByCode(login, next, GOOD, "192.0.2.1")))
        .containsExactly(new CodeRefused());
    assertThat(refused(() -> activations.activateByCode("nobody" + login, next, GOOD, "192.0.2.1")))
        .containsExactly(new CodeRefused());
  }

  @Test
  void locksWhoGuessesAndNotTheFamilyElsewhere() {
    activations.activate(invitation(), GOOD);

    for (String name : List.of(login, "nobody" + login)) {
      IntStream.range(0, 5)
          .forEach(i -> assertThat(logins.authenticate(name, "wrong" + i, ELSEWHERE)).isEmpty());
      assertThat(refused(() -> logins.authenticate(name, GOOD, ELSEWHERE)))
          .singleElement()
          .isInstanceOf(TooManyTries.class);
    }

    assertThat(entrance.enter(() -> accountsOf.standing(account)).lockedUntil()).isNotNull();
    assertThat(logins.authenticate(login, GOOD, HOME)).isPresent();

    activations.activateByCode(login, code(), BETTER, HOME);
    assertThat(logins.authenticate(login, BETTER, ELSEWHERE)).isPresent();
  }

  @Test
  void guessingFromEverywhereLocksAllButTheFamilysUsualNetwork() {
    activations.activate(invitation(), GOOD);
    entrance.enter(() -> sessions.open(account, Device.of(null), HOME));
    entrance.enter(
        () ->
            sql.update(
                "insert into setting values"
                    + " ('identity.free-tries-anywhere', 'INSTALLATION', 0, '20', now(), 'test')"));
    try {
      IntStream.range(0, 20)
          .forEach(
              guess ->
                  assertThat(logins.authenticate(login, "wrong", "192.0.2." + guess / 4))
                      .isEmpty());
    } finally {
      entrance.enter(
          () ->
              sql.update("delete from setting where setting_key = 'identity.free-tries-anywhere'"));
    }

    assertThat(refused(() -> logins.authenticate(login, GOOD, ELSEWHERE)))
        .singleElement()
        .isInstanceOf(TooManyTries.class);
    assertThat(logins.authenticate(login, GOOD, HOME)).isPresent();
  }

  @Test
  void endsSessionsWithANewPasswordAndWithTheAccount() {
    activations.activate(invitation(), GOOD);
    String phone = entrance.enter(() -> sessions.open(account, Device.of(null), HOME));
    assertThat(entrance.enter(() -> sessions.ended(phone, account))).isEmpty();
    assertThat(entrance.enter(() -> sessions.ended(phone, account + 1)))
        .contains(SessionEnd.UNKNOWN);

    activations.activateByCode(login, code(), BETTER, HOME);
    assertThat(entrance.enter(() -> sessions.ended(phone, account))).contains(SessionEnd.PASSWORD);

    String desk = entrance.enter(() -> sessions.open(account, Device.of(null), HOME));
    entrance.enter(() -> accountsOf.disable(account));
    assertThat(entrance.enter(() -> sessions.ended(desk, account))).contains(SessionEnd.DISABLED);
    assertThat(logins.authenticate(login, BETTER, HOME)).isEmpty();
    entrance.enter(() -> accountsOf.restore(account));
    assertThat(logins.authenticate(login, BETTER, HOME)).isPresent();
  }

  @Test
  void cleansWhatIsOldAndNothingElse() {
    entrance.enter(
        () -> {
          String old = sessions.open(account, Device.of(null), HOME);
          sql.update(
              "update login_session set last_seen_at = now() - interval '200 days'"
                  + " where account_id = ?",
              account);
          return old;
        });
    String kept = entrance.enter(() -> sessions.open(account, Device.of(null), HOME));

    assertThat(entrance.enter(sessions::deleteOld)).isPositive();

    assertThat(
            entrance.enter(
                () ->
                    sql.number("select count(*) from login_session where account_id = ?", account)))
        .isEqualTo(1);
    assertThat(entrance.enter(() -> sessions.ended(kept, account))).isEmpty();
  }

  @Test
  void theConfiguredFirstAdministratorIsInvitedOnceAndOnlyWhileThereIsNone() {
    activations.activate(invitation(), GOOD);
    String address = "dsi." + login;
    List<Long> found = new ArrayList<>();
    System.setProperty("portal.first-admin", address);
    try {
      assertThat(
              refused(
                  () ->
                      entrance.enter(
                          () -> {
                            onlyAdministrator();
                            first.invite();
                            found.addAll(invited(address));
                            sql.update("delete from staff_role");
                            first.invite();
                            first.invite();
                            found.addAll(invited(address));
                            System.setProperty("portal.first-admin", "autre." + address);
                            first.invite();
                            found.addAll(invited(address));
                            found.addAll(invited("autre." + address));
                            throw new RefusedException(new LinkLapsed());
                          })))
          .containsExactly(new LinkLapsed());
    } finally {
      System.clearProperty("portal.first-admin");
    }
    assertThat(found).containsExactly(0L, 0L, 1L, 1L, 1L, 0L, 1L, 1L);
    assertThatThrownBy(
            () ->
                entrance.enter(
                    () -> {
                      onlyAdministrator();
                      assignments.appointFirst(account);
                    }))
        .hasStackTraceContaining("There is an administrator already");
  }

  @Test
  void aGuardiansOwnMailFindsTheLoginOfThatPersonAlone() {
    String own = "own-" + login;
    String other = "other-" + login;
    long others = open(other, other);
    entrance.enter(
        () -> {
          sql.update("update account set display_name = 'Mme Anaïs Hôte' where id = ?", account);
          long home =
              sql.number(
                  "with o as (insert into organisation (code, name, portal_title, accent_color)"
                      + " values (?, 'Hôte', 'Hôte', '#0b5cad') returning id)"
                      + " insert into household (organisation_id, number, name, created_at)"
                      + " select id, '1', 'Hôte', now() from o returning id",
                  "keys" + System.nanoTime());
          member(home, "Anaïs", own);
          member(home, "Paul", "paul-" + login);
          sql.update(
              "insert into household_access (household_id, account_id, may_book, may_pay)"
                  + " values (?, ?, true, true), (?, ?, true, true)",
              home,
              account,
              home,
              others);
          resets.request(own.toUpperCase(Locale.ROOT), "fr");
          resets.request("paul-" + login, "fr");
          resets.request("nobody-" + login, "fr");
          resets.makeLinks(1000);
        });

    assertThat(
            entrance.enter(
                () -> List.of(invited(login).get(0), invited(other).get(0), invited(own).get(0))))
        .as("the person's login, the other parent's, the address that was typed")
        .containsExactly(1L, 0L, 0L);
  }

  private void member(long household, String firstName, String email) {
    long person =
        sql.number(
            "insert into person (organisation_id, first_name, last_name, created_at)"
                + " select organisation_id, ?, 'Hôte', now() from household where id = ?"
                + " returning id",
            firstName,
            household);
    sql.update(
        "insert into household_member (household_id, person_id, kind, email)"
            + " values (?, ?, 'GUARDIAN', ?)",
        household,
        person,
        email);
  }

  /** The account of the test, which has chosen a password, in a transaction that is undone. */
  private void onlyAdministrator() {
    sql.update("delete from staff_role");
    sql.update("insert into staff_role (account_id, role) values (?, 'ADMINISTRATOR')", account);
  }

  /** Mails to the address, and what its account is the administrator of. */
  private List<Long> invited(String address) {
    return List.of(
        sql.number(
            "select count(*) from outbox_mail where recipient = ? and template = 'invitation'",
            address),
        sql.number(
            "select count(*) from staff_role r join account a on a.id = r.account_id"
                + " where a.login = ? and a.status = 'INVITED' and r.role = 'ADMINISTRATOR'"
                + " and r.organisation_id is null",
            address));
  }

  private long open(String name, String email) {
    return entrance.enter(
        () ->
            accountsOf.open(
                new OpenAccountCommand(name, email, "Famille Test", "fr", Set.of(Role.FAMILY))));
  }

  /** The secret of the mail that is queued; read before anybody can send it and wipe it. */
  private String invitation() {
    return entrance.enter(
        () -> {
          activations.inviteByMail(account);
          return secretBox.open(
              sql.first(
                      "select secret from outbox_mail where recipient = ?"
                          + " and template = 'invitation' order by id desc limit 1",
                      row -> row.getBytes(1),
                      login)
                  .orElseThrow());
        });
  }

  private String code() {
    NewCode code = entrance.enter(() -> activations.newCode(account));
    assertThat(code.login()).isEqualTo(login);
    return code.text();
  }

  private static List<Refusal> refused(ThrowingCallable work) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, work);
    assertThat(refused).isNotNull();
    return refused.refusals();
  }
}
