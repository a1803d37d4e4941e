package fr.portailfamille.booking.internal;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.booking.ConfirmationOwed;
import fr.portailfamille.booking.ConsentMissing;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.booking.DocumentMissing;
import fr.portailfamille.booking.DocumentOver;
import fr.portailfamille.booking.DocumentSentBack;
import fr.portailfamille.booking.DocumentUnchecked;
import fr.portailfamille.booking.DossierIncomplete;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.UnpaidBalance;
import fr.portailfamille.document.NeededDocument;
import fr.portailfamille.household.DossierGaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a family has to put right before any day can be booked. */
final class FamilyChecks {

  private FamilyChecks() {}

  /** Documents asked of all or for this activity, of the household or of this person. */
  static List<StandingRefusal> documentsAreThere(Participant p) {
    DocumentDemand demand = p.demands().documents();
    return p.family().documents().stream()
        .filter(d -> demand != DocumentDemand.NONE)
        .filter(d -> d.activityId() == null || d.activityId() == p.activity().id())
        .filter(d -> d.personId() == null || d.personId() == p.person().personId())
        .flatMap(d -> refusal(d, demand, p.person().firstName()).stream())
        .distinct()
        .toList();
  }

  private static Optional<StandingRefusal> refusal(
      NeededDocument document, DocumentDemand demand, String firstName) {
    Long person = document.personId();
    String whose = person == null ? "" : firstName;
    return switch (document.state()) {
      case MISSING -> Optional.of(new DocumentMissing(document.name(), person, whose));
      case REFUSED -> Optional.of(new DocumentSentBack(document.name(), person, whose));
      case LAPSED -> Optional.of(new DocumentOver(document.name(), person, whose));
      case SUPPLIED ->
          demand == DocumentDemand.CHECKED
              ? Optional.of(new DocumentUnchecked(document.name(), person, whose))
              : Optional.empty();
      case ACCEPTED -> Optional.empty();
    };
  }

  static List<StandingRefusal> dossierIsComplete(Participant p) {
    if (!p.demands().dossier()) {
      return List.of();
    }
    DossierGaps gaps = p.family().gaps();
    long person = p.person().personId();
    List<StandingRefusal> refusals = new ArrayList<>();
    if (gaps.household() > 0) {
      refusals.add(new DossierIncomplete(gaps.household(), null, ""));
    }
    if (gaps.of(person) > 0) {
      refusals.add(new DossierIncomplete(gaps.of(person), person, p.person().firstName()));
    }
    if (gaps.consent()) {
      refusals.add(new ConsentMissing());
    }
    if (gaps.confirmationDue() != null) {
      refusals.add(new ConfirmationOwed(gaps.confirmationDue()));
    }
    return refusals;
  }

  /** Guide 003: from the threshold on, not only above it. */
  static List<StandingRefusal> littleIsOwed(Participant p) {
    RegieBalance owed = p.family().balance(p.activity().regieId());
    var threshold = p.demands().debt();
    return threshold.isPositive() && owed.balance().cents() >= threshold.cents()
        ? List.of(
            new UnpaidBalance(p.activity().regieId(), owed.regieName(), owed.balance(), threshold))
        : List.of();
  }
}
