package fr.portailfamille.privacy.internal;

import fr.portailfamille.privacy.DataExport;
import fr.portailfamille.shared.ExportPart;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** The export as JSON; its names are promised in docs/privacy.md. */
public final class ExportJson {

  private static final String FORMAT = "portail-famille/1";

  private ExportJson() {}

  public static byte[] write(DataExport export) {
    JsonObjectBuilder lists = Json.createObjectBuilder();
    export.parts().forEach(part -> lists.add(part.name(), rows(part)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
      writer.write(
          Json.createObjectBuilder()
              .add("format", FORMAT)
              .add("madeAt", export.madeAt().toString())
              .add("organisation", export.organisation())
              .add("household", export.number())
              .add("data", lists)
              .build());
    }
    return out.toByteArray();
  }

  private static JsonArrayBuilder rows(ExportPart part) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    part.rows()
        .forEach(
            row -> {
              JsonObjectBuilder object = Json.createObjectBuilder();
              row.forEach((name, value) -> object.add(name, json(value)));
              rows.add(object);
            });
    return rows;
  }

  private static JsonValue json(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Long number) {
      return Json.createValue(number);
    }
    return Json.createValue(String.valueOf(value));
  }
}
