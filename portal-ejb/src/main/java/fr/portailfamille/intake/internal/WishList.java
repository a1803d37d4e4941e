package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FieldWish;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** What a family filled in, as it lies in the database. */
public final class WishList {

  private WishList() {}

  public static String text(List<FieldWish> wishes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (FieldWish wish : wishes) {
      all.add(
          Json.createArrayBuilder()
              .add(wish.subjectId())
              .add(wish.field().key())
              .add(wish.typed()));
    }
    return all.build().toString();
  }

  /** A field that a later version does not know is left out. */
  public static List<FieldWish> read(String text) {
    List<FieldWish> wishes = new ArrayList<>();
    for (JsonArray one :
        Json.createReader(new StringReader(text)).readArray().getValuesAs(JsonArray.class)) {
      DossierField.ofKey(one.getString(1))
          .ifPresent(
              field ->
                  wishes.add(
                      new FieldWish(one.getJsonNumber(0).longValue(), field, one.getString(2))));
    }
    return wishes;
  }
}
