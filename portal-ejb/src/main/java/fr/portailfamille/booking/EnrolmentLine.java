package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** An enrolment as families read it, with how many days are booked and held. */
public record EnrolmentLine(
    long id,
    long personId,
    String firstName,
    String structureName,
    String activityName,
    String groupName,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant createdAt,
    int confirmed,
    int held)
    implements Serializable {}
