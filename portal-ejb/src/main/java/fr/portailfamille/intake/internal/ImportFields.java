package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.internal.ImportField.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every field a column can be matched to, in the order of the choice. */
public final class ImportFields {

  static final String NUMBER = "household.number";
  static final String PERSON_NUMBER = "person.number";
  static final String KIND = "person.kind";
  static final String LAST_NAME = "person.lastName";
  static final String FIRST_NAME = "person.firstName";
  static final String BIRTH_DATE = "person.birthDate";

  private static final List<ImportField> ALL =
      List.of(
          ImportField.of(
              NUMBER,
              Part.KEY,
              null,
              CellType.NUMBER,
              "n dossier",
              "no dossier",
              "numero de dossier",
              "numero dossier",
              "n de dossier",
              "dossier",
              "code famille",
              "n famille",
              "numero famille",
              "id famille"),
          ImportField.of(
              "household.civility",
              Part.HOUSEHOLD,
              "civility",
              CellType.TEXT,
              "civilite",
              "titre",
              "civilite famille"),
          ImportField.of(
              "household.name",
              Part.HOUSEHOLD,
              "name",
              CellType.TEXT,
              "nom famille",
              "nom de famille",
              "nom de la famille",
              "famille",
              "foyer",
              "nom du foyer"),
          ImportField.of(
              "household.street",
              Part.HOUSEHOLD,
              "street",
              CellType.TEXT,
              "adresse",
              "rue",
              "n et rue",
              "no et rue",
              "numero et rue",
              "adresse 1",
              "voie"),
          ImportField.of(
              "household.addressExtra",
              Part.HOUSEHOLD,
              "address_extra",
              CellType.TEXT,
              "complement",
              "complement d adresse",
              "complement adresse",
              "adresse 2",
              "batiment"),
          ImportField.of(
              "household.postcode",
              Part.HOUSEHOLD,
              "postcode",
              CellType.POSTCODE,
              "cp",
              "code postal",
              "codepostal"),
          ImportField.of(
              "household.town", Part.HOUSEHOLD, "town", CellType.TEXT, "ville", "commune"),
          ImportField.of(
              "household.phone",
              Part.HOUSEHOLD,
              "phone",
              CellType.PHONE,
              "telephone",
              "tel",
              "telephone domicile",
              "tel domicile",
              "tel fixe",
              "telephone fixe",
              "portable",
              "mobile",
              "telephone portable",
              "tel portable"),
          ImportField.of(
              "household.email",
              Part.HOUSEHOLD,
              "email",
              CellType.MAIL,
              "mail",
              "email",
              "e mail",
              "courriel",
              "adresse mail",
              "adresse email"),
          ImportField.of(
              PERSON_NUMBER,
              Part.KEY,
              null,
              CellType.NUMBER,
              "n personne",
              "n de la personne",
              "numero personne",
              "id personne",
              "code personne",
              "matricule",
              "n enfant",
              "id enfant"),
          ImportField.of(
              KIND,
              Part.KIND,
              null,
              CellType.KIND,
              "role",
              "type",
              "qualite",
              "lien",
              "lien de parente",
              "statut"),
          ImportField.of(
              LAST_NAME,
              Part.PERSON,
              "last_name",
              CellType.TEXT,
              "nom",
              "nom personne",
              "nom de la personne",
              "nom enfant",
              "nom de l enfant"),
          ImportField.of(
              FIRST_NAME,
              Part.PERSON,
              "first_name",
              CellType.TEXT,
              "prenom",
              "prenom personne",
              "prenom enfant",
              "prenom de l enfant"),
          ImportField.of(
              BIRTH_DATE,
              Part.PERSON,
              "birth_date",
              CellType.DATE,
              "date de naissance",
              "naissance",
              "ne le",
              "nee le",
              "ne e le",
              "date naissance",
              "ddn"));

  private ImportFields() {}

  /** The keys of all fields. */
  public static List<String> keys() {
    return ALL.stream().map(ImportField::key).toList();
  }

  static Optional<ImportField> of(String key) {
    return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** What the headings seem to mean, each field once; empty where nothing is recognised. */
  public static List<String> guess(List<String> headings) {
    Set<String> left = new LinkedHashSet<>(keys());
    String[] found = new String[headings.size()];
    for (int i = 0; i < found.length; i++) {
      String typed = headings.get(i);
      String heading = Keys.of(typed);
      found[i] =
          ALL.stream()
              .filter(field -> left.contains(field.key()))
              .filter(field -> field.key().equals(typed) || field.headings().contains(heading))
              .findFirst()
              .map(ImportField::key)
              .orElse("");
      left.remove(found[i]);
    }
    return new ArrayList<>(Arrays.asList(found));
  }

  /** The headings as one text, by which a way to match them is remembered. */
  public static String signature(List<String> headings) {
    return String.join("|", headings.stream().map(Keys::of).toList());
  }
}
