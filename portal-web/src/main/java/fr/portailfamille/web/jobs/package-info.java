/**
 * Jobs: everything that beats by itself. All timers of the portal live here, none is persistent,
 * each asks for its lease first; and batch jobs are started here, because on Payara executions
 * started elsewhere become unreadable after a redeploy.
 */
package fr.portailfamille.web.jobs;
