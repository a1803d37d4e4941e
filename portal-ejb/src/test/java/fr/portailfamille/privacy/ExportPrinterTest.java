package fr.portailfamille.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.ExportPart;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ExportPrinterTest {

  private final ExportPrinter printer = new ExportPrinter();

  private static DataExport export() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("person", "Zoé <b>");
    row.put("priceCents", 1250L);
    row.put("createdAt", "2026-09-15T18:47:00Z");
    row.put("byYou", true);
    row.put("status", null);
    return new DataExport(
        "Ville d’Albertville",
        7,
        "00042",
        Instant.parse("2026-11-21T10:00:00Z"),
        List.of(
            new ExportPart("bookings", List.of(row)),
            new ExportPart(
                "dossier",
                List.of(
                    value("child.sex", "FEMALE", "IDENTITY"),
                    value("child.birthDate", "2017-09-21", "IDENTITY"),
                    value("child.authorised", "Odile|+33611223344|mamie", "SAFETY"))),
            new ExportPart(
                "journal",
                List.of(Map.of("action", "dossier.changed", "at", "2026-11-20T10:00:00Z"))),
            new ExportPart("mails", List.of())),
        List.of());
  }

  private static Map<String, Object> value(String field, String value, String purpose) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", field);
    row.put("about", "Zoé");
    row.put("value", value);
    row.put("purpose", purpose);
    return row;
  }

  @Test
  void writesJsonUnderPromisedNames() {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(printer.json(export())))) {
      JsonObject json = reader.readObject();

      assertThat(json.getString("format")).isEqualTo("portail-famille/1");
      assertThat(json.getString("household")).isEqualTo("00042");
      JsonObject row = json.getJsonObject("data").getJsonArray("bookings").getJsonObject(0);
      assertThat(row.getString("person")).isEqualTo("Zoé <b>");
      assertThat(row.getInt("priceCents")).isEqualTo(1250);
      assertThat(row.getBoolean("byYou")).isTrue();
      assertThat(row.isNull("status")).isTrue();
    }
  }

  @Test
  void printsATaggedPdfInTheLanguageOfItsReader() throws IOException {
    try (PDDocument french =
            Loader.loadPDF(printer.pdf(export(), Locale.FRENCH, deed -> "le mot de " + deed));
        PDDocument english = Loader.loadPDF(printer.pdf(export(), Locale.ENGLISH, deed -> ""))) {
      assertThat(french.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(french))
          .contains("Mes données", "Réservations", "Zoé <b>", "12,50", "15/09/2026 20:47", "Rien.")
          .contains("le mot de dossier.changed")
          .contains("Sexe", "Féminin", "21/09/2017", "06 11 22 33 44")
          .doesNotContain("child.", "FEMALE", "IDENTITY", "|");
      assertThat(new PDFTextStripper().getText(english))
          .contains("My data", "Bookings", "Nothing.");
    }
  }
}
