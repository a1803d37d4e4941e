package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.Demonstration;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The guides' own four organisations, with invented families. */
public final class DemoData implements Demonstration {

  /** The password of every demo account. */
  public static final String PASSWORD = "Cartable-bleu-27";

  private static final String FAMILY = "famille.martin@example.org";
  private static final String SECOND_FAMILY = "famille.benali@example.org";
  private static final String STAFF = "accueil.albertville@example.org";
  private static final String ADMIN = "admin@example.org";

  @Override
  public List<Account> accounts() {
    return List.of(
        new Account(FAMILY, PASSWORD, "Claire Martin: Noah and Lina at Albertville, Noah at ALAC"),
        new Account(SECOND_FAMILY, PASSWORD, "Sonia Benali: Inès at Albertville, Adam at Opio"),
        new Account(STAFF, PASSWORD, "staff of Albertville"),
        new Account(ADMIN, PASSWORD, "administrator of the four organisations"));
  }

  @Override
  public void load(Connection owner, String key, int bankPort) throws SQLException {
    Rows rows = new Rows(owner);
    if (!rows.exists("select 1 from organisation limit 1")) {
      new Story(rows, key).tell();
    }
    // ports may change from one start to the next
    String bank = "http://localhost:" + bankPort;
    address(rows, "payment.systempay.gateway", bank + "/vads-payment/");
    address(rows, "payment.systempay.rest-address", bank);
  }

  private static void address(Rows rows, String setting, String value) throws SQLException {
    rows.run(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values (?, 'INSTALLATION', 0, ?, now(), 'demo')"
            + " on conflict (setting_key, scope, scope_id) do update set value = excluded.value",
        setting,
        value);
  }

  /** Writes it all once. */
  private static final class Story {

    private final Rows rows;
    private final String key;
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final Families families;

    Story(Rows rows, String key) {
      this.rows = rows;
      this.key = key;
      this.families = new Families(rows, now);
    }

    void tell() throws SQLException {
      long family = families.account(FAMILY, "Claire Martin", PASSWORD, "FAMILY");
      long second = families.account(SECOND_FAMILY, "Sonia Benali", PASSWORD, "FAMILY");
      long staff = families.account(STAFF, "Guichet Unique", PASSWORD, "STAFF");
      long admin = families.account(ADMIN, "Administration", PASSWORD, "STAFF", "ADMIN");
      long albertville = albertville(family, second);
      families.worksFor(staff, albertville);
      families.worksFor(admin, albertville);
      families.worksFor(admin, alac(family));
      families.worksFor(admin, portes());
      families.worksFor(admin, opio(second));
    }

