/**
 * Login: the gate before the pages of families and staff, built on Jakarta Security the one way
 * that works on both servers, and the pages of forgotten passwords.
 */
package fr.portailfamille.web.login;
