package fr.portailfamille.web.staff;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.RequiredDocument;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.ExaminationService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** A family's sheet for staff ({@code ?h=}), to read only. */
@Named
@RequestScoped
public class StaffHouseholdPage {

  @Inject private FamilyPage page;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private DocumentService documents;
  @Inject private StatementService statements;
  @Inject private ExaminationService examination;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  private Sheet sheet;
  private boolean read;

  private record Sheet(
      HouseholdView household,
      String organisation,
      Instant erasedAt,
      List<RequiredDocument> documents,
      boolean edits,
      boolean looksAfter,
      boolean money,
      List<RegieBalance> balances,
      List<StaffPayment> payments) {}

  /** Before the page is shown: a family of another organisation is «introuvable». */
  public void check() {
    if (!isShown()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      sheet = call.read(() -> sheet(page.getHouseholdId())).orElse(null);
    }
    return sheet != null;
  }

  private Sheet sheet(long householdId) {
    HouseholdView household = households.requireStaff(householdId, Duty.SEE_FAMILIES);
    boolean money = households.may(householdId, Duty.SEE_MONEY);
    Instant erasedAt = households.erasedAt(householdId).orElse(null);
    return new Sheet(
        household,
        organisations.byId(household.organisationId()).name(),
        erasedAt,
        erasedAt == null ? documents.required(householdId) : List.of(),
        households.may(householdId, Duty.EDIT_FAMILIES),
        households.may(householdId, Duty.LOOK_AFTER),
        money,
        money ? statements.balances(household.id()) : List.of(),
        money ? payments(householdId) : List.of());
  }

  private List<StaffPayment> payments(long householdId) {
    String open = request.getParameter("r");
    return examination.stories(householdId).stream()
        .map(story -> new StaffPayment(story, story.reference().equals(open)))
        .toList();
  }

  public HouseholdView getHousehold() {
    return sheet.household();
  }

  public String getAddress() {
    return FamilyPage.address(sheet.household());
  }

  public String getOrganisationName() {
    return sheet.organisation();
  }

  /** When the dossier was erased; null while it stands. */
  public Instant getErasedAt() {
    return sheet.erasedAt();
  }

  public List<RequiredDocument> getDocuments() {
    return sheet.documents();
  }

  /** Where a member's name leads; null for who may not open its sheet. */
  public String sheetOf(MemberView member) {
    String page =
        sheet.edits()
            ? "person"
            : sheet.looksAfter() && member.kind() != MemberKind.GUARDIAN ? "care" : null;
    return page == null
        ? null
        : "/staff/%s.xhtml?h=%d&p=%d".formatted(page, sheet.household().id(), member.personId());
  }

  /** Whether the caller may help the family's logins. */
  public boolean isEdits() {
    return sheet.edits();
  }

  /** Whether the caller may see what the family owes and paid. */
  public boolean isSeesMoney() {
    return sheet.money();
  }

  public List<RegieBalance> getBalances() {
    return sheet.balances();
  }

  /** The payments of the family, the newest first; {@code ?r=} opens the one it names. */
  public List<StaffPayment> getPayments() {
    return sheet.payments();
  }

  /** Whether there may be more payments than are shown. */
  public boolean isMorePayments() {
    return sheet.payments().size() >= getMostPayments();
  }

  public int getMostPayments() {
    return ExaminationService.MOST_STORIES;
  }
}
