package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;

/** CDC Portes Entre-deux-Mers: Wednesdays charged to the account of the Dupont. */
final class Portes {

  private final Scene scene;

  Portes(Scene scene) {
    this.scene = scene;
  }

  /**
   * Writes it all.
   *
   * @param dupont the account of the Dupont
   */
  Organisation tell(long dupont) throws SQLException {
    Organisation portes =
        new Organisation(
            scene,
            "portes-entre-deux-mers",
            "CDC Portes Entre-deux-Mers",
            "« Votre portail famille »",
            "Accueils de loisirs",
            new String[] {"51 chemin du Port de l’Homme", "33360", "Latresne"},
            "05 56 20 83 60",
            "accueil@cdc-portesentredeuxmers.fr",
            "",
            "Réservez les mercredis et les vacances de vos enfants.",
            "#a3420f",
            2);
    portes.fax("05 56 21 72 64");
    portes.news(
        "Réservations",
        "Tant que vous n’avez pas validé, vos réservations ne sont pas prises en compte.");
    portes.chargesAccounts();
    dupont(portes, dupont, wednesdays(portes));
    return portes;
  }

  private void dupont(Organisation portes, long account, long wednesdays) throws SQLException {
    Families families = scene.families();
    long household =
        families.household(
            portes.id(),
            "000207",
            "DUPONT",
            DemoData.CHARGED_FAMILY,
            new String[] {"12 rue du Port", "33360", "Quinsac", "05 00 00 02 07"},
            account);
    families.member(
        portes.id(), household, "GUARDIAN", "Jean-Paul", "Dupont", scene.birth(41, 3), 0);
    long lilou =
        families.member(portes.id(), household, "CHILD", "Lilou", "Dupont", scene.birth(8, 5), 0);
    families.enrol(household, lilou, wednesdays, 8);
    owes(household, wednesdays, 1035, 1035, 665);
    // one Wednesday without a free place
    scene
        .rows()
        .run(
            "update place_pool set capacity = 0 where day = (select min(s.day) from session s"
                + " where s.activity_id = ? and s.day > ?::date + 14) and group_id in"
                + " (select id from activity_group where activity_id = ?)",
            wednesdays,
            scene.today(),
            wednesdays);
  }

  /** Bookings of Wednesdays gone by that nobody has paid yet: one more, and 30 € are owed. */
  private void owes(long household, long wednesdays, int... cents) throws SQLException {
    scene
        .rows()
        .run(
            "insert into family_account (household_id, regie_id)"
                + " select ?, regie_id from activity where id = ?",
            household,
            wednesdays);
    for (int i = 0; i < cents.length; i++) {
      scene
          .rows()
          .run(
              """
              insert into ledger_entry (family_account_id, at, kind, amount_cents, label,
                                        beneficiary, source_key)
              select id, ?::date - ?, 'BOOKING', ?, ?, 'Lilou', 'demo:' || id || ':' || ?
                from family_account where household_id = ?
              """,
              scene.today(),
              40 - i,
              cents[i],
              (cents[i] == 665 ? "Après-midi" : "Matin") + " d’un mercredi de la rentrée",
              i,
              household);
    }
  }

  private long wednesdays(Organisation portes) throws SQLException {
    long regie =
        portes.regie("APS", "APS et CLSH", "CDC PE2M - APS ET CLSH", "{year}-{seq:05}", 30);
    long structure = portes.structure("QUINSAC", "Accueil de Loisirs de Quinsac");
    SchoolYear year = SchoolYear.around(scene.today(), SchoolYear.Zone.A);
    long wednesdays = wednesdays(portes, regie, structure, year);
    site(structure);
    return wednesdays;
  }

  /** The State allows sixty children at once; every session takes a place of them. */
  private void site(long structure) throws SQLException {
    scene
        .rows()
        .run(
            "insert into site_capacity (structure_id, valid_from, morning, afternoon, set_at, written)"
                + " values (?, ?, 60, 60, ?, true)",
            structure,
            scene.today(),
            scene.now());
    scene
        .rows()
        .run(
            """
            insert into place_pool (structure_id, day, half_day, capacity)
            select distinct a.structure_id, g.day, g.half_day, 60
              from place_pool g join activity_group ag on ag.id = g.group_id
              join activity a on a.id = ag.activity_id
             where a.structure_id = ? and g.day >= ?
            """,
            structure,
            scene.today());
    scene
        .rows()
        .run(
            """
            insert into session_pool (session_id, pool_id)
            select sp.session_id, p.id
              from session_pool sp join place_pool g on g.id = sp.pool_id
              join place_pool p on p.day = g.day and p.half_day = g.half_day
             where p.structure_id = ?
               and g.group_id in (select ag.id from activity_group ag
                                    join activity a on a.id = ag.activity_id
                                   where a.structure_id = p.structure_id)
            """,
            structure);
  }

  private long wednesdays(Organisation portes, long regie, long structure, SchoolYear year)
      throws SQLException {
    return new Centre(scene.rows(), structure, portes.category("ALSH"), regie)
        .activity(
            new Offer(
                "ALSH-6-12",
                "CDC - ALSH 6-12",
                "Mercredis (portés au compte)",
                "CHARGED_TO_ACCOUNT"),
            Season.weekly(year, DayOfWeek.WEDNESDAY),
            List.of(new Group("6-12 ans", 6, 12, 48)),
            List.of(
                Unit.of("MATIN", "Matin", "08:00", "12:00", 1035),
                Unit.of("APM", "Après-midi", "13:30", "18:00", 665)));
  }
}
