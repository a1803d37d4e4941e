package fr.portailfamille.web.planning;

import fr.portailfamille.booking.EnrolCommand;
import fr.portailfamille.booking.EnrolmentLine;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Inscriptions: the activities each member is enrolled in, and enrolling in new ones. */
@Named
@RequestScoped
public class EnrolmentsBean {

  @Inject private EnrolmentService enrolments;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private BusinessClock clock;
  private List<EnrolmentLine> lines;
  private List<ActivityView> activities;
  private List<StandingRefusal> standing;
  private Long personId;
  private Long activityId;

  public List<EnrolmentLine> getLines() {
    if (lines == null) {
      lines = call.read(() -> enrolments.enrolments(familyPage.getHouseholdId())).orElse(List.of());
    }
    return lines;
  }

  /** What can be enrolled in online and booked day by day. */
  public List<ActivityView> getActivities() {
    if (activities == null) {
      activities =
          call.read(() -> enrolments.enrollable(familyPage.getHouseholdId())).orElse(List.of());
    }
    return activities;
  }

  /** What the family has to put right before anything is booked. */
  public List<StandingRefusal> getStanding() {
    if (standing == null) {
      standing =
          call.read(() -> enrolments.standing(familyPage.getHouseholdId())).orElse(List.of());
    }
    return standing;
  }

  /** Inscrire; then the planning of that person, where the activity has its days. */
  public void enrol() {
    long household = familyPage.getHouseholdId();
    EnrolCommand command = new EnrolCommand(household, personId, activityId);
    if (call.done(() -> enrolments.enrol(command), this::isToldElsewhere)) {
      call.success("enrolments.done");
      call.redirect("/family/planning.xhtml?h=" + household + "&p=" + personId + firstDay());
    }
  }

  /** What the family can put right stands with its link too, above the page. */
  private boolean isToldElsewhere(Refusal refusal) {
    if (refusal instanceof StandingRefusal toPutRight) {
      standing = Stream.concat(getStanding().stream(), Stream.of(toPutRight)).distinct().toList();
    }
    return false;
  }

  private String firstDay() {
    return getActivities().stream()
        .filter(a -> a.id() == activityId)
        .findFirst()
        .map(a -> from(a.startsOn()))
        .orElse("");
  }

  /** An activity of months to come is shown from its first day on, not in an empty month. */
  private String from(LocalDate startsOn) {
    return startsOn.isAfter(clock.today()) ? "&d=" + startsOn : "";
  }

  /** The planning of an enrolment. */
  public String planningAddress(EnrolmentLine line) {
    return "/family/planning.xhtml?h="
        + familyPage.getHouseholdId()
        + "&p="
        + line.personId()
        + from(line.startsOn());
  }

  public Long getPersonId() {
    return personId;
  }

  public void setPersonId(Long personId) {
    this.personId = personId;
  }

  public Long getActivityId() {
    return activityId;
  }

  public void setActivityId(Long activityId) {
    this.activityId = activityId;
  }
}