    private long albertville(long family, long second) throws SQLException {
      long organisation =
          organisation(
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
      section(
          organisation,
          "NEWS",
          "Mercredis aux Pommiers",
          "Les réservations de l’année sont ouvertes : inscrivez d’abord votre enfant à"
              + " l’activité, puis cochez ses mercredis dans le planning.");
      section(
          organisation,
          "INFORMATION",
          "Paiement",
          "Le règlement de vos réservations confirme vos inscriptions. Sans confirmation de la"
              + " banque dans le délai affiché, les places sont rendues.");
      section(
          organisation,
          "INFORMATION",
          "EMS, trimestres et sorties",
          "L'École municipale des sports s’inscrit au trimestre, dans le respect des tranches"
              + " d'âge.");
      long regie =
          regie(
              organisation,
              "ALSC",
              "Accueil loisirs sport culture",
              "ALBERTVILLE ACCUEIL LOISIRS SPORT CULTUR",
              "{yy}{month}{seq:05}",
              15);
      long structure = structure(organisation, "POMMIERS", "AL Pommiers");
      structure(organisation, "EMS", "École municipale des sports");
      SchoolYear year = SchoolYear.around(today, SchoolYear.Zone.A);
      long activity =
          new Centre(rows, structure, category(organisation, "Centre de loisirs"), regie)
              .activity(
                  "MERCREDIS",
                  "Pommiers mercredis " + year.name(),
                  "AL Pommiers (paiement à la réservation)",
                  "PAY_ON_BOOKING",
                  year,
                  year.every(DayOfWeek.WEDNESDAY),
                  year::closedBecause,
                  List.of(new Group("6-12 ans", 6, 12, 40), new Group("3-5 ans", 3, 5, 24)),
                  List.of(
                      unit("MATIN", "Mercredi matin", "08:00", "12:00", 400),
                      unit("APM", "Mercredi après-midi", "13:30", "18:00", 400),
                      unit("JOURNEE", "Mercredi journée", "08:00", "18:00", 1000)));
      long martin =
          families.household(
              organisation,
              "000418",
              "MARTIN",
              FAMILY,
              new String[] {"8 chemin des Écoliers", "73200", "Albertville", "04 00 00 00 18"},
              family);
      families.member(organisation, martin, "GUARDIAN", "Claire", "Martin", birth(38, 2), 0);
      families.member(organisation, martin, "GUARDIAN", "Karim", "Martin", birth(40, 7), 1);
      families.member(organisation, martin, "CHILD", "Noah", "Martin", birth(8, 3), 0);
      long lina = families.member(organisation, martin, "CHILD", "Lina", "Martin", birth(10, 5), 1);
      families.member(organisation, martin, "CHILD", "Tom", "Martin", birth(4, 1), 2);
      families.enrol(martin, lina, activity, 10);
      long benali =
          families.household(
              organisation,
              "000502",
              "BENALI",
              SECOND_FAMILY,
              new String[] {"3 rue des Lilas", "73200", "Albertville", "04 00 00 00 52"},
              second);
      families.member(organisation, benali, "GUARDIAN", "Sonia", "Benali", birth(35, 4), 0);
      long ines = families.member(organisation, benali, "CHILD", "Inès", "Benali", birth(7, 6), 0);
      families.enrol(benali, ines, activity, 7);
      document(organisation, "Fiche d’inscription", "HOUSEHOLD", true);
      document(organisation, "Fiche sanitaire de liaison", "CHILD", true);
      document(organisation, "Avis d’imposition", "HOUSEHOLD", false);
      return organisation;
    }

    private long alac(long family) throws SQLException {
      long organisation =
          organisation(
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
      section(
          organisation,
          "NEWS",
          "Enfance et jeunesse",
          "Le secrétariat de l’ALAC est ouvert au public, sur les horaires habituels, par mail et"
              + " par téléphone.");
      section(
          organisation,
          "NEWS",
          "Événements Loisirs culturels et sportifs",
          "Pour tout renseignement concernant les modalités d’inscription et le fonctionnement"
              + " général : alac.asso.fr");
      section(organisation, "INFORMATION", "ENFANCE", "Accueils de loisirs, stages et séjours.");
      section(
          organisation, "INFORMATION", "LOISIRS", "Conditions générales, bulletin de parrainage.");
      section(organisation, "INFORMATION", "JEUNESSE", "Activités des 11-17 ans.");
      section(
          organisation,
          "INFORMATION",
          "DOCS À TÉLÉCHARGER",
          "Fiche d’adhésion famille (une fiche par foyer), autorisation de prélèvement.");
      regie(organisation, "ENFANCE", "ALAC Enfance - Jeunesse", "ASSO ALAC", "{year}{seq:05}", 60);
      long leisure =
          regie(organisation, "LOISIRS", "ALAC Loisirs", "ASSO ALAC", "{year}-{seq:05}", 60);
      structure(organisation, "ENFANCE", "ALAC ENFANCE - JEUNESSE");
      long structure = structure(organisation, "LOISIRS", "ALAC LOISIRS");
      long languages = category(organisation, "LANGUES ÉTRANGÈRES ET RÉGIONALES");
      SchoolYear year = SchoolYear.around(today, SchoolYear.Zone.B);
      rows.add(
          "activity",
          "structure_id, category_id, regie_id, code, name, type_name, booking_mode, kind,"
              + " starts_on, ends_on, opens_at, closes_at",
          structure,
          languages,
          leisure,
          "ANGLAIS-MAR",
          "ANGLAIS Conversation MARDI 10H30-12H",
          "Atelier à l’année",
          "PAY_ON_ENROLMENT",
          "SERIES",
          year.firstDay(),
          year.lastDay(),
          year.firstDay().minusMonths(3).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant(),
          year.lastDay().atStartOfDay(ZoneId.of("Europe/Paris")).toInstant());
      long martin =
          families.household(
              organisation,
              "001207",
              "MARTIN",
              FAMILY,
              new String[] {"8 chemin des Écoliers", "44470", "Carquefou", "02 00 00 00 18"},
              family);
      families.member(organisation, martin, "GUARDIAN", "Claire", "Martin", birth(38, 2), 0);
      families.member(organisation, martin, "CHILD", "Noah", "Martin", birth(8, 3), 0);
      families.member(organisation, martin, "ADULT", "Claire", "Martin", birth(38, 2), 1);
      document(organisation, "Fiche d’adhésion", "HOUSEHOLD", true);
      document(organisation, "Autorisation de départ", "HOUSEHOLD", false);
      document(organisation, "Fiche individuelle enfant", "CHILD", true);
      return organisation;
    }

    private long portes() throws SQLException {
      long organisation =
          organisation(
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
      rows.run("update organisation set fax = '05 56 21 72 64' where id = ?", organisation);
      section(
          organisation,
          "NEWS",
          "Réservations",
          "Tant que vous n’avez pas validé, vos réservations ne sont pas prises en compte.");
      long regie =
          regie(
              organisation, "APS", "APS et CLSH", "CDC PE2M - APS ET CLSH", "{year}-{seq:05}", 30);
      long structure = structure(organisation, "QUINSAC", "Accueil de Loisirs de Quinsac");
      SchoolYear year = SchoolYear.around(today, SchoolYear.Zone.A);
      new Centre(rows, structure, category(organisation, "ALSH"), regie)
          .activity(
              "ALSH-6-12",
              "CDC - ALSH 6-12",
              "Mercredis (portés au compte)",
              "CHARGED_TO_ACCOUNT",
              year,
              year.every(DayOfWeek.WEDNESDAY),
              year::closedBecause,
              List.of(new Group("6-12 ans", 6, 12, 48)),
              List.of(
                  unit("MATIN", "Matin", "08:00", "12:00", 1035),
                  unit("APM", "Après-midi", "13:30", "18:00", 665)));
      return organisation;
    }

    private long opio(long second) throws SQLException {
      long organisation =
          organisation(
              "opio",
              "ifac Opio",
              "Portail famille : inscriptions, paiement et factures en ligne",
              "Accueil de loisirs d’Opio",
              new String[] {"Carrefour de la Font neuve", "06650", "Opio"},
              "04 93 77 25 50",
              "alsh.opio@utse.ifac.asso.fr",
              "portailfamilles-opio.ifac.asso.fr",
              "Inscriptions, paiement et factures en ligne.",
              "#19693c",
              3);
      rows.run(
          "update organisation set opening_hours = ? where id = ?",
          "Permanence : lundi 14 h à 16 h, jeudi 18 h 30 à 19 h 30",
          organisation);
      section(
          organisation,
          "NEWS",
          "Paiement en ligne",
          "Ce service est géré par notre partenaire bancaire : le portail ne traite pas et"
              + " n’enregistre pas vos données bancaires. Votre banque confirme par SMS, préparez"
              + " votre mobile.");
      long regie = regie(organisation, "ALSH", "ALSH D OPIO", "ALSH D OPIO", "OPI{seq:05}", 30);
      long structure = structure(organisation, "ALSH", "ALSH D’OPIO");
      SchoolYear year = SchoolYear.around(today, SchoolYear.Zone.B);
      long activity =
          new Centre(rows, structure, category(organisation, "Accueil de loisirs"), regie)
              .activity(
                  "VACANCES",
                  "Vacances maternelle 3-6 ans " + year.name(),
                  "ALSH d’Opio (paiement à la réservation)",
                  "PAY_ON_BOOKING",
                  year,
                  year.holidayWeekdays(),
                  day -> null,
                  List.of(new Group("3-6 ans", 3, 6, 24)),
                  List.of(unit("JOURNEE", "Journée", "08:00", "18:00", 1250)));
      long benali =
          families.household(
              organisation,
              "00017",
              "BENALI",
              SECOND_FAMILY,
              new String[] {"3 rue des Lilas", "06650", "Opio", "04 00 00 00 52"},
              second);
      families.member(organisation, benali, "GUARDIAN", "Sonia", "Benali", birth(35, 4), 0);
      long adam = families.member(organisation, benali, "CHILD", "Adam", "Benali", birth(4, 8), 0);
      families.enrol(benali, adam, activity, 4);
      return organisation;
    }

    private static Unit unit(String code, String name, String from, String to, long cents) {
      return new Unit(code, name, LocalTime.parse(from), LocalTime.parse(to), cents);
    }

    private LocalDate birth(int years, int months) {
      return today.minusYears(years).minusMonths(months);
    }

    private long organisation(
        String code,
        String name,
        String title,
        String department,
        String[] address,
        String phone,
        String email,
        String website,
        String welcome,
        String accent,
        int position)
        throws SQLException {
      return rows.add(
          "organisation",
          "code, name, portal_title, department, street, postcode, town, phone, email, website,"
              + " welcome, accent_color, position",
          code,
          name,
          title,
          department,
          address[0],
          address[1],
          address[2],
          phone,
          email,
          website.isEmpty() ? null : website,
          welcome,
          accent,
          position);
    }

    private void section(long organisation, String kind, String title, String body)
        throws SQLException {
      rows.add(
          "public_section", "organisation_id, kind, title, body", organisation, kind, title, body);
    }

    private long structure(long organisation, String code, String name) throws SQLException {
      return rows.add("structure", "organisation_id, code, name", organisation, code, name);
    }

    private long category(long organisation, String name) throws SQLException {
      return rows.add("category", "organisation_id, name", organisation, name);
    }

    private void document(long organisation, String name, String subject, boolean compulsory)
        throws SQLException {
      rows.add(
          "document_type",
          "organisation_id, name, subject, compulsory",
          organisation,
          name,
          subject,
          compulsory);
    }

    private long regie(
        long organisation, String code, String name, String merchant, String pattern, int hold)
        throws SQLException {
      long regie =
          rows.add(
              "regie",
              "organisation_id, code, name, merchant_name, invoice_number_pattern",
              organisation,
              code,
              name,
              merchant,
              pattern);
      setting("basket.hold-minutes", regie, String.valueOf(hold));
      setting("payment.systempay.site-id", regie, "%08d".formatted(12000000 + regie));
      setting("payment.systempay.test-key", regie, DemoSecrets.seal(key, SystemPaySandbox.KEY));
      setting(
          "payment.systempay.rest-test-password",
          regie,
          DemoSecrets.seal(key, SystemPaySandbox.REST_PASSWORD));
      return regie;
    }

    private void setting(String name, long regie, String value) throws SQLException {
      rows.run(
          "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
              + " values (?, 'REGIE', ?, ?, ?, 'demo')",
          name,
          regie,
          value,
          now);
    }
  }
}
