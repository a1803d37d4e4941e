/** The staff's home: queues with their counts, search of families, a family's sheet, payments. */
package fr.portailfamille.web.staff;
