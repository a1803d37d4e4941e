package fr.portailfamille.communication.internal;

import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DayText;
import fr.portailfamille.shared.paper.Markup;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * The page of the letter with a one-time code. The address block follows NF Z10-011: at most six
 * lines, the town in capitals, without punctuation at the ends of lines.
 */
public final class ActivationSheet {

  private static final String MOMENT = "d MMMM uuuu 'à' HH:mm";

  private final ActivationLetter letter;
  private final LetterFacts say;

  private ActivationSheet(ActivationLetter letter, String publicUrl) {
    this.letter = letter;
    this.say = new LetterFacts(JsonObject.EMPTY_JSON_OBJECT, null, Locale.FRENCH, publicUrl);
  }

  /** The letters as XHTML, with their style in it, each on a page of its own; at least one. */
  public static Document pages(List<ActivationLetter> letters, String publicUrl) {
    List<ActivationSheet> sheets =
        letters.stream().map(letter -> new ActivationSheet(letter, publicUrl)).toList();
    return Markup.page()
        .with("lang", "fr")
        .add("head", sheets.get(0)::head)
        .add("body", body -> sheets.forEach(one -> body.add("div", one::letter)))
        .document();
  }

  private void head(Markup head) {
    String title = say.say("paper.title");
    head.add("title", title + " – " + letter.organisation().name())
        .add("meta", m -> m.with("name", "author").with("content", letter.organisation().name()))
        .add("meta", m -> m.with("name", "subject").with("content", title))
        .add("meta", m -> m.with("name", "description").with("content", title))
        .add("style", style());
  }

  private void letter(Markup body) {
    body.with("class", "letter").add("div", this::sender).add("div", this::addressee);
    body.add("h1", say.say("paper.title"))
        .add("p", say.say("paper.greeting"))
        .add("p", say.say("paper.text", letter.organisation().name()))
        .add("h2", say.say("paper.how"))
        .add("p", say.say("paper.step.open", say.publicUrl() + "/activate.xhtml"))
        .add("p", say.say("paper.step.type"))
        .add("p", say.say("paper.step.password"))
        .add("table", this::keys)
        .add(
            "p",
            say.say(
                "paper.until",
                DayText.of(MOMENT, Locale.FRENCH, letter.until().atZone(BusinessClock.PARIS))))
        .add("p", say.say("paper.secret"))
        .add("h2", say.say("paper.no-mail"))
        .add("p", say.say("paper.no-mail.text"))
        .add("h2", say.say("paper.help"));
    paragraphs(body, contact());
  }

  private void keys(Markup table) {
    table.with("class", "keys").with("title", say.say("paper.keys"));
    key(table, say.say("paper.login"), letter.login());
    key(table, say.say("paper.code"), letter.code());
  }

  private static void key(Markup table, String label, String value) {
    table.add(
        "tr",
        row ->
            row.add("th", th -> th.with("scope", "row").text(label))
                .add("td", td -> td.with("class", "key").text(value)));
  }

  private void sender(Markup block) {
    OrganisationView from = letter.organisation();
    block.with("class", "sender").add("p", p -> p.with("class", "name").text(from.name()));
    paragraphs(
        block,
        List.of(
            text(from.department()), text(from.street()), joined(from.postcode(), from.town())));
  }

  private void addressee(Markup block) {
    HouseholdView to = letter.household();
    block.with("class", "addressee").add("p", to.addressee());
    paragraphs(
        block,
        List.of(
            text(to.addressExtra()),
            text(to.street()),
            joined(to.postcode(), to.town()).toUpperCase(Locale.FRENCH)));
  }

  /** Whom to ask, as the organisation gives it. */
  private List<String> contact() {
    OrganisationView from = letter.organisation();
    return List.of(
        say.say("paper.help.number", letter.household().number()),
        from.phone() == null ? "" : say.say("paper.help.phone", from.phone()),
        from.email() == null ? "" : say.say("paper.help.email", from.email()),
        text(from.openingHours()));
  }

  private static void paragraphs(Markup block, List<String> lines) {
    lines.stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .forEach(line -> block.add("p", line));
  }

  private static String text(String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String style() {
    try (InputStream css =
        ActivationSheet.class.getResourceAsStream("/fr/portailfamille/communication/letter.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
