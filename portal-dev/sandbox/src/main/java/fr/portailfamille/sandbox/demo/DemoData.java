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
  private static final String STAFF = "accueil.albertville@example.org";
  private static final String ADMIN = "admin@example.org";

  @Override
  public List<Account> accounts() {
    return List.of(
        new Account(FAMILY, PASSWORD, "Claire Martin: Noah and Lina at Albertville, Noah at ALAC"),
        new Account(
            SECOND_FAMILY, PASSWORD, "Sonia Benali: Inès at Albertville, Adam and Jules at Opio"),
        new Account(STAFF, PASSWORD, "staff of Albertville"),
        new Account(ADMIN, PASSWORD, "administrator of the four organisations"));
  }

  @Override
  public void load(Connection owner, String key, int bankPort, Path documents, Clock clock)
      throws SQLException {
    Rows rows = new Rows(owner);
    if (!rows.exists("select 1 from organisation limit 1")) {
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
    long staff = families.account(STAFF, "Guichet Unique", PASSWORD, "STAFF");
    long admin = families.account(ADMIN, "Administration", PASSWORD, "STAFF", "ADMIN");
    Organisation albertville = new Albertville(scene).tell(martin, benali);
    families.worksFor(staff, albertville.id());
    families.worksFor(admin, albertville.id());
    families.worksFor(admin, new Alac(scene).tell(martin).id());
    families.worksFor(admin, new Portes(scene).tell().id());
    families.worksFor(admin, new Opio(scene).tell(benali).id());
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
