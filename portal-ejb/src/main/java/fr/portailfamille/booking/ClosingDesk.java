package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.CardPlaces;
import fr.portailfamille.booking.internal.ClosingRows;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeasonRows;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.TypedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Staff close days that families may have booked. At once nobody books them any more; the families
 * are freed, paid back and told one after the other ({@link Closings}). Asks for {@link
 * Duty#MANAGE_CATALOGUE} of the activity's structure; the activities of others are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ClosingDesk {

  @Inject private StaffScope staff;
  @Inject private CatalogueService catalogue;
  @Inject private CatalogueDesk catalogueDesk;
  @Inject private ClosingRows rows;
  @Inject private CardPlaces cards;
  @Inject private SeasonRows seasons;
  @Inject private PlaceLocks locks;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /**
   * The activity whose days may be closed.
   *
   * @throws RefusedException NotFound
   */
  public ActivityView activity(long activityId) {
    ActivityView activity =
        Optional.ofNullable(catalogue.activities(List.of(activityId)).get(activityId))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, activity.structureId());
    return activity;
  }

  /**
   * What closing these days means; nothing is done.
   *
   * @throws RefusedException NotFound, NothingToClose, DaysClosedAlready
   */
  public ClosingPreview preview(long activityId, LocalDate from, LocalDate to) {
    activity(activityId);
    Money onCards =
        cards.sum(activityId, rows.credits(rows.open(activityId, from, to, clock.dateTime())));
    ClosingPreview preview =
        rows.preview(activityId, from, to, clock.dateTime(), clock.now()).onCards(onCards);
    if (preview.days() == 0) {
      throw nothing(activityId, from, to);
    }
    return preview;
  }

  /**
   * What closing all days to come means; nothing is done.
   *
   * @throws RefusedException NotFound, NothingToClose, DaysClosedAlready
   */
  public ClosingPreview previewWhole(long activityId) {
    return preview(activityId, clock.today(), lastDay(activity(activityId)));
  }

  /**
   * Closes all days to come, and the activity to new enrolments.
   *
   * @param reason what families read
   * @throws RefusedException NotFound, ClosingWithoutReason, TextTooLong, NothingToClose,
   *     DaysClosedAlready
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long closeWhole(long activityId, String reason) {
    long closing =
        close(
            new CloseDaysCommand(activityId, clock.today(), lastDay(activity(activityId)), reason));
    ActivitySheet sheet = catalogueDesk.sheet(activityId);
    if (!sheet.activity().enrolmentsClosed()) {
      catalogueDesk.close(activityId, sheet.version(), true);
    }
    return closing;
  }

  private LocalDate lastDay(ActivityView activity) {
    LocalDate today = clock.today();
    return activity.endsOn().isBefore(today) ? today : activity.endsOn();
  }

  /**
   * Closes the days that are still to come.
   *
   * @return the closing
   * @throws RefusedException NotFound, ClosingWithoutReason, TextTooLong, NothingToClose,
   *     DaysClosedAlready
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long close(CloseDaysCommand command) {
    ActivityView activity = activity(command.activityId());
    String reason = TypedText.within(SessionPlan.LONGEST_REASON, command.reason());
    if (reason.isEmpty()) {
      throw new RefusedException(new ClosingWithoutReason());
    }
    seasons.lockActivity(activity.id());
    List<Long> sessions = rows.open(activity.id(), command.from(), command.to(), clock.dateTime());
    if (sessions.isEmpty()) {
      throw nothing(activity.id(), command.from(), command.to());
    }
    Instant now = locks.lockSessions(sessions);
    long closing = rows.close(activity.id(), sessions, reason, now);
    audit.record(
        "season.closed",
        "activity",
        activity.id(),
        Map.of(
            "name", activity.name(),
            "from", command.from(),
            "to", command.to(),
            "reason", reason));
    return closing;
  }

  /** Why there is nothing to close: closed before, or nothing planned. */
  private RefusedException nothing(long activityId, LocalDate from, LocalDate to) {
    return new RefusedException(
        rows.closed(activityId, from, to, clock.dateTime())
            .<Refusal>map(reason -> new DaysClosedAlready(from, to, reason))
            .orElseGet(() -> new NothingToClose(from, to)));
  }
}
