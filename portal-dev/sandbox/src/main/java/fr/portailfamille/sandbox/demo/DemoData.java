package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.Demonstration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The guides' own four organisations, with invented families. */
public final class DemoData implements Demonstration {

  /** The password of every demo account. */
  public static final String PASSWORD = "Cartable-bleu-27";

  static final String FAMILY = "famille.martin@example.org";
  static final String SECOND_FAMILY = "famille.benali@example.org";
  static final String MOTHER = "anne.leroy@example.org";
  static final String FATHER = "julien.petit@example.org";
  static final String CHARGED_FAMILY = "famille.dupont@example.org";
  private static final String ADMIN = "admin@example.org";
  private static final String TOWN_ADMIN = "direction.albertville@example.org";
  private static final String RECEPTION = "accueil.albertville@example.org";
  private static final String TREASURER = "regisseur.albertville@example.org";
  private static final String CATALOGUE = "activites.albertville@example.org";
  private static final String ATTENDANT = "animateur.albertville@example.org";

  @Override
  public List<Account> accounts() {
    return List.of(
        new Account(FAMILY, PASSWORD, "Claire Martin: Noah and Lina at Albertville, Noah at ALAC"),
        new Account(
            SECOND_FAMILY, PASSWORD, "Sonia Benali: Inès at Albertville, Adam and Jules at Opio"),
        new Account(MOTHER, PASSWORD, "Anne Leroy: Zoé, whose parents are separated, and Hugo"),
        new Account(FATHER, PASSWORD, "Julien Petit: Zoé, in a household of his own"),
        new Account(
            CHARGED_FAMILY, PASSWORD, "Jean-Paul Dupont: Lilou at Quinsac, charged to the account"),
        new Account(ADMIN, PASSWORD, "administrator of the installation"),
        new Account(TOWN_ADMIN, PASSWORD, "administrator (administrateur) of Albertville"),
        new Account(RECEPTION, PASSWORD, "reception (accueil) of Albertville"),
        new Account(TREASURER, PASSWORD, "treasurer (régisseur) of Albertville"),
        new Account(CATALOGUE, PASSWORD, "manager of activities (gestionnaire) of Albertville"),
        new Account(ATTENDANT, PASSWORD, "attendant (animateur) of AL Pommiers at Albertville"));
  }

  @Override
  public void load(Connection owner, String key, int bankPort, Path documents, Clock clock)
      throws SQLException {
    Rows rows = new Rows(owner);
    if (!rows.exists("select 1 from organisation where code = 'albertville'")) {
      tell(new Scene(rows, key, documents, clock.instant()));
    }
    // ports may change from one start to the next
    String bank = "http://localhost:" + bankPort;
    address(rows, "payment.systempay.gateway", bank + "/vads-payment/");
    address(rows, "payment.systempay.rest-address", bank);
  }

  private static void tell(Scene scene) throws SQLException {
    Families families = scene.families();
    long martin = families.account(FAMILY, "Claire Martin", PASSWORD, "FAMILY");
    long benali = families.account(SECOND_FAMILY, "Sonia Benali", PASSWORD, "FAMILY");
    long mother = families.account(MOTHER, "Anne Leroy", PASSWORD, "FAMILY");
    long father = families.account(FATHER, "Julien Petit", PASSWORD, "FAMILY");
    Organisation albertville = new Albertville(scene).tell(martin, benali, mother, father);
    new Alac(scene).tell(martin);
    new Portes(scene)
        .tell(families.account(CHARGED_FAMILY, "Jean-Paul Dupont", PASSWORD, "FAMILY"));
    new Opio(scene).tell(benali);
    staff(scene.rows(), families, albertville.id());
  }

  private static void staff(Rows rows, Families families, long town) throws SQLException {
    families.worksAs(
        families.account(ADMIN, "Administration", PASSWORD), "ADMINISTRATOR", null, null);
    works(families, TOWN_ADMIN, "Direction", "ADMINISTRATOR", town);
    works(families, RECEPTION, "Guichet Unique", "RECEPTION", town);
    works(families, TREASURER, "Régie", "TREASURER", town);
    works(families, CATALOGUE, "Service des activités", "CATALOGUE", town);
    long attendant = families.account(ATTENDANT, "Animateur des Pommiers", PASSWORD);
    long pommiers = rows.id("select id from structure where code = 'POMMIERS'");
    families.worksAs(attendant, "ATTENDANT", town, pommiers);
  }

  private static void works(Families families, String login, String name, String role, long town)
      throws SQLException {
    families.worksAs(families.account(login, name, PASSWORD), role, town, null);
  }

  private static void address(Rows rows, String setting, String value) throws SQLException {
    rows.run(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values (?, 'INSTALLATION', 0, ?, now(), 'demo')"
            + " on conflict (setting_key, scope, scope_id) do update set value = excluded.value",
        setting,
        value);
  }
}
