package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends a login, over HTTP as browsers see it, on both servers alike. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionsIT {

  private static final String NEW = "3 chats Verts";
  private static int families;

  @Test
  void aNewPasswordEndsEveryOtherSessionWithAWordWhy() throws Exception {
    Crowd.Household family = family();
    String home = "/family/home.xhtml?h=" + family.id();
    SignedIn desk = SignedIn.as(family.login(), DemoData.PASSWORD);
    SignedIn phone = SignedIn.as(family.login(), DemoData.PASSWORD);
    assertThat(phone.get(home).statusCode()).isEqualTo(200);
    Map<String, String> half = phone.form("/account/email.xhtml", "email", Map.of());

    HttpResponse<byte[]> wrong =
        desk.send("/account/password.xhtml", "ownPassword", password("not-it"));
    assertThat(SignedIn.text(wrong)).contains("Votre mot de passe actuel n’est pas celui-là");
    assertThat(phone.get(home).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> changed =
        desk.send("/account/password.xhtml", "ownPassword", password(DemoData.PASSWORD));
    assertThat(location(changed)).contains("/family/home.xhtml");
    assertThat(SignedIn.text(desk.get(home))).contains("Mot de passe modifié avec succès.");

    HttpResponse<byte[]> ajax =
        phone.post("/account/email.xhtml", half, "Faces-Request", "partial/ajax");
    assertThat(ajax.statusCode()).isEqualTo(200);
    assertThat(SignedIn.text(ajax))
        .contains("<partial-response><redirect url=\"/login.xhtml?ended=PASSWORD&amp;sent=1");
    HttpResponse<byte[]> next = phone.get(home);
    assertThat(next.statusCode()).isIn(302, 303);
    assertThat(location(next)).contains("/login.xhtml");
    assertThat(SignedIn.text(phone.get("/login.xhtml?ended=PASSWORD")))
        .contains("Le mot de passe du compte a été changé");
    assertThat(location(phone.signIn(family.login(), NEW))).contains("/family/");
    assertThat(phone.get(home).statusCode()).isEqualTo(200);
  }

  @Test
  void othersAreEndedOneByOneAndAPostThenSavesNothing() throws Exception {
    Crowd.Household family = family();
    SignedIn desk = SignedIn.as(family.login(), DemoData.PASSWORD);
    SignedIn phone = SignedIn.as(family.login(), DemoData.PASSWORD);
    Map<String, String> half =
        phone.form("/account/email.xhtml", "email", Map.of("address", "x@example.org"));

    Map<String, String> page = desk.form("/account/sessions.xhtml", "sessions", Map.of());
    page.remove("sessions:endOthers");
    HttpResponse<byte[]> ended = desk.post("/account/sessions.xhtml", page);

    assertThat(location(ended)).contains("/account/sessions.xhtml");
    assertThat(SignedIn.text(desk.get("/account/sessions.xhtml"))).contains("Cet appareil");
    HttpResponse<byte[]> posted = phone.post("/account/email.xhtml", half);
    assertThat(posted.statusCode()).isIn(302, 303);
    assertThat(location(posted)).contains("/login.xhtml?ended=CLOSED&sent=1&back=");
    assertThat(
            Crowd.number(
                "select count(*) from one_time_link l join account a on a.id = l.account_id"
                    + " where a.login = '"
                    + family.login()
                    + "'"))
        .isZero();
    assertThat(SignedIn.text(phone.get("/"))).contains("Se connecter");
  }

  @Test
  void publicPagesGoOnWithoutTheEndedLogin() throws Exception {
    Crowd.Household family = family();
    SignedIn phone = SignedIn.as(family.login(), DemoData.PASSWORD);
    assertThat(SignedIn.text(phone.get("/legal.xhtml"))).contains(family.login());
    Crowd.write(
        "update login_session set ended_at = now(), end_reason = 'STAFF' where account_id ="
            + " (select id from account where login = '"
            + family.login()
            + "')");

    HttpResponse<byte[]> page = phone.get("/legal.xhtml");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(SignedIn.text(page)).doesNotContain(family.login()).contains("Se connecter");
    assertThat(location(phone.get("/family/home.xhtml"))).contains("/login.xhtml");
  }

  @Test
  void aLockedLoginIsToldUntilWhenAndAnUnknownOneAlike() throws Exception {
    Crowd.Household family = family();
    for (String login : List.of(family.login(), "nobody." + family.login())) {
      SignedIn visitor = SignedIn.asNobody();
      for (int guess = 0; guess < 5; guess++) {
        visitor.signIn(login, "wrong" + guess);
        assertThat(SignedIn.text(visitor.get("/login.xhtml")))
            .contains("Identifiant ou mot de passe incorrect");
      }
      visitor.signIn(login, DemoData.PASSWORD);
      assertThat(SignedIn.text(visitor.get("/login.xhtml")))
          .containsPattern("Trop d’essais.*réessayez à [0-9]{2}:[0-9]{2}");
    }
  }

  private static Crowd.Household family() {
    return Crowd.at(
            "albertville", "seance" + (char) ('a' + families++), 1, new Crowd.Child("Léo", 8))
        .get(0);
  }

  private static Map<String, String> password(String current) {
    return Map.of("current", current, "wished", NEW, "again", NEW);
  }

  private static String location(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
