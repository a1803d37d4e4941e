package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visitor sees first, at both widths and in both languages. */
class FirstPagesE2E {
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"DESK, fr", "DESK, en", "PHONE, fr", "PHONE, en"})
  void showsTheHomePage(Viewport viewport, String language) {
    Visitor visitor = browser.visitor(viewport, language);

    visitor.open("/");

    assertThat(visitor.page().locator("h1")).hasCount(1);
    assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  @ParameterizedTest
  @CsvSource({"DESK, fr", "DESK, en", "PHONE, fr", "PHONE, en"})
  void showsTheLogin(Viewport viewport, String language) {
    Visitor visitor = browser.visitor(viewport, language);

    visitor.open("/login.xhtml");

    assertThat(visitor.page().locator("input[type=password]")).isVisible();
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void speaksEnglishWhenAsked(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);
    visitor.open("/login.xhtml");

    visitor.page().locator("button[name=lang][value=en]").click();
    visitor.settle();

    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    assertThat(visitor.page()).hasURL(Pattern.compile("/login.xhtml"));
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void letsAFamilyIn(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill("famille.martin@example.org");
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);

    visitor.page().locator("button[id$=signIn], input[id$=signIn]").click();
    visitor.settle();

    assertThat(visitor.page()).hasURL(Pattern.compile("/family/"));
    assertThat(visitor.page().locator("h1")).hasCount(1);
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }
}
