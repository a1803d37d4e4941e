package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.VirusScanner;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How families get their accounts, over HTTP on both servers, in a town of the test's own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpeningIT {

  private static final String PASSWORD = "Cartable-bleu-27";
  private static final String OPEN = "/staff/open-family.xhtml";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final Pattern CODE = Pattern.compile("([2-9A-Z]{5}-[2-9A-Z]{5})");

  private String town;
  private long organisation;
  private SignedIn desk;

  @BeforeEach
  void town() throws Exception {
    TestTown.town().loadDemonstration();
    town = "open" + UUID.randomUUID().toString().substring(0, 8);
    Crowd.write(
        "insert into organisation (code, name, portal_title, accent_color) values ('%1$s', '%1$s', '%1$s', '#0b5cad')"
            .formatted(town));
    organisation = Crowd.number("select id from organisation where code = '" + town + "'");
    Crowd.write("update account_request set network = 'elsewhere'");
    Crowd.write("delete from request_upload");
    desk = signedIn(worker());
  }

  @Test
  void opensAFamilyWithoutMailByALetterThatReplacesTheOneBefore() throws Exception {
    HttpResponse<byte[]> faulty = open("open", family("", "Zoé", "31/12/2099"));
    assertThat(SignedIn.text(faulty)).contains("ce jour est dans le futur", "value=\"Zoé\"");
    HttpResponse<byte[]> more = open("addChild", family("", "Zoé", "03/02/2018"));
    assertThat(SignedIn.text(more)).contains("value=\"Zoé\"", "id=\"f-child-firstName-2\"");
    assertThat(households()).isZero();

    String logins = target(open("open", family("", "Zoé", "03/02/2018")));
    assertThat(logins).contains("/staff/logins.xhtml?h=");
    String page = logins.substring(logins.indexOf("/staff"));
    assertThat(
            Crowd.rows(
                "select number from household where name = '" + town + "'", r -> r.getString(1)))
        .containsExactly("000001");

    String first = letter(page);
    String second = letter(page);
    String login = town + "-000001";
    assertThat(first).contains(login, "Une question").isNotEqualTo(second);
    assertThat(activate(login, code(first))).as("void").doesNotContain("/login.xhtml");
    assertThat(activate(login, code(second))).contains("/login.xhtml");

    SignedIn family = SignedIn.asNobody();
    assertThat(target(family.signIn(login, PASSWORD))).contains("/family/home.xhtml");
    assertThat(SignedIn.text(family.get("/family/home.xhtml?h=" + household())))
        .contains("Vous ne recevez aucun mail du portail", "/account/email.xhtml");
    assertThat(SignedIn.text(family.get("/family/access.xhtml?h=" + household())))
        .contains("Qui a accès", town);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'household.letter-printed'"
                    + " and subject_id = "
                    + household()))
        .isEqualTo(2);

    assertThat(SignedIn.text(family.get("/family/my-data.xhtml?h=" + household())))
        .contains("le secrétariat vous le dit")
        .doesNotContain("par mail");
    String mail = town + "@example.org";
    assertThat(
            SignedIn.text(
                family.send(
                    "/account/email.xhtml", "email", Map.of("address", mail, "current", "not-it"))))
        .contains("Votre mot de passe actuel n’est pas celui-là", "value=\"" + mail + "\"");
    family.send("/account/email.xhtml", "email", Map.of("address", mail, "current", PASSWORD));
    family.send(links(mail, "/email", 1).get(0), "confirm", Map.of());
    assertThat(
            Crowd.rows(
                "select email from household where id = " + household(), r -> r.getString(1)))
        .as("its dossier had none")
        .containsExactly(mail);
    assertThat(SignedIn.text(family.get("/family/my-data.xhtml?h=" + household())))
        .contains("vous répond par mail");
  }

  @Test
  void warnsOfDoublesAndAsksTheHolderOfALoginThatStands() throws Exception {
    String mail = town + "@example.org";
    assertThat(target(open("open", family(mail, "Zoé", "03/02/2018"))))
        .contains("/staff/logins.xhtml");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'invitation' and recipient = '"
                    + mail
                    + "'"))
        .isEqualTo(1);

    String warned = SignedIn.text(open("open", family(mail, "ZOE", "03/02/2018")));
    assertThat(warned)
        .contains("doubles-title", "Même enfant", "Même adresse mail", "value=\"ZOE\"")
        .contains("/staff/household.xhtml?h=" + household());
    assertThat(households()).isEqualTo(1);

    Map<String, String> again = family(mail, "ZOE", "03/02/2018");
    again.put("warned", "1");
    again.put("family:anyway", "Ouvrir quand même");
    assertThat(target(open("anyway", again))).contains("/staff/logins.xhtml");
    assertThat(households()).isEqualTo(2);
    assertThat(accesses(mail)).isEqualTo(1);

    Crowd.write(
        "update account set status = 'ACTIVE', password_hash = (select password_hash from account"
            + " where login = 'famille.martin@example.org') where login = '"
            + mail
            + "'");
    SignedIn parent = SignedIn.asNobody();
    assertThat(target(parent.signIn(mail, DemoData.PASSWORD))).endsWith("/account/access.xhtml");
    Map<String, String> offer = parent.form("/account/access.xhtml", "offers:0:offer", Map.of());
    offer.keySet().removeIf(name -> name.endsWith(":decline"));
    assertThat(target(parent.post("/account/access.xhtml", offer))).contains("/family/home.xhtml");
    assertThat(accesses(mail)).isEqualTo(2);
  }

  @Test
  void limitsAndTakesRightsAtOnceAndKnowsNoOtherTownsFamilies() throws Exception {
    String mail = town + "@example.org";
    String logins = target(open("open", family(mail, "Zoé", "03/02/2018")));
    String page = logins.substring(logins.indexOf("/staff"));
    Crowd.write(
        "update account set status = 'ACTIVE', password_hash = (select password_hash from account"
            + " where login = 'famille.martin@example.org') where login = '"
            + mail
            + "'");
    SignedIn parent = SignedIn.as(mail, DemoData.PASSWORD);
    String edit = "/family/dossier-edit.xhtml?h=" + household();
    Map<String, String> typed = parent.form(edit, "dossier", Map.of());
    typed.remove("dossier:cancel");
    Map<String, String> rights = deed(page, "change");
    rights.keySet().removeAll(List.of("book", "edit"));
    assertThat(target(desk.post(page, rights))).contains("/staff/logins.xhtml");
    assertThat(SignedIn.text(parent.get(edit)))
        .contains("mais pas de modifier")
        .doesNotContain("<form id=\"dossier\"");
    assertThat(SignedIn.text(parent.post(edit, typed))).contains("ne permet pas de le modifier");
    assertThat(SignedIn.text(parent.get("/family/home.xhtml?h=" + household())))
        .contains("mais pas de réserver ou de modifier")
        .doesNotContain("-edit.xhtml", "document-add.xhtml");
    assertThat(
            Crowd.rows(
                "select may_book || ' ' || may_pay || ' ' || may_edit from household_access"
                    + " where household_id = "
                    + household(),
                r -> r.getString(1)))
        .containsExactly("false true false");
    assertThat(
            Crowd.rows(
                "select details ->> 'before' || ' > ' || (details ->> 'after') from audit_entry"
                    + " where action = 'household.access-changed' and subject_id = "
                    + household(),
                r -> r.getString(1)))
        .singleElement()
        .asString()
        .isEqualTo("[BOOK, PAY, EDIT] > [PAY]");

    SignedIn elsewhere = signedIn("direction.albertville@example.org");
    assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get(OPEN + "?o=" + organisation).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/staff/account-requests.xhtml?i=1").statusCode()).isEqualTo(404);
    assertThat(parent.get("/staff/logins.xhtml?h=" + household()).statusCode()).isEqualTo(403);

    String ending =
        page.replace("logins", "login-end")
            + "&do=remove&a="
            + Crowd.number("select id from account where login = '" + mail + "'");
    assertThat(SignedIn.text(desk.get(ending)))
        .contains(mail, "seul accès à ce dossier", "il est fermé", "Le dossier reste tel quel");
    assertThat(accesses(mail)).as("asking takes nothing").isEqualTo(1);
    assertThat(elsewhere.get(ending).statusCode()).isEqualTo(404);
    assertThat(desk.get(ending.replace("do=remove", "do=all")).statusCode()).isEqualTo(404);
    assertThat(target(desk.post(ending, desk.form(ending, "end", Map.of()))))
        .contains("/staff/logins.xhtml");
    assertThat(target(parent.get("/family/home.xhtml?h=" + household()))).contains("/login.xhtml");
    assertThat(
            Crowd.number(
                "select count(*) from account where status = 'DISABLED' and login = '"
                    + mail
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void letsFamiliesAskAndStaffAnswerOnce() throws Exception {
    String page = "/account-request.xhtml?o=" + town;
    SignedIn parent = SignedIn.asNobody();
    assertThat(parent.get(page).statusCode()).isEqualTo(404);
    setting("intake.requests-open", "true");
    assertThat(SignedIn.text(parent.get(page))).contains("Comptez 3 à 5 jours.");

    String mail = town + "@example.org";
    Map<String, String> wrong = family("a@example.org\r\nBcc: b@example.org", "Zoé", "31/12/2099");
    assertThat(SignedIn.text(ask(parent, page, wrong)))
        .contains("signes illisibles", "dans le futur", "ce champ est obligatoire");
    Map<String, String> robot = family(mail, "Zoé", "03/02/2018");
    robot.put("website", "https://example.org");
    assertThat(target(ask(parent, page, complete(robot)))).contains("n=1");
    assertThat(requests("true")).isZero();

    for (String child : List.of("<script>alert(1)</script>", "Léo")) {
      Map<String, String> asked = complete(family(mail, child, "03/02/2018"));
      assertThat(target(ask(parent, page, asked))).contains("n=1");
    }
    assertThat(requests("state = 'UNCONFIRMED'")).isEqualTo(2);
    assertThat(SignedIn.text(desk.get("/staff/account-requests.xhtml"))).doesNotContain(mail);
    for (String link : links(mail, 2)) {
      parent.get(link);
      assertThat(target(parent.send(link, "confirm", Map.of()))).contains("n=1");
      assertThat(SignedIn.text(parent.get(link))).contains("Votre demande est transmise");
    }
    assertThat(requests("state = 'WAITING'")).isEqualTo(2);

    List<Long> ids =
        Crowd.rows(
            "select id from account_request where organisation_id = "
                + organisation
                + " order by id",
            r -> r.getLong(1));
    String first = "/staff/account-requests.xhtml?i=" + ids.get(0);
    String second = "/staff/account-requests.xhtml?i=" + ids.get(1);
    assertThat(signedIn("direction.albertville@example.org").get(first).statusCode())
        .isEqualTo(404);
    assertThat(SignedIn.text(desk.get(first)))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    SignedIn colleague = signedIn(worker());
    Map<String, String> late = decide(colleague, first, "accept");
    assertThat(target(desk.post(first, decide(desk, first, "accept"))))
        .contains("/staff/logins.xhtml");
    assertThat(SignedIn.text(colleague.post(first, late))).contains("Un collègue a déjà traité");
    assertThat(households()).isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from household_consent where household_id = " + household()))
        .isEqualTo(1);
    assertThat(requests("state = 'ACCEPTED' and fields = '[]'")).isEqualTo(1);

    assertThat(target(ask(parent, page, complete(family(mail, "Léo", "03/02/2018")))))
        .as("the page tells nobody that there is an account")
        .contains("n=1");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'account-known'"
                    + " and recipient = '"
                    + mail
                    + "'"))
        .isEqualTo(1);
    assertThat(requests("state = 'UNCONFIRMED' and fields = '[]'")).isEqualTo(1);
    assertThat(requests("state = 'WAITING'")).isEqualTo(1);

    String later = "later-" + mail;
    Map<String, String> advertisement = complete(family(later, "Mia", "03/02/2018"));
    advertisement.put("f-household-name-0", "Gagnez un lot");
    assertThat(target(ask(parent, page, advertisement))).contains("n=1");
    String link = links(later, 1).get(0);
    assertThat(TestTown.town().mail().mails())
        .filteredOn(m -> m.to().contains(later))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).contains("Bonjour,").doesNotContain("Gagnez un lot"));
    Crowd.write("update account set email = '%s' where login = '%s'".formatted(later, mail));
    assertThat(target(parent.send(link, "confirm", Map.of()))).contains(link);
    assertThat(SignedIn.text(parent.get(link))).contains("Vous avez déjà un compte");
    assertThat(requests("state = 'KNOWN' and fields = '[]'")).isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'account-known'"
                    + " and recipient = '"
                    + later
                    + "'"))
        .isEqualTo(1);
    setting("intake.requests-per-network", "INSTALLATION", "0", "1");
    try {
      Map<String, String> oneMore = complete(family("more-" + mail, "Ana", "03/02/2018"));
      assertThat(SignedIn.text(ask(parent, page, oneMore)))
          .contains("Réessayez à partir du", "Joindre le secrétariat", "more-" + mail);
    } finally {
      Crowd.write("delete from setting where setting_key = 'intake.requests-per-network'");
    }

    assertThat(SignedIn.text(desk.post(second, decide(desk, second, "decline"))))
        .contains("Indiquez le motif du refus");
    Map<String, String> declined = decide(desk, second, "decline");
    declined.put("reason", "Dossier déjà ouvert");
    assertThat(target(desk.post(second, declined))).contains("/staff/account-requests.xhtml");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'account-declined'"
                    + " and recipient = '"
                    + mail
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void takesPapersOfAConfirmedRequestAndGivesThemToItsFamily() throws Exception {
    setting("intake.requests-open", "true");
    setting("document.request-most-files", "2");
    long card = asksWithRequest("Fiche d’inscription", "HOUSEHOLD");
    long health = asksWithRequest("Fiche sanitaire", "CHILD");
    String mail = town + "@example.org";
    SignedIn parent = SignedIn.asNobody();
    assertThat(SignedIn.text(parent.get("/account-request.xhtml?o=" + town)))
        .contains("Fiche d’inscription", "Fiche sanitaire");
    String link = asked(parent, mail, "Zoé");
    String papers = link.replace("/confirm-request.xhtml?t=", "/request-papers.xhtml?k=");
    assertThat(SignedIn.text(parent.get(papers))).contains("Ce lien ne sert plus");
    // no form there to send: a program would still try
    assertThat(parent.upload(papers, "add", free("Fiche"), "a.png", PICTURE).statusCode())
        .as("unconfirmed")
        .isEqualTo(404);
    assertThat(target(parent.send(link, "confirm", Map.of()))).contains("/request-papers.xhtml?o=");
    String other = "/request-papers.xhtml?k=x" + papers.substring(papers.indexOf('=') + 1);
    assertThat(parent.upload(other, "add", free("Fiche"), "a.png", PICTURE).statusCode())
        .as("made-up link")
        .isEqualTo(404);

    Map<String, String> zoe = Map.of("target", health + "-1", "name", "");
    refused(parent, papers, zoe, "antivirus", with(PICTURE, VirusScanner.EICAR));
    refused(parent, papers, zoe, "ni un PDF", latin("MZ executable"));
    refused(parent, papers, zoe, "dépasse 6\u00a0Mo", with(PICTURE, "x".repeat(7 * 1024 * 1024)));
    refused(parent, papers, free(" "), "Donnez un nom", PICTURE);
    assertThat(files()).isZero();

    sent(parent, papers, zoe);
    sent(parent, papers, zoe);
    assertThat(files()).as("the second of a kind takes the place of the first").isEqualTo(1);
    refused(parent, papers, free("Jugement"), "pas plus de 2 fichiers", PICTURE, PICTURE);
    sent(parent, papers, Map.of("target", card + "-0", "name", ""));
    // what was sent is told by its name; the form that would send more is gone
    String full = SignedIn.text(parent.get(papers));
    assertThat(full).contains("reçu.png", "pas plus de 2 fichiers").doesNotContain("id=\"add\"");
    long file =
        Crowd.number(
            "select f.id from document_file f join request_paper p on p.id = f.request_paper_id"
                + " where p.document_type_id = "
                + health);
    long request =
        Crowd.number("select id from account_request where organisation_id = " + organisation);

    String look = "/staff/request.file?f=" + file;
    String page = "/staff/account-requests.xhtml?i=" + request;
    assertThat(parent.get(look).statusCode()).isBetween(300, 399);
    assertThat(parent.get("/form.file?f=" + file).statusCode()).isEqualTo(404);
    SignedIn elsewhere = signedIn("direction.albertville@example.org");
    assertThat(elsewhere.get(look).statusCode()).isEqualTo(404);
    assertThat(desk.get("/staff/document.file?f=" + file).statusCode()).isEqualTo(404);
    assertThat(desk.get(look).body()).isEqualTo(PICTURE);
    assertThat(SignedIn.text(desk.get("/staff/account-requests.xhtml"))).contains("2 documents");
    assertThat(SignedIn.text(desk.get(page))).contains("/staff/request.file?f=" + file);

    Map<String, String> late = paper(card + "-0", "");
    assertThat(target(desk.post(page, decide(desk, page, "accept"))))
        .contains("/staff/logins.xhtml");
    assertThat(
            Crowd.rows(
                """
                select t.name || ' ' || coalesce(p.first_name, '-') || ' ' || d.status
                  from document d join document_type t on t.id = d.document_type_id
                  left join person p on p.id = d.person_id
                 where d.household_id = %d order by 1
                """
                    .formatted(household()),
                r -> r.getString(1)))
        .containsExactly("Fiche d’inscription - SUPPLIED", "Fiche sanitaire Zoé SUPPLIED");
    assertThat(desk.get("/staff/document.file?f=" + file).body()).isEqualTo(PICTURE);
    assertThat(desk.get(look).statusCode()).isEqualTo(404);
    assertThat(parent.upload(papers, "add", late, "a.png", PICTURE).statusCode()).isEqualTo(404);
    assertThat(journal(request))
        .containsExactly(
            "confirmed", "paper-sent", "paper-sent", "paper-sent", "paper-opened", "accepted");
  }

  @Test
  void erasesPapersOfWhatIsDeclinedOrWithdrawnAndJoinsThemToAFamilyThatStands() throws Exception {
    setting("intake.requests-open", "true");
    setting("document.request-sends-per-network", "INSTALLATION", "0", "3");
    try {
      asksWithRequest("Fiche sanitaire", "CHILD");
      assertThat(target(open("open", family("", "Zoé", "03/02/2018")))).contains("logins");
      List<String> links = new ArrayList<>();
      for (String child : List.of("Léo", "Anna", "ZOE")) {
        SignedIn parent = SignedIn.asNobody();
        String link = asked(parent, town + links.size() + "@example.org", child);
        parent.send(link, "confirm", Map.of());
        links.add(link.replace("/confirm-request.xhtml?t=", "/request-papers.xhtml?k="));
        sent(parent, links.get(links.size() - 1), free("Jugement"));
      }
      SignedIn last = SignedIn.asNobody();
      refused(last, links.get(2), free("Encore"), "Trop d’envois", PICTURE);
      Crowd.write("delete from request_upload");
      sent(last, links.get(2), paper(type() + "-1", ""));
      assertThat(files()).isEqualTo(4);

      assertThat(target(last.send(links.get(0), "withdraw", Map.of()))).endsWith("/");
      assertThat(requests("state = 'WITHDRAWN' and fields = '[]'")).isEqualTo(1);
      assertThat(files()).isEqualTo(3);

      String second = page(0);
      Map<String, String> declined = decide(desk, second, "decline");
      declined.put("reason", "Hors commune");
      assertThat(target(desk.post(second, declined))).contains("account-requests");
      assertThat(files()).isEqualTo(2);

      String third = page(0);
      assertThat(SignedIn.text(desk.get(third))).contains("Même enfant", "Rattacher au dossier");
      assertThat(target(desk.post(third, decide(desk, third, "join"))))
          .contains("/staff/logins.xhtml?h=" + household());
      assertThat(households()).isEqualTo(1);
      assertThat(
              Crowd.rows(
                  """
                  select coalesce(t.name, d.other_name) || ' ' || coalesce(p.first_name, '-')
                    from document d left join document_type t on t.id = d.document_type_id
                    left join person p on p.id = d.person_id
                   where d.household_id = %d order by 1
                  """
                      .formatted(household()),
                  r -> r.getString(1)))
          .containsExactly("Fiche sanitaire Zoé", "Jugement -");
      assertThat(files()).isZero();
      List<String> ends =
          List.of(
              "Vous avez annulé cette demande",
              "Votre demande n’a pas été acceptée",
              "rattachée à un dossier qui existe déjà");
      for (int i = 0; i < ends.size(); i++) {
        assertThat(SignedIn.text(last.get(links.get(i)))).contains(ends.get(i));
        assertThat(
                SignedIn.text(
                    last.get(links.get(i).replaceFirst(".*[?&]k=", "/confirm-request.xhtml?t="))))
            .contains(ends.get(i))
            .doesNotContain("envoyez-la de nouveau");
      }
      assertThat(
              Crowd.rows(
                  "select recipient || parameters from outbox_mail where template ="
                      + " 'account-joined' and organisation_id = "
                      + organisation,
                  r -> r.getString(1)))
          .as("who asked is told, of the dossier nothing")
          .hasSize(1)
          .allMatch(told -> told.startsWith(town + "2@example.org"))
          .noneMatch(told -> told.contains("household"));
    } finally {
      Crowd.write("delete from setting where setting_key = 'document.request-sends-per-network'");
    }
  }

  @Test
  void holdsAFloodBack() throws Exception {
    setting("intake.requests-open", "true");
    String page = "/account-request.xhtml?o=" + town;
    Crowd.write("update account_request set network = 'elsewhere'");
    for (int i = 0; i < 3; i++) {
      assertThat(
              target(
                  ask(
                      SignedIn.asNobody(),
                      page,
                      complete(family(town + "@example.org", "A" + i, "03/02/2018")))))
          .contains("n=1");
    }
    assertThat(
            SignedIn.text(
                ask(
                    SignedIn.asNobody(),
                    page,
                    complete(family(town + "@example.org", "B", "03/02/2018")))))
        .contains("Trop de demandes");
    setting("intake.requests-per-network", "INSTALLATION", "0", "5");
    for (int i = 0; i < 2; i++) {
      assertThat(
              target(
                  ask(
                      SignedIn.asNobody(),
                      page,
                      complete(family(town + i + "@example.org", "C", "03/02/2018")))))
          .contains("n=1");
    }
    assertThat(
            SignedIn.text(
                ask(
                    SignedIn.asNobody(),
                    page,
                    complete(family(town + "9@example.org", "D", "03/02/2018")))))
        .contains("Trop de demandes");
    Crowd.write("delete from setting where setting_key = 'intake.requests-per-network'");
    assertThat(requests("true")).isEqualTo(5);
    Crowd.write("update account_request set network = 'elsewhere'");
  }

  /** Asks for an account; gives the link of the mail. */
  private String asked(SignedIn parent, String mail, String child) throws Exception {
    Map<String, String> typed = complete(family(mail, child, "03/02/2018"));
    assertThat(target(ask(parent, "/account-request.xhtml?o=" + town, typed))).contains("n=1");
    return links(mail, 1).get(0);
  }

  private static Map<String, String> paper(String target, String name) {
    return Map.of("target", target, "name", name);
  }

  private static Map<String, String> free(String name) {
    return paper("0-0", name);
  }

  private static void sent(SignedIn parent, String page, Map<String, String> typed)
      throws Exception {
    HttpResponse<byte[]> answer = parent.upload(page, "add", typed, "reçu.exe", PICTURE);
    assertThat(target(answer)).as(SignedIn.text(answer)).contains("/request-papers.xhtml");
  }

  private static void refused(
      SignedIn parent, String page, Map<String, String> typed, String words, byte[]... contents)
      throws Exception {
    HttpResponse<byte[]> answer = parent.upload(page, "add", typed, "scan.pdf", contents);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SignedIn.text(answer))
        .contains(words)
        .containsPattern("value=\"" + typed.get("target") + "\" checked=\"checked\"");
  }

  private static byte[] with(byte[] content, String more) {
    byte[] tail = latin(more);
    byte[] all = Arrays.copyOf(content, content.length + tail.length);
    System.arraycopy(tail, 0, all, content.length, tail.length);
    return all;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private long asksWithRequest(String name, String subject) {
    Crowd.write(
        "insert into document_type (organisation_id, name, subject, with_request) values (%d, '%s', '%s', true)"
            .formatted(organisation, name, subject));
    return type();
  }

  /** The newest kind of document of the town. */
  private long type() {
    return Crowd.number(
        "select max(id) from document_type where organisation_id = " + organisation);
  }

  /** Files that came with requests of the town. */
  private long files() {
    return Crowd.number(
        "select count(*) from document_file f join request_paper p on p.id = f.request_paper_id"
            + " join account_request r on r.id = p.account_request_id where r.organisation_id = "
            + organisation);
  }

  /** A waiting request of the town, by its place in the queue. */
  private String page(int place) {
    return "/staff/account-requests.xhtml?i="
        + Crowd.rows(
                "select id from account_request where state = 'WAITING' and organisation_id = "
                    + organisation
                    + " order by id",
                r -> r.getLong(1))
            .get(place);
  }

  /** What the journal says of a request, in order. */
  private static List<String> journal(long request) {
    return Crowd.rows(
        "select replace(action, 'account-request.', '') from audit_entry"
            + " where subject_type = 'account_request' and subject_id = "
            + request
            + " order by at, id",
        r -> r.getString(1));
  }

  /** What staff type at least: a name, one child. */
  private Map<String, String> family(String mail, String child, String birth) {
    Map<String, String> typed = new HashMap<>();
    typed.put("f-household-name-0", town);
    typed.put("f-household-email-0", mail);
    typed.put("f-child-lastName-1", town);
    typed.put("f-child-firstName-1", child);
    typed.put("f-child-birthDate-1", birth);
    return typed;
  }

  /** With what a family has to add. */
  private Map<String, String> complete(Map<String, String> typed) {
    typed.put("f-household-street-0", "3 rue des Lilas");
    typed.put("f-household-postcode-0", "73200");
    typed.put("f-household-town-0", "Albertville");
    typed.put("f-guardian-lastName-1", town);
    typed.put("f-guardian-firstName-1", "Anne");
    return typed;
  }

  private HttpResponse<byte[]> open(String button, Map<String, String> typed) throws Exception {
    return desk.post(OPEN, filled(desk, OPEN, "family", button, typed));
  }

  private static HttpResponse<byte[]> ask(SignedIn who, String page, Map<String, String> typed)
      throws Exception {
    return who.post(page, filled(who, page, "request", "send", typed));
  }

  private static Map<String, String> decide(SignedIn who, String page, String button)
      throws Exception {
    return filled(who, page, "decide", button, new HashMap<>(Map.of("reason", "")));
  }

  private static Map<String, String> filled(
      SignedIn who, String page, String form, String button, Map<String, String> typed)
      throws Exception {
    Map<String, String> filled = who.form(page, form, typed);
    filled.keySet().removeIf(name -> name.startsWith(form + ":") && !name.endsWith(":" + button));
    typed.forEach(filled::putIfAbsent);
    return filled;
  }

  private Map<String, String> deed(String page, String button) throws Exception {
    Map<String, String> form = desk.form(page, "all:0:login", Map.of());
    form.keySet().removeIf(name -> name.startsWith("all:0:login:") && !name.endsWith(":" + button));
    return form;
  }

  /** The text of a letter that is printed now. */
  private String letter(String page) throws Exception {
    HttpResponse<byte[]> answer = desk.post(page, deed(page, "print"));
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(SignedIn.text(answer))
        .startsWith("application/pdf");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String code(String letter) {
    Matcher found = CODE.matcher(letter);
    assertThat(found.find()).as(letter).isTrue();
    return found.group(1);
  }

  private static String activate(String login, String code) throws Exception {
    return target(
        SignedIn.asNobody()
            .send(
                "/activate.xhtml",
                "activation",
                Map.of(
                    "identifier", login, "code", code, "password", PASSWORD, "again", PASSWORD)));
  }

  /** The links of the mails that confirm requests, once as many have come. */
  private static List<String> links(String mail, int expected) throws InterruptedException {
    return links(mail, "/confirm-request", expected);
  }

  private static List<String> links(String mail, String page, int expected)
      throws InterruptedException {
    Pattern link = Pattern.compile(Pattern.quote(page) + "\\.xhtml\\?t=[\\w-]+");
    for (int i = 0; i < 200; i++) {
      List<String> links =
          TestTown.town().mail().mails().stream()
              .filter(m -> m.to().contains(mail))
              .map(m -> link.matcher(m.text()))
              .filter(Matcher::find)
              .map(Matcher::group)
              .toList();
      if (links.size() == expected) {
        return links;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("No mails to " + mail);
  }

  private static String target(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static SignedIn signedIn(String login) throws Exception {
    SignedIn visitor = SignedIn.asNobody();
    assertThat(target(visitor.signIn(login, DemoData.PASSWORD))).endsWith("/staff/home.xhtml");
    return visitor;
  }

  private long households() {
    return Crowd.number("select count(*) from household where organisation_id = " + organisation);
  }

  /** The oldest of the town. */
  private long household() {
    return Crowd.number("select min(id) from household where organisation_id = " + organisation);
  }

  private long requests(String which) {
    return Crowd.number(
        "select count(*) from account_request where organisation_id = "
            + organisation
            + " and "
            + which);
  }

  private static long accesses(String login) {
    return Crowd.number(
        "select count(*) from household_access x join account a on a.id = x.account_id"
            + " where a.login = '"
            + login
            + "'");
  }

  private void setting(String key, String value) {
    setting(key, "ORGANISATION", String.valueOf(organisation), value);
  }

  private static void setting(String key, String scope, String of, String value) {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by) values ('"
            + key
            + "', '"
            + scope
            + "', "
            + of
            + ", '"
            + value
            + "', now(), 'it')");
  }

  private String worker() {
    String login = "w" + UUID.randomUUID().toString().substring(0, 12);
    Crowd.write(
        """
        with a as (insert into account (login, display_name, password_hash, status, created_at)
                   select '%1$s', '%1$s', password_hash, 'ACTIVE', now()
                     from account where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, role, organisation_id) select id, 'RECEPTION', %2$d from a
        """
            .formatted(login, organisation));
    return login;
  }
}
