package fr.portailfamille.payment;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.payment.internal.Examination;
import fr.portailfamille.payment.internal.Stories;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Paiements à examiner: what staff who handle money look at, where they work. Messages kept aside
 * belong to no régie: only an administrator of the whole installation sees them.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ExaminationService {

  /** More lines are not shown; the counts tell how many there are. */
  public static final int MOST_SHOWN = 200;

  /** More payments of one family are not told. */
  public static final int MOST_STORIES = 50;

  @Inject private Examination examination;
  @Inject private Stories stories;
  @Inject private HouseholdService households;
  @Inject private StaffScope staff;

  /** How many settlements were tried and do not pass. */
  public long stuckCount() {
    return examination.stuckCount(mine());
  }

  /** Settlements that were tried and do not pass, the longest waiting first. */
  public List<StuckSettlement> stuck() {
    return examination.stuck(mine(), MOST_SHOWN);
  }

  /** How many refunds have not gone back on their cards. */
  public long refundCount() {
    return examination.refundCount(mine());
  }

  /** How many refunds were tried and wait. */
  public long openRefundCount() {
    return examination.openRefundCount(mine());
  }

  /** Refunds that have not gone back, the oldest first: waiting ones, and lately refused ones. */
  public List<StuckRefund> refunds() {
    return examination.refunds(mine(), MOST_SHOWN);
  }

  /** Whether the caller sees messages kept aside. */
  public boolean seesMessagesAside() {
    return staff.mayEverywhere(Duty.HANDLE_MONEY);
  }

  /** How many messages were kept aside in the last 30 days; 0 for who does not see them. */
  public long asideCount() {
    return seesMessagesAside() ? examination.asideCount() : 0;
  }

  /** Messages kept aside in the last 30 days, the newest first; none for who does not see them. */
  public List<MessageAside> aside() {
    return seesMessagesAside() ? examination.aside(MOST_SHOWN) : List.of();
  }

  /**
   * The payments of a household with their stories, the newest first, at most {@link
   * #MOST_STORIES}.
   *
   * @throws RefusedException NotFound for a household whose money is not the caller's to see
   */
  public List<PaymentStory> stories(long householdId) {
    households.requireStaff(householdId, Duty.SEE_MONEY);
    return stories.latest(householdId, MOST_STORIES);
  }

  private Reach mine() {
    return staff.reach(Duty.HANDLE_MONEY);
  }
}
