package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.identity.internal.TotpSecret;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second step of staff, and what administrators do with a team, over HTTP on both servers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecondStepIT {

  private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");
  private static final Pattern CODE = Pattern.compile(">((?:[2-9A-Z]{4}-){3}[2-9A-Z]{4})<");

  private String town;
  private long organisation;

  @BeforeEach
  void town() {
    TestTown.town().loadDemonstration();
    town = "step" + UUID.randomUUID().toString().substring(0, 8);
    Crowd.write(
        "insert into organisation (code, name, portal_title, accent_color) values ('%1$s', '%1$s', '%1$s', '#0b5cad')"
            .formatted(town));
    organisation = Crowd.number("select id from organisation where code = '" + town + "'");
  }

  @Test
  void nothingOpensBeforeTheAppIsSetUpNorWithoutItsCode() throws Exception {
    String login = worker("RECEPTION");
    SignedIn before = signedIn(login);
    assertThat(before.get("/staff/home.xhtml").statusCode()).isEqualTo(200);
    compulsory();

    assertThat(before.get("/staff/home.xhtml").statusCode()).isEqualTo(303);
    assertThat(target(before.get("/staff/home.xhtml"))).endsWith("/second-factor.xhtml");

    SignedIn staff = SignedIn.asNobody();
    assertThat(target(staff.signIn(login, DemoData.PASSWORD))).endsWith("/second-factor.xhtml");
    assertThat(target(staff.get("/staff/home.xhtml"))).contains("/login.xhtml");
    assertThat(target(staff.get("/account/home.xhtml"))).contains("/login.xhtml");

    TotpSecret secret = begin(staff);
    assertThat(SignedIn.text(send(staff, "confirm", "000 000"))).contains("pas le bon");
    String used = secret.codeAt(Instant.now());
    assertThat(target(send(staff, "confirm", used))).endsWith("/second-factor.xhtml");
    List<String> codes = codes(staff);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes(staff)).as("shown once").isEmpty();
    assertThat(staff.get("/staff/home.xhtml").statusCode()).isEqualTo(200);

    SignedIn again = SignedIn.asNobody();
    assertThat(target(again.signIn(login, DemoData.PASSWORD))).endsWith("/second-step.xhtml");
    assertThat(target(again.get("/staff/home.xhtml"))).contains("/login.xhtml");
    assertThat(target(again.get("/second-factor.xhtml"))).contains("/login.xhtml");
    assertThat(pass(again, used)).as("a code works once").isFalse();
    assertThat(pass(again, secret.codeAt(Instant.now().minusSeconds(90)))).isFalse();
    assertThat(pass(again, secret.codeAt(Instant.now().plusSeconds(30)))).isTrue();
    assertThat(again.get("/staff/home.xhtml").statusCode()).isEqualTo(200);

    assertThat(pass(halfway(login), codes.get(0).toLowerCase().replace('-', ' '))).isTrue();
    SignedIn thief = halfway(login);
    assertThat(pass(thief, codes.get(0))).as("a printed code works once").isFalse();
    for (int i = 0; i < 3; i++) {
      assertThat(pass(thief, "123456")).isFalse();
    }
    assertThat(SignedIn.text(thief.send("/second-step.xhtml", "secondStep", Map.of("code", "1"))))
        .contains("Trop de codes faux");
    assertThat(pass(halfway(login), codes.get(1))).as("blocked, even a right one").isFalse();
  }

  @Test
  void anAdministratorResetsALostSecondStep() throws Exception {
    compulsory();
    String login = worker("RECEPTION");
    SignedIn staff = SignedIn.asNobody();
    staff.signIn(login, DemoData.PASSWORD);
    TotpSecret secret = begin(staff);
    send(staff, "confirm", secret.codeAt(Instant.now()));
    assertThat(staff.get("/staff/home.xhtml").statusCode()).isEqualTo(200);

    SignedIn installation = signedIn("admin@example.org");
    assertThat(deed(installation, login, "factor")).endsWith("/staff/team.xhtml?o=" + organisation);

    assertThat(target(staff.get("/staff/home.xhtml"))).contains("ended=STAFF");
    assertThat(target(SignedIn.asNobody().signIn(login, DemoData.PASSWORD)))
        .endsWith("/second-factor.xhtml");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where recipient = '" + login + "@example.org'"))
        .isEqualTo(1);
  }

  @Test
  void aTeamKeepsAnAdministratorAndNobodyChangesTheOwnRights() throws Exception {
    String first = worker("ADMINISTRATOR");
    String second = worker("ADMINISTRATOR");
    SignedIn installation = signedIn("admin@example.org");
    SignedIn own = signedIn(first);
    SignedIn elsewhere = signedIn("direction.albertville@example.org");

    assertThat(SignedIn.text(own.get(page(first)))).doesNotContain("roles:save", "deeds:disable");
    assertThat(elsewhere.get(page(first)).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/staff/team.xhtml?o=" + organisation).statusCode()).isEqualTo(404);
    assertThat(signedIn(worker("TREASURER")).get(page(first)).statusCode()).isEqualTo(403);

    assertThat(deed(own, second, "disable")).contains("/staff/team.xhtml");
    assertThat(SignedIn.asNobody().signIn(second, DemoData.PASSWORD).statusCode()).isEqualTo(302);
    assertThat(status(second)).isEqualTo(1);
    assertThat(deed(installation, first, "disable")).contains("dernier administrateur");
    assertThat(roles(installation, first)).contains("dernier administrateur");
    assertThat(deed(own, second, "restore")).contains("/staff/team.xhtml");
    assertThat(roles(own, second)).contains("/staff/team.xhtml");
    assertThat(
            Crowd.rows(
                "select details ->> 'before' || ' > ' || (details ->> 'after') from audit_entry"
                    + " where action = 'team.roles-changed' and subject_id = "
                    + account(second),
                row -> row.getString(1)))
        .containsExactly("[ADMINISTRATOR] > []");
  }

  private static TotpSecret begin(SignedIn staff) throws Exception {
    assertThat(target(staff.send("/second-factor.xhtml", "begin", Map.of())))
        .endsWith("/second-factor.xhtml");
    Matcher secret = SECRET.matcher(SignedIn.text(staff.get("/second-factor.xhtml")));
    assertThat(secret.find()).isTrue();
    return new TotpSecret(secret.group(1).replace(" ", ""));
  }

  private static HttpResponse<byte[]> send(SignedIn staff, String form, String code)
      throws Exception {
    return staff.send("/second-factor.xhtml", form, Map.of("code", code));
  }

  private static List<String> codes(SignedIn staff) throws Exception {
    return CODE.matcher(SignedIn.text(staff.get("/second-factor.xhtml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static SignedIn halfway(String login) throws Exception {
    SignedIn visitor = SignedIn.asNobody();
    assertThat(target(visitor.signIn(login, DemoData.PASSWORD))).endsWith("/second-step.xhtml");
    return visitor;
  }

  private static boolean pass(SignedIn staff, String code) throws Exception {
    return target(staff.send("/second-step.xhtml", "secondStep", Map.of("code", code)))
        .endsWith("/staff/home.xhtml");
  }

  private static SignedIn signedIn(String login) throws Exception {
    SignedIn visitor = SignedIn.asNobody();
    assertThat(target(visitor.signIn(login, DemoData.PASSWORD))).endsWith("/staff/home.xhtml");
    return visitor;
  }

  /** Presses one button of a colleague's page: where it leads, or the page that is shown again. */
  private String deed(SignedIn admin, String login, String button) throws Exception {
    Map<String, String> form = admin.form(page(login), "deeds", Map.of());
    assertThat(form).containsKey("deeds:" + button);
    form.keySet().removeIf(name -> name.startsWith("deeds:") && !name.endsWith(":" + button));
    return answer(admin.post(page(login), form));
  }

  /** Saves a colleague's roles with no box ticked. */
  private String roles(SignedIn admin, String login) throws Exception {
    Map<String, String> form = admin.form(page(login), "roles", Map.of());
    form.keySet().removeIf(name -> name.endsWith(":tick"));
    return answer(admin.post(page(login), form));
  }

  private static String answer(HttpResponse<byte[]> answer) {
    String target = target(answer);
    return target.isEmpty() ? SignedIn.text(answer) : target;
  }

  private static String target(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String page(String login) {
    return "/staff/colleague.xhtml?o=" + organisation + "&a=" + account(login);
  }

  private static long account(String login) {
    return Crowd.number("select id from account where login = '" + login + "'");
  }

  private static long status(String login) {
    return Crowd.number(
        "select count(*) from account where status = 'DISABLED' and login = '" + login + "'");
  }

  private void compulsory() {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by) values"
            + " ('identity.second-factor-compulsory', 'ORGANISATION', "
            + organisation
            + ", 'true', now(), 'it')");
  }

  private String worker(String role) {
    String login = "w" + UUID.randomUUID().toString().substring(0, 12);
    Crowd.write(
        """
        with a as (insert into account (login, email, display_name, password_hash, status, created_at)
                   select '%1$s', '%1$s@example.org', '%1$s', password_hash, 'ACTIVE', now()
                     from account where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, role, organisation_id) select id, '%2$s', %3$d from a
        """
            .formatted(login, role, organisation));
    return login;
  }
}
