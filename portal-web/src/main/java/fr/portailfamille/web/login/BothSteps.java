package fr.portailfamille.web.login;

import jakarta.security.enterprise.credential.Credential;

/** An account that has passed password and second step; made by {@link Admission} alone. */
record BothSteps(long accountId) implements Credential {}
