package fr.portailfamille.sandbox.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pièces justificatives: what is asked and what families have supplied, in several states. */
final class Papers {

  private final Scene scene;
  private final Organisation organisation;

  Papers(Scene scene, Organisation organisation) {
    this.scene = scene;
    this.organisation = organisation;
  }

  /** Albertville: one waits for its check, one is accepted, one was sent back, one is missing. */
  void albertville(long wednesdays) throws SQLException {
    long registration = organisation.document("Fiche d’inscription", "HOUSEHOLD", true);
    organisation.explains(
        registration,
        "Une fiche par foyer, signée par un responsable.",
        "Noms, adresse et téléphone comme dans le dossier ; date et signature.");
    long health = organisation.document("Fiche sanitaire de liaison", "CHILD", true);
    organisation.explains(
        health,
        "Une fiche par enfant, avec la copie des vaccinations.",
        "Nom et date de naissance de l’enfant, vaccins à jour, allergies, signature.");
    organisation.asksWithRequest(registration);
    organisation.asksWithRequest(health);
    long income = organisation.document("Avis d’imposition", "HOUSEHOLD", false);
    organisation.explains(
        income,
        "Facultatif : sans lui, le tarif le plus haut s’applique.",
        "Noms, adresse, nombre de parts, revenu fiscal de référence.");
    long insurance =
        organisation.documentType("Attestation d’assurance extrascolaire", "CHILD", "MONTHS", 12);
    organisation.asks(insurance, false, wednesdays);
    organisation.form(
        "Fiche d’inscription", "", registration, "fiche-inscription.pdf", form("inscription"));
    organisation.form(
        "Fiche sanitaire de liaison", "", health, "fiche-sanitaire.pdf", form("sanitaire"));
    long martin = household("000418");
    LocalDate summer = LocalDate.of(schoolYear() + 1, 8, 31);
    paper(
        organisation.supplied(registration, martin, null, "SUPPLIED", 1, summer),
        "Fiche d’inscription",
        "Famille MARTIN",
        "8 chemin des Écoliers, 73200 Albertville");
    paper(
        organisation.supplied(health, martin, member(martin, "Noah"), "ACCEPTED", 20, summer),
        "Fiche sanitaire de liaison",
        "Noah Martin");
    photo(
        organisation.supplied(health, martin, member(martin, "Lina"), "REFUSED", 2, summer),
        "Fiche sanitaire de liaison",
        "Lina Martin");
    long benali = household("000502");
    photo(
        organisation.supplied(health, benali, member(benali, "Inès"), "SUPPLIED", 2, summer),
        "Fiche sanitaire de liaison",
        "Inès Benali");
  }

  /** ALAC, as guide 000 tells it. */
  void alac() throws SQLException {
    long membership = organisation.document("Fiche d’adhésion", "HOUSEHOLD", true);
    organisation.asksWithRequest(membership);
    organisation.document("Autorisation de départ", "HOUSEHOLD", false);
    organisation.document("Fiche individuelle enfant", "CHILD", true);
    organisation.form(
        "Fiche d’adhésion famille (une fiche par foyer)",
        "",
        membership,
        "fiche-adhesion.pdf",
        form("adhésion"));
    organisation.form(
        "Autorisation de prélèvement", "", null, "autorisation-prelevement.pdf", form("SEPA"));
    organisation.form(
        "Bulletin de parrainage", "LOISIRS", null, "bulletin-parrainage.pdf", form("parrainage"));
  }

  private int schoolYear() {
    LocalDate today = scene.today();
    return today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
  }

  private void paper(long document, String title, String... lines) throws SQLException {
    new DemoFiles(scene).pdf("document_id", document, "scan.pdf", text(title, lines));
  }

  private void photo(long document, String title, String... lines) throws SQLException {
    new DemoFiles(scene).png("document_id", document, "photo.png", text(title, lines));
  }

  private static String[] text(String title, String... lines) {
    List<String> all = new ArrayList<>(List.of(title, ""));
    all.addAll(List.of(lines));
    all.addAll(List.of("", "Document inventé pour la démonstration."));
    return all.toArray(String[]::new);
  }

  private static String[] form(String name) {
    return text("Formulaire : " + name, "Nom :", "Prénom :", "Adresse :", "Date et signature :");
  }

  private long household(String number) throws SQLException {
    return id(
        "select id from household where organisation_id = ? and number = ?",
        organisation.id(),
        number);
  }

  private long member(long household, String firstName) throws SQLException {
    return id(
        "select p.id from person p join household_member m on m.person_id = p.id"
            + " where m.household_id = ? and p.first_name = ?",
        household,
        firstName);
  }

  private long id(String query, Object... values) throws SQLException {
    List<Long> found = new ArrayList<>();
    scene.rows().each(query, row -> found.add(row.getLong(1)), values);
    return found.get(0);
  }
}
