/** What only booking knows: its rules, its locks, its entities. */
package fr.portailfamille.booking.internal;
