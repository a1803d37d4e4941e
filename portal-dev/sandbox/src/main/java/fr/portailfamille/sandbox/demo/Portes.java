package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;

/** CDC Portes Entre-deux-Mers: Wednesdays charged to the family's account. */
final class Portes {

  private final Scene scene;

  Portes(Scene scene) {
    this.scene = scene;
  }

  /** Writes it all; no family yet. */
  Organisation tell() throws SQLException {
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
    wednesdays(portes);
    return portes;
  }

  private void wednesdays(Organisation portes) throws SQLException {
    long regie =
        portes.regie("APS", "APS et CLSH", "CDC PE2M - APS ET CLSH", "{year}-{seq:05}", 30);
    long structure = portes.structure("QUINSAC", "Accueil de Loisirs de Quinsac");
    SchoolYear year = SchoolYear.around(scene.today(), SchoolYear.Zone.A);
    new Centre(scene.rows(), structure, portes.category("ALSH"), regie)
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
