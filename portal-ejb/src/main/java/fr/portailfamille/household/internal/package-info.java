/** What only household knows: how its rows are written, many at once. */
package fr.portailfamille.household.internal;
