package fr.portailfamille.web.frame;

import fr.portailfamille.organisation.Duty;
import java.util.Map;
import java.util.Optional;

/**
 * Which duty opens which page of the staff. A page that is not named here opens for nobody; what it
 * shows is checked again by the services, for the organisation and the structure.
 */
final class StaffPages {

  static final Map<String, Duty> DUTIES =
      Map.ofEntries(
          Map.entry("/staff/home.xhtml", Duty.WORK),
          Map.entry("/staff/household.xhtml", Duty.SEE_FAMILIES),
          Map.entry("/staff/code.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/dossier.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/care.xhtml", Duty.LOOK_AFTER),
          Map.entry("/staff/person.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/person-new.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/changes.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/dossier-fields.xhtml", Duty.CHANGE_SETTINGS),
          Map.entry("/staff/documents.xhtml", Duty.CHECK_DOCUMENTS),
          Map.entry("/staff/document-add.xhtml", Duty.CHECK_DOCUMENTS),
          Map.entry("/staff/document-types.xhtml", Duty.CHANGE_SETTINGS),
          Map.entry("/staff/document-forms.xhtml", Duty.CHANGE_SETTINGS),
          Map.entry("/staff/import.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/imports.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/tasks.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/open-family.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/logins.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/login-end.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/account-requests.xhtml", Duty.EDIT_FAMILIES),
          Map.entry("/staff/payments.xhtml", Duty.HANDLE_MONEY),
          Map.entry("/staff/sessions.xhtml", Duty.TAKE_ATTENDANCE),
          Map.entry("/staff/book.xhtml", Duty.BOOK_FOR_FAMILIES),
          Map.entry("/staff/booking.xhtml", Duty.BOOK_FOR_FAMILIES),
          Map.entry("/staff/day.xhtml", Duty.TAKE_ATTENDANCE),
          Map.entry("/staff/sites.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/family-booking.xhtml", Duty.BOOK_FOR_FAMILIES),
          Map.entry("/staff/catalogue.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/activity.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/catalogue-file.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/closing.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/season.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/season-copy.xhtml", Duty.MANAGE_CATALOGUE),
          Map.entry("/staff/team.xhtml", Duty.MANAGE_TEAM),
          Map.entry("/staff/colleague.xhtml", Duty.MANAGE_TEAM),
          Map.entry("/staff/erasures.xhtml", Duty.PROTECT_PRIVACY),
          Map.entry("/staff/retention.xhtml", Duty.PROTECT_PRIVACY),
          Map.entry("/staff/audit.xhtml", Duty.READ_JOURNAL),
          Map.entry("/staff/school-calendar.xhtml", Duty.CHANGE_SETTINGS),
          Map.entry("/staff/settings.xhtml", Duty.CHANGE_SETTINGS));

  /** The same for what is downloaded. */
  static final Map<String, Duty> FILES =
      Map.of(
          "/staff/document.file", Duty.CHECK_DOCUMENTS,
          "/staff/request.file", Duty.EDIT_FAMILIES,
          "/staff/import-sample", Duty.EDIT_FAMILIES,
          "/staff/import-report.xlsx", Duty.EDIT_FAMILIES,
          "/staff/catalogue.xlsx", Duty.MANAGE_CATALOGUE,
          "/staff/catalogue.csv", Duty.MANAGE_CATALOGUE,
          "/staff/task.json", Duty.WORK,
          "/staff/audit.csv", Duty.READ_JOURNAL);

  private StaffPages() {}

  /** The duty for an address, with or without query and anchor; nothing for an unknown page. */
  static Optional<Duty> duty(String address) {
    String page = address.split("[?#]", 2)[0];
    return Optional.ofNullable(DUTIES.getOrDefault(page, FILES.get(page)));
  }
}
