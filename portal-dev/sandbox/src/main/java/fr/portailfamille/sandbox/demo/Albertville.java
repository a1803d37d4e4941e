package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;

/** Ville d’Albertville: the Wednesdays of the Pommiers, and the series of the sports school. */
final class Albertville {

  private final Scene scene;
  private final Families families;

  Albertville(Scene scene) {
    this.scene = scene;
    this.families = scene.families();
  }

  /**
   * Writes it all.
   *
   * @param martin the account of the Martin
   * @param benali the account of the Benali
   * @param mother the account of Anne Leroy
   * @param father the account of Julien Petit
   */
  Organisation tell(long martin, long benali, long mother, long father) throws SQLException {
    Organisation town =
        new Organisation(
            scene,
            "albertville",
            "Ville d’Albertville",
            "Portail famille d’Albertville",
            "Guichet Unique",
            new String[] {"12 cours de l’Hôtel de Ville", "73200", "Albertville"},
            "04 79 10 43 00",
            "guichet.unique@example.org",
            "",
            "Inscrivez vos enfants, réservez leurs mercredis et réglez en ligne.",
            "#0b5cad",
            1);
    texts(town);
    town.keepsPaidDays();
    long regie =
        town.regie(
            "ALSC",
            "Accueil loisirs sport culture",
            "ALBERTVILLE ACCUEIL LOISIRS SPORT CULTUR",
            "{yy}{month}{seq:05}",
            15);
    SchoolYear year = SchoolYear.around(scene.today(), SchoolYear.Zone.A);
    long wednesdays = wednesdays(town, regie, year);
    new Ems(scene, town, regie, year).tell();
    martin(town, martin, wednesdays);
    benali(town, benali, wednesdays);
    separated(town, mother, father, wednesdays);
    new Papers(scene, town).albertville(wednesdays);
    new Sheets(scene, town).albertville();
    return town;
  }

  private static void texts(Organisation town) throws SQLException {
    town.news(
        "Mercredis aux Pommiers",
        "Les réservations de l’année sont ouvertes : inscrivez d’abord votre enfant à"
            + " l’activité, puis cochez ses mercredis dans le planning.");
    town.information(
        "Paiement",
        "Le règlement de vos réservations confirme vos inscriptions. Sans confirmation de la"
            + " banque dans le délai affiché, les places sont rendues.");
    town.information(
        "EMS, trimestres et sorties",
        "L'École municipale des sports s’inscrit au trimestre, dans le respect des tranches"
            + " d'âge.");
  }

  private long wednesdays(Organisation town, long regie, SchoolYear year) throws SQLException {
    long structure = town.structure("POMMIERS", "AL Pommiers");
    return new Centre(scene.rows(), structure, town.category("Centre de loisirs"), regie)
        .activity(
            new Offer(
                "MERCREDIS",
                "Pommiers mercredis " + year.name(),
                "AL Pommiers (paiement à la réservation)",
                "PAY_ON_BOOKING"),
            Season.weekly(year, DayOfWeek.WEDNESDAY),
            List.of(new Group("6-12 ans", 6, 12, 40), new Group("3-5 ans", 3, 5, 24)),
            List.of(
                Unit.of("MATIN", "Mercredi matin", "08:00", "12:00", 400),
                Unit.of("APM", "Mercredi après-midi", "13:30", "18:00", 400),
                Unit.of("JOURNEE", "Mercredi journée", "08:00", "18:00", 1000)));
  }

  private void martin(Organisation town, long account, long wednesdays) throws SQLException {
    long household =
        families.household(
            town.id(),
            "000418",
            "MARTIN",
            DemoData.FAMILY,
            new String[] {"8 chemin des Écoliers", "73200", "Albertville", "04 00 00 00 18"},
            account);
    families.member(town.id(), household, "GUARDIAN", "Claire", "Martin", scene.birth(38, 2), 0);
    families.member(town.id(), household, "GUARDIAN", "Karim", "Martin", scene.birth(40, 7), 1);
    families.member(town.id(), household, "CHILD", "Noah", "Martin", scene.birth(8, 3), 0);
    long lina =
        families.member(town.id(), household, "CHILD", "Lina", "Martin", scene.birth(10, 5), 1);
    families.member(town.id(), household, "CHILD", "Tom", "Martin", scene.birth(4, 1), 2);
    families.enrol(household, lina, wednesdays, 10);
  }

  private void benali(Organisation town, long account, long wednesdays) throws SQLException {
    long household =
        families.household(
            town.id(),
            "000502",
            "BENALI",
            DemoData.SECOND_FAMILY,
            new String[] {"3 rue des Lilas", "73200", "Albertville", "04 00 00 00 52"},
            account);
    families.member(town.id(), household, "GUARDIAN", "Sonia", "Benali", scene.birth(35, 4), 0);
    long ines =
        families.member(town.id(), household, "CHILD", "Inès", "Benali", scene.birth(7, 6), 0);
    families.enrol(household, ines, wednesdays, 7);
  }

  /** Two households with one child in both, and one of the mother's alone. */
  private void separated(Organisation town, long mother, long father, long wednesdays)
      throws SQLException {
    long hers =
        families.household(
            town.id(),
            "000611",
            "LEROY",
            DemoData.MOTHER,
            new String[] {"22 rue de la République", "73200", "Albertville", "04 00 00 00 61"},
            mother);
    families.member(town.id(), hers, "GUARDIAN", "Anne", "Leroy", scene.birth(36, 9), 0);
    long zoe = families.member(town.id(), hers, "CHILD", "Zoé", "Petit", scene.birth(9, 2), 0);
    families.member(town.id(), hers, "CHILD", "Hugo", "Leroy", scene.birth(5, 6), 1);
    families.enrol(hers, zoe, wednesdays, 9);
    long his =
        families.household(
            town.id(),
            "000612",
            "PETIT",
            DemoData.FATHER,
            new String[] {"5 avenue Perrier de la Bâthie", "73400", "Ugine", "04 00 00 00 62"},
            father);
    families.member(town.id(), his, "GUARDIAN", "Julien", "Petit", scene.birth(39, 1), 0);
    families.shares(his, zoe, 0);
  }
}
