package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Writes an organisation and what it owns: texts, structures, categories, régies, documents. */
final class Organisation {

  private final Scene scene;
  private final Rows rows;
  private final long id;

  /**
   * @param address street, postcode, town
   * @param website without protocol; empty: none
   * @param accent its colour, as CSS writes it
   * @param position among the organisations of the portal
   */
  Organisation(
      Scene scene,
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
    this.scene = scene;
    this.rows = scene.rows();
    this.id =
        rows.add(
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

  long id() {
    return id;
  }

  void fax(String fax) throws SQLException {
    rows.run("update organisation set fax = ? where id = ?", fax, id);
  }

  void openingHours(String hours) throws SQLException {
    rows.run("update organisation set opening_hours = ? where id = ?", hours, id);
  }

  void news(String title, String body) throws SQLException {
    section("NEWS", title, body);
  }

  void information(String title, String body) throws SQLException {
    section("INFORMATION", title, body);
  }

  long structure(String code, String name) throws SQLException {
    return rows.add("structure", "organisation_id, code, name", id, code, name);
  }

  long category(String name) throws SQLException {
    return rows.add("category", "organisation_id, name", id, name);
  }

  /**
   * A kind of document that is asked every school year; of a household or of each child.
   *
   * @return its id
   */
  long document(String name, String subject, boolean compulsory) throws SQLException {
    long type = documentType(name, subject, "SCHOOL_YEAR", null);
    asks(type, compulsory, null);
    return type;
  }

  /**
   * A kind of document, asked of nobody yet.
   *
   * @param months of the validity MONTHS; null otherwise
   */
  long documentType(String name, String subject, String validity, Integer months)
      throws SQLException {
    return rows.add(
        "document_type",
        "organisation_id, name, subject, validity, valid_months",
        id,
        name,
        subject,
        validity,
        months);
  }

  /** Asks a kind of document of all its subjects, or of those enrolled in an activity. */
  void asks(long type, boolean compulsory, Long activity) throws SQLException {
    rows.add(
        "document_requirement",
        "document_type_id, activity_id, compulsory",
        type,
        activity,
        compulsory);
  }

  /** What families and staff read about a kind of document. */
  void explains(long type, String hint, String toCheck) throws SQLException {
    rows.run("update document_type set hint = ?, to_check = ? where id = ?", hint, toCheck, type);
  }

  /** Asks a kind of document already with the request for an account. */
  void asksWithRequest(long type) throws SQLException {
    rows.run("update document_type set with_request = true where id = ?", type);
  }

  /** A blank form to download. */
  void form(String title, String category, Long type, String file, String... lines)
      throws SQLException {
    long form =
        rows.add(
            "blank_form",
            "organisation_id, document_type_id, title, category",
            id,
            type,
            title,
            category);
    new DemoFiles(scene).pdf("blank_form_id", form, file, lines);
  }

  /**
   * A document as a family supplied it.
   *
   * @param person whom it concerns; null for the dossier
   * @param status SUPPLIED, ACCEPTED or REFUSED (as unreadable)
   * @param until last day it is good for; null without an end
   */
  long supplied(long type, long household, Long person, String status, int daysAgo, LocalDate until)
      throws SQLException {
    boolean checked = !status.equals("SUPPLIED");
    Instant at = scene.now().minus(Duration.ofDays(daysAgo));
    return rows.add(
        "document",
        "document_type_id, household_id, person_id, status, supplied_at, valid_until, checked_at,"
            + " checked_by, accepted_told_at, refusal_reason, refusal_words",
        type,
        household,
        person,
        status,
        at,
        until,
        checked ? at.plus(Duration.ofHours(3)) : null,
        checked ? "system" : null,
        checked ? at.plus(Duration.ofHours(4)) : null,
        status.equals("REFUSED") ? "UNREADABLE" : null,
        status.equals("REFUSED") ? "Le bas de la page est coupé." : null);
  }

  /**
   * A régie with its contract at the sandbox bank.
   *
   * @param merchant what the bank prints on statements
   * @param pattern of its invoice numbers
   * @param hold how long it holds a basket's places, in minutes
   */
  long regie(String code, String name, String merchant, String pattern, int hold)
      throws SQLException {
    long regie =
        rows.add(
            "regie",
            "organisation_id, code, name, merchant_name, invoice_number_pattern",
            id,
            code,
            name,
            merchant,
            pattern);
    atRegie(regie, "basket.hold-minutes", String.valueOf(hold));
    atRegie(regie, "payment.systempay.site-id", "%08d".formatted(12000000 + regie));
    atRegie(regie, "payment.systempay.test-key", sealed(SystemPaySandbox.KEY));
    atRegie(regie, "payment.systempay.rest-test-password", sealed(SystemPaySandbox.REST_PASSWORD));
    atRegie(regie, "payment.systempay.refunds", "true");
    return regie;
  }

  private String sealed(String secret) {
    return DemoSecrets.seal(scene.key(), secret);
  }

  /** Families book step by step instead of on the planning. */
  void guidesReservations() throws SQLException {
    setting("ORGANISATION", id, "booking.form", "GUIDED");
  }

  /**
   * What this organisation asks in its dossiers, where it differs from the catalogue.
   *
   * @param policy HIDDEN, VISIBLE, EDITABLE or COMPULSORY
   */
  void asks(String policy, boolean waits, String... fields) throws SQLException {
    for (String field : fields) {
      rows.run(
          "insert into dossier_rule (organisation_id, field, policy, waits) values (?, ?, ?, ?)",
          id,
          field,
          policy,
          waits);
    }
  }

  /** Each year from the first of this month families say that their dossier is right. */
  void confirmsDossiersFrom(int month) throws SQLException {
    setting("ORGANISATION", id, "dossier.confirm-month", String.valueOf(month));
  }

  /** Nothing is booked before the compulsory documents are sent. */
  void booksAfterDocuments() throws SQLException {
    setting("ORGANISATION", id, "booking.documents", "SENT");
  }

  /**
   * Who owes 30 € books nothing more, full days have waiting lists, and a place can be given back
   * when it is too late to cancel it (guide 003).
   */
  void chargesAccounts() throws SQLException {
    setting("ORGANISATION", id, "booking.debt", "30");
    setting("ORGANISATION", id, "booking.waiting-list", "true");
    setting("ORGANISATION", id, "booking.give-back", "true");
  }

  /** What was paid by card goes back to the card when its place is cancelled. */
  void givesBackOnCards() throws SQLException {
    setting("ORGANISATION", id, "booking.cancel-money", "CARD");
  }

  /** What is paid is not changed any more by the family (guide 001). */
  void keepsPaidDays() throws SQLException {
    setting("ORGANISATION", id, "booking.cancel", "false");
  }

  /** A series that families cancel, wait for and join later for the dates that are left. */
  void sellsDatesLeft(long activity) throws SQLException {
    setting("ACTIVITY", activity, "booking.cancel", "true");
    setting("ACTIVITY", activity, "booking.waiting-list", "true");
    setting("ACTIVITY", activity, "booking.series-price", "BY_DATES");
  }

  private void atRegie(long regie, String name, String value) throws SQLException {
    setting("REGIE", regie, name, value);
  }

  private void setting(String scope, long scopeId, String name, String value) throws SQLException {
    rows.run(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values (?, ?, ?, ?, ?, 'demo')",
        name,
        scope,
        scopeId,
        value,
        scene.now());
  }

  private void section(String kind, String title, String body) throws SQLException {
    rows.add("public_section", "organisation_id, kind, title, body", id, kind, title, body);
  }
}
