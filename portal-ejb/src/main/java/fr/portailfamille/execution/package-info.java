/**
 * Execution: what runs without a person before it: leases, so that of several nodes one at a time
 * does a periodic task, and long tasks with their progress. Knows no room that works.
 */
package fr.portailfamille.execution;
