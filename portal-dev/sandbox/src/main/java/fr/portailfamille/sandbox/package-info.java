/**
 * What stands around the portal on a developer's machine and in the tests: a real PostgreSQL, a
 * mail catcher, a bank, and the servers themselves as child processes, set up with the very scripts
 * that an IT team uses. Never part of {@code portal.ear}.
 */
package fr.portailfamille.sandbox;
