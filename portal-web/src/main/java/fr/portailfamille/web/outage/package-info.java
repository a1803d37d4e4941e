/**
 * Outage: what people see while the database is away, and who finds out that it is. Works without
 * the database and without Faces.
 */
package fr.portailfamille.web.outage;
