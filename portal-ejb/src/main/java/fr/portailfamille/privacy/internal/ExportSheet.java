package fr.portailfamille.privacy.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.privacy.DataExport;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.paper.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** The export as a page to read: a heading and a table for each of its lists. */
public final class ExportSheet {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final DataExport export;
  private final ExportWords say;
  private final DossierWords dossier;
  private final UnaryOperator<String> deeds;

  public ExportSheet(DataExport export, Locale locale, UnaryOperator<String> deeds) {
    this.export = export;
    this.deeds = deeds;
    this.say = new ExportWords(locale);
    this.dossier = new DossierWords(locale);
  }

  public Document page() {
    return Markup.page()
        .with("lang", say.locale().getLanguage())
        .add("head", this::head)
        .add("body", this::body)
        .document();
  }

  private void head(Markup head) {
    String title = say.it("title", export.number());
    head.add("title", title)
        .add("meta", m -> m.with("name", "author").with("content", export.organisation()))
        .add("meta", m -> m.with("name", "subject").with("content", title))
        .add("meta", m -> m.with("name", "description").with("content", title))
        .add("style", style());
  }

  private void body(Markup body) {
    body.add("h1", say.it("title", export.number()))
        .add("p", say.it("made", export.organisation(), moment(export.madeAt())));
    for (ExportPart part : export.parts()) {
      body.add("h2", say.part(part.name()));
      if (part.rows().isEmpty()) {
        body.add("p", say.it("nothing"));
      } else {
        body.add("table", table -> table(table, part));
      }
    }
  }

  private void table(Markup table, ExportPart part) {
    List<String> columns = List.copyOf(part.rows().get(0).keySet());
    table
        .with("title", say.part(part.name()))
        .add("thead", head -> head.add("tr", row -> columns.forEach(c -> heading(row, c))))
        .add("tbody", rows -> part.rows().forEach(row -> rows.add("tr", tr -> cells(tr, row))));
  }

  private void heading(Markup row, String column) {
    row.add("th", th -> th.with("scope", "col").text(say.column(column)));
  }

  private void cells(Markup line, Map<String, Object> row) {
    Optional<DossierField> field = DossierField.ofKey(String.valueOf(row.get("field")));
    row.forEach(
        (column, value) ->
            line.add(
                "td",
                field.isPresent() && value instanceof String text
                    ? ofDossier(field.get(), column, text)
                    : shown(column, value)));
  }

  /** A value of the dossier under the name and in the form that its pages show. */
  private String ofDossier(DossierField field, String column, String text) {
    return switch (column) {
      case "field" -> dossier.label(field);
      case "value", "before", "after" -> dossier.value(field, text);
      case "purpose" -> dossier.purpose(field.purpose());
      default -> shown(column, text);
    };
  }

  private String shown(String column, Object value) {
    if (value instanceof String text && DAY.matcher(text).matches()) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
          .withLocale(say.locale())
          .format(LocalDate.parse(text));
    } else if (value instanceof Long cents && column.endsWith("Cents")) {
      return Money.ofCents(cents).format(say.locale());
    } else if (value instanceof String text && INSTANT.matcher(text).matches()) {
      return moment(Instant.parse(text));
    } else if (value instanceof String code && column.equals("action")) {
      return deeds.apply(code);
    }
    return say.value(value);
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(say.locale())
        .format(at.atZone(BusinessClock.PARIS));
  }

  private static String style() {
    try (InputStream css =
        ExportSheet.class.getResourceAsStream("/fr/portailfamille/privacy/export.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
