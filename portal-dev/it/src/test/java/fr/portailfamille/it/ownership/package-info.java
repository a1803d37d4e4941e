/**
 * What belongs to others is «not found»: every page and every method of every face is tried with
 * somebody else's ids. Both are found by looking, not by a list: what is new takes part by itself.
 */
package fr.portailfamille.it.ownership;
