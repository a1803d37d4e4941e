package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.util.List;

/** ifac Opio: a holiday centre, one activity for each holiday period and age, paid on booking. */
final class Opio {

  private final Scene scene;
  private final Families families;
  private final SchoolYear year;

  Opio(Scene scene) {
    this.scene = scene;
    this.families = scene.families();
    this.year = SchoolYear.around(scene.today(), SchoolYear.Zone.B);
  }

  /**
   * Writes it all.
   *
   * @param benali the account of the Benali
   */
  Organisation tell(long benali) throws SQLException {
    Organisation opio =
        new Organisation(
            scene,
            "opio",
            "ifac Opio",
            "Portail famille : inscriptions, paiement et factures en ligne",
            "Accueil de loisirs d’Opio",
            new String[] {"Carrefour de la Font neuve", "06650", "Opio"},
            "04 93 77 25 50",
            "alsh.opio@utse.ifac.asso.fr",
            "portailfamilles-opio.ifac.asso.fr",
            "Inscriptions, paiement et factures en ligne.",
            "#19693c",
            3);
    opio.guidesReservations();
    opio.givesBackOnCards();
    opio.openingHours("Permanence : lundi 14 h à 16 h, jeudi 18 h 30 à 19 h 30");
    opio.news(
        "Paiement en ligne",
        "Ce service est géré par notre partenaire bancaire : le portail ne traite pas et"
            + " n’enregistre pas vos données bancaires. Votre banque confirme par SMS, préparez"
            + " votre mobile.");
    benali(opio, benali, holidays(opio));
    return opio;
  }

  /** The activities of all periods; gives the next one of the nursery school's children. */
  private long holidays(Organisation opio) throws SQLException {
    long regie = opio.regie("ALSH", "ALSH D OPIO", "ALSH D OPIO", "OPI{seq:05}", 30);
    long structure = opio.structure("ALSH", "ALSH D’OPIO");
    Centre centre = new Centre(scene.rows(), structure, opio.category("Accueil de loisirs"), regie);
    HolidayPeriod next = HolidayPeriod.next(year, scene.today());
    long nextNursery = 0;
    for (HolidayPeriod period : HolidayPeriod.of(year)) {
      long nursery = activity(centre, period, "MAT", "maternelle", new Group("3-6 ans", 3, 6, 24));
      long elementary =
          activity(centre, period, "ELEM", "élémentaire", new Group("7-11 ans", 7, 11, 36));
      scene
          .rows()
          .run(
              "update activity_group set level_from = 'CP', level_to = 'CM2' where activity_id = ?",
              elementary);
      if (period.equals(next)) {
        nextNursery = nursery;
      }
    }
    return nextNursery;
  }

  private static long activity(
      Centre centre, HolidayPeriod period, String code, String school, Group group)
      throws SQLException {
    return centre.activity(
        new Offer(
            period.code() + "-" + code,
            "Vacances %s %s %s".formatted(period.name(), school, group.name()),
            "ALSH d’Opio (paiement à la réservation)",
            "PAY_ON_BOOKING"),
        Season.during(period),
        List.of(group),
        List.of(Unit.of("JOURNEE", "Journée", "08:00", "18:00", 1250)));
  }

  private void benali(Organisation opio, long account, long nursery) throws SQLException {
    long household =
        families.household(
            opio.id(),
            "00017",
            "BENALI",
            DemoData.SECOND_FAMILY,
            new String[] {"3 rue des Lilas", "06650", "Opio", "04 00 00 00 52"},
            account);
    families.member(opio.id(), household, "GUARDIAN", "Sonia", "Benali", scene.birth(35, 4), 0);
    long adam =
        families.member(opio.id(), household, "CHILD", "Adam", "Benali", scene.birth(4, 8), 0);
    // stays within 3-6 until the summer of the school year
    families.member(opio.id(), household, "CHILD", "Jules", "Benali", scene.birth(5, 1), 1);
    families.enrol(household, adam, nursery, 4);
  }
}
