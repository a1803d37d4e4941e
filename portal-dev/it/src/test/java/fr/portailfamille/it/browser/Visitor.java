package fr.portailfamille.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody at the portal with a browser of their own; does what a person does, then waits. */
public final class Visitor {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");

  private static final String QUIET =
      "() => document.readyState === 'complete'"
          + " && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())";

  /** What an audit depends on: elements, their roles and states, the window; not the words. */
  /** A bar that sticks to the window lies over whatever is scrolled there: no barrier. */
  private static final String LAY_DOWN =
      "() => document.querySelectorAll('body *').forEach(e => {"
          + " if (getComputedStyle(e).position === 'sticky') {"
          + " e.style.position = 'relative'; e.setAttribute('data-laid-down', ''); } })";

  private static final String STICK_AGAIN =
      "() => document.querySelectorAll('[data-laid-down]').forEach(e => {"
          + " e.style.position = ''; e.removeAttribute('data-laid-down'); })";

  private static final String SHAPE =
      """
      () => innerWidth + location.pathname + document.documentElement.lang
        + [...document.querySelectorAll('*')].map(e => e.tagName + [...e.attributes]
            .filter(a => /^(class|role|type|aria-|alt|lang|scope|tabindex|hidden|disabled|checked)/
              .test(a.name))
            .map(a => a.name + (/^aria-(label|valuetext)/.test(a.name) ? '' : a.value)).join()
          + (e.id ? '#' : '') + (e.textContent.trim() ? '' : '-')).join()
      """;

  private static final Set<String> AUDITED = ConcurrentHashMap.newKeySet();

  private static final AtomicInteger PICTURES = new AtomicInteger();

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complain(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(this::complain);
  }

  /** The page itself, for what is not here. */
  public Page page() {
    return page;
  }

  /** Goes to an address of the portal and waits until it stands. */
  public Response open(String path) {
    Response response = page.navigate(path);
    settle();
    return response;
  }

  /** Clicks a button or link by the words on it and waits for what it does. */
  public void press(String words) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
            .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)));
    button.first().click();
    settle();
  }

  /** Types into the field with this label. */
  public void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().fill(text);
  }

  /** Waits until the page is loaded and no request of it is under way. */
  public void settle() {
    page.waitForLoadState();
    long end = System.nanoTime() + 15_000_000_000L;
    // asked from here: a poll inside the page needs eval, which the security policy forbids
    while (!Boolean.TRUE.equals(page.evaluate(QUIET))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The page does not come to rest: " + page.url());
      }
      page.waitForTimeout(20);
    }
  }

  /**
   * Fails where an automated audit finds a barrier; green is not yet RGAA conformity. A page of a
   * shape that passed before in this run is not audited again. With {@code -Dit.pictures} every
   * page that comes here leaves a picture, for people to look at.
   */
  public void findsNoBarrier() {
    if (System.getProperty("it.pictures") != null) {
      picture(
          Path.of(
              System.getProperty("it.target", "target"),
              "pictures",
              "%03d-%s-%d.png"
                  .formatted(
                      PICTURES.incrementAndGet(),
                      page.url().replaceAll(".*/|\\.xhtml.*|\\?.*", ""),
                      page.viewportSize().width)));
    }
    String shape = (String) page.evaluate(SHAPE);
    if (AUDITED.contains(shape)) {
      return;
    }
    page.evaluate(LAY_DOWN);
    var violations =
        new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
    page.evaluate(STICK_AGAIN);
    assertThat(violations)
        .as("barriers at " + page.url())
        .extracting(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " "
                    + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList())
        .isEmpty();
    AUDITED.add(shape);
  }

  /** Fails where the page is wider than the window: nobody scrolls sideways to read. */
  public void needsNoSidewaysScrolling() {
    assertThat(
            (Integer)
                page.evaluate(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels too wide at " + page.url())
        .isLessThanOrEqualTo(0);
  }

  /** An error in the console that belongs to this test, such as a page that is not there. */
  public void expectsComplaint(String pattern) {
    expected.add(Pattern.compile(pattern));
  }

  /** Takes a picture of the whole page. */
  public void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  List<String> complaints() {
    return complaints.stream()
        .filter(text -> expected.stream().noneMatch(pattern -> pattern.matcher(text).find()))
        .toList();
  }

  void leave() {
    context.close();
  }

  private void complain(String text) {
    complaints.add(text);
  }
}
