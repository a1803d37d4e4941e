package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.EnrolmentView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Inscription: a person of a household takes part in a group of an activity. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolment_seq")
  @SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 50)
  private Long id;

  @Column(name = "household_id")
  private long householdId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "activity_id")
  private long activityId;

  @Column(name = "group_id")
  private long groupId;

  private String status;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Version private long version;

  protected Enrolment() {}

  public Enrolment(
      long householdId, long personId, long activityId, long groupId, Instant createdAt) {
    this.householdId = householdId;
    this.personId = personId;
    this.activityId = activityId;
    this.groupId = groupId;
    this.status = "ACTIVE";
    this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
  }

  public Long id() {
    return id;
  }

  public EnrolmentView view() {
    return new EnrolmentView(id, householdId, personId, activityId, groupId);
  }
}
