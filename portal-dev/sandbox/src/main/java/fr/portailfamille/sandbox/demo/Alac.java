package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;

/** ALAC, an association with two régies: workshops over the year, paid on enrolment. */
final class Alac {

  private final Scene scene;
  private final Families families;

  Alac(Scene scene) {
    this.scene = scene;
    this.families = scene.families();
  }

  /**
   * Writes it all.
   *
   * @param martin the account of the Martin
   */
  Organisation tell(long martin) throws SQLException {
    Organisation alac =
        new Organisation(
            scene,
            "alac",
            "ALAC",
            "Bienvenue sur notre portail famille",
            "Enfance-jeunesse, loisirs culturels et sportifs",
            new String[] {"9 avenue des Argonautes", "44470", "Carquefou"},
            "02 40 52 64 68",
            "secretariat@alac.asso.fr",
            "www.alac.asso.fr",
            "Demandez une réservation ou une inscription, suivez vos factures et payez par"
                + " carte.",
            "#8a2d6b",
            0);
    texts(alac);
    workshop(alac);
    martin(alac, martin);
    new Papers(scene, alac).alac();
    alac.asks("COMPULSORY", false, "household.phone");
    alac.asks("EDITABLE", true, "household.quotient");
    alac.asks(
        "EDITABLE",
        false,
        "household.regime",
        "household.donation",
        "guardian.beneficiaryNumber",
        "guardian.profession",
        "guardian.socialCategory",
        "guardian.workplace",
        "guardian.workPostcode",
        "guardian.workTown");
    alac.confirmsDossiersFrom(9);
    alac.booksAfterDocuments();
    return alac;
  }

  private static void texts(Organisation alac) throws SQLException {
    alac.news(
        "Enfance et jeunesse",
        "Le secrétariat de l’ALAC est ouvert au public, sur les horaires habituels, par mail et"
            + " par téléphone.");
    alac.news(
        "Événements Loisirs culturels et sportifs",
        "Pour tout renseignement concernant les modalités d’inscription et le fonctionnement"
            + " général : alac.asso.fr");
    alac.information("ENFANCE", "Accueils de loisirs, stages et séjours.");
    alac.information("LOISIRS", "Conditions générales, bulletin de parrainage.");
    alac.information("JEUNESSE", "Activités des 11-17 ans.");
    alac.information(
        "DOCS À TÉLÉCHARGER",
        "Fiche d’adhésion famille (une fiche par foyer), autorisation de prélèvement.");
  }

  private void workshop(Organisation alac) throws SQLException {
    alac.regie("ENFANCE", "ALAC Enfance - Jeunesse", "ASSO ALAC", "{year}{seq:05}", 60);
    long leisure = alac.regie("LOISIRS", "ALAC Loisirs", "ASSO ALAC", "{year}-{seq:05}", 60);
    alac.structure("ENFANCE", "ALAC ENFANCE - JEUNESSE");
    long structure = alac.structure("LOISIRS", "ALAC LOISIRS");
    long languages = alac.category("LANGUES ÉTRANGÈRES ET RÉGIONALES");
    SchoolYear year = SchoolYear.around(scene.today(), SchoolYear.Zone.B);
    new Centre(scene.rows(), structure, languages, leisure)
        .activity(
            new Offer(
                "ANGLAIS-MAR",
                "ANGLAIS Conversation MARDI 10H30-12H",
                "Atelier à l’année",
                "PAY_ON_ENROLMENT",
                "SERIES"),
            Season.weekly(year, DayOfWeek.TUESDAY),
            List.of(new Group("Adultes", 15, 99, 12)),
            List.of(Unit.of("MARDI", "Mardi 10 h 30", "10:30", "12:00", 26700)));
  }

  private void martin(Organisation alac, long account) throws SQLException {
    long household =
        families.household(
            alac.id(),
            "001207",
            "MARTIN",
            DemoData.FAMILY,
            new String[] {"8 chemin des Écoliers", "44470", "Carquefou", "02 00 00 00 18"},
            account);
    families.paysByDirectDebit(household);
    families.member(alac.id(), household, "GUARDIAN", "Claire", "Martin", scene.birth(38, 2), 0);
    families.member(alac.id(), household, "CHILD", "Noah", "Martin", scene.birth(8, 3), 0);
    families.member(alac.id(), household, "ADULT", "Claire", "Martin", scene.birth(38, 2), 1);
  }
}
