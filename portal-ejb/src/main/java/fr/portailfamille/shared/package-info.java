/**
 * Common ground of every room: values (money, time, refusals) and small interfaces. Knows nothing
 * of any room.
 */
package fr.portailfamille.shared;
