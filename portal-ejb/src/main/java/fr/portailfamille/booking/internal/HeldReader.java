package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.booking.HeldCheck;
import fr.portailfamille.booking.RefusedHold;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the rules again about places that are held, before they are paid for. */
@Dependent
public class HeldReader {

  @Inject private CatalogueService catalogue;
  @Inject private FamilyFactsReader families;
  @Inject private BusinessClock clock;

  public HeldCheck read(HouseholdView household, List<BookingLine> held) {
    Map<Long, SessionView> sessions =
        catalogue.sessions(held.stream().map(BookingLine::sessionId).distinct().toList());
    Map<Long, ActivityView> activities =
        catalogue.activities(
            sessions.values().stream().map(SessionView::activityId).collect(Collectors.toSet()));
    FamilyFacts family = families.read(household, activities.values());
    Instant now = clock.now();
    List<RefusedHold> refused = new ArrayList<>();
    Set<StandingRefusal> standing = new LinkedHashSet<>();
    for (BookingLine line : held) {
      SessionView session = sessions.get(line.sessionId());
      Candidate candidate =
          new Candidate(
              new EnrolmentView(
                  line.enrolmentId(),
                  household.id(),
                  line.personId(),
                  session.activityId(),
                  session.groupId()),
              household.member(line.personId()).orElseThrow(),
              activities.get(session.activityId()),
              session,
              Optional.empty(),
              family,
              now);
      List<Refusal> refusals = BookingRules.againstPayment(candidate);
      if (!refusals.isEmpty()) {
        refused.add(new RefusedHold(line, refusals));
      }
      standing.addAll(BookingRules.standing(candidate.participant()));
    }
    return new HeldCheck(refused, List.copyOf(standing));
  }
}
