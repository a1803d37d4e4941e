/**
 * Execution: what runs without a person before it: leases, so that of several nodes one at a time
 * does a periodic task. Knows no room.
 */
package fr.portailfamille.execution;
