package fr.portailfamille.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.portailfamille.it.TestTown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for a test: register it as a field ({@code @RegisterExtension}) and ask it for
 * visitors, each with cookies of its own. A failed test leaves a picture of every visitor's page in
 * {@code target/screenshots}; a script error, or something that the content security policy
 * stopped, fails the test at its end.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {
  /** One for each lane of tests: Playwright is not for several threads. */
  private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
      ThreadLocal.withInitial(Browser::launch);

  private final List<Visitor> visitors = new ArrayList<>();

  /** Somebody who has never been here, in French. */
  public Visitor visitor(Viewport viewport) {
    return visitor(viewport, "fr");
  }

  /**
   * Somebody who has never been here.
   *
   * @param language chosen with the switch of the header: {@code fr} or {@code en}
   */
  public Visitor visitor(Viewport viewport, String language) {
    BrowserContext context =
        CHROMIUM
            .get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(viewport.width, viewport.height)
                    .setLocale(language.equals("fr") ? "fr-FR" : "en-GB")
                    .setTimezoneId("Europe/Paris")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setBaseURL(TestTown.town().settings().publicUrl()));
    context.setDefaultTimeout(15_000);
    context.addCookies(
        List.of(new Cookie("lang", language).setUrl(TestTown.town().settings().publicUrl())));
    context.addInitScript(
        """
        document.addEventListener('DOMContentLoaded', () => {
          const still = new CSSStyleSheet();
          still.replaceSync('*,*::before,*::after{transition:none!important;animation:none!important}');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
          if (window.PrimeFaces && PrimeFaces.utils) PrimeFaces.utils.disableAnimations();
        });
        """);
    Visitor visitor = new Visitor(context);
    visitors.add(visitor);
    return visitor;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    visitors.clear();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    boolean failed = test.getExecutionException().isPresent();
    List<String> complaints = visitors.stream().flatMap(v -> v.complaints().stream()).toList();
    for (int i = 0; i < visitors.size(); i++) {
      if (failed || !complaints.isEmpty()) {
        visitors.get(i).picture(picture(test, i));
      }
      visitors.get(i).leave();
    }
    if (!failed && !complaints.isEmpty()) {
      throw new AssertionError("The browser complains: " + String.join("\n", complaints));
    }
  }

  private static Path picture(ExtensionContext test, int visitor) {
    String name =
        "%s.%s-%s-%d"
            .formatted(
                test.getRequiredTestClass().getSimpleName(),
                test.getRequiredTestMethod().getName(),
                test.getDisplayName().replaceAll("[^A-Za-z0-9]+", "_"),
                visitor + 1);
    return Path.of(System.getProperty("it.target", "target"), "screenshots", name + ".png");
  }

  private static com.microsoft.playwright.Browser launch() {
    Chromium found = Chromium.find();
    LaunchOptions options = new LaunchOptions().setHeadless(true).setEnv(found.environment());
    found.executable().ifPresent(options::setExecutablePath);
    try {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      found.executable().isPresent()
                          ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                          : Map.of()));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close browser"));
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "No browser for the tests. Install Chromium, Chrome or Edge, or name one with -D%s=… (docs/testing.md)"
              .formatted(Chromium.SETTING),
          e);
    }
  }
}
