/**
 * The demo data: the four organisations of the guides with their activities, prices and labels, on
 * dates of the current school year. Persons, logins and addresses of mail are invented.
 */
package fr.portailfamille.sandbox.demo;
