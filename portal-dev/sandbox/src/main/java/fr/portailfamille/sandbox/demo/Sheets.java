package fr.portailfamille.sandbox.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What families have filled in: their dossiers and the sheets of their children. */
final class Sheets {

  private final Scene scene;
  private final Rows rows;
  private final Organisation organisation;

  Sheets(Scene scene, Organisation organisation) {
    this.scene = scene;
    this.rows = scene.rows();
    this.organisation = organisation;
  }

  /** The Martin, the Benali, and the two households of Zoé Petit. */
  void albertville() throws SQLException {
    long martin = household("000418");
    situation(martin, "M. et Mme", "MARRIED");
    quotient(martin, 742);
    guardian(martin, "Claire", "+33639980018", "claire.martin@example.org", "Albertville");
    guardian(martin, "Karim", "+33639980019", "karim.martin@example.org", "Chambéry");
    school(martin, "Noah", "MALE", "CE2", "École Louis Pasteur", "CE2 de Mme Roux");
    school(martin, "Lina", "FEMALE", "CM2", "École Louis Pasteur", "CM1-CM2");
    school(martin, "Tom", "MALE", "MS", "Maternelle du Val des Roses", "Les Écureuils");
    health(
        martin,
        "Noah",
        "Sans porc",
        "Arachide : trousse d’urgence dans son sac.",
        "Asthme à l’effort, inhalateur avec lui.");
    rows.run(
        "update person set pai = 'YES', pai_from = ? where id = ?",
        scene.today().minusMonths(3),
        member(martin, "Noah"));
    health(martin, "Lina", "", null, "Porte des lunettes.");
    health(martin, "Tom", "", null, null);
    for (String child : List.of("Noah", "Lina", "Tom")) {
      vaccines(martin, child);
      permits(martin, child, "Être photographié|Se baigner|Être transporté");
      insured(martin, child);
      fetches(martin, child, 0, "Odile Martin", "+33639980041", "grand-mère");
      fetches(martin, child, 1, "Paul Durand", "+33639980042", "voisin");
    }

    long benali = household("000502");
    situation(benali, "Mme", "SINGLE");
    guardian(benali, "Sonia", "+33639980052", DemoData.SECOND_FAMILY, "Albertville");
    school(benali, "Inès", "FEMALE", "CE1", "École Martin Sibille", "CE1");
    health(benali, "Inès", "Sans viande", null, null);
    vaccines(benali, "Inès");
    permits(benali, "Inès", "Se baigner|Être transporté");
    insured(benali, "Inès");

    separated();
  }

  /** What is Zoé's own is told once; what each parent says stays with the household. */
  private void separated() throws SQLException {
    long mother = household("000611");
    situation(mother, "Mme", "SEPARATED");
    guardian(mother, "Anne", "+33639980061", DemoData.MOTHER, "Albertville");
    school(mother, "Zoé", "FEMALE", "CM1", "École Raymond Noël", "CM1");
    health(mother, "Zoé", "", "Pollens au printemps.", null);
    vaccines(mother, "Zoé");
    permits(mother, "Zoé", "Être photographié|Se baigner|Être transporté");
    insured(mother, "Zoé");
    fetches(mother, "Zoé", 0, "Monique Leroy", "+33639980063", "grand-mère");
    forbids(mother, "Zoé", "Bruno Fabre");
    school(mother, "Hugo", "MALE", "GS", "Maternelle Raymond Noël", "Grande section");

    long father = household("000612");
    situation(father, "M.", "SEPARATED");
    guardian(father, "Julien", "+33639980062", DemoData.FATHER, "Ugine");
    permits(father, "Zoé", "Se baigner|Être transporté");
    fetches(father, "Zoé", 0, "Nadia Petit", "+33639980064", "tante");
  }

  private void situation(long household, String civility, String situation) throws SQLException {
    rows.run(
        "update household set civility = ?, situation = ? where id = ?",
        civility,
        situation,
        household);
  }

  private void quotient(long household, int quotient) throws SQLException {
    LocalDate from = scene.today().withDayOfYear(1);
    rows.run(
        "insert into household_quotient (household_id, quotient_cents, valid_from, source, received_on,"
            + " recorded_at, recorded_by) values (?, ?, ?, 'CAF', ?, ?, 'demo')",
        household,
        quotient * 100,
        from,
        from,
        scene.now());
  }

  private void guardian(
      long household, String firstName, String mobile, String email, String workTown)
      throws SQLException {
    rows.run(
        "update household_member set mobile_phone = ?, email = ?, work_town = ?"
            + " where household_id = ? and person_id = ?",
        mobile,
        email,
        workTown,
        household,
        member(household, firstName));
  }

  private void school(
      long household, String child, String sex, String level, String school, String classroom)
      throws SQLException {
    rows.run(
        "update person set sex = ?, school_level = ?, school_level_year = ?, school = ?,"
            + " school_class = ?, birth_town = 'Albertville', changed_at = ? where id = ?",
        sex,
        level,
        scene.today().minusMonths(6).getYear(), // from July on, the class of the year that comes
        school,
        classroom,
        scene.now(),
        member(household, child));
  }

  /**
   * Health, with the same doctor for all.
   *
   * @param diet empty: none
   */
  private void health(long household, String child, String diet, String allergies, String notes)
      throws SQLException {
    rows.run(
        "update person set diets = string_to_array(nullif(?, ''), '|'), allergies = ?,"
            + " health_notes = ?, doctor_name = 'Dr Hélène Girard', doctor_phone = '+33479100000'"
            + " where id = ?",
        diet,
        allergies,
        notes,
        member(household, child));
  }

  private void vaccines(long household, String child) throws SQLException {
    int months = 60;
    for (String vaccine : List.of("Diphtérie-tétanos-poliomyélite", "Coqueluche")) {
      rows.run(
          "insert into person_vaccine (person_id, name, given_on)"
              + " select id, ?, greatest(birth_date + 60, ?::date) from person where id = ?",
          vaccine,
          scene.today().minusMonths(months),
          member(household, child));
      months -= 24;
    }
  }

  private void permits(long household, String child, String permissions) throws SQLException {
    rows.run(
        "update household_member set permissions = string_to_array(?, '|')"
            + " where household_id = ? and person_id = ?",
        permissions,
        household,
        member(household, child));
  }

  private void insured(long household, String child) throws SQLException {
    rows.run(
        "update household_member set insurance_company = 'Mutuelle des Écoles',"
            + " insurance_number = 'ME-2026-' || person_id where household_id = ? and person_id = ?",
        household,
        member(household, child));
  }

  private void fetches(
      long household, String child, int position, String name, String phone, String link)
      throws SQLException {
    named(household, child, "AUTHORISED", position, name, phone, link);
  }

  private void forbids(long household, String child, String name) throws SQLException {
    named(household, child, "FORBIDDEN", 0, name, null, null);
  }

  private void named(
      long household,
      String child,
      String kind,
      int position,
      String name,
      String phone,
      String link)
      throws SQLException {
    rows.run(
        "insert into household_pickup (household_id, person_id, kind, position, name, phone, link)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        household,
        member(household, child),
        kind,
        position,
        name,
        phone,
        link);
  }

  private long household(String number) throws SQLException {
    return rows.id(
        "select id from household where organisation_id = ? and number = ?",
        organisation.id(),
        number);
  }

  private long member(long household, String firstName) throws SQLException {
    return rows.id(
        "select p.id from person p join household_member m on m.person_id = p.id"
            + " where m.household_id = ? and p.first_name = ?",
        household,
        firstName);
  }
}
