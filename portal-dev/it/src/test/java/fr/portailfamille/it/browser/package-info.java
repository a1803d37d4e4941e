/** A real browser against the delivered portal: journeys of people, in {@code *E2E}. */
package fr.portailfamille.it.browser;
