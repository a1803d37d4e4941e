package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The login form over HTTP, on both servers alike. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginIT {

  private static final Pattern INPUT =
      Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*?(?:value=\"([^\"]*)\")?[^>]*>");
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  @BeforeEach
  void demo() {
    TestTown.town().loadDemonstration();
  }

  @Test
  void letsAFamilyInWithItsRoleFromTheFirstRequestOn() throws Exception {
    String before = login("famille.martin@example.org", DemoData.PASSWORD);

    assertThat(get("/family/home.xhtml").statusCode()).isEqualTo(200);
    assertThat(get("/staff/home.xhtml").statusCode()).isEqualTo(403);
    assertThat(session()).isNotEqualTo(before);
  }

  @Test
  void changesTheAccountWhenSomebodyLogsInAgain() throws Exception {
    login("famille.martin@example.org", DemoData.PASSWORD);

    login("admin@example.org", DemoData.PASSWORD);

    assertThat(get("/staff/home.xhtml").statusCode()).isEqualTo(200);
    assertThat(get("/staff/home.xhtml").body()).contains("admin@example.org");
  }

  @Test
  void keepsAWrongPasswordOut() throws Exception {
    login("famille.martin@example.org", "not-the-password");

    HttpResponse<String> asked = get("/family/home.xhtml");

    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
  }

  @Test
  void speaksTheLanguageOfTheBrowser() throws Exception {
    for (String page : List.of("/", "/login.xhtml", "/nowhere.xhtml")) {
      assertThat(get(page, "Accept-Language", "en-GB,en;q=0.9,fr;q=0.8").body())
          .as(page)
          .containsPattern("<html[^>]* lang=\"en\"");
      assertThat(get(page).body()).as(page).containsPattern("<html[^>]* lang=\"fr\"");
    }
  }

  /** Fills in the form and sends it; gives the session from before. */
  private String login(String login, String password) throws Exception {
    String page = get("/login.xhtml").body();
    String before = session();
    Map<String, String> fields = new TreeMap<>();
    String form = page.substring(page.lastIndexOf("<form", page.indexOf("type=\"password\"")));
    Matcher input = INPUT.matcher(form.substring(0, form.indexOf("</form>")));
    while (input.find()) {
      String name = input.group(1);
      String value = input.group(2) == null ? "" : input.group(2).replace("&amp;", "&");
      boolean isPassword = input.group().contains("type=\"password\"");
      boolean isLogin = input.group().contains("autocomplete=\"username\"");
      fields.put(name, isPassword ? password : isLogin ? login : value(input.group(), value));
    }
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address("/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FormFields.encode(fields)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 303);
    return before;
  }

  private static String value(String tag, String found) {
    Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&amp;", "&") : found;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static URI address(String path) {
    return URI.create("http://localhost:" + System.getProperty("it.port") + path);
  }
}
