package fr.portailfamille.identity;

import java.time.Instant;

/** An account has a new password since this instant. */
public record PasswordChanged(long accountId, Instant at) {}
