package fr.portailfamille.web.planning;

import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.UnpaidBalance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a family goes to put right what stands in the way of all its bookings. */
@Named("standingRefusals")
@RequestScoped
public class StandingRefusals {

  @Inject private FamilyPage familyPage;

  /** The same for any refusal; empty where there is nothing to put right. */
  public String addressOf(Refusal refusal) {
    return refusal instanceof StandingRefusal standing ? address(standing) : "";
  }

  /** The words of that link. */
  public String wayOutOf(Refusal refusal) {
    return refusal instanceof StandingRefusal standing ? standing.wayOut().name() : "";
  }

  public String address(StandingRefusal refusal) {
    String household = "?h=" + familyPage.getHouseholdId();
    return switch (refusal.wayOut()) {
      case DOCUMENTS -> "/family/documents.xhtml" + household;
      case DOSSIER -> "/family/dossier-edit.xhtml" + household;
      case PERSON -> "/family/person-edit.xhtml" + household + "&p=" + refusal.personId();
      case ACCOUNT ->
          refusal instanceof UnpaidBalance unpaid
              ? "/family/balance.xhtml" + household + "&g=" + unpaid.regieId()
              : "/family/billing.xhtml" + household;
    };
  }
}
