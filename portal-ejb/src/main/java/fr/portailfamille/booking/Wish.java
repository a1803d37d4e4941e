package fr.portailfamille.booking;

import java.io.Serializable;

/** What a family asks for: a session, for the person of an enrolment. */
public record Wish(long enrolmentId, long sessionId) implements Serializable {}
