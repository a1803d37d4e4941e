/**
 * The audit trail (journal): who did what, when. Everybody may write, nobody changes what is
 * written. Knows no room.
 */
package fr.portailfamille.audit;
