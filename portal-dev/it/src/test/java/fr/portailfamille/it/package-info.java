/**
 * Tests of the real {@code portal.ear} on the real servers ({@code *IT}) and in a real browser
 * ({@code *E2E}); the sandbox starts what they need.
 */
package fr.portailfamille.it;
