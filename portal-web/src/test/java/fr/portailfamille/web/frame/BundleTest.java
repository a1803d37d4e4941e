package fr.portailfamille.web.frame;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.portailfamille.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the screens: the same in both languages, none missing, none that breaks. */
class BundleTest {

  private static final Pattern KEY =
      Pattern.compile("(?:msg\\[|say\\.it\\(|say\\.byMail\\()'([^']+)'");
  private static final Pattern FAMILY = Pattern.compile("msg\\['([^']+\\.)'\\.concat");
  private static final Pattern PROMISE =
      Pattern.compile("par mail|envoyé par mail|est prévenue|en serez averti|recevrez|un mail l’");

  /** Who reads these has an address, or the text says what is true without one. */
  private static final Set<String> PROMISED_TO_AN_ADDRESS =
      Set.of(
          "login.opening.text",
          "forgotten-password.lead",
          "import.invite.waiting",
          "family.home.account.password",
          "opening.lead",
          "confirm-request.done.text",
          "request-closed.WAITING.text",
          "account-requests.declined",
          "request-papers.next",
          // colleagues are invited by mail, so each has an address
          "team.factor-reset",
          "team.joined");

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  private static final Pattern FAMILY_SPOKEN_TO =
      Pattern.compile("\\b(?:vous|votre|vos)\\b|ez\\b", CASE_INSENSITIVE);

  private static final Pattern ENGLISH_FAMILY_SPOKEN_TO =
      Pattern.compile("\\b(?:you|your|contact|pay|send)\\b", CASE_INSENSITIVE);

  private final ResourceBundle french = bundle(Locale.FRENCH);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(Wording.BUNDLE, locale);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(french.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void noTextStandsTwice() throws IOException {
    for (String language : new String[] {"fr", "en"}) {
      assertThat(
              Files.readAllLines(
                      Path.of(
                          "src/main/resources/fr/portailfamille/web/messages_"
                              + language
                              + ".properties"))
                  .stream()
                  .filter(line -> line.matches("[^#\\s].*=.*"))
                  .map(line -> line.substring(0, line.indexOf('='))))
          .hasSizeGreaterThan(500)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTextOfThePagesExists() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String page : pages()) {
      Matcher matcher = KEY.matcher(page);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    // keys put together from a state are looked at in the next test
    used.removeIf(key -> key.endsWith("."));

    assertThat(used).hasSizeGreaterThan(50).isSubsetOf(french.keySet());
  }

  @Test
  void noMailIsPromisedToWhoHasNoAddress() {
    Set<String> promising = new TreeSet<>();
    for (String key : french.keySet()) {
      if (PROMISE.matcher(french.getString(key)).find() && !french.containsKey(key + ".no-mail")) {
        promising.add(key);
      }
    }

    assertThat(promising).containsExactlyInAnyOrderElementsOf(PROMISED_TO_AN_ADDRESS);
  }

  @Test
  void whoHasNoAddressReadsWhatIsTrueWithoutOne() {
    Wording say = new Wording(Locale.FRENCH);

    assertThat(say.byMail("documents.sent.next", true)).isEqualTo("documents.sent.next");
    assertThat(say.byMail("documents.sent.next", false)).isEqualTo("documents.sent.next.no-mail");
    assertThat(say.byMail("payment-story.pending.next", false))
        .as("nothing is promised there")
        .isEqualTo("payment-story.pending.next");
  }

  @Test
  void everyFamilyOfTextsHasMembers() throws IOException {
    Set<String> families = new TreeSet<>();
    for (String page : pages()) {
      Matcher matcher = FAMILY.matcher(page);
      while (matcher.find()) {
        families.add(matcher.group(1));
      }
    }

    assertThat(families)
        .isNotEmpty()
        .allMatch(family -> french.keySet().stream().anyMatch(key -> key.startsWith(family)));
  }

  @Test
  void everyRefusalHasWords() {
    Set<String> keys = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.portailfamille")) {
      if (type.isAssignableTo(Refusal.class) && !type.isInterface()) {
        keys.add("refusal." + type.getSimpleName());
      }
    }

    assertThat(keys)
        .hasSizeGreaterThan(3)
        .allMatch(
            key ->
                french.keySet().stream().anyMatch(k -> k.equals(key) || k.startsWith(key + ".")));
  }

  @Test
  void textsWithFactsCanBeFilledIn() {
    for (ResourceBundle bundle : Set.of(french, english)) {
      for (String key : bundle.keySet()) {
        String text = bundle.getString(key);
        if (PLACE.matcher(text).find()) {
          assertThat(text).as(key).doesNotContain("'");
          new MessageFormat(text, bundle.getLocale());
        }
      }
    }
  }

  @Test
  void staffReadTheSameFactsAsTheFamily() {
    for (ResourceBundle bundle : Set.of(french, english)) {
      Set<String> forStaff = new TreeSet<>(bundle.keySet());
      forStaff.removeIf(key -> !key.matches("refusal\\..+\\.staff"));

      assertThat(forStaff)
          .hasSizeGreaterThan(20)
          .allSatisfy(
              key ->
                  assertThat(places(bundle.getString(key)))
                      .isEqualTo(places(bundle.getString(key.replace(".staff", "")))));
    }
  }

  @Test
  void staffAreNotSpokenToAsTheFamily() {
    assertThat(french.keySet().stream().filter(key -> key.matches("refusal\\..+\\.staff")))
        .noneMatch(key -> FAMILY_SPOKEN_TO.matcher(french.getString(key)).find())
        .noneMatch(key -> ENGLISH_FAMILY_SPOKEN_TO.matcher(english.getString(key)).find());
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
    return places;
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      Set<String> texts = new TreeSet<>();
      files.filter(f -> f.toString().endsWith(".xhtml")).forEach(f -> texts.add(text(f)));
      return texts;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusalsTellTheFactsThatTheirWordsHaveAPlaceFor() {
    List<String> silent =
        new ClassFileImporter()
            .importPackages("fr.portailfamille").stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && type.isRecord())
                .map(JavaClass::reflect)
                .filter(type -> french.containsKey("refusal." + type.getSimpleName()))
                .filter(
                    type ->
                        PLACE.matcher(french.getString("refusal." + type.getSimpleName())).find())
                .filter(type -> tellsNothing(type))
                .map(Class::getSimpleName)
                .toList();

    assertThat(silent).isEmpty();
  }

  private static boolean tellsNothing(Class<?> refusal) {
    try {
      return refusal.getMethod("facts").getDeclaringClass() == Refusal.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
