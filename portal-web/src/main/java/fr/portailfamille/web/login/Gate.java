package fr.portailfamille.web.login;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/**
 * How people are let in: our own form ({@link LoginBean}). With the container's form the first
 * request after a login reaches session beans without roles on Payara (a known fault, abandoned
 * there).
 */
@ApplicationScoped
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(
            // evaluated at each request: the page that was asked for travels with it
            loginPage = "#{loginAddress.withWayBack}",
            useForwardToLogin = false,
            errorPage = ""))
@DeclareRoles({"FAMILY", "STAFF", "ADMIN"})
public class Gate {}
